// @ts-check
/* The living web as markup: the same as `charts/living.py` draws, to the letter, without what a theme says when it is pointed at. */
"use strict";
{
  const board = window.awBoard;
  const { PI } = Math;
  const { LEVELS, Path, number, point, wedge, edge, middle, inside, outside, cell, arc, hatch, fixed } = board.geometry;
  const BASELINE = 0.36;
  const PALE = "0.16";
  const AWAY = 7;
  const DISC = 11;
  const CAPITAL = "0.68em";
  const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWX";
  const HALF = 190;

  /** @type {Record<string, string>} */
  const TROUBLE = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "\r": "&#13;",
    "\n": "&#10;",
    "\t": "&#09;",
  };
  /** @param {string} text */
  const escaped = (text) => text.replace(/[&<>"\r\n\t]/g, (sign) => TROUBLE[sign]);
  /** @param {string} text */
  const words = (text) => text.replace(/[&<>]/g, (sign) => TROUBLE[sign]);

  /** Attributes by name, those that are nothing left out. @type {AwBoard["element"]} */
  const element = (name, attributes, content = "") => {
    const written = Object.keys(attributes)
      .sort()
      .map((key) => {
        const value = attributes[key];
        const text = typeof value === "number" ? number(value) : value;
        return text ? ` ${key}="${escaped(text)}"` : "";
      });
    return content ? `<${name}${written.join("")}>${content}</${name}>` : `<${name}${written.join("")}/>`;
  };

  /** @type {(place: AwWedge, sizes: AwSizes, inset?: number) => string} */
  const whole = (place, { rings }, inset = 0) =>
    cell(place, rings.hole + inset, rings.radius - inset, rings.gap + 2 * inset);

  /** @type {(place: AwWedge, radius: number, size: number, text: string, css: string, fill: string, font: number) => string} */
  const text = (place, radius, size, text, css, fill, font) => {
    const [x, y] = point(radius, place.middle);
    return element("text", { class: css, x, y: y + size * BASELINE, fill, "font-size": font }, words(text));
  };

  /** How a web is drawn with the colours of the build. @type {AwBoard["drawn"]} */
  board.drawn = (web, { colours, hues }, { isCatching = false } = {}) => {
    const { sizes, segments } = web;
    const { rings } = sizes;
    const count = segments.length;

    /** @param {AwWedge} place @param {number} level @param {string} ink */
    const numeral = (place, level, ink) => {
      if (!sizes.numeral) return "";
      return level
        ? text(place, middle(rings, level), sizes.numeral, String(level), "aw-num", ink, sizes.numeral)
        : text(place, middle(rings, 1), sizes.numeral, "0", "aw-num aw-num-0", colours.ink, sizes.numeral);
    };

    /** @param {AwWedge} place @param {number} level */
    const empty = (place, level) => {
      if (level === LEVELS) return "";
      const inset = sizes.thin / 2;
      const gap = rings.gap + 2 * inset;
      let outline = cell(place, inside(rings, level + 1) + inset, rings.radius - inset, gap);
      for (let ring = level + 1; ring < LEVELS; ring++)
        outline += arc(place.count, place.index, place.index, edge(rings, ring), gap);
      const look = { class: "aw-empty", fill: colours.empty, stroke: colours.line };
      return element("path", { ...look, "stroke-width": sizes.thin, d: outline });
    };

    /** @param {AwWedge} place @param {number} level @param {string[]} tints */
    const own = (place, level, tints) => {
      let filled = empty(place, level);
      for (let ring = 1; ring <= level; ring++) {
        const d = cell(place, inside(rings, ring), outside(rings, ring), rings.gap);
        filled += element("path", { class: `aw-ring-${ring}`, fill: tints[ring - 1], d });
      }
      return filled + numeral(place, level, colours.numeral);
    };

    /** @param {AwWedge} place @param {number} level @param {string[]} tints */
    const inherited = (place, level, tints) => {
      const inset = sizes.thick / 2;
      let drawn = empty(place, level);
      if (level === 0 && sizes.numeral) {
        const [cx, cy] = point(middle(rings, 1), place.middle);
        const look = { class: "aw-zero", fill: colours.ground, stroke: tints[1], "stroke-width": sizes.thick * 0.8 };
        drawn += element("circle", { ...look, cx, cy, r: sizes.numeral * 0.56 });
      }
      for (let ring = 1; ring <= level; ring++) {
        const d = cell(place, inside(rings, ring) + inset, outside(rings, ring) - inset, rings.gap + 2 * inset);
        const look = { class: `aw-ring-${ring}`, fill: tints[ring - 1], "fill-opacity": PALE, stroke: tints[1] };
        drawn += element("path", { ...look, "stroke-width": sizes.thick, d });
      }
      return drawn + numeral(place, level, tints[2]);
    };

    /** @param {AwWedge} place */
    const notRelevant = (place) => {
      const d = hatch(place, rings, sizes.spacing) + whole(place, sizes, sizes.thin / 2);
      const look = { class: "aw-hatch", fill: "none", stroke: colours.line, "stroke-width": sizes.thin * 1.2 };
      const lines = element("path", { ...look, d });
      if (!sizes.short || !web.short) return lines;
      const radius = middle(rings, sizes.mark_ring);
      const [x, y] = point(radius, place.middle);
      const width = sizes.pill + sizes.short * 0.5;
      const height = sizes.short * 1.4;
      const pill = { class: "aw-patch", fill: colours.ground, "aria-hidden": "true", width, height, rx: height / 2 };
      const patch = element("rect", { ...pill, x: x - width / 2, y: y - height / 2 });
      return lines + patch + text(place, radius, sizes.short, web.short, "aw-mark", colours.soft, sizes.short);
    };

    /** @param {AwWedge} place */
    const undecided = (place) => {
      const dash = sizes.thick * 3;
      const look = { class: "aw-dashed", fill: "none", stroke: colours.soft, "stroke-width": sizes.thick * 0.9 };
      const dashes = `${fixed(dash)} ${fixed(dash * 0.7)}`;
      const path = element("path", { ...look, "stroke-dasharray": dashes, d: whole(place, sizes, sizes.thick / 2) });
      return path + text(place, middle(rings, sizes.mark_ring), sizes.mark, "?", "aw-mark", colours.ink, sizes.mark);
    };

    /** @param {AwWedge} place */
    const blank = (place) => {
      const look = { class: "aw-dotted", fill: "none", stroke: colours.line, "stroke-width": sizes.thin * 1.5 };
      const dots = { "stroke-dasharray": `0 ${fixed(sizes.thin * 4)}`, "stroke-linecap": "round" };
      const path = element("path", { ...look, ...dots, d: whole(place, sizes, sizes.thick / 2) });
      const { mark } = sizes;
      return path + text(place, middle(rings, sizes.mark_ring), mark, "–", "aw-mark", colours.soft, mark * 0.8);
    };

    /** A disc with the number of plus stickers, outside it a square with the number of minus stickers, as in `charts/impact.py`. @param {[plus: number, minus: number]} counts @param {AwWedge} place */
    const stickers = ([plus, minus], place) => {
      const away = rings.radius - rings.hole;
      /** @param {string} said @param {number} radius @param {boolean} isPlus */
      const one = (said, radius, isPlus) => {
        const [x, y] = point(radius, place.middle);
        const room = 2 * radius * Math.sin(PI / count);
        const half = Math.min(room * (isPlus ? 0.46 : 0.37), rings.radius * 0.155);
        const look = { class: isPlus ? "aw-plus" : "aw-minus", fill: isPlus ? colours.good : colours.bad };
        const side = half * 1.88;
        const shape = isPlus
          ? element("circle", { ...look, cx: x, cy: y, r: half })
          : element("rect", { ...look, x: x - side / 2, y: y - side / 2, width: side, height: side });
        const font = Math.min(half * 1.1, (half * 1.75) / (said.length * 0.58));
        const letters = { class: "aw-num", fill: colours.numeral, x, y: y + font * BASELINE, "font-size": font };
        return shape + element("text", letters, said);
      };
      const bad = minus ? one(`\u2212${minus}`, rings.hole + away * 0.76, false) : "";
      return empty(place, 0) + bad + (plus ? one(`+${plus}`, rings.hole + away * 0.36, true) : "");
    };

    /** @param {AwSegment} segment @param {AwWedge} place */
    const theme = ({ rating, hue, isInherited, stickers: counts }, place) => {
      const tints = hues[hue];
      if (counts) return element("g", { class: `aw-seg aw-h${hue}` }, stickers(counts, place));
      const css = ["aw-seg", `aw-h${hue}`];
      let content;
      if (/^[0-3]$/.test(rating)) content = (isInherited ? inherited : own)(place, Number(rating), tints);
      else if (rating === "n") content = notRelevant(place);
      else content = rating === "?" ? undecided(place) : blank(place);
      if (!/^[0-3]$/.test(rating)) css.push(rating === "n" ? "aw-nr" : rating === "?" ? "aw-tbd" : "aw-blank");
      if (isInherited) css.push("aw-inherited");
      return element("g", { class: css.join(" ") }, content);
    };

    /** @param {AwSegment} segment @param {AwWedge} place */
    const rimName = ({ short }, place) => {
      const angle = ((place.middle % (2 * PI)) + 2 * PI) % (2 * PI);
      const isBelow = PI / 2 + 1e-6 < angle && angle < (3 * PI) / 2 - 1e-6;
      const part = isBelow ? 1 - angle / (2 * PI) : (0.5 + angle / (2 * PI)) % 1;
      const lies = { href: `#${web.id}-${isBelow ? "l" : "u"}`, startOffset: `${number(part * 100)}%` };
      const shown = isBelow ? element("tspan", { dy: CAPITAL }, words(short)) : words(short);
      return element("text", { class: "aw-name" }, element("textPath", lies, shown));
    };

    /** @param {AwSegment} segment @param {AwWedge} place */
    const rimDisc = ({ hue }, place) => {
      const [x, y] = point(rings.radius + AWAY + DISC - 1, place.middle);
      const disc = element("circle", { class: "aw-ring-3", fill: hues[hue][2], cx: x, cy: y, r: DISC });
      const look = { class: "aw-num", fill: colours.numeral, x, y: y + 13 * BASELINE, "font-size": 13 };
      return element("g", { class: "aw-letter" }, disc + element("text", look, LETTERS[place.index]));
    };

    /** The line of the web above, where that lies elsewhere; neighbours at one level share an arc. */
    const outline = () => {
      /** @type {[number, number, number][]} */
      const runs = [];
      segments.forEach(({ outline: level, rating }, index) => {
        if (level === null || rating === String(level)) return;
        const last = runs[runs.length - 1];
        if (last && last[1] === index - 1 && last[2] === level) last[1] = index;
        else runs.push([index, index, level]);
      });
      const d = runs.map(([first, last, level]) => arc(count, first, last, edge(rings, level))).join("");
      if (!d) return "";
      const dash = sizes.thick * 2.6;
      const dashes = { "stroke-dasharray": `${fixed(dash)} ${fixed(dash * 0.55)}` };
      const casing = { class: "aw-casing", stroke: colours.ground, "stroke-width": sizes.thick * 2.6 };
      const line = { class: "aw-outline", stroke: colours.ink, "stroke-width": sizes.thick * 1.1, ...dashes };
      const both = element("path", { ...casing, "aria-hidden": "true", d }) + element("path", { ...line, d });
      return element("g", { fill: "none", "pointer-events": "none" }, both);
    };

    const circles = () => {
      const away = rings.radius + AWAY;
      const upper = new Path([0, away]).arc(away, [0, -away]).arc(away, [0, away]).text;
      const lower = new Path([0, -away])
        .arc(away, [0, away], { back: true })
        .arc(away, [0, -away], { back: true }).text;
      const paths = element("path", { id: `${web.id}-u`, d: upper }) + element("path", { id: `${web.id}-l`, d: lower });
      return element("defs", {}, paths);
    };

    const drawn = segments.map((segment, index) => {
      const place = wedge(count, index);
      const inner = theme(segment, place) + (web.names ? rimName : rimDisc)(segment, place);
      const caught = { class: "aw-catch", fill: "transparent", d: whole(place, sizes) };
      const own = isCatching ? { "data-theme": segment.theme } : {};
      return element(
        "g",
        { class: `aw-wedge aw-h${segment.hue}`, ...own },
        isCatching ? inner + element("path", caught) : inner,
      );
    });
    const room = web.names >= 20.5 ? " aw-names--roomy" : web.names >= 18 ? "" : " aw-names--tight";
    const look = web.names ? { class: `aw-names${room}`, "font-size": Math.min(web.names, 18) } : {};
    let content = web.names ? circles() : "";
    content += element("g", { "font-weight": "700", "text-anchor": "middle", ...look }, drawn.join(""));
    content += outline();
    return { content, half: HALF };
  };

  /** The drawing with its name for who cannot see it. @type {AwBoard["svg"]} */
  board.svg = (web, colours, way) => {
    const { content, half } = board.drawn(web, colours, way);
    const named = element("title", { id: `${web.id}-t` }, words(web.title));
    const told = element("desc", { id: `${web.id}-d` }, words(web.description));
    const look = {
      class: "aw-web aw-web-living",
      viewBox: `-${half} -${half} ${2 * half} ${2 * half}`,
      width: 2 * half,
      height: 2 * half,
      role: "img",
      "aria-labelledby": `${web.id}-t`,
      "aria-describedby": `${web.id}-d`,
    };
    return element("svg", look, named + told + content);
  };
  board.element = element;
  board.words = words;
  board.LETTERS = LETTERS;
}
