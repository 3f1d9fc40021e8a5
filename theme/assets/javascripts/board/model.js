// @ts-check
/* What is drawn on the board: a draft, what follows from the webs above it, and the way back (undo). Knows nothing of the page. */
"use strict";
{
  const board = window.awBoard;
  const KEPT = 200;
  const KEPT_VERSIONS = 12;

  /** @type {AwBoard["fill"]} */
  board.fill = (words, values) => (words ?? "").replace(/\{(\w+)\}/g, (gap, name) => String(values[name] ?? gap));

  /** @type {AwBoard["made"]} */
  board.made = (tag, css = "", text = "") => {
    const part = document.createElement(tag);
    if (css) part.className = css;
    part.textContent = text;
    return part;
  };

  /** Without the signs that no drawing can hold. @type {AwBoard["clean"]} */
  board.clean = (text) =>
    text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu, "");

  /** The start of the build, with the ways through it. @type {AwBoard["atlas"]} */
  board.atlas = (said) => {
    const sets = said.sets.map(({ themes, ...set }) => ({
      ...set,
      themes: themes.map(([id, name, short, hue, origin]) => ({
        id,
        name,
        short,
        hue,
        key: `${origin ?? set.id}/${id}`,
      })),
    }));
    const webs = said.webs.map(([kind, id, name, set, above, levels, more = 0]) => ({
      kind,
      id,
      name,
      set,
      above,
      levels,
      hasReasons: Boolean(more & 1),
      hasPlanned: Boolean(more & 2),
    }));
    /** @type {Map<number, Map<string, AwCounting>>} */
    const known = new Map();

    /** What counts in a web by the key of each theme: its own level, else that of the web above. @param {number} place */
    function counting(place) {
      const had = known.get(place);
      if (had) return had;
      /** @type {Map<string, AwCounting>} */
      const found = new Map();
      known.set(place, found);
      const web = webs[place];
      if (!web) return found;
      const above = counting(web.above);
      sets[web.set].themes.forEach(({ key }, number) => {
        const own = web.levels[number];
        const counts = own === "." ? above.get(key) : { rating: own, from: place };
        if (counts) found.set(key, counts);
      });
      return found;
    }

    /** @param {string} name */
    const placeOf = (name) => webs.findIndex((web) => `${said.kinds[web.kind][1]}/${web.id}` === name);
    /** @param {number} place */
    const nameOf = (place) => (webs[place] ? `${said.kinds[webs[place].kind][1]}/${webs[place].id}` : "");
    return { said, sets, webs, counting, placeOf, nameOf, library: null };
  };

  /** The theme set to begin with: that of the site, else the first. @type {AwBoard["usualSet"]} */
  board.usualSet = ({ sets, said }) => sets[said.own] ?? sets[0];

  /** A draft with all that follows from it. @type {AwBoard["seen"]} */
  board.seen = (draft, atlas) => {
    const set = atlas.sets.find(({ id }) => id === draft.set) ?? board.usualSet(atlas);
    const above = atlas.placeOf(draft.parent);
    const counts = above < 0 ? new Map() : atlas.counting(above);
    const themes = set.themes.map((theme) => {
      const own = draft.themes[theme.id] ?? { level: "", why: "", differs: "" };
      const parent = own.isUnread ? null : (counts.get(theme.key) ?? null);
      const rating = own.level || (parent ? parent.rating : "");
      return { theme, own, parent, rating, from: parent ? atlas.webs[parent.from].name : "" };
    });
    return { set, themes, above: atlas.webs[above] ?? null };
  };

  /** True where both are a choice and they are not the same. @type {AwBoard["deviates"]} */
  board.deviates = ({ own, parent }) =>
    own.level !== "" && own.level !== "?" && parent !== null && parent.rating !== "?" && own.level !== parent.rating;

  /** A level as a reader says it. @type {AwBoard["levelWords"]} */
  board.levelWords = (rating, set, say) => {
    if (rating === "?") return say.undecided;
    if (rating === "n") return say.not_relevant;
    if (rating === "") return say.blank;
    return set.levels[Number(rating)]?.[0] ?? rating;
  };

  /** What a theme says beside its level: where that comes from, or how it differs from the web above; nothing where it is equal. @type {AwBoard["beside"]} */
  board.beside = (seen, set, say) => {
    const { own, parent, from } = seen;
    if (!parent) return "";
    const values = { name: from, level: board.levelWords(parent.rating, set, say) };
    if (own.level === "") return board.fill(say.follows_from, values);
    if (own.level === "?") return board.fill(say.was, values);
    if (!board.deviates(seen)) return own.level === parent.rating ? board.fill(say.equal, values) : "";
    const steps = Number(own.level) - Number(parent.rating);
    if (Number.isNaN(steps)) return board.fill(say.other, values);
    return board.fill(say[steps > 0 ? "higher" : "lower"], { ...values, n: Math.abs(steps) });
  };

  /** What is still to be done, in the words of `check`. @type {AwBoard["open_points"]} */
  board.open_points = (draft, atlas) => {
    const { set, themes } = board.seen(draft, atlas);
    const { say, problems } = atlas.said;
    /** @type {string[]} */
    const points = [];
    if (!draft.name.trim()) points.push(say.no_name);
    for (const seen of themes) {
      const name = seen.theme.name;
      if (seen.rating === "?") points.push(board.fill(say.open_undecided, { theme: name }));
      else if (seen.rating === "") points.push(board.fill(say.open_blank, { theme: name }));
      else if (board.deviates(seen) && !seen.own.differs.trim())
        points.push(board.fill(say.open_reason, { theme: name, beside: board.beside(seen, set, say) }));
      if (/^[0-3]$/.test(seen.own.level) && !seen.own.why.trim())
        points.push(`${name}: ${problems["zonder-onderbouwing"]}.`);
      if (seen.own.level === "n" && !seen.own.why.trim() && !seen.own.differs.trim() && !seen.own.isExplained)
        points.push(`${board.fill(problems["niet-relevant-zonder-reden"], { thema: name })}.`);
      const old = board.oldWords?.(seen, set, say);
      if (old) points.push(`${name}: ${old}`);
    }
    const n = (draft.measures ?? []).length;
    if (n && draft.kind === 2) points.push(board.fill(say.open_measures, { n }));
    return [...points, ...(board.sessionPoints?.(draft, atlas) ?? [])];
  };

  /** An empty draft. @type {AwBoard["fresh"]} */
  board.fresh = (atlas) => ({
    v: 1,
    kind: 0,
    name: "",
    set: board.usualSet(atlas).id,
    parent: "",
    themes: {},
    measures: [],
    file: null,
  });

  /** The draft with its way back. Steps with the same mark, one after another, are one step. */
  board.History = class {
    /** @param {AwDraft} draft */
    constructor(draft) {
      this.now = JSON.stringify(draft);
      /** @type {string[]} */
      this.before = [];
      /** @type {string[]} */
      this.after = [];
      this.mark = "";
    }

    /** @returns {AwDraft} */
    get draft() {
      return JSON.parse(this.now);
    }

    /** @param {AwDraft} draft @param {string} mark */
    set(draft, mark = "") {
      const text = JSON.stringify(draft);
      if (text === this.now) return false;
      if (!mark || mark !== this.mark) this.before = [...this.before, this.now].slice(-KEPT);
      this.after = [];
      this.now = text;
      this.mark = mark;
      return true;
    }

    /** What follows is a new step, even with the same mark. */
    rest() {
      this.mark = "";
    }

    /** What is known of the file of one's own, in every step; no step of its own. @param {NonNullable<AwDraft["file"]>} file */
    about(file) {
      /** @param {string} text */
      const told = (text) => {
        const draft = JSON.parse(text);
        return draft.file?.name === file.name && draft.file.path === file.path
          ? JSON.stringify({ ...draft, file })
          : text;
      };
      this.each(told);
    }

    /** No way back: what was is of another version of the file. */
    forget() {
      this.before = [];
      this.after = [];
      this.mark = "";
    }

    /** A version that was taken along, in every step of the same file: what is taken later goes on from it; `written` is what it says of the
        session. @param {string} mark @param {string[]} [written] */
    made(mark, written = []) {
      const { file, name } = this.draft;
      /** @param {string[] | undefined} had */
      const more = (had) => [...(had ?? []).filter((one) => one !== mark), mark].slice(-KEPT_VERSIONS);
      this.each((text) => {
        const draft = JSON.parse(text);
        if (file && draft.file?.name === file.name && draft.file.path === file.path)
          draft.file.made = more(draft.file.made);
        else if (!file && !draft.file && draft.name === name) draft.made = more(draft.made);
        if (draft.session && written.length)
          draft.session.made = Array.from(new Set([...draft.session.made, ...written])).slice(-KEPT_VERSIONS * 9);
        return JSON.stringify(draft);
      });
    }

    /** Who voted is in no step any more: also undo does not bring that back. */
    forgetVoters() {
      this.each((text) => {
        const draft = JSON.parse(text);
        delete draft.session?.isNamed;
        for (const talk of Object.values(draft.session?.themes ?? {})) delete talk.voters;
        return JSON.stringify(draft);
      });
    }

    /** @param {(text: string) => string} told */
    each(told) {
      this.now = told(this.now);
      this.before = this.before.map(told);
      this.after = this.after.map(told);
    }

    /** @param {"before" | "after"} way */
    go(way) {
      const text = this[way].pop();
      if (text === undefined) return false;
      this[way === "before" ? "after" : "before"].push(this.now);
      this.now = text;
      this.mark = "";
      return true;
    }
  };
}
