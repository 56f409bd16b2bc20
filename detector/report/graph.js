// The drawing of sites that hang together: search, filter, zoom, move, read why. Data stands in the fragment itself.
(() => {
  "use strict";
  const make = (name, text, attributes = {}) => {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };

  const start = (root) => {
    const data = JSON.parse(root.querySelector('script[type="application/json"]').textContent);
    const svg = root.querySelector("svg");
    const told = root.querySelector(".graph-told");
    const nodes = [...svg.querySelectorAll(".node")];
    const lines = [...svg.querySelectorAll(".edge")];
    const kinds = [...root.querySelectorAll("input[name=kind]")];
    const least = root.querySelector("input[name=least]");
    const search = root.querySelector("input[type=search]");
    const whole = svg.getAttribute("viewBox").split(" ").map(Number);
    const at = data.nodes.map((node) => ({ x: node.x, y: node.y }));
    const kept = data.edges.map(() => true);
    let view = [...whole];
    let chosen = -1;
    let focus = 0;

    const place = (i) => {
      nodes[i].setAttribute("transform", `translate(${at[i].x} ${at[i].y})`);
      data.edges.forEach((edge, k) => {
        if (edge.a === i) { lines[k].setAttribute("x1", at[i].x); lines[k].setAttribute("y1", at[i].y); }
        if (edge.b === i) { lines[k].setAttribute("x2", at[i].x); lines[k].setAttribute("y2", at[i].y); }
      });
    };

    const reasons = (k) => data.edges[k].reasons.filter((r) => kinds.some((box) => box.checked && box.value === r.kind));

    const paint = () => {
      const near = new Set([chosen]);
      const wanted = search.value.trim().toLowerCase();
      data.edges.forEach((edge, k) => {
        const own = reasons(k);
        kept[k] = own.length > 0 && own.reduce((sum, r) => sum + r.weight, 0) >= Number(least.value);
        if (kept[k] && edge.a === chosen) near.add(edge.b);
        if (kept[k] && edge.b === chosen) near.add(edge.a);
      });
      lines.forEach((line, k) => {
        const { a, b } = data.edges[k];
        line.classList.toggle("gone", !kept[k]);
        line.classList.toggle("lit", kept[k] && chosen >= 0 && (a === chosen || b === chosen));
      });
      nodes.forEach((node, i) => {
        const found = wanted !== "" && data.nodes[i].site.toLowerCase().includes(wanted);
        node.classList.toggle("found", found);
        node.classList.toggle("chosen", i === chosen);
        node.classList.toggle("dim", (wanted !== "" && !found && i !== chosen) || (chosen >= 0 && !near.has(i)));
        node.setAttribute("aria-pressed", String(i === chosen));
        node.setAttribute("tabindex", i === focus ? "0" : "-1");
      });
    };

    const tell = () => {
      told.replaceChildren();
      if (chosen < 0) { told.append(make("p", told.dataset.hint)); return; }
      const node = data.nodes[chosen];
      told.append(make("h4", node.site));
      told.append(make("p", `${Math.round(node.score * 100)} % of its network's weight.${node.note ? ` ${node.note}.` : ""}`));
      const list = make("ul");
      data.edges.forEach((edge, k) => {
        if (!kept[k] || (edge.a !== chosen && edge.b !== chosen)) return;
        const item = make("li");
        const other = edge.a === chosen ? edge.b : edge.a;
        const go = make("button", data.nodes[other].site, { type: "button" });
        go.addEventListener("click", () => choose(other));
        item.append(go);
        for (const reason of reasons(k)) {
          item.append(make("div", `${reason.words} (${reason.weight.toFixed(1)})`));
          const shown = make("ul");
          for (const line of reason.evidence) shown.append(make("li", line));
          item.append(shown);
        }
        list.append(item);
      });
      told.append(list);
    };

    const choose = (i) => {
      chosen = i;
      if (i >= 0) focus = i;
      paint();
      tell();
      if (i >= 0) nodes[i].focus({ preventScroll: true });
    };

    const show = () => svg.setAttribute("viewBox", view.map((n) => n.toFixed(1)).join(" "));
    const zoom = (factor, x = view[0] + view[2] / 2, y = view[1] + view[3] / 2) => {
      const width = Math.min(whole[2] * 2, Math.max(whole[2] / 40, view[2] * factor));
      const by = width / view[2];
      view = [x - (x - view[0]) * by, y - (y - view[1]) * by, width, view[3] * by];
      show();
    };
    const point = (event) => new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());

    // The nearest node in the direction of an arrow key, sideways distance counting double.
    const step = (dx, dy) => {
      let best = focus;
      let least_ = Infinity;
      at.forEach((place_, i) => {
        const along = (place_.x - at[focus].x) * dx + (place_.y - at[focus].y) * dy;
        const aside = Math.abs((place_.x - at[focus].x) * dy) + Math.abs((place_.y - at[focus].y) * dx);
        if (i !== focus && along > 0 && along + 2 * aside < least_) { least_ = along + 2 * aside; best = i; }
      });
      focus = best;
      paint();
      nodes[focus].focus();
    };
    const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    svg.addEventListener("keydown", (event) => {
      if (arrows[event.key]) step(...arrows[event.key]);
      else if (event.key === "Enter" || event.key === " ") choose(focus);
      else if (event.key === "Escape") choose(-1);
      else if (event.key === "+") zoom(0.8);
      else if (event.key === "-") zoom(1.25);
      else return;
      event.preventDefault();
    });

    let held = null;
    svg.addEventListener("pointerdown", (event) => {
      const node = event.target.closest(".node");
      const from = point(event);
      held = { i: node ? nodes.indexOf(node) : -1, from, moved: false };
      svg.setPointerCapture(event.pointerId);
    });
    svg.addEventListener("pointermove", (event) => {
      if (!held) return;
      const now = point(event);
      const dx = now.x - held.from.x;
      const dy = now.y - held.from.y;
      if (!held.moved && Math.hypot(dx, dy) < view[2] / 300) return;
      held.moved = true;
      if (held.i >= 0) { at[held.i] = { x: Math.round(now.x), y: Math.round(now.y) }; place(held.i); }
      else { view = [view[0] - dx, view[1] - dy, view[2], view[3]]; show(); }
    });
    svg.addEventListener("pointerup", () => {
      if (held && !held.moved) choose(held.i === chosen ? -1 : held.i);
      held = null;
    });
    svg.addEventListener("pointercancel", () => { held = null; });
    // Plain scrolling moves the page; with Ctrl (or a pinch, which browsers report as that) the drawing is scaled.
    svg.addEventListener("wheel", (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { x, y } = point(event);
      zoom(event.deltaY > 0 ? 1.1 : 0.9, x, y);
    }, { passive: false });

    root.querySelector(".graph-tools").addEventListener("input", () => { paint(); tell(); });
    root.querySelector(".graph-tools").addEventListener("submit", (event) => {
      event.preventDefault();
      const first = nodes.findIndex((node) => node.classList.contains("found"));
      if (first >= 0) choose(first);
    });
    for (const button of root.querySelectorAll("button[data-zoom]")) {
      button.addEventListener("click", () => {
        if (button.dataset.zoom) zoom(Number(button.dataset.zoom));
        else { view = [...whole]; show(); }
      });
    }
    root.querySelector(".graph-tools").hidden = false;
    root.dataset.ready = "yes";
    paint();
    tell();
  };

  for (const root of document.querySelectorAll("[data-graph]:not([data-ready])")) start(root);
})();
