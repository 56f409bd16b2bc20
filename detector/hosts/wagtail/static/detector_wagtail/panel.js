/* The panel opens itself where publishing was refused; "Check now" judges the form as it stands, saved or not. */
(() => {
  const start = () => {
    const panel = document.querySelector('[data-detector-check]');
    if (!panel) return;
    const part = (name) => panel.querySelector(`[data-detector-${name}]`);
    if (panel.hasAttribute('data-detector-refused')) {
      const toggle = document.querySelector('[data-side-panel-toggle="detector"]');
      if (toggle && toggle.getAttribute('aria-expanded') !== 'true') toggle.click();
    }
    part('now').addEventListener('click', async () => {
      const form = document.getElementById(panel.dataset.detectorForm);
      part('busy').hidden = false;
      part('failed').hidden = true;
      try {
        const answer = await fetch(panel.dataset.detectorCheck, {
          method: 'POST', body: new FormData(form), headers: { 'X-Requested-With': 'XMLHttpRequest' },
        });
        if (!answer.ok) throw new Error(String(answer.status));
        part('result').innerHTML = await answer.text(); /* our own template, every value escaped there */
      } catch {
        part('failed').hidden = false;
      }
      part('busy').hidden = true;
    });
  };
  if (document.readyState === 'complete') start();
  else window.addEventListener('load', start);
})();
