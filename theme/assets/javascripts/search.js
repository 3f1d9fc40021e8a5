// @ts-check
/* Search, as little of it as a page needs before anybody searches: it waits for the button, `/` or Ctrl-K, and then loads the
   scripts in `search/`, which load the index. The page with all results and the page for a wrong address ask at once. */
(function () {
  "use strict";

  const search = (globalThis.awSearch = globalThis.awSearch || {});
  const here = /** @type {HTMLScriptElement} */ (document.currentScript).src.split("?")[0];
  const PARTS = [
    "words",
    "vocabulary",
    "index",
    "typed",
    "ranking",
    "engine",
    "answers",
    "show",
    "filters",
    "dialog",
    "page",
  ];

  search.root = here.replace(/assets\/([^/]+\/)?javascripts\/search\.js$/, "");
  /** @type {Promise<unknown> | undefined} */
  let loading;

  /** @param {string} part */
  const load = (part) => window.ambitieweb?.script(here.replace(/search\.js$/, "search/" + part + ".js"));

  /* The scripts, and with them the index; asked for once. */
  search.ready = () => (loading ??= Promise.all(PARTS.map(load)));

  /** @param {Element | null} from */
  const openDialog = (from) => search.ready().then(() => search.openDialog(from));
  /** @param {EventTarget | null} target */
  const within = (target) => (target instanceof Element ? target : null);
  /** @param {EventTarget | null} target */
  const isTyping = (target) => within(target)?.closest("input, textarea, select, [contenteditable]");

  document.addEventListener("click", (event) => {
    const button = within(event.target)?.closest("[data-aw-search]");
    if (button) openDialog(button);
  });
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || document.querySelector("dialog[open]")) return;
    const isSlash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
    const isK = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!isSlash && !isK) return;
    event.preventDefault();
    openDialog(document.activeElement);
  });

  const start = () => {
    if (document.querySelector("[data-aw-search-page], [data-aw-search-address]"))
      search.ready().then(() => search.showPage());
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
