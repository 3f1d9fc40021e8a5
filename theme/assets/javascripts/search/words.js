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

  const ALIKE = 0.9;
  const ODD = 1.5;
  const VOWELS = "aeiouy";
  const ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
  const SOUNDS = ["dt", "sz", "fv", "vw", "ck", "cs", "kq", "bp", "mn", "jy", "gh"];

  /**
   * How likely it is that a letter is typed for another: the less, the more alike they sound or the nearer they are on a keyboard.
   * @param {string} a
   * @param {string} b
   */
  function otherness(a, b) {
    if (a === b) return 0;
    if (SOUNDS.includes(a + b) || SOUNDS.includes(b + a)) return ALIKE;
    if (VOWELS.includes(a) && VOWELS.includes(b)) return 1;
    const [first, second] = [a, b].map((letter) => {
      const row = ROWS.findIndex((keys) => keys.includes(letter));
      return { row, place: row < 0 ? NaN : ROWS[row].indexOf(letter) + row / 2 };
    });
    return Math.abs(first.row - second.row) <= 1 && Math.abs(first.place - second.place) <= 1 ? 1 : ODD;
  }

  /**
   * How unlikely it is that somebody who meant the one word typed the other: a swap weighs least, a letter that has nothing to do with
   * the one that belongs there most.
   * @param {string} a
   * @param {string} b
   */
  function unlikeness(a, b) {
    /** @type {number[]} */
    let before = [];
    let last = Array.from({ length: b.length + 1 }, (_, place) => place);
    for (let i = 1; i <= a.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= b.length; j += 1) {
        let here = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + otherness(a[i - 1], b[j - 1]));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
          here = Math.min(here, before[j - 2] + ALIKE);
        row.push(here);
      }
      before = last;
      last = row;
    }
    return last[b.length];
  }

  /** @param {string} key */
  const sounded = (key) => key.replace(/ij/g, "ei").replace(/ou/g, "au").replace(/ch/g, "g");

  /**
   * True when what was typed may well be another word with an error in it: the shorter, the less may differ. What is spelled as words
   * are is rather a word that no page has.
   * @param {string} typed
   * @param {string} other
   * @param {boolean} isWord
   */
  function mayMean(typed, other, isWord) {
    const { length } = typed;
    const least = Math.min(unlikeness(typed, other), unlikeness(sounded(typed), sounded(other)));
    if (length < 5 && other.length < length) return false;
    if (!isWord) return least <= 2;
    const isOneLeftOut = other.length === length + 1 && length > 3;
    const most = length < 6 ? (isOneLeftOut ? 1 : ALIKE) : length < 9 ? 1 : ODD;
    return least <= most;
  }

  Object.assign(search, { plain, words, keys, distance, mayMean });
})();
