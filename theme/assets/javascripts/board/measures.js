// @ts-check
/* The measures of a theme: those that were chosen, with their level, and a search in the library of the site for more. */
"use strict";
{
  const board = window.awBoard;
  const { made } = board;
  const MOST = 6;

  /** Words to compare: without accents, in small letters. @param {string} text */
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  /** The library as the build made it. @type {AwBoard["library"]} */
  board.library = (said) => {
    const all = said.map(([id, name, themes, words]) => ({
      id,
      name,
      themes: new Map(themes.map(([key, low, high]) => [key, { low, high }])),
      words: plain(`${name} ${words}`),
    }));
    return { all, of: new Map(all.map((one) => [one.id, one])) };
  };

  /** The theme under which a measure stands on the board: its own, else the first of the library that the web has. @type {AwBoard["themeOf"]} */
  board.themeOf = (measure, themes, library) => {
    if (measure.theme) return measure.theme;
    const found = library?.of.get(measure.measure);
    return themes.find(({ key }) => found?.themes.has(key))?.id ?? "";
  };

  /** The measures of one theme, to choose, to set the level of and to take away. */
  board.Measures = class {
    /** @param {AwThemes} all @param {AwTheme} theme */
    constructor(all, theme) {
      const { say } = all.atlas.said;
      this.all = all;
      this.theme = theme;
      this.part = made("div", "aw-board-measures");
      this.list = made("ul", "aw-board-items");
      const label = made("label", "aw-board-search");
      this.input = /** @type {HTMLInputElement} */ (made("input"));
      this.input.type = "search";
      this.input.autocomplete = "off";
      this.input.addEventListener("input", () => this.search());
      this.input.addEventListener("focus", () => this.search());
      this.input.addEventListener("keydown", (event) => {
        if (event.key === "Escape") {
          this.input.value = "";
          this.found.replaceChildren();
        }
        if (event.key === "ArrowDown") {
          event.preventDefault();
          this.step(null, 1);
        }
      });
      label.append(made("span", "", say.search_measure), made("span", "aw-sr", `, ${theme.name}`), this.input);
      this.found = made("ul", "aw-board-found");
      this.found.addEventListener("keydown", (event) => {
        const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (!way) return;
        event.preventDefault();
        this.step(/** @type {HTMLElement} */ (event.target), way);
      });
      this.part.append(this.list, label, this.found);
      this.shape = "";
    }

    /** The focus goes up or down along what was found; above the first is the field. @param {HTMLElement | null} from @param {number} way */
    step(from, way) {
      const buttons = Array.from(this.found.querySelectorAll("button"));
      const place = (from ? buttons.findIndex((one) => one === from) : -1) + way;
      (place < 0 ? this.input : buttons[Math.min(place, buttons.length - 1)])?.focus();
    }

    /** @returns {AwMeasure[]} */
    get chosen() {
      return structuredClone(this.all.draft().measures ?? []);
    }

    /** @param {AwMeasure} measure */
    isHere(measure) {
      return board.themeOf(measure, this.all.seen.set.themes, this.all.library) === this.theme.id;
    }

    /** @param {(measures: AwMeasure[]) => void} what */
    change(what) {
      this.all.rest();
      this.all.change((draft) => {
        const measures = this.chosen;
        what(measures);
        draft.measures = measures;
      });
      this.all.rest();
    }

    /** What of the library fits the theme and the words. */
    search() {
      const { library, atlas } = this.all;
      const { say } = atlas.said;
      if (!library) return;
      const asked = plain(this.input.value).split(/\s+/).filter(Boolean);
      const chosen = new Set(this.chosen.filter((one) => this.isHere(one)).map(({ measure }) => measure));
      const found = library.all.filter(
        ({ id, themes, words }) =>
          themes.has(this.theme.key) && !chosen.has(id) && asked.every((word) => words.includes(word)),
      );
      const { rating } = /** @type {AwSeen} */ (this.all.seen.themes.find(({ theme }) => theme.id === this.theme.id));
      const level = /^\d$/.test(rating) ? Number(rating) : 0;
      /** @param {AwLibraryMeasure} one */
      const fits = (one) => {
        const range = one.themes.get(this.theme.key);
        return !level || range?.low === null || !range ? 1 : range.low <= level && level <= (range.high ?? 3) ? 0 : 1;
      };
      const shown = [...found].sort((one, other) => fits(one) - fits(other)).slice(0, MOST);
      this.found.replaceChildren(
        ...shown.map((one) => {
          const line = made("li");
          const range = one.themes.get(this.theme.key);
          const words =
            range && range.low !== null ? board.fill(say.measure_level, { level: levels(range.low, range.high) }) : "";
          const choose = board.button(one.name, () => this.choose(one, level), "aw-board-choice");
          if (words) choose.append(" ", made("span", "aw-board-beside", words));
          line.append(choose);
          return line;
        }),
      );
      const more = found.length - shown.length;
      if (more > 0) this.found.append(made("li", "aw-board-beside", board.fill(say.measures_more, { n: more })));
      if (!found.length) this.found.append(made("li", "aw-board-beside", say.measures_none));
      if (asked.length)
        this.all.tell(found.length ? board.fill(say.measures_found, { n: found.length }) : say.measures_none);
    }

    /** @param {AwLibraryMeasure} measure @param {number} level */
    choose(measure, level) {
      const { say } = this.all.atlas.said;
      const range = measure.themes.get(this.theme.key);
      const low = range?.low ?? 1;
      const at = String(Math.max(low, Math.min(level || low, range?.high ?? 3)));
      this.change(
        (measures) => void measures.push({ measure: measure.id, name: "", theme: this.theme.id, levels: at }),
      );
      this.input.value = "";
      this.input.focus();
      this.all.tell(board.fill(say.measure_added, { name: measure.name, level: at }));
    }

    /** @param {AwMeasure[]} measures @param {boolean} isLocked */
    show(measures, isLocked) {
      const here = measures.flatMap((one, place) => (this.isHere(one) ? [/** @type {const} */ ([one, place])] : []));
      const shape = JSON.stringify([isLocked, here, Boolean(this.all.library)]);
      this.input.disabled = isLocked || !this.all.library;
      if (shape === this.shape) return;
      this.shape = shape;
      this.list.replaceChildren(
        ...here.map(([one, place]) => this.item(one, place, isLocked || Boolean(one.isLocked))),
      );
      if (this.found.childElementCount) this.search();
    }

    /** @param {AwMeasure} measure @param {number} place @param {boolean} isLocked */
    item(measure, place, isLocked) {
      const { say } = this.all.atlas.said;
      const part = made("li");
      const known = this.all.library?.of.get(measure.measure);
      const name = measure.name || known?.name || measure.measure;
      part.append(made("span", "aw-board-item-name", name));
      const label = made("label", "aw-board-item-level");
      const select = /** @type {HTMLSelectElement} */ (made("select"));
      const offered = ["", "0", "1", "2", "3"].filter((level) => level !== "" || !measure.levels);
      if (!offered.includes(measure.levels)) offered.push(measure.levels);
      select.append(...offered.map((level) => new Option(level || say.as_library, level)));
      select.value = measure.levels;
      select.disabled = isLocked;
      select.addEventListener("change", () => {
        this.change((measures) => void (measures[place].levels = select.value));
        this.list.querySelectorAll("select").forEach((one) => {
          if (one.dataset.place === String(place)) one.focus();
        });
      });
      select.dataset.place = String(place);
      label.append(made("span", "", say.level), made("span", "aw-sr", `, ${name}`), select);
      const away = board.button(say.away, () => {
        this.change((measures) => void measures.splice(place, 1));
        this.input.focus();
        this.all.tell(board.fill(say.measure_away, { name }));
      });
      away.append(made("span", "aw-sr", `: ${name}`));
      away.disabled = isLocked;
      part.append(label, away);
      return part;
    }
  };

  /** @param {number} low @param {number | null} high */
  const levels = (low, high) => (high === null || high === low ? String(low) : `${low}-${high}`);
}
