// @ts-check
/* The web on the board: a drawing to click, tap or drag on, and beside it a group of radio buttons for each theme. Both set the same. */
"use strict";
{
  const board = window.awBoard;
  const LEVELS = ["0", "1", "2", "3", "?", "n", ""];
  /** @type {Record<string, string>} */
  const KEYS = { 0: "0", 1: "1", 2: "2", 3: "3", "?": "?", n: "n", N: "n", v: "", V: "" };

  const { made } = board;

  /** One theme: its level, what that stands beside, and why. */
  class Row {
    /** @param {AwSeen} seen @param {number} number @param {AwThemes} all */
    constructor(seen, number, all) {
      const { theme } = seen;
      const { say } = all.atlas.said;
      this.all = all;
      this.id = theme.id;
      this.group = made("fieldset", `aw-board-theme aw-h${theme.hue}`);
      this.group.dataset.theme = theme.id;
      const legend = made("legend");
      if (!all.isNamed) legend.append(made("span", `aw-disc aw-h${theme.hue}`, board.LETTERS[number]), " ");
      legend.append(made("span", "", theme.name));
      this.beside = made("p", "aw-board-beside");
      this.radios = new Map(LEVELS.filter((level) => this.isOffered(level)).map((level) => [level, this.radio(level)]));
      const choices = made("div", "aw-board-levels");
      choices.append(...Array.from(this.radios.values(), ({ label }) => label));
      this.why = made("details", "aw-board-why");
      this.summary = made("summary");
      this.meaning = made("p", "aw-board-meaning");
      this.reason = this.area("why", say.why);
      this.other = this.area("differs", "");
      this.paper = made("div", "aw-board-said");
      this.old = new board.OldReason(all.atlas, all.change, () => this.focus());
      this.why.append(this.summary, this.meaning, this.reason.label, this.other.label);
      this.impact = new board.Impact(this, all, theme);
      this.measures = new board.Measures(all, theme);
      this.choices = choices;
      this.group.append(
        legend,
        choices,
        this.beside,
        this.old.part,
        this.why,
        this.impact.part,
        this.measures.part,
        this.paper,
      );
      this.group.addEventListener("keydown", (event) => this.key(event));
      this.group.addEventListener("focusin", () => all.at(this.id));
      this.group.addEventListener("pointerenter", () => all.at(this.id));
      this.group.addEventListener("focusout", (event) => {
        if (!this.group.contains(/** @type {Node | null} */ (event.relatedTarget))) all.rest();
      });
    }

    /** @param {string} level */
    isOffered(level) {
      return !/^\d$/.test(level) || this.all.seen.set.levels[Number(level)] !== null;
    }

    /** @param {string} level */
    radio(level) {
      const { say, short } = this.all.atlas.said;
      const label = made("label", "aw-board-level");
      const input = /** @type {HTMLInputElement} */ (made("input"));
      input.type = "radio";
      input.name = `aw-board-${this.id}`;
      input.value = level;
      input.disabled = this.all.locked.has(this.id);
      const shown = made("span", "aw-board-sign", level === "n" ? short : level);
      const spoken = made("span", "aw-sr");
      label.append(input, shown, spoken);
      input.addEventListener("change", () => this.all.set(this.id, { level }, { spoken: false }));
      return { label, input, shown, spoken, say };
    }

    /** @param {"why" | "differs"} field @param {string} words */
    area(field, words) {
      const label = made("label", "aw-board-reason");
      const name = made("span", "", words);
      const input = /** @type {HTMLTextAreaElement} */ (made("textarea"));
      input.rows = 2;
      input.disabled = this.all.locked.has(this.id);
      input.addEventListener("input", () =>
        this.all.change(
          (draft) => board.write(draft, this.all.atlas, this.id, field, input.value),
          `${this.id}.${field}`,
        ),
      );
      label.append(name, input);
      return { label, name, input };
    }

    /** Where the focus goes from what is no longer there: to the chosen level. */
    focus() {
      this.all.rest();
      Array.from(this.radios.values(), ({ input }) => input)
        .find(({ checked }) => checked)
        ?.focus();
    }

    /** @param {KeyboardEvent} event */
    key(event) {
      if (event.ctrlKey || event.altKey || event.metaKey || event.target instanceof HTMLTextAreaElement) return;
      const isWritten = event.target instanceof HTMLInputElement && event.target.type !== "radio";
      if (this.all.view === "impact" && !isWritten && /^[-+=]$/.test(event.key)) {
        event.preventDefault();
        this.impact.add(event.key === "-" ? "-" : "+");
      }
      if (isWritten || this.all.view !== "levels") return;
      const level = KEYS[event.key];
      const radio = level === undefined ? undefined : this.radios.get(level);
      if (!radio || radio.input.disabled || !(event.target instanceof HTMLInputElement)) return;
      event.preventDefault();
      radio.input.focus();
      radio.input.checked = true;
      this.all.set(this.id, { level }, { spoken: false });
    }

    /** @param {AwSeen} seen @param {AwSet} set */
    show(seen, set) {
      const { said } = this.all.atlas;
      const { say } = said;
      const { own, parent, theme, rating } = seen;
      for (const [level, { label, input, shown, spoken }] of this.radios) {
        input.checked = own.level === level;
        const follows = parent ? say.follows : say.empty;
        if (level === "") shown.textContent = follows;
        const words = board.levelWords(level, set, say);
        const isLine = parent !== null && parent.rating === level;
        label.classList.toggle("aw-board-level--line", isLine);
        const more =
          level === ""
            ? parent
              ? board.beside({ ...seen, own: { ...own, level: "" } }, set, say)
              : ""
            : words.replace(shown.textContent ?? "", "").trim();
        spoken.textContent = [more, isLine ? board.fill(say.line, { name: seen.from }) : ""]
          .filter(Boolean)
          .map((one) => ` ${one}`)
          .join(",");
      }
      const beside = board.beside(seen, set, say);
      const isOpen = board.deviates(seen) && !own.differs.trim();
      this.beside.textContent = [own.level === "" && beside ? "" : board.levelWords(rating, set, say), beside]
        .filter(Boolean)
        .join(", ");
      this.group.classList.toggle("aw-board-theme--asks", isOpen);
      const reason = (own.differs || own.why).replace(/\s+/g, " ").trim();
      this.summary.textContent = isOpen ? say.why_asked : reason ? `${say.why_short} ${reason}` : say.why_ask;
      const meaning = this.all.meanings.get(theme.id, rating);
      this.meaning.textContent = meaning ? `${board.levelWords(rating, set, say)}: ${meaning}` : "";
      this.meaning.hidden = !meaning;
      this.other.name.textContent = board.fill(say.why_differs, { name: seen.from });
      this.other.label.hidden = !board.deviates(seen) && !own.differs;
      if (this.reason.input.value !== own.why) this.reason.input.value = own.why;
      if (this.other.input.value !== own.differs) this.other.input.value = own.differs;
      const isLocked = this.all.locked.has(this.id);
      const { measures = [] } = this.all.draft();
      const { view, library, seen: all } = this.all;
      this.old.show(seen, set, isLocked);
      this.choices.hidden = this.why.hidden = view !== "levels";
      if (view !== "levels") this.old.part.hidden = true;
      this.beside.hidden = view === "impact";
      this.impact.part.hidden = view !== "impact";
      this.measures.part.hidden = view !== "measures";
      this.impact.show(own, isLocked);
      this.measures.show(measures, this.all.areMeasuresLocked);
      const stuck = (own.stickers ?? []).map((one) =>
        [`${one.direction === "+" ? "+" : "\u2212"}${one.count || 1}`, one.argument, one.phase]
          .filter(Boolean)
          .join(" "),
      );
      const chosen = measures
        .filter((one) => board.themeOf(one, all.set.themes, library) === this.id)
        .map((one) => `${one.name || library?.of.get(one.measure)?.name || one.measure} (${one.levels || "-"})`);
      this.paper.textContent = [own.why, own.differs, ...stuck, ...chosen].filter((text) => text.trim()).join("\n");
    }
  }

  board.Themes = class {
    /** @param {AwAtlas} atlas @param {AwChange} change @param {() => void} rest */
    constructor(atlas, change, rest) {
      this.atlas = atlas;
      this.change = change;
      this.rest = rest;
      this.figure = made("figure", "aw-living aw-board-web");
      this.drawing = made("div", "aw-board-drawing");
      this.caption = made("figcaption", "aw-living-key");
      this.figure.append(this.drawing, this.caption);
      this.list = made("div", "aw-board-themes");
      this.shape = "";
      this.pointed = "";
      /** @type {"levels" | "impact" | "measures"} */
      this.view = "levels";
      /** @type {AwLibrary | null} */
      this.library = null;
      this.areMeasuresLocked = false;
      /** @type {Set<string>} */
      this.locked = new Set();
      /** @type {AwMeanings} */
      this.meanings = { get: () => "" };
      /** @type {Row[]} */
      this.rows = [];
      /** @type {ReturnType<AwBoard["seen"]>} */
      this.seen = board.seen(board.fresh(atlas), atlas);
      this.connect();
    }

    /** True where names stand along the circle. */
    get isNamed() {
      return this.seen.set.names > 0;
    }

    /** @param {string} theme @param {Partial<AwOwn>} what @param {{ spoken?: boolean, mark?: string }} way */
    set(theme, what, { spoken = false, mark = "level" } = {}) {
      this.change((draft) => {
        const own = draft.themes[theme] ?? { level: "", why: "", differs: "" };
        draft.themes[theme] = { ...own, ...what };
      }, `${theme}.${mark}`);
      const seen = this.seen.themes.find((one) => one.theme.id === theme);
      if (!seen || mark !== "level") return "";
      const { say } = this.atlas.said;
      const beside = board.beside(seen, this.seen.set, say);
      const asks = board.deviates(seen) && !seen.own.differs.trim() ? say.asks : "";
      const full = spoken ? [`${seen.theme.name}: ${board.levelWords(seen.rating, this.seen.set, say)}`] : [];
      const old = board.oldWords(seen, this.seen.set, say);
      this.tell([...full, beside, old.replace(/\.$/, ""), asks].filter(Boolean).join(". "));
      return "";
    }

    /** What is said to who does not see it; set by the page. @param {string} words */
    tell(words) {
      void words;
    }

    /** Shows which theme is being talked about. @param {string} theme */
    at(theme) {
      this.pointed = theme;
      for (const part of this.drawing.querySelectorAll("[data-theme]"))
        part.classList.toggle("aw-board-at", /** @type {SVGElement} */ (part).dataset.theme === theme);
      for (const { group, id } of this.rows) group.classList.toggle("aw-board-theme--at", id === theme);
    }

    /** @param {AwDraft} draft */
    show(draft) {
      this.seen = board.seen(draft, this.atlas);
      const { set, themes, above } = this.seen;
      const { say } = this.atlas.said;
      const shape = JSON.stringify([set.id, Array.from(this.locked)]);
      if (shape !== this.shape) {
        this.shape = shape;
        this.rows = themes.map((seen, number) => new Row(seen, number, this));
        this.list.replaceChildren(...this.rows.map(({ group }) => group));
      }
      themes.forEach((seen, number) => this.rows[number].show(seen, set));
      const drawing = board.drawingOf(draft, this.atlas);
      const svg = board.svg(this.view === "impact" ? this.withStickers(drawing) : drawing, this.atlas.said, {
        isCatching: true,
      });
      const made = svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ');
      const parsed = new DOMParser().parseFromString(made, "image/svg+xml").documentElement;
      this.drawing.replaceChildren(document.importNode(parsed, true));
      this.keys(themes, above);
      this.list.setAttribute("aria-label", say.levels);
      this.at(this.pointed);
    }

    /** The empty web with its stickers. @param {AwDrawing} drawing @returns {AwDrawing} */
    withStickers(drawing) {
      const { themes } = this.seen;
      const { say } = this.atlas.said;
      return {
        ...drawing,
        title: board.fill(say.impact_of, { name: this.draft().name.trim() || say.unnamed }),
        description: themes.map(({ theme, own }) => `${theme.name}: ${board.stickerWords(own, say)}`).join(". ") + ".",
        segments: drawing.segments.map((segment, place) => ({
          ...segment,
          outline: null,
          stickers: board.stickersOf(themes[place].own),
        })),
      };
    }

    /** What the lines in the drawing mean. @param {AwSeen[]} themes @param {AwWeb | null} above */
    keys(themes, above) {
      const { say } = this.atlas.said;
      const keys = this.view === "impact" ? [made("span", "", say.impact_key)] : [];
      if (
        this.view !== "impact" &&
        above &&
        themes.some(
          (seen) =>
            seen.own.level !== "" &&
            seen.parent &&
            /^\d$/.test(seen.parent.rating) &&
            seen.own.level !== seen.parent.rating,
        )
      )
        keys.push(made("span", "aw-key-outline", board.fill(say.line, { name: above.name })));
      if (this.view !== "impact" && above && themes.some((seen) => seen.own.level === "" && /^\d$/.test(seen.rating)))
        keys.push(made("span", "aw-key-inherited", board.fill(say.followed, { name: above.name })));
      this.caption.replaceChildren(...keys);
      this.caption.hidden = !keys.length;
    }

    /** Brings a theme that was pointed at in the drawing into view, where levels are not what is set. @param {string} theme */
    visit(theme) {
      const row = this.rows.find(({ id }) => id === theme);
      const part = this.view === "impact" ? row?.impact.plus : row?.measures.input;
      this.at(theme);
      part?.focus();
    }

    /** Click, tap and drag: how far from the middle says the level. */
    connect() {
      /** @type {string | null} */
      let dragged = null;
      let before = "";
      /** A finger on a phone that may be about to scroll: only where it lifts without having moved does it set a level. @type {{ theme: string, x: number, y: number } | null} */
      let tapped = null;
      let last = "";

      /** @param {PointerEvent} event @param {string} theme */
      const pull = (event, theme) => {
        const box = this.drawing.getBoundingClientRect();
        const { rings } = board.drawingOf(this.draft(), this.atlas).sizes;
        const unit = 380 / Math.min(box.width, box.height);
        const x = (event.clientX - box.left - box.width / 2) * unit;
        const y = (event.clientY - box.top - box.height / 2) * unit;
        const ring = Math.ceil(((Math.hypot(x, y) - rings.hole) / (rings.radius - rings.hole)) * 3);
        const level = String(Math.max(0, Math.min(3, ring)));
        if (level === last || this.seen.set.levels[Number(level)] === null) return;
        last = level;
        this.set(theme, { level }, { spoken: true });
      };
      this.drawing.addEventListener("pointerdown", (event) => {
        const part = /** @type {Element} */ (event.target).closest("[data-theme]");
        const theme = /** @type {SVGElement | null} */ (part)?.dataset.theme;
        tapped = null;
        if (theme && !event.button && this.view !== "levels") {
          event.preventDefault();
          return this.visit(theme);
        }
        if (!theme || event.button || this.locked.has(theme)) return;
        if (event.pointerType === "touch" && !window.matchMedia("(min-width: 45em)").matches) {
          tapped = { theme, x: event.clientX, y: event.clientY };
          return;
        }
        event.preventDefault();
        this.rest();
        dragged = theme;
        before = this.draft().themes[theme]?.level ?? "";
        last = "";
        try {
          this.drawing.setPointerCapture(event.pointerId);
        } catch {
          // the pointer is gone already
        }
        this.at(theme);
        pull(event, theme);
      });
      this.drawing.addEventListener("pointermove", (event) => {
        if (dragged) pull(event, dragged);
        if (tapped && Math.hypot(event.clientX - tapped.x, event.clientY - tapped.y) > 10) tapped = null;
      });
      this.drawing.addEventListener("pointercancel", () => {
        tapped = null;
        if (dragged) this.set(dragged, { level: before }, { spoken: true });
      });
      this.drawing.addEventListener("pointerup", (event) => {
        if (!tapped) return;
        const { theme } = tapped;
        tapped = null;
        last = "";
        this.rest();
        this.at(theme);
        pull(event, theme);
        this.rest();
      });
      for (const end of ["pointerup", "pointercancel"])
        this.drawing.addEventListener(end, () => {
          if (dragged) this.rest();
          dragged = null;
        });
    }

    /** The draft as it is now; set by the page. @returns {AwDraft} */
    draft() {
      return board.fresh(this.atlas);
    }
  };
}
