// @ts-check
/* Words in a file with votes: which theme a heading names and which level an answer is. The rules of `link/vote_words.py` and
   `link/vote_answers.py`; the words themselves come from there. What is in doubt is a fault, never a guess. */
"use strict";
{
  const board = window.awBoard;
  const LEVEL_WORD = "(?:(?:ambitie)?niveau|(?:ambition )?level)";
  const MONTH =
    "(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|mrt|maart|mar(?:ch)?|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?" +
    "|aug(?:ustus|ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  const DATE = new RegExp(
    `^(?:(?:\\d{1,2}[-\\s./]${MONTH}(?:[-\\s./]\\d{2,4})?|${MONTH}[-\\s./]\\d{1,4}` +
      "|\\d{1,2}([-/.])\\d{1,2}\\1\\d{2,4}|\\d{4}-\\d{1,2}-\\d{1,2}|0\\d[-/.]\\d{1,2}|\\d{1,2}[-/.]0\\d|4\\d{4})(?:[ T]\\d.*)?)$",
    "i",
  );
  const HALF = new RegExp(
    `^(?:${LEVEL_WORD}?\\s*[0-9]+\\s?(?:[.,]\\s?\\d*[1-9]\\d*|½|[¼¾]|en een half|and a half))$`,
    "i",
  );
  const BETWEEN =
    /\s*(?:[/;,()|+&:\[\]\u2013\u2014]|\s-\s|(?<![\p{L}\p{N}_])(?:t\/m|of|en|tot|met|or|and|to|[aàá]|tussen|between|naar|liever|eerder|misschien|eigenlijk|later|straks|maybe|rather|then|dan|daarna|maar|but)(?![\p{L}\p{N}_]))\s*/giu;
  const OR_MORE = /^\s*(?:\+|(?:t\/m|of|or|tot|to|en|and|à|á)(?![\p{L}\p{N}_]))/iu;
  const AT_THE_END = /(?<![\p{L}\p{N}_.,%-])([0-3])(?!\s*%)[^\p{L}\p{N}_]*$/u;
  const PLAIN = new RegExp(`^(?:${LEVEL_WORD}?\\s*:?\\s*([0-9]+)(?:[.,]0+)?)$`, "i");
  const NUMBER_AND_NAME = new RegExp(`^(?:${LEVEL_WORD}?\\s*([0-9])[\\s.:=-]+(\\S.*))$`, "i");
  const NUMBER = new RegExp(
    `^(?:${LEVEL_WORD}?\\s*[:#]?\\s*(\\d+)(?:[.,]0+)?(?:\\s*[-\\u2013\\u2014:;.,=(/)]\\s*(.*)|\\s+(\\D.*))?)$`,
    "i",
  );
  const SAYS_LEVEL = new RegExp(`${LEVEL_WORD}\\s*:?\\s+`, "i");
  const ANOTHER = /^(?:en|of|tot|t\/m|and|or|to|[-/\u2013])?\s*\d+(?![\p{L}\p{N}_])/iu;
  const BEFORE_EXPLANATION = /\s*[(:;,\u2013\u2014]|\s-\s|\.\s/g;
  const RANGE = /^[0-3]\s*(?:-|\/|–|t\/m|tot|of)\s*[0-3]$/;
  const NUMBERING = /^(?:(?:vraag|question|q|v)-?)?\d+-(?=[a-z])/;
  const NOTHING = /^(|~|null|-{2,}|—+|–+)$/i;
  const HIGHEST = 3;

  /** The nearest text that can be an id, as `as_id` of the generator. @param {string} text */
  const asId = (text) =>
    text
      .toLowerCase()
      .replaceAll("ß", "ss")
      .normalize("NFKD")
      .replace(/[^\u0000-\u007f]/g, "")
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "") || "id";
  board.asId = asId;

  /** True for a cell in which nobody voted. @type {AwBoard["isBlank"]} */
  board.isBlank = (text) => text === "-" || NOTHING.test(text);

  /** All that the themes of a set are called. */
  board.ThemeNames = class {
    /** @param {AwSet} set @param {AwVoteWords} words */
    constructor(set, words) {
      this.set = set;
      /** @type {Map<string, string[]>} */
      this.byName = new Map(Object.entries(words.names[set.id] ?? {}));
      this.longest = Array.from(this.byName.keys()).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
      set.themes.forEach(({ id }, place) => {
        if (place > 25) return;
        const letter = String.fromCharCode(97 + place);
        for (const word of [letter, `thema-${letter}`]) if (!this.byName.has(word)) this.letters.set(word, id);
      });
    }

    /** @type {Map<string, string>} */
    letters = new Map();

    /** The theme that is called just this; two where they share the name. @param {string} text @returns {string[]} */
    exact(text) {
      if (!text) return [];
      const folded = asId(text).replace(NUMBERING, "");
      const letter = this.letters.get(folded);
      return this.byName.get(folded) ?? (letter ? [letter] : []);
    }

    /** The themes that a heading names among other words; of several the one between brackets. @param {string} text @returns {string[]} */
    within(text) {
      const exact = this.exact(text);
      if (exact.length) return exact;
      const themes = this.named(text);
      const inner = text.match(/\[([^[\]]+)\]|\(([^()]+)\)\s*$/);
      if (themes.length > 1 && inner) {
        const within = this.named(inner[1] ?? inner[2]);
        if (within.length === 1) return within;
      }
      return themes;
    }

    /** @param {string} text @returns {string[]} */
    named(text) {
      let folded = `-${asId(text)}-`;
      /** @type {Set<string>} */
      const found = new Set();
      for (const name of this.longest)
        if (folded.includes(`-${name}-`)) {
          folded = folded.replaceAll(`-${name}-`, "-/-");
          for (const id of this.byName.get(name) ?? []) found.add(id);
        }
      return Array.from(found);
    }
  };

  /** The sign of the answer in a cell: 0 to 3, `?` or `n`; or what is wrong with it. @type {AwBoard["voteIn"]} */
  board.voteIn = (cell, set, ratings, words) => {
    const text = cell.trim();
    const scale = set.levels.flatMap((level, number) => (level && level[1] ? [{ number, name: level[1] }] : []));
    const listed = scale.map(({ number, name }) => `${number} (${name})`).join(", ") || "0, 1, 2, 3";
    /** @param {string} slug @param {Record<string, string | number>} values @returns {AwFault} */
    const fault = (slug, values = {}) => ({
      slug,
      values: { waarde: text, niveaus: listed, set: set.name, ...values },
    });
    /** @param {string} word @returns {string | null} */
    const ratingOf = (word) =>
      /^[0-3]$/.test(word) ? word : (ratings[word.toLowerCase().split(/\s+/).filter(Boolean).join(" ")] ?? null);
    /** @param {string} level */
    const onScale = (level) =>
      /^[1-3]$/.test(level) && set.levels[Number(level)] === null
        ? fault("niveau-niet-in-schaal", { niveau: level })
        : level;
    /** @param {string} part @returns {string | null} */
    const plain = (part) => {
      const rating = ratingOf(part);
      if (rating !== null) return rating;
      const found = part.match(PLAIN);
      if (found && Number(found[1].slice(0, 6)) <= HIGHEST) return String(Number(found[1]));
      const folded = part ? asId(part) : "";
      const both = part.match(NUMBER_AND_NAME);
      for (const { number, name } of scale) {
        if (folded === asId(name)) return String(number);
        if (both && Number(both[1]) === number && asId(both[2]) === asId(name)) return String(number);
      }
      return null;
    };

    if (RANGE.test(text)) return fault("niveau-is-reeks");
    if (words.no_opinion.includes(asId(text))) return fault("csv-geen-mening");
    if (DATE.test(text)) return fault("csv-datum");
    if (plain(text) === null) {
      const against = contradiction();
      if (against) return against;
      /** @type {Map<string, string>} */
      const found = new Map();
      for (const part of text.split(BETWEEN)) {
        const answer = plain(part);
        if (answer !== null) found.set(answer, part);
      }
      const [one, other] = found.values();
      if (found.size > 1) return fault("csv-twee-niveaus", { een: one, ander: other });
      if (HALF.test(text)) return fault("csv-niveau-half");
      const start = text.match(new RegExp(`^${LEVEL_WORD}?\\s*:?\\s*([0-3])(?![\\d.,%])`, "i"));
      if (start) {
        const rest = text.slice(start[0].length);
        const last = rest.match(AT_THE_END);
        if (last && last[1] !== start[1]) return fault("csv-twee-niveaus", { een: start[1], ander: last[1] });
        if (OR_MORE.test(rest)) return fault("csv-twee-niveaus", { een: start[1], ander: rest.trim() });
      }
    }
    let rating = ratingOf(text) ?? withoutExplanation();
    const match = rating === null ? text.match(NUMBER) : null;
    if (match) {
      const rest = (match[2] ?? match[3] ?? "").replace(/^[ )]+|[ )]+$/g, "");
      if (rest && ANOTHER.test(rest)) return fault("csv-niveau-onbekend");
      const number = Number(match[1].slice(0, 6));
      return number > HIGHEST ? fault("csv-niveau-te-hoog") : onScale(String(number));
    }
    rating ??= named(text.replace(SAYS_LEVEL, ""));
    return rating === null ? fault("csv-niveau-onbekend") : onScale(rating);

    /** '1 - Ambitieus', where that is level 3. */
    function contradiction() {
      if (/[,/;&+|]|\b(?:of|en|or|and)\b/.test(text)) return null;
      const folded = text ? asId(text).replace(/(?:ambitie)?niveau-|(?:ambition-)?level-/g, "") : "";
      for (const { number, name } of scale) {
        const found = folded.match(new RegExp(`^(?:([0-9]+)-${asId(name)}|${asId(name)}-([0-9]+))$`));
        if (!found) continue;
        const said = found[1] ?? found[2];
        return said === String(number)
          ? null
          : fault("csv-niveau-tegenspraak", { nummer: said, naam: name, ander: number });
      }
      return null;
    }

    /** 'Niet relevant (speelt hier niet)'. */
    function withoutExplanation() {
      for (const { index } of text.matchAll(BEFORE_EXPLANATION)) {
        const said = ratingOf(text.slice(0, index));
        if (said === "?" || said === "n") return said;
      }
      return null;
    }

    /** The level whose name this is, or that the text begins with. @param {string} said */
    function named(said) {
      const folded = `${asId(said)}-`;
      const level = [...scale]
        .sort((a, b) => b.name.length - a.name.length)
        .find(({ name }) => folded.startsWith(`${asId(name)}-`));
      if (!level) return null;
      const rest = folded.slice(asId(level.name).length + 1);
      const isExplained = !rest || /^(?:\s*[(:;,\u2013\u2014]|\s-\s|\.\s)/.test(said.slice(level.name.length));
      const numbers = rest.match(/\b\d+\b/g) ?? [];
      return isExplained && numbers.every((number) => number === String(level.number)) ? String(level.number) : null;
    }
  };
}
