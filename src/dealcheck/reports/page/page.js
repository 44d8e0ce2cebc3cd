"use strict";
(() => {
  const form = document.getElementById("filters");
  const count = document.getElementById("count");
  const theme = document.getElementById("theme");
  const fields = ["q", "severity", "deal", "source", "rule"];
  const all = (selector) => Array.from(document.querySelectorAll(selector));

  // Read the page once; a filter then looks at these records alone.
  const findings = all(".finding").map((node) => ({
    node,
    severity: node.dataset.severity,
    deal: node.dataset.deal,
    rule: node.dataset.rule,
    sources: new Set(node.dataset.sources.split(" ")),
    text: node.textContent.toLowerCase(),
  }));
  const byDeal = new Map();
  for (const finding of findings) {
    if (!byDeal.has(finding.deal)) byDeal.set(finding.deal, []);
    byDeal.get(finding.deal).push(finding);
  }
  const deals = all(".deal").map((node) => ({
    node,
    id: node.dataset.deal,
    findings: byDeal.get(node.dataset.deal) || [],
    text: node.textContent.toLowerCase(),
  }));

  const wish = () => Object.fromEntries(fields.map((name) => [name, form.elements[name].value.trim()]));

  const fits = (finding, want, words) =>
    (!want.severity || finding.severity === want.severity) &&
    (!want.deal || finding.deal === want.deal) &&
    (!want.rule || finding.rule === want.rule) &&
    (!want.source || finding.sources.has(want.source)) &&
    words.every((word) => finding.text.includes(word));

  // A deal without a finding that fits is shown where only its name or its facts were asked for.
  const wanted = (deal, want, words) =>
    (!want.deal || deal.id === want.deal) &&
    (deal.findings.some((finding) => !finding.node.hidden) ||
      (!want.severity && !want.rule && !want.source && words.every((word) => deal.text.includes(word))));

  function filter() {
    const want = wish();
    const words = want.q.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const finding of findings) {
      finding.node.hidden = !fits(finding, want, words);
      shown += !finding.node.hidden;
    }
    for (const deal of deals) deal.node.hidden = !wanted(deal, want, words);
    count.textContent = `${shown} of ${findings.length} finding${findings.length === 1 ? "" : "s"} shown`;
  }

  // What is filtered stands in the address, so that it can be shared: #?severity=error&deal=...
  function remember() {
    const set = Object.entries(wish()).filter(([, value]) => value);
    const address = set.length ? `#?${new URLSearchParams(set)}` : "#";
    history.replaceState(null, "", address);
  }

  function goTo(node) {
    node.focus({ preventScroll: true });
    node.scrollIntoView({ block: "start" });
  }

  function follow() {
    const hash = location.hash;
    if (hash.startsWith("#?")) {
      const set = new URLSearchParams(hash.slice(2));
      for (const name of fields) form.elements[name].value = set.get(name) || "";
      filter();
      return;
    }
    let name = hash.slice(1);
    try { name = decodeURIComponent(name); } catch { /* taken as it stands */ }
    const found = findings.find((finding) => finding.node.id === name);
    if (!found) return;
    if (found.node.hidden) {
      form.reset();
      filter();
    }
    goTo(found.node);
  }

  function step(by) {
    const shown = findings.filter((finding) => !finding.node.hidden).map((finding) => finding.node);
    if (!shown.length) return;
    const here = shown.indexOf(document.activeElement.closest(".finding"));
    const next = here < 0 ? (by > 0 ? 0 : shown.length - 1) : here + by;
    const node = shown[Math.min(Math.max(next, 0), shown.length - 1)];
    history.replaceState(null, "", `#${encodeURIComponent(node.id)}`);
    goTo(node);
  }

  const typing = (node) => node.matches("input, select, textarea");

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      form.reset();
      filter();
      remember();
      if (typing(document.activeElement)) document.activeElement.blur();
      return;
    }
    if (typing(event.target)) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "/") {
      event.preventDefault();
      form.elements.q.focus();
    }
  });

  const dark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (document.documentElement.dataset.theme || (dark.matches ? "dark" : "light")) === "dark";
  const tellTheme = () => theme.setAttribute("aria-pressed", String(isDark()));
  theme.addEventListener("click", () => {
    document.documentElement.dataset.theme = isDark() ? "light" : "dark";
    tellTheme();
    try { localStorage.setItem("dealcheck-theme", document.documentElement.dataset.theme); } catch { /* not kept */ }
  });
  try {
    const kept = localStorage.getItem("dealcheck-theme");
    if (kept === "dark" || kept === "light") document.documentElement.dataset.theme = kept;
  } catch { /* none is kept */ }
  dark.addEventListener("change", tellTheme);

  // Paper cannot be unfolded.
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = all("details:not([open])");
    for (const node of folded) node.open = true;
  });
  addEventListener("afterprint", () => {
    for (const node of folded) node.open = false;
  });

  form.addEventListener("submit", (event) => event.preventDefault());
  for (const kind of ["input", "change"]) form.addEventListener(kind, () => { filter(); remember(); });
  form.addEventListener("reset", () => setTimeout(() => { filter(); remember(); }));
  addEventListener("hashchange", follow);

  form.hidden = false;
  tellTheme();
  filter();
  follow();
})();
