// @ts-check
/* A chart to take along: a button at its corner with the same menu as that of a web. Its pictures are made here, of the drawing on the
   page in the colours for a light ground, with its title above it and where it comes from below. */
"use strict";
{
  const picture = /** @type {NonNullable<Window["awPicture"]>} */ (window.awPicture);
  const help = /** @type {NonNullable<Window["ambitieweb"]>} */ (window.ambitieweb);
  const { lines, png } = /** @type {NonNullable<Window["awAsFile"]>} */ (window.awAsFile);
  const { root } = window.awBasket;
  const FONTS = "Arial, Helvetica, 'Liberation Sans', sans-serif";
  const [EDGE, TITLE, SMALL, WIDE] = [16, 17, 11, 1920];
  const LETTER = 0.52; // of the size: how wide a letter is
  const ICON = '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3v12m-5-5 5 5 5-5M4 20h16"/></svg>';

  const content = /** @type {HTMLElement | null} */ (document.querySelector("[data-aw-as-picture]"));
  const label = content?.dataset.awAsPicture ?? "";

  /** The drawing as a file that stands alone. @param {Element} drawing @param {string} title @param {string} source */
  function alone(drawing, title, source) {
    const own = /** @type {SVGSVGElement} */ (drawing.cloneNode(true));
    const [, , across, down] = (own.getAttribute("viewBox") ?? "").split(" ").map(Number);
    for (const name of ["class", "role", "aria-labelledby", "aria-describedby"]) own.removeAttribute(name);
    const width = across + 2 * EDGE;
    /** @type {(words: string, size: number, top: number, more?: string) => { drawn: string, height: number }} */
    const text = (words, size, top, more = "") => {
      const all = lines(words, Math.floor(across / (size * LETTER)));
      const drawn = all.map(
        (line, row) =>
          `<text x="${EDGE}" y="${top + size * (1 + row * 1.35)}" font-size="${size}" ${more}>${help.escaped(line)}</text>`,
      );
      return { drawn: drawn.join(""), height: all.length * size * 1.35 };
    };
    const head = text(title, TITLE, EDGE, 'font-weight="700" fill="#16252b"');
    const top = EDGE + head.height + 8;
    const foot = text(source, SMALL, top + down + 8, 'fill="#46575e"');
    const height = Math.ceil(top + down + 8 + foot.height + EDGE);
    own.setAttribute("x", String(EDGE));
    own.setAttribute("y", String(top));
    own.setAttribute("width", String(across));
    own.setAttribute("height", String(down));
    const inside = new XMLSerializer().serializeToString(own);
    const svg =
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${FONTS}">` +
      `<rect width="${width}" height="${height}" fill="#fff"/>${head.drawn}${inside}${foot.drawn}</svg>\n`;
    return { svg, width, height };
  }

  /** @param {HTMLElement} figure */
  function connect(figure) {
    const button = document.createElement("button");
    button.className = "aw-chart-open";
    button.innerHTML = ICON;
    const around = document.createElement("div");
    around.className = "aw-chart-way";
    button.title = label;
    button.setAttribute("aria-label", `${label}: ${figure.querySelector("svg title")?.textContent ?? ""}`);
    picture.opens(around, button, `${root}webben/menu.js`, (words) => {
      const { list, acts, copied } = picture.emptyMenu(words);
      const { drawing, title, alternative, here, source, from } = picture.said(figure, words, root);
      if (drawing) {
        const name = (
          title
            .split(":")[0]
            .toLowerCase()
            .match(/[\p{L}\p{N}]+/gu) ?? ["grafiek"]
        ).join("-");
        acts(words.png, async () =>
          help.save(`${name}.png`, await png(alone(drawing, title, from), WIDE), "image/png"),
        );
        acts(words.svg, () => help.save(`${name}.svg`, alone(drawing, title, from).svg, "image/svg+xml"));
      }
      copied(words.sentence, [title, alternative, `(${source})`, here].filter(Boolean).join(" "));
      if (alternative) copied(words.alternative, `${title}. ${alternative}`);
      if (here) copied(words.link, here);
      return list;
    });
    figure.append(around);
  }

  /** @type {NodeListOf<HTMLElement>} */
  const charts = document.querySelectorAll("figure.aw-figure:has(> svg, > div > svg)");
  charts.forEach(connect);
}
