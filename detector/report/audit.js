"use strict";
// Shows the list and the page views of an audit. Words of pages are only ever set as text, never as markup.
(() => {
  const read = (name) => {
    const found = document.getElementById("data-" + name);
    return found ? JSON.parse(found.textContent) : null;
  };
  const rules = read("rules"), pages = read("pages");
  const NAME = 0, TITLE = 1, BAND = 2, PROBABILITY = 3, WORDS = 4, LANGUAGE = 5, RULES = 6;
  const SVG = "http://www.w3.org/2000/svg", SHOWN = 100;
  const COLUMNS = [["Page", NAME], ["Verdict", BAND], ["Probability", PROBABILITY], ["Words", WORDS],
    ["Language", LANGUAGE], ["Main reason", RULES]];
  const ORDER = { publish: 0, abstain: 1, review: 2, reject: 3 };
  const state = { search: "", band: "", rule: "", sort: PROBABILITY, down: true, at: 0 };

  const make = (tag, options = {}, ...children) => {
    const node = document.createElement(tag);
    for (const [key, value] of Object.entries(options)) {
      if (key === "on") for (const [name, run] of Object.entries(value)) node.addEventListener(name, run);
      else if (value === true) node.setAttribute(key, "");
      else if (value !== null && value !== undefined && value !== false) node.setAttribute(key, value);
    }
    node.append(...children.filter((child) => child !== null && child !== undefined));
    return node;
  };
  const draw = (tag, options = {}, ...children) => {
    const node = document.createElementNS(SVG, tag);
    for (const [key, value] of Object.entries(options)) node.setAttribute(key, value);
    node.append(...children);
    return node;
  };
  const strange = (text) => make("bdi", {}, text);
  const signed = (value) => (value < 0 ? "−" : "+") + Math.abs(value).toFixed(2);
  const verdict = (band) => make("span", { class: "verdict " + band }, band);

  // Main reason of a page: the rule that adds most, models last.
  const reason = (page) => {
    let best = "", most = 0;
    for (const [rule, value] of Object.entries(page[RULES])) {
      if (rule in rules && value > most) [best, most] = [rule, value];
    }
    return best;
  };
  const reasons = pages.map(reason);
  const haystack = pages.map((page, i) => (page[NAME] + " " + page[TITLE] + " " + reasons[i]).toLowerCase());

  // ---- the list
  const list = document.getElementById("list");
  const search = make("input", { type: "search", id: "search", autocomplete: "off", on: { input: () => change({ search: search.value }) } });
  const bands = make("select", { id: "band", on: { change: () => change({ band: bands.value }) } },
    make("option", { value: "" }, "all"), ...Object.keys(ORDER).reverse().map((band) => make("option", { value: band }, band)));
  const byRule = make("select", { id: "rule", on: { change: () => change({ rule: byRule.value }) } },
    make("option", { value: "" }, "all"), ...Object.keys(rules).sort().map((rule) => make("option", { value: rule }, rule)));
  const told = make("p", { class: "note", role: "status", "aria-live": "polite" });
  const heads = COLUMNS.map(([name, key]) => make("th", { scope: "col" },
    make("button", { type: "button", on: { click: () => sortBy(key) } }, name)));
  const body = make("tbody");
  const before = make("button", { type: "button", class: "plain", on: { click: () => change({ at: state.at - SHOWN }) } }, "Previous");
  const after = make("button", { type: "button", class: "plain", on: { click: () => change({ at: state.at + SHOWN }) } }, "Next");
  const place = make("span");
  list.append(
    make("div", { class: "controls" }, make("label", { for: "search" }, "Search address, title, reason", search),
      make("label", { for: "band" }, "Verdict", bands), make("label", { for: "rule" }, "Reason", byRule)),
    told, make("div", { class: "wide" }, make("table", { class: "list" }, make("thead", {}, make("tr", {}, ...heads)), body)),
    make("div", { class: "pager" }, before, place, after));

  const chosen = () => {
    const words = state.search.toLowerCase().split(/\s+/).filter(Boolean), found = [];
    for (let i = 0; i < pages.length; i++) {
      if (state.band && pages[i][BAND] !== state.band) continue;
      if (state.rule && !(state.rule in pages[i][RULES])) continue;
      if (words.every((word) => haystack[i].includes(word))) found.push(i);
    }
    const key = state.sort, sign = state.down ? -1 : 1;
    const value = key === BAND ? (i) => ORDER[pages[i][BAND]] : key === RULES ? (i) => reasons[i] : (i) => pages[i][key];
    return found.sort((a, b) => {
      const x = value(a), y = value(b);
      return x < y ? -sign : x > y ? sign : a - b;
    });
  };
  const line = (i) => {
    const page = pages[i];
    return make("tr", {},
      make("td", {}, make("a", { href: "#page-" + i }, strange(page[NAME])), make("br"), make("small", {}, strange(page[TITLE]))),
      make("td", {}, verdict(page[BAND])), make("td", {}, page[PROBABILITY].toFixed(2)),
      make("td", { class: "words" }, page[WORDS].toLocaleString("en")), make("td", { class: "language" }, page[LANGUAGE]),
      make("td", { class: "reason" }, reasons[i] ? rules[reasons[i]][0] : ""));
  };
  const showList = () => {
    const found = chosen();
    state.at = Math.max(0, Math.min(state.at, Math.floor(Math.max(found.length - 1, 0) / SHOWN) * SHOWN));
    body.replaceChildren(...found.slice(state.at, state.at + SHOWN).map(line));
    told.textContent = found.length.toLocaleString("en") + " of " + pages.length.toLocaleString("en") + " pages";
    place.textContent = found.length ? (state.at + 1) + " to " + Math.min(state.at + SHOWN, found.length) : "none";
    before.disabled = state.at === 0;
    after.disabled = state.at + SHOWN >= found.length;
    heads.forEach((head, i) => head.setAttribute("aria-sort",
      COLUMNS[i][1] !== state.sort ? "none" : state.down ? "descending" : "ascending"));
    search.value = state.search; bands.value = state.band; byRule.value = state.rule;
  };
  const change = (what) => { Object.assign(state, "at" in what ? {} : { at: 0 }, what); showList(); };
  const sortBy = (key) => change({ sort: key, down: state.sort === key ? !state.down : key !== NAME && key !== LANGUAGE });

  // ---- the page view
  const logit = (p) => Math.log(p / (1 - p));
  const waterfall = (detail) => {
    const byRule = new Map();
    for (const [rule, , , value, , , group] of detail.findings) {
      const name = group === "model" ? "the words as a whole" : rule;
      byRule.set(name, (byRule.get(name) || 0) + value);
    }
    let steps = [...byRule].filter(([, value]) => Math.abs(value) >= 0.005).sort((a, b) => b[1] - a[1]);
    if (steps.length > 16) {
      const rest = steps.slice(12, -3);
      steps = [...steps.slice(0, 12), [rest.length + " smaller ones", rest.reduce((sum, [, v]) => sum + v, 0)], ...steps.slice(-3)];
    }
    const [review, reject] = detail.bands.map(logit);
    let at = detail.base, low = Math.min(0, at), high = Math.max(0, reject);
    const rows = [["before looking", 0, detail.base, "base"]];
    for (const [name, value] of steps) {
      rows.push([name, at, at + value, value < 0 ? "good" : name === "the words as a whole" ? "model" : "reject"]);
      at += value;
      [low, high] = [Math.min(low, at), Math.max(high, at)];
    }
    rows.push(["together", 0, at, "base"]);
    const left = 210, width = 640, high1 = 22, x = (v) => left + (v - low) / (high - low || 1) * (width - left - 60);
    const height = rows.length * high1 + 24;
    const chart = draw("svg", { class: "chart waterfall", viewBox: `0 0 ${width} ${height}`, role: "img",
      "aria-label": "Contributions: " + rows.slice(1, -1).map(([name, a, b]) => name + " " + signed(b - a)).join(", ") });
    for (const [name, v] of [["review", review], ["reject", reject]]) {
      chart.append(draw("line", { class: "threshold", x1: x(v), x2: x(v), y1: 0, y2: height - 14 }),
        draw("text", { x: x(v), y: height - 2, "text-anchor": "middle" }, name));
    }
    rows.forEach(([name, a, b, kind], i) => {
      const from = Math.min(x(a), x(b)), to = Math.max(x(a), x(b)), y = i * high1;
      chart.append(draw("text", { x: left - 8, y: y + 15, "text-anchor": "end" }, name.length > 30 ? name.slice(0, 29) + "…" : name),
        draw("rect", { class: kind, x: from, y: y + 4, width: Math.max(to - from, 1), height: high1 - 8 }),
        draw("text", { x: to + 5, y: y + 15 }, kind === "base" ? b.toFixed(2) : signed(b - a)));
    });
    return chart;
  };

  // The page's text by blocks; `spans` is sorted [start, end, finding].
  const showText = (view, spans) => {
    const box = make("div", { class: "text", tabindex: "0", role: "region", "aria-label": "Text of the page with its evidence" });
    const piece = (start, end) => {
      const parts = [];
      let at = start;
      for (const [from, to, finding] of spans) {
        const a = Math.max(from, at), b = Math.min(to, end);
        if (a >= b) continue;
        if (a > at) parts.push(chars.slice(at, a).join(""));
        parts.push(make("mark", { "data-finding": finding, title: finding >= 0 ? current.findings[finding][2] : null }, chars.slice(a, b).join("")));
        at = b;
      }
      if (at < end) parts.push(chars.slice(at, end).join(""));
      return parts;
    };
    const chars = Array.from(view.text);  // offsets count code points
    for (const [kind, start, end, main, hidden] of view.blocks) {
      if (start >= end || start >= chars.length) continue;
      const classes = "block " + kind + (main ? "" : " aside") + (hidden ? " hidden" : "");
      box.append(make("div", { class: classes }, make("span", {}, kind + (hidden ? ", " + hidden : "")),
        make("div", { dir: "auto" }, ...piece(start, Math.min(end, chars.length)))));
    }
    if (view.cut) box.append(make("p", { class: "note" }, "The text is longer than what is shown here."));
    return box;
  };
  const spot = (finding) => {
    const marks = document.querySelectorAll(`mark[data-finding="${finding}"]`);
    document.querySelectorAll("mark.now").forEach((mark) => mark.classList.remove("now"));
    marks.forEach((mark) => mark.classList.add("now"));
    if (marks.length) marks[0].scrollIntoView({ block: "center" });
  };
  const card = (finding, i) => {
    const [rule, severity, message, value, quotes, fingerprint, group, baseline] = finding;
    const about = rules[rule];
    return make("div", { class: "card " + (value < 0 ? "good" : severity) },
      make("span", { class: "weight" }, signed(value)), make("p", { dir: "auto" }, message),
      ...quotes.map(([, , quote]) => make("button", { type: "button", dir: "auto", on: { click: () => spot(i) } }, "“" + quote + "”")),
      make("p", { class: "rule" }, rule + (baseline ? " · " + baseline : "")),
      about ? make("details", {}, make("summary", {}, "Why, and what to do"), make("p", {}, about[3]), make("p", {}, about[4]),
        about[5] ? make("p", { class: "note" }, "Policy: " + about[5]) : null,
        make("p", { class: "note" }, "Fingerprint " + fingerprint)) : group === "model" ? make("p", { class: "note" }, "A habit of the words, weighed by the model") : null);
  };
  let current = null;
  const sections = { overview: document.getElementById("overview"), pages: document.getElementById("pages"), page: document.getElementById("page") };
  const showPage = (i) => {
    const page = pages[i], detail = read(String(i));
    current = detail;
    const title = make("h2", { id: "page-name", tabindex: "-1" }, strange(page[TITLE] || page[NAME]));
    const head = [make("p", {}, make("a", { href: "#pages" }, "All pages")), title, make("p", {}, strange(page[NAME])),
      make("p", {}, verdict(page[BAND]), ` ${page[PROBABILITY].toFixed(2)}` + (detail ? ` (${detail.interval[0].toFixed(2)} to ${detail.interval[1].toFixed(2)})` : ""),
        ` · ${page[WORDS].toLocaleString("en")} words · ${page[LANGUAGE]}` + (detail && detail.published ? ` · published ${detail.published}` : ""))];
    if (!detail) {
      const rows = Object.entries(page[RULES]).sort((a, b) => b[1] - a[1]).map(([rule, value]) =>
        make("li", {}, signed(value) + " " + rule + (rule in rules ? ": " + rules[rule][0] : "")));
      sections.page.replaceChildren(...head, make("p", { class: "note" },
        "Only the worst pages of a large audit carry their text; `detector check` shows everything of this one."), make("ul", {}, ...rows));
      return title;
    }
    const against = [], favour = [], spans = [];
    detail.findings.forEach((finding, k) => {
      (finding[3] < 0 ? favour : against).push(card(finding, k));
      finding[4].forEach(([start, end]) => spans.push([start, end, k]));
    });
    spans.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    const change = detail.change;
    const left = make("div", {},
      detail.reason ? make("p", {}, detail.reason) : null,
      change ? make("div", { class: "card good" }, make("h3", {}, "What would change the verdict"),
        make("p", {}, "It would be ", verdict(change[0]), ` (${change[1].toFixed(2)}) after:`),
        make("ul", {}, ...change[2].map((edit) => make("li", {}, edit.advice, " ", make("small", {}, edit.rule))))) : null,
      make("h3", {}, "How the score comes about"), waterfall(detail),
      make("p", { class: "note" }, "Log-odds. What stands right of a dashed line is sent to review or rejected."),
      make("h3", {}, "Findings"), ...(against.length ? against : [make("p", {}, "Nothing speaks against this page.")]),
      favour.length ? make("h3", {}, "In its favour") : null, ...favour.reverse(),
      detail.accepted.length ? make("h3", {}, "Suppressed") : null,
      ...detail.accepted.map(([rule, message, why]) => make("div", { class: "card" }, make("p", {}, message), make("p", { class: "rule" }, rule + " · " + why))),
      ...detail.degraded.map((what) => make("p", { class: "note" }, "Cut short: " + what)),
      ...detail.failures.map((what) => make("p", { class: "note" }, "Failed: " + what)));
    const right = make("div", {}, make("h3", {}, "The page"), detail.view ? showText(detail.view, spans) : make("p", {}, "The text was not kept."));
    sections.page.replaceChildren(...head, make("div", { class: "split" }, left, right));
    return title;
  };

  // ---- which view is shown: #overview, #pages?band=…&rule=…, #page-12
  let first = true;
  const route = () => {
    const [where, query] = decodeURIComponent(location.hash.slice(1) || "overview").split("?");
    const match = /^page-(\d+)$/.exec(where), wanted = match && pages[match[1]] ? "page" : where === "pages" ? "pages" : "overview";
    for (const [name, section] of Object.entries(sections)) section.hidden = name !== wanted;
    document.querySelectorAll("nav a").forEach((link) => {
      if (link.hash === "#" + (wanted === "page" ? "pages" : wanted)) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    });
    if (query !== undefined) {
      const asked = new URLSearchParams(query);
      change({ search: asked.get("search") || "", band: asked.get("band") || "", rule: asked.get("rule") || "" });
    }
    const focus = wanted === "page" ? showPage(Number(match[1])) : sections[wanted].querySelector("h2");
    if (!first) {
      focus.setAttribute("tabindex", "-1");
      focus.focus();
      window.scrollTo(0, 0);
    }
    first = false;
  };
  showList();
  window.addEventListener("hashchange", route);
  route();
})();
