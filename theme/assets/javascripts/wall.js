// @ts-check
/* The wall of results: a button lets it move to the next panel by itself, and stops it. With `?loop` in the address it starts by
   itself, unless the reader wants no motion. Without this the wall scrolls by hand. */
"use strict";
{
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");

  function start() {
    const button = /** @type {HTMLElement | null} */ (document.querySelector("[data-aw-wall]"));
    const panels = Array.from(document.querySelectorAll(".aw-wall-panel"));
    if (!button || panels.length < 2) return;
    let timer = 0;

    /** @param {Element} panel */
    const distance = (panel) => Math.abs(panel.getBoundingClientRect().top);

    function next() {
      if (document.hidden) return;
      const here = panels.reduce((nearest, panel) => (distance(panel) < distance(nearest) ? panel : nearest));
      const behavior = calm.matches ? "auto" : "smooth";
      panels[(panels.indexOf(here) + 1) % panels.length].scrollIntoView({ behavior, block: "start" });
    }

    /**
     * @param {HTMLElement} button
     * @param {boolean} moves
     */
    function run(button, moves) {
      clearInterval(timer);
      timer = moves ? window.setInterval(next, Number(button.dataset.awWall) * 1000) : 0;
      button.textContent = (moves ? button.dataset.awPause : button.dataset.awStart) ?? "";
    }

    button.hidden = false;
    if (new URLSearchParams(location.search).has("loop") && !calm.matches) run(button, true);
    button.addEventListener("click", () => run(button, timer === 0));
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || timer === 0) return;
      run(button, false);
      button.focus();
    });
  }

  start();
}
