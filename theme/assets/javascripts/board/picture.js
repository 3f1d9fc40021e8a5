// @ts-check
/* The web as a file that stands alone. */
"use strict";
{
  const board = window.awBoard;
  const { lines } = /** @type {NonNullable<Window["awAsFile"]>} */ (window.awAsFile);
  const FONTS = "Arial, Helvetica, 'Liberation Sans', 'DejaVu Sans', sans-serif";
  const NAMESPACE = "http://www.w3.org/2000/svg";
  const WIDE = 0.88; // these letters are wider than those of the site
  const LINE = 17;

  /** What the drawing needs of a draft. @type {AwBoard["drawingOf"]} */
  board.drawingOf = (draft, atlas) => {
    const { said } = atlas;
    const { set, themes } = board.seen(draft, atlas);
    const segments = themes.map(({ theme, own, parent, rating }) => ({
      theme: theme.id,
      short: theme.short,
      hue: theme.hue,
      rating,
      isInherited: own.level === "" && /^[0-3]$/.test(rating),
      outline: own.level !== "" && parent && /^[0-3]$/.test(parent.rating) ? Number(parent.rating) : null,
    }));
    const told = themes.map(({ theme, rating }) => `${theme.name}: ${board.levelWords(rating, set, said.say)}`);
    const title = board.fill(said.say.web_of, { name: draft.name.trim() || said.say.unnamed });
    return {
      id: "bord",
      title,
      description: told.join(". ") + ".",
      sizes: said.sizes[themes.length],
      names: set.names,
      short: said.short,
      segments,
    };
  };

  /** The drawing with its title, its themes and where it comes from. @type {AwBoard["picture"]} */
  board.picture = (draft, atlas) => {
    const { said } = atlas;
    const { set, themes, above } = board.seen(draft, atlas);
    const drawing = board.drawingOf(draft, atlas);
    const { content, half } = board.drawn({ ...drawing, names: drawing.names * WIDE }, said);
    const { colours } = said;
    /** @type {(y: number, size: number, words: string, bold?: boolean, x?: number) => string} */
    const text = (y, size, words, bold = false, x = -half + 8) =>
      board.element(
        "text",
        { x, y, fill: colours.ink, "font-size": size, "font-weight": bold ? "700" : null },
        board.words(words),
      );
    const title = lines(drawing.title, 36);
    const head = title
      .map((line, number) => text(-half - 12 - (title.length - 1 - number) * 22, 18, line, true))
      .join("");
    const top = -half - 20 - title.length * 22;
    let y = half + 18;
    let foot = "";
    themes.forEach(({ theme, rating, from, own, parent }, number) => {
      const letter = drawing.names ? "" : `${board.LETTERS[number]}  `;
      const words =
        board.levelWords(rating, set, said.say) +
        (own.level === "" && parent ? `, ${board.fill(said.say.from, { name: from })}` : "");
      lines(`${letter}${theme.name}: ${words}`, 58).forEach((line, row) => {
        foot += text(y, 12.5, line, false, row ? -half + 22 : -half + 8);
        y += LINE;
      });
    });
    if (above && drawing.segments.some(({ outline, rating }) => outline !== null && String(outline) !== rating)) {
      foot += text(y + 4, 12.5, board.fill(said.say.line, { name: above.name }));
      y += LINE + 4;
    }
    foot += text(y + 4, 11, said.site);
    const height = Math.ceil(y + 16 - top);
    const ground = board.element("rect", { x: -half, y: top, width: 2 * half, height, fill: colours.ground });
    const svg = board.element(
      "svg",
      {
        xmlns: NAMESPACE,
        viewBox: `-${half} ${top} ${2 * half} ${height}`,
        width: 2 * half,
        height,
        role: "img",
        "font-family": FONTS,
        fill: colours.ink,
        "xml:lang": said.language,
      },
      board.element("title", {}, board.words(drawing.title)) +
        board.element("desc", {}, board.words(drawing.description)) +
        ground +
        head +
        content +
        foot,
    );
    return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`, width: 2 * half, height };
  };
}
