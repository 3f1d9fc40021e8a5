// @ts-check
/* How what is typed falls apart into words, and the key under which all forms of a word stand. The generator does the same in
   `search/words.py`; the rules for keys come with the index. A test holds the two together. */
(function () {
  "use strict";

  const search = (globalThis.awSearch = globalThis.awSearch || {});
  const LONGEST = 40;
  /** @type {Record<string, string>} */
  const LETTERS = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ł: "l", þ: "th", ı: "i", ς: "σ" };

  /** @param {string} text */
  function plain(text) {
    return text
      .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[ßæœøđðłþıς]/g, (letter) => LETTERS[letter])
      .replace(/\p{M}/gu, "");
  }

  /**
   * 200.000 -> 200000, 1,5 -> 1d5, 5 % -> 5procent, thema's -> thema, zzp'ers -> zzp; a letter of another alphabet as its number.
   * @param {string} text
   */
  function words(text) {
    const found =
      plain(text)
        .replace(/([a-z0-9])['’](?:s|ers?)(?![a-z0-9])/g, "$1")
        .replace(/([0-9])[.,](?=[0-9]{3}(?![0-9]))/g, "$1")
        .replace(/([0-9])[.,](?=[0-9])/g, "$1d")
        .replace(/([0-9]) ?(?:%|procent(?![a-z0-9])|percent(?![a-z0-9]))/g, "$1procent")
        .match(/[\p{L}\p{N}]+/gu) || [];
    return found.map((word) =>
      word.replace(/[^a-z0-9]/gu, (sign) => "x" + sign.codePointAt(0)?.toString(16)).slice(0, LONGEST),
    );
  }

  /**
   * What makes keys by the rules of a language: `key` for a whole word, `beginning` for one that is still being typed.
   * @param {[pattern: string, to: string][]} rules
   */
  function keys(rules) {
    const made = rules.map(([pattern, to]) => ({
      pattern: new RegExp(pattern, "g"),
      to,
      isEnding: pattern.endsWith("$"),
    }));
    const inside = made.filter((rule) => !rule.isEnding);
    /** @type {(word: string, which: typeof made) => string} */
    const apply = (word, which) => {
      if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
      return which.reduce((text, { pattern, to }) => text.replace(pattern, to), word);
    };
    /** @type {Map<string, string>} */
    const known = new Map();
    return {
      /** @param {string} word */
      key: (word) => {
        const key = known.get(word) ?? apply(word, made);
        known.set(word, key);
        return key;
      },
      /** @param {string} word */
      beginning: (word) => apply(word, inside),
    };
  }

  /**
   * The number of letters to change, add, leave out or swap to get from one word to another; more than `most` is not counted.
   * @param {string} a
   * @param {string} b
   * @param {number} most
   */
  function distance(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    let start = 0;
    while (start < a.length && a[start] === b[start]) start += 1;
    let end = 0;
    while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
    return steps(a.slice(start, a.length - end), b.slice(start, b.length - end), most);
  }

  /**
   * The same of what is left when both lose the letters that they begin and end with.
   * @param {string} a
   * @param {string} b
   * @param {number} most
   */
  function steps(a, b, most) {
    /** @type {number[]} */
    let before = [];
    let last = Array.from({ length: b.length + 1 }, (_, place) => place);
    for (let i = 1; i <= a.length; i += 1) {
      const row = [i];
      let least = i;
      for (let j = 1; j <= b.length; j += 1) {
        let here = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) here = Math.min(here, before[j - 2] + 1);
        row.push(here);
        least = Math.min(least, here);
      }
      if (least > most) return most + 1;
      before = last;
      last = row;
    }
    return last[b.length];
  }

  Object.assign(search, { plain, words, keys, distance });
})();
