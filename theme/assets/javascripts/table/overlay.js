// @ts-check
/* Webs of rows that are ticked, laid over each other: the first as filled rings, the others as lines, and what differs in words.
   What a web says of a theme is read from its row: its cells stand in the order of the themes. */
"use strict";
{
  const table = window.awTable;
  const DRAWN = 3;
  const SVG = "http://www.w3.org/2000/svg";

  /** @typedef {{ level: number | null, words: string, isOpen: boolean }} Said */

  /** @type {(row: TableRow) => { name: string, said: Said[] }} */
  const webOf = ({ tr }) => ({
    name: tr.cells[0].querySelector("a")?.textContent?.trim() ?? "",
    said: Array.from(tr.cells)
      .slice(1)
      .map((cell) => {
        const look = cell.querySelector(".aw-cell")?.className ?? "";
        const level = /\baw-l(\d)\b/.exec(look);
        const words = cell.querySelector(".aw-sr")?.textContent ?? cell.textContent ?? "";
        const isOpen = /\baw-cell--(blank|tbd)\b/.test(look);
        return { level: level ? Number(level[1]) : null, words: level ? level[1] : words.trim(), isOpen };
      }),
  });

  /** @type {(names: string[], and: string) => string} */
  const joined = (names, and) =>
    names.length < 2 ? names.join("") : names.slice(0, -1).join(", ") + " " + and + " " + names[names.length - 1];

  /**
   * The arc along the outside of a theme's ring.
   * @param {number} index
   * @param {number} count
   * @param {number} radius
   */
  function arc(index, count, radius) {
    const [start, end] = [index - 0.5, index + 0.5].map((at) => (at * 2 * Math.PI) / count);
    /** @type {(angle: number) => string} */
    const point = (angle) => (radius * Math.sin(angle)).toFixed(1) + " " + (-radius * Math.cos(angle)).toFixed(1);
    return `M${point(start)}A${radius} ${radius} 0 0 1 ${point(end)}`;
  }

  /**
   * A line only where the level is another than that of the rings.
   * @param {Element} lines
   * @param {Said[]} said
   * @param {Said[]} rings
   * @param {number} place
   */
  function drawLine(lines, said, rings, place) {
    const [hole, edge] = (lines.getAttribute("data-rings") ?? "").split(" ").map(Number);
    const path = said
      .map(({ level }, index) =>
        level === null || level === rings[index].level
          ? ""
          : arc(index, said.length, hole + ((edge - hole) * level) / 3 - (place - 1) * 4),
      )
      .join("");
    for (const look of ["aw-casing", "aw-over-line--" + place]) {
      const line = document.createElementNS(SVG, "path");
      line.setAttribute("class", look);
      line.setAttribute("d", path);
      lines.append(line);
    }
  }

  /**
   * @param {Element} drawing
   * @param {{ said: Said[] }[]} webs
   */
  function draw(drawing, webs) {
    drawing.querySelectorAll(".aw-over-theme").forEach((theme, index) => {
      const { level, words } = webs[0].said[index];
      theme.setAttribute("data-level", level === null ? "" : String(level));
      const mark = theme.querySelector(".aw-mark");
      if (mark) mark.textContent = level !== null ? "" : words.length > 6 ? "?" : words;
    });
    const lines = drawing.querySelector(".aw-over-lines");
    lines?.replaceChildren();
    webs.slice(1).forEach(({ said }, place) => lines && drawLine(lines, said, webs[0].said, place + 1));
  }

  /**
   * @param {Element | null} list
   * @param {string[]} lines
   */
  function say(list, lines) {
    const items = lines.map((line) => Object.assign(document.createElement("li"), { textContent: line }));
    list?.replaceChildren(...items);
  }

  /** The way up is there as long as the drawing is not in sight. */
  const watched = new IntersectionObserver((seen) => {
    for (const { target, isIntersecting } of seen) {
      const dock = target.parentElement?.querySelector(".aw-overlay-dock");
      if (dock) dock.classList.toggle("aw-overlay-dock--off", isIntersecting);
    }
  });

  table.layOver = (element, rows) => {
    const panel = /** @type {HTMLElement | null} */ (document.querySelector(`[data-aw-over="${element.id}"]`));
    if (!panel) return;
    /** @type {<T extends HTMLElement = HTMLElement>(selector: string) => T} */
    const part = (selector) => /** @type {any} */ (panel.querySelector(selector));
    const chosen = rows.map(webOf);
    const webs = chosen.slice(0, DRAWN);
    const isShown = webs.length > 1;
    for (const example of panel.querySelectorAll("[data-aw-over-hint], [data-aw-over-example]"))
      /** @type {HTMLElement} */ (example).hidden = isShown;
    part(".aw-overlay-shown").hidden = part(".aw-overlay-dock").hidden = !isShown;
    if (!isShown) return;
    watched.observe(part(".aw-overlay-shown"));

    const themes = Array.from(element.tHead?.rows[0].cells ?? [], (cell) => table.textOf(cell).trim()).slice(1);
    /** @type {(index: number) => Said[]} */
    const chosenOn = (index) => webs.map(({ said }) => said[index]).filter(({ isOpen }) => !isOpen);
    const isOther = themes.map((_, index) => new Set(chosenOn(index).map(({ words }) => words)).size > 1);
    const isOpen = themes.map((_, index) => !isOther[index] && chosenOn(index).length < webs.length);
    const isSame = themes.map((_, index) => !isOther[index] && !isOpen[index]);
    const differing = themes.flatMap((theme, index) =>
      isOther[index] ? [theme + ": " + webs.map(({ name, said }) => name + " " + said[index].words).join(", ")] : [],
    );
    const title = part(".aw-overlay-shown h2");
    const { one, many, none, chosen: alike, open, all, and = "" } = title.dataset;
    const names = joined(webs.map(({ name }) => name), and); // prettier-ignore
    const equally = !isSame.includes(true) ? open : isOpen.includes(true) ? alike : none;
    const counted = differing.length === 0 ? equally : differing.length === 1 ? one : many;
    const words = differing.length === themes.length ? all : counted;
    title.textContent = table.fill(words, { webs: names, n: differing.length, total: themes.length });
    say(part(".aw-overlay-shown .aw-laid-differences"), differing);
    const equal = themes.filter((_, index) => isSame[index]);
    const same = part("[data-same]");
    same.textContent = equal.length ? table.fill(same.dataset.same, { themes: joined(equal, and) }) : "";
    const later = themes.filter((_, index) => isOpen[index]);
    const still = part("[data-still-open]");
    still.textContent = later.length ? table.fill(still.dataset.stillOpen, { themes: joined(later, and) }) : "";
    const key = part("[data-lines]");
    const looks = (key.dataset.lines ?? "").split("|");
    say(key, webs.map(({ name }, place) => looks[place] + ": " + name)); // prettier-ignore
    const first = part("[data-first]");
    first.textContent = chosen.length > DRAWN ? (first.dataset.first ?? "") : "";
    const link = part(".aw-overlay-dock a");
    link.textContent = table.fill(link.dataset.words, { n: webs.length });
    const drawing = panel.querySelector(".aw-over");
    if (drawing) draw(drawing, webs);
  };
}
