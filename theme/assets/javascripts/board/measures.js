// @ts-check
/* The measures of a theme: those that were chosen, with their level and what the group made of them, a search in the library of the site,
   and what the group made up itself. */
"use strict";
{
  const board = window.awBoard;
  const { made } = board;
  const MOST = 6;
  const FEW = 3;

  /** Words to compare: without accents, in small letters. @param {string} text */
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  /** The library as the build made it. @type {AwBoard["library"]} */
  board.library = (said) => {
    const all = said.map(([id, name, themes, words, cards = []]) => ({
      id,
      name,
      themes: new Map(themes.map(([key, low, high]) => [key, { low, high }])),
      words: plain(`${name} ${words}`),
      cards: new Set(cards),
    }));
    return { all, of: new Map(all.map((one) => [one.id, one])) };
  };

  /** The theme under which a measure stands on the board: its own, else the first of the library that the web has. @type {AwBoard["themeOf"]} */
  board.themeOf = (measure, themes, library) => {
    if (measure.theme) return measure.theme;
    const found = library?.of.get(measure.measure);
    return themes.find(({ key }) => found?.themes.has(key))?.id ?? "";
  };

  /** A measure in a line: what it is, for which level, and what the group made of it. @type {AwBoard["measureWords"]} */
  board.measureWords = (one, { said, library }) => {
    const name = one.name || library?.of.get(one.measure)?.name || one.measure;
    const chosen = /** @type {const} */ (["card", "feasibility"]).map(
      (field) => said.choices[field].find(([dutch]) => dutch === one[field])?.[2] ?? one[field] ?? "",
    );
    const level = one.levels ? board.fill(said.say.measure_level, { level: one.levels }) : "";
    const more = [level, ...chosen, one.question, one.rejection_reason, one.owner].filter(Boolean).join("; ");
    return more ? `${name} (${more})` : name;
  };

  /** What `check` will miss of a measure, in its words. @type {AwBoard["measurePoints"]} */
  board.measurePoints = (one, { problems, keys }) => {
    if (one.feasibility === "niet gekozen") return one.rejection_reason ? [] : [problems["niet-gekozen-zonder-reden"]];
    const isExplored = one.feasibility === "te onderzoeken" || one.card === "onderzoeken";
    const missing = /** @type {const} */ (["question", "owner"]).filter((name) => isExplored && !one[name]);
    const wat = missing.map((name) => keys[name][0]).join(", ");
    return wat ? [board.fill(problems["onderzoek-zonder-vraag"], { wat })] : [];
  };

  /** What of a measure is typed, by what the group made of it. @param {AwMeasure} one @returns {AwMeasureText[]} */
  const textsOf = (one) => {
    if (one.isLocked) return [];
    const own = /** @type {AwMeasureText[]} */ (one.measure ? [] : ["name"]);
    if (one.feasibility === "niet gekozen") return [...own, "rejection_reason"];
    if (one.feasibility === "te onderzoeken" || one.card === "onderzoeken") return [...own, "question", "owner"];
    return one.feasibility || one.card || one.owner ? [...own, "owner"] : own;
  };

  /** The measures of one theme, to choose, to make up, to say more of and to take away. */
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
      this.input.addEventListener("input", () => this.search(true));
      this.input.addEventListener("focus", () => this.search(true));
      this.input.addEventListener("keydown", (event) => {
        if (event.key === "Escape") {
          this.input.value = "";
          this.search();
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
      this.hint = "";
      /** What says of each that was chosen what it says now. @type {((one: AwMeasure) => void)[]} */
      this.shown = [];
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

    /** @param {(measures: AwMeasure[]) => void} what @param {string} [mark] what is typed letter by letter is one step */
    change(what, mark = "") {
      if (!mark) this.all.rest();
      this.all.change((draft) => {
        const measures = this.chosen;
        what(measures);
        draft.measures = measures;
      }, mark);
      if (!mark) this.all.rest();
    }

    /** The level of the theme, 0 where it has none. */
    get level() {
      const seen = this.all.seen.themes.find(({ theme }) => theme.id === this.theme.id);
      return /^\d$/.test(seen?.rating ?? "") ? Number(seen?.rating) : 0;
    }

    /** The category that the web is of or below, by its id. */
    get category() {
      const { said, webs, placeOf } = this.all.atlas;
      const { parent } = this.all.draft();
      const web = webs[placeOf(parent)];
      return web && said.kinds[web.kind][0] === said.kinds[1][0] ? web : null;
    }

    /** What of the library fits the theme and the words: what the card of the category has comes first, then what fits the level. Before
        somebody searches that is shown where the theme has a level and the category has measures for it. @param {boolean} isAsked */
    search(isAsked = document.activeElement === this.input) {
      const { library, atlas } = this.all;
      const { say } = atlas.said;
      this.hint = this.hintWords;
      if (!library) return;
      const typed = this.input.value.trim();
      const asked = plain(typed).split(/\s+/).filter(Boolean);
      const chosen = new Set(this.chosen.filter((one) => this.isHere(one)).map(({ measure }) => measure));
      const { level, category } = this;
      const isOnCard = (/** @type {AwLibraryMeasure} */ { cards }) => cards.has(category?.id ?? "");
      const found = library.all.filter(
        (one) =>
          one.themes.has(this.theme.key) &&
          !chosen.has(one.id) &&
          asked.every((word) => one.words.includes(word)) &&
          (isAsked || (level > 0 && isOnCard(one))),
      );
      /** @param {AwLibraryMeasure} one */
      const fits = (one) => {
        const range = one.themes.get(this.theme.key);
        return !level || range?.low === null || !range ? 1 : range.low <= level && level <= (range.high ?? 3) ? 0 : 1;
      };
      const rank = (/** @type {AwLibraryMeasure} */ one) => 2 * Number(!isOnCard(one)) + fits(one);
      const shown = [...found].sort((one, other) => rank(one) - rank(other)).slice(0, isAsked ? MOST : FEW);
      this.found.replaceChildren(
        ...shown.flatMap((one, place) => {
          const line = made("li");
          const range = one.themes.get(this.theme.key);
          const words =
            range && range.low !== null ? board.fill(say.measure_level, { level: levels(range.low, range.high) }) : "";
          const choose = board.button(one.name, () => this.choose(one, level), "aw-board-choice");
          if (words) choose.append(" ", made("span", "aw-board-beside", words));
          line.append(choose);
          const isFirst = !place || isOnCard(shown[place - 1]) !== isOnCard(one);
          const head = isOnCard(one)
            ? board.fill(say.measure_on_card, { name: category?.name ?? "" })
            : place
              ? say.measure_others
              : "";
          return isFirst && head ? [made("li", "aw-board-group", head), line] : [line];
        }),
      );
      const more = found.length - shown.length;
      if (more > 0 && isAsked)
        this.found.append(made("li", "aw-board-beside", board.fill(say.measures_more, { n: more })));
      if (!isAsked) return;
      if (!found.length) this.found.append(made("li", "aw-board-beside", say.measures_none));
      const line = made("li");
      const words = typed ? board.fill(say.measure_own_named, { name: typed }) : say.measure_own;
      const add = board.button(words, () => this.makeUp(typed, level), "aw-board-choice aw-board-choice--own");
      add.append(made("span", "aw-sr", `, ${this.theme.name}`));
      line.append(add);
      this.found.append(line);
      this.part.scrollIntoView({ block: "nearest" });
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
      this.search(true);
      this.all.tell(board.fill(say.measure_added, { name: measure.name, level: at }));
    }

    /** What the group made up itself: its words, its theme and its level. @param {string} typed @param {number} level */
    makeUp(typed, level) {
      const { say } = this.all.atlas.said;
      const name = board.clean(typed) || say.measure_unnamed;
      const at = String(level || 1);
      this.change((measures) => void measures.push({ measure: "", name, theme: this.theme.id, levels: at }));
      this.input.value = "";
      this.search();
      const written = Array.from(this.list.querySelectorAll("input"));
      const last = written[written.length - 1];
      last?.focus();
      if (!typed) last?.select();
      this.all.tell(board.fill(say.measure_added, { name, level: at }));
    }

    /** @param {AwMeasure[]} measures @param {boolean} isLocked */
    show(measures, isLocked) {
      const here = measures.flatMap((one, place) => (this.isHere(one) ? [/** @type {const} */ ([one, place])] : []));
      const kept = here.map(([one, place]) => [
        place,
        one.measure,
        textsOf(one).includes("name") ? "" : one.name,
        one.levels,
        one.card,
        one.feasibility,
        one.isLocked,
        textsOf(one),
      ]);
      const shape = JSON.stringify([isLocked, kept, Boolean(this.all.library)]);
      this.input.disabled = isLocked || !this.all.library;
      if (shape !== this.shape) {
        this.shape = shape;
        this.shown = [];
        this.list.replaceChildren(
          ...here.map(([one, place]) => this.item(one, place, isLocked || Boolean(one.isLocked))),
        );
        this.search();
      } else if (this.hint !== this.hintWords && document.activeElement !== this.input) this.search();
      here.forEach(([one], number) => this.shown[number](one));
    }

    /** On what the measures that are shown before somebody searches depend. */
    get hintWords() {
      return JSON.stringify([this.level, this.category?.id, Boolean(this.all.library)]);
    }

    /** @param {AwMeasure} measure @param {number} place @param {boolean} isLocked */
    item(measure, place, isLocked) {
      const { said } = this.all.atlas;
      const { say } = said;
      const part = made("li");
      const known = this.all.library?.of.get(measure.measure);
      const name = measure.name || known?.name || measure.measure;
      const texts = textsOf(measure);
      if (!texts.includes("name")) part.append(made("span", "aw-board-item-name", name));
      /** @type {(() => void)[]} */
      const spoken = [];
      /** @param {string} words @param {HTMLElement} input @param {string} css */
      const field = (words, input, css) => {
        const label = made("label", css);
        const about = made("span", "aw-sr");
        spoken.push(() => (about.textContent = `, ${this.nameOf(place)}`));
        label.append(made("span", "", words), about, input);
        return label;
      };
      /** @param {"levels" | "card" | "feasibility"} what @param {[string, string][]} choices @param {string} words */
      const choice = (what, choices, words) => {
        const select = /** @type {HTMLSelectElement} */ (made("select"));
        const now = measure[what] ?? "";
        if (!choices.some(([value]) => value === now)) choices.push([now, now]);
        select.append(...choices.map(([value, shown]) => new Option(shown, value)));
        select.value = now;
        select.disabled = isLocked;
        select.dataset.place = `${what}.${place}`;
        select.addEventListener("change", () => {
          this.change((measures) => {
            const one = measures[place];
            if (select.value) one[what] = select.value;
            else if (what === "levels") one.levels = "";
            else delete one[what];
          });
          this.list.querySelectorAll("select").forEach((one) => {
            if (one.dataset.place === select.dataset.place) one.focus();
          });
        });
        return field(words, select, "aw-board-item-level");
      };
      /** @param {AwMeasureText} what */
      const text = (what) => {
        const input = /** @type {HTMLInputElement} */ (made("input"));
        input.type = "text";
        input.autocomplete = "off";
        input.disabled = isLocked;
        input.addEventListener("input", () => {
          const value = board.clean(input.value).replace(/\s+/g, " ").trim();
          if (what === "name" && !value) return;
          this.change((measures) => {
            if (value) measures[place][what] = value;
            else delete measures[place][what];
          }, `measure.${place}.${what}`);
        });
        input.addEventListener("focusout", () => this.all.rest());
        const label = field(say[`measure_${what}`], input, `aw-board-item-${what === "owner" ? "phase" : "argument"}`);
        return { label, input, what };
      };
      const named = texts.includes("name") ? text("name") : null;
      if (named) part.append(named.label);
      const offered = ["", "0", "1", "2", "3"].filter((level) => level !== "" || !measure.levels);
      part.append(
        choice(
          "levels",
          offered.map((level) => [level, level || say.as_library]),
          say.level,
        ),
      );
      const sorted = this.all.draft().kind === 1 ? "card" : "feasibility";
      const ways = /** @type {[string, string][]} */ (said.choices[sorted].map(([dutch, , words]) => [dutch, words]));
      part.append(choice(sorted, [["", say.measure_open], ...ways], say[`measure_${sorted}`]));
      const rest = texts.filter((what) => what !== "name").map(text);
      part.append(...rest.map(({ label }) => label));
      const away = board.button(say.away, () => {
        const gone = this.nameOf(place);
        this.change((measures) => void measures.splice(place, 1));
        this.input.focus();
        this.all.tell(board.fill(say.measure_away, { name: gone }));
      });
      const about = made("span", "aw-sr");
      spoken.push(() => (about.textContent = `: ${this.nameOf(place)}`));
      away.append(about);
      away.disabled = isLocked;
      const missing = made("p", "aw-board-missing");
      part.append(away, missing);
      this.shown.push((one) => {
        for (const { input, what } of [...(named ? [named] : []), ...rest]) {
          const value = one[what] ?? "";
          if (input.value !== value && board.clean(input.value).replace(/\s+/g, " ").trim() !== value)
            input.value = value;
        }
        missing.textContent = board.measurePoints(one, said).join("; ");
        for (const speak of spoken) speak();
      });
      return part;
    }

    /** @param {number} place */
    nameOf(place) {
      const one = this.all.draft().measures?.[place];
      return one ? one.name || this.all.library?.of.get(one.measure)?.name || one.measure : "";
    }
  };

  /** @param {number} low @param {number | null} high */
  const levels = (low, high) => (high === null || high === low ? String(low) : `${low}-${high}`);
}
