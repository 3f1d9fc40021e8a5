// @ts-check
/* What a reader typed, as words with the ways in which a page may have them. The rules are general; decision 0009 says where their
   figures come from. */
(function () {
  "use strict";

  const search = globalThis.awSearch;
  const MOST_WORDS = 12;
  const MOST_LETTERS = 300;
  const LINKS = ["", "s", "en", "e", "n"];
  const KNOWN = 1;
  const JOINED = 0.9;
  const BEGINNING = 0.85;
  const LONGER = 0.35;
  const SPLIT = 0.8;
  const SYNONYM = 0.75;
  const FAMILY = 0.55;
  const TYPO = [0, 0.8, 0.6];
  const FURTHER = 0.7;
  const MOST_NEAR = 4;
  const MOST_STEPS = 4;
  const SHORTEST_KIN = 7;
  const SHORTEST_UNKNOWN = 5;
  const SPELLED = 0.9;

  /**
   * The words that tell something, each with the ways in which a page may have it.
   * @type {AwSearch["understood"]}
   */
  function understood(index, typed, isExact) {
    const text = typed.slice(0, MOST_LETTERS);
    /** @type {SearchToken[]} */
    const all = search
      .words(text)
      .slice(0, MOST_WORDS)
      .map((word) => {
        const key = index.key(word);
        return { word, key, isStop: index.stop.has(word), isKnown: false, ways: [], near: [], meant: "" };
      });
    const telling = all.filter((token) => !token.isStop);
    const words = telling.length ? telling : all;
    const isTyping = /[\p{L}\p{N}]$/u.test(text);
    words.forEach((token, place) => {
      token.ways = waysOf(index, token, isTyping && place === words.length - 1 && token === all[all.length - 1]);
    });
    const spans = [...joined(index, words), ...synonyms(index, all, words)];
    /** @param {number} place */
    const isCovered = (place) => spans.some((span) => span.sort === "joined" && span.from <= place && place < span.to);
    words.forEach((token, place) => {
      if (!isExact && !token.ways.length && !isCovered(place)) token.ways = mistyped(index, token);
      spans.push(...token.ways.map((way) => ({ ...way, from: place, to: place + 1 })));
    });
    const phrases = Array.from(text.matchAll(/["“„]([^"“”„]+)["”]/g), (match) =>
      search.words(match[1]).map(index.key),
    ).filter((phrase) => phrase.length > 1);
    return { all, words, spans, phrases };
  }

  /** @type {(term: number, factor: number, sort: string) => SearchWay} */
  const single = (term, factor, sort) => ({ all: [[[term, factor]]], factor: 1, sort });

  /**
   * @param {SearchIndex} index
   * @param {SearchToken} token
   * @param {boolean} isTyping
   */
  function waysOf(index, token, isTyping) {
    const { word, key } = token;
    const known = index.vocabulary.find(key);
    const found = known >= 0 ? [single(known, KNOWN, "known")] : [];
    token.isKnown = known >= 0;
    for (const family of new Set([...(index.families.get(key) ?? []), ...kin(index, word)])) {
      const term = family === key ? -1 : index.vocabulary.find(family);
      if (term >= 0) found.push(single(term, FAMILY, "family"));
    }
    found.push(...respelled(index, word, index.spellings, SPELLED));
    if (known < 0 && !found.length && word.length >= SHORTEST_UNKNOWN)
      found.push(...respelled(index, word, index.forUnknown, FAMILY));
    if ((isTyping || known < 0) && word.length > 2) {
      const start = index.beginning(word);
      const factor = known < 0 ? BEGINNING : LONGER;
      const longer = index.vocabulary
        .beginning(start, 400)
        .filter(({ place }) => place !== known)
        .sort((a, b) => a.key.length - b.key.length || a.place - b.place)
        .slice(0, 12)
        .map(
          ({ place, key: { length } }) => /** @type {Filling[0]} */ ([place, factor * (start.length / length) ** 0.7]),
        );
      if (longer.length) found.push({ all: [longer], factor: 1, sort: "beginning" });
    }
    if (known < 0) found.push(...split(index, key));
    return found;
  }

  /**
   * The keys of a verb for its noun and back, by the rules of the language.
   * @param {SearchIndex} index
   * @param {string} word
   */
  function kin(index, word) {
    if (word.length < SHORTEST_KIN) return [];
    return others(index.kin, word).map(index.key);
  }

  /**
   * The word by each rule that fits.
   * @param {SearchRule[]} rules
   * @param {string} word
   */
  function others(rules, word) {
    return rules.map(({ pattern, to }) => word.replace(pattern, to)).filter((other) => other !== word);
  }

  /**
   * The word by each rule that fits, where a page has that, or else both parts of it.
   * @param {SearchIndex} index
   * @param {string} word
   * @param {SearchRule[]} rules
   * @param {number} factor
   * @returns {SearchWay[]}
   */
  function respelled(index, word, rules, factor) {
    return Array.from(new Set(others(rules, word).map(index.key))).flatMap((key) => {
      const term = index.vocabulary.find(key);
      return term >= 0 ? [single(term, factor, "spelled")] : factor === SPELLED ? split(index, key) : [];
    });
  }

  /**
   * A compound that no page writes as one word: both parts must be on the page.
   * @param {SearchIndex} index
   * @param {string} key
   * @returns {SearchWay[]}
   */
  function split(index, key) {
    if (key.length < 7 || !/[a-z]{4}/.test(key)) return [];
    const found = [];
    for (let at = 3; at <= key.length - 3; at += 1) {
      const back = filling(index, key.slice(at));
      if (!back.length) continue;
      const front = key.slice(0, at);
      for (const link of LINKS) {
        if (!front.endsWith(link) || front.length - link.length < 3) continue;
        const first = filling(index, index.key(front.slice(0, front.length - link.length)));
        if (first.length)
          found.push({ all: [first, back], factor: SPLIT, sort: "split", size: Math.min(at, key.length - at) });
      }
    }
    found.sort((a, b) => b.size - a.size);
    return found.slice(0, 2);
  }

  /**
   * What can stand for a part: the word itself, and words that mean the same.
   * @param {SearchIndex} index
   * @param {string} key
   */
  function filling(index, key) {
    /** @type {Filling} */
    const found = [];
    const known = index.vocabulary.find(key);
    if (known >= 0) found.push([known, 1]);
    for (const other of index.synonyms.get(key) ?? []) {
      const term = other.length === 1 ? index.vocabulary.find(other[0]) : -1;
      if (term >= 0) found.push([term, SYNONYM]);
    }
    return found;
  }

  /**
   * Two words that pages write as one.
   * @param {SearchIndex} index
   * @param {SearchToken[]} words
   */
  function joined(index, words) {
    /** @type {SearchSpan[]} */
    const found = [];
    for (let place = 0; place + 1 < words.length; place += 1) {
      const [first, second] = [words[place], words[place + 1]];
      const span = { from: place, to: place + 2, factor: JOINED, sort: "joined" };
      for (const link of LINKS) {
        const term = index.vocabulary.find(index.key(first.word + link + second.word));
        if (term >= 0) found.push({ ...span, all: [[[term, 1]]] });
      }
      if (found.some((one) => one.from === place) || (first.ways.length && second.ways.length)) continue;
      const near = nearest(index, first.word + second.word);
      if (near.length) found.push({ ...span, all: [near], sort: "nearly joined" });
    }
    return found;
  }

  /**
   * Phrases that mean the same, as the site, its glossary and our own list say.
   * @param {SearchIndex} index
   * @param {SearchToken[]} all
   * @param {SearchToken[]} words
   */
  function synonyms(index, all, words) {
    /** @type {SearchSpan[]} */
    const found = [];
    for (let from = 0; from < all.length; from += 1) {
      for (let to = from + 1; to <= Math.min(all.length, from + 6); to += 1) {
        const phrase = all.slice(from, to);
        const others = index.synonyms.get(phrase.map((token) => token.key).join(" "));
        const covered = others ? phrase.map((token) => words.indexOf(token)).filter((place) => place >= 0) : [];
        if (!others || !covered.length) continue;
        for (const other of others) {
          const terms = other.map((key) => index.vocabulary.find(key));
          if (terms.every((term) => term >= 0)) {
            const span = { from: covered[0], to: covered[covered.length - 1] + 1, factor: SYNONYM, sort: "synonym" };
            found.push({ ...span, all: terms.map((term) => [[term, 1]]) });
          }
        }
      }
    }
    return found;
  }

  /**
   * @param {SearchIndex} index
   * @param {SearchToken} token
   * @returns {SearchWay[]}
   */
  function mistyped(index, token) {
    const near = nearest(index, token.word);
    token.near = near.filter(([, factor]) => factor === near[0][1]).map(([term]) => term);
    return near.length ? [{ all: [near], factor: 1, sort: "typo" }] : [];
  }

  /**
   * The known words that are fewest letters away from one that no page has.
   * @type {AwSearch["nearest"]}
   */
  function nearest(index, word, isLoose) {
    if (word.length < 4 || /[0-9]/.test(word)) return [];
    const key = index.key(word);
    /** @type {Filling} */
    let found = [];
    let least = word.length >= (isLoose ? 5 : 8) ? 2 : 1;
    const isWord = index.vocabulary.isSpelledSo(key);
    /** @param {string} other */
    const isTooFar = (other) => !isLoose && (word.length < 9 || other.slice(0, 2) !== key.slice(0, 2));
    for (const first of new Set([key.slice(0, 1), key.slice(1, 2) + key.slice(0, 1)])) {
      index.vocabulary.each(first, (other, place) => {
        if (Math.abs(other.length - key.length) > least || other.length < 3) return;
        const steps = search.distance(key, other, least);
        if (steps > least || (steps === 2 && isTooFar(other)) || !search.mayMean(key, other, isWord)) return;
        if (steps < least) found = [];
        least = steps;
        if (!found.some(([term]) => term === place)) found.push([place, TYPO[steps]]);
      });
    }
    return closest(index, word, found);
  }

  /**
   * A few of the words that are as near by their key, the nearest as they are spelled first; these count whole. What is spelled
   * quite otherwise is another word, however near the short key: 'kappen' is no 'kan'.
   * @param {SearchIndex} index
   * @param {string} word
   * @param {Filling} found
   */
  function closest(index, word, found) {
    const most = Math.max(2, Math.floor(word.length / 3));
    const spelled = found.map(([term, factor]) => ({
      term,
      factor,
      steps: search.distance(word, index.vocabulary.at(term)?.[1] ?? "", MOST_STEPS),
    }));
    spelled.sort((a, b) => a.steps - b.steps || a.term - b.term);
    return spelled
      .filter(({ steps }) => steps <= most)
      .slice(0, MOST_NEAR)
      .map(
        ({ term, factor, steps }) =>
          /** @type {Filling[0]} */ ([term, steps > spelled[0].steps ? factor * FURTHER : factor]),
      );
  }

  Object.assign(search, { understood, nearest });
})();
