// @ts-check
/* Opens the board: what the build made of the content, then the scripts in this folder. Other pages load nothing of it. */
"use strict";
{
  const here = /** @type {HTMLScriptElement} */ (document.currentScript).src.split("?")[0];
  const { script } = /** @type {NonNullable<Window["ambitieweb"]>} */ (window.ambitieweb);
  const folder = here.replace(/board\.js$/, "");
  const root = here.replace(/assets\/([^/]+\/)?javascripts\/board\/board\.js$/, "");
  const PARTS = [
    "geometry",
    "drawing",
    "model",
    "store",
    "written",
    "picture",
    "take",
    "reasons",
    "points",
    "impact",
    "measures",
    "themes",
    "setup",
  ];
  const SESSION = ["model", "planned", "statements", "file", "clock", "theme", "parts"].map(
    (name) => `session-${name}`,
  );

  /** @type {Map<string, any>} */
  const come = new Map();
  window.awBoardPart = (name, said) => void come.set(name, said);

  /** @type {AwBoard["part"]} */
  const part = async (name, address) => {
    if (!come.has(name)) await script(root + address);
    if (!come.has(name)) throw new Error("not there: " + address);
    return come.get(name);
  };

  const open = async () => {
    const place = /** @type {HTMLElement} */ (document.querySelector("[data-aw-board]"));
    try {
      const said = await part("start", "bord/begin.js");
      const session = await part("session", "bord/sessie.js");
      for (const name of [...PARTS, ...SESSION, "session", "page"]) await script(`${folder}${name}.js`);
      Object.assign(window.awBoard, { root, part, script: (/** @type {string} */ name) => script(folder + name) });
      await window.awBoard.open(place, { ...said, session });
    } catch (problem) {
      place.textContent = place.dataset.awFailed ?? "";
      throw problem;
    }
  };
  open();
}
