/* The wall of results: a button lets it move to the next panel by itself, and stops it. With `?loop` in the address it starts by
   itself, unless the reader wants no motion. Without this the wall scrolls by hand. */
(function () {
  "use strict";

  function start() {
    var button = document.querySelector("[data-aw-wall]");
    var panels = document.querySelectorAll(".aw-wall-panel");
    if (!button || panels.length < 2) return;
    var calm = window.matchMedia("(prefers-reduced-motion: reduce)");
    var timer = null;

    function here() {
      var nearest = 0;
      Array.prototype.forEach.call(panels, function (panel, number) {
        if (distance(panel) < distance(panels[nearest])) nearest = number;
      });
      return nearest;
    }

    function distance(panel) {
      return Math.abs(panel.getBoundingClientRect().top);
    }

    function next() {
      if (document.hidden) return;
      panels[(here() + 1) % panels.length].scrollIntoView({ behavior: calm.matches ? "auto" : "smooth", block: "start" });
    }

    function run(moves) {
      clearInterval(timer);
      timer = moves ? setInterval(next, Number(button.dataset.awWall) * 1000) : null;
      button.textContent = moves ? button.dataset.awPause : button.dataset.awStart;
    }

    button.hidden = false;
    if (new URLSearchParams(location.search).has("loop") && !calm.matches) run(true);
    button.addEventListener("click", function () { run(timer === null); });
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && timer !== null) { run(false); button.focus(); }
    });
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
