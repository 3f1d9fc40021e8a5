// @ts-check
/* The living web. What lights up follows from styles alone; here a theme opens its reason without a jump, a reason that is opened
   lights its theme, arrow keys turn the web, and the address says which theme is chosen. */
"use strict";
{
  /** @type {(target: EventTarget | null) => SVGAElement | null} */
  const themeOf = (target) => (target instanceof Element ? target.closest("a.aw-wedge[href^='#']") : null);
  /** @type {(theme: SVGAElement) => string} */
  const placeOf = (theme) => theme.href.baseVal.slice(1);
  /** @type {(id: string) => boolean} */
  const isChosen = (id) => window.ambitieweb?.place() === id;

  /**
   * Puts a place in the address, so that `:target` follows, and stays where the page is.
   * @param {string} id
   */
  function choose(id) {
    const { scrollX, scrollY } = window;
    location.replace("#" + id);
    window.scrollTo({ left: scrollX, top: scrollY, behavior: "instant" });
  }

  /**
   * @param {string} id
   * @returns {HTMLDetailsElement | null}
   */
  function reason(id) {
    const row = id ? document.getElementById(id) : null;
    return row instanceof HTMLDetailsElement && row.matches(".aw-reason") ? row : null;
  }

  /** @param {MouseEvent} event */
  function openReason(event) {
    const theme = themeOf(event.target);
    const row = theme && reason(placeOf(theme));
    if (!row || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    choose(row.id);
    row.open = true;
    row.scrollIntoView({ block: "nearest", behavior: "instant" });
  }

  /** @param {Event} event */
  function lightTheme(event) {
    const row = event.target;
    if (!(row instanceof HTMLDetailsElement) || !row.matches(".aw-reason")) return;
    if (row.open !== isChosen(row.id)) choose(row.open ? row.id : "");
  }

  /** @param {KeyboardEvent} event */
  function turn(event) {
    const theme = themeOf(event.target);
    const web = theme?.closest("svg");
    if (!theme || !web) return;
    const themes = /** @type {SVGAElement[]} */ ([...web.querySelectorAll("a.aw-wedge")]);
    const here = themes.indexOf(theme);
    /** @type {Record<string, number>} */
    const WAYS = {
      ArrowRight: here + 1,
      ArrowDown: here + 1,
      ArrowLeft: here - 1,
      ArrowUp: here - 1,
      Home: 0,
      End: -1,
    };
    const there = WAYS[event.key];
    if (there === undefined) return;
    event.preventDefault();
    themes[(there + themes.length) % themes.length].focus({ preventScroll: true });
  }

  const openAddressed = () => {
    const row = reason(window.ambitieweb?.place() ?? "");
    if (row) row.open = true;
  };

  document.addEventListener("click", openReason);
  document.addEventListener("toggle", lightTheme, true);
  document.addEventListener("keydown", turn);
  window.addEventListener("hashchange", openAddressed);
  openAddressed();
}
