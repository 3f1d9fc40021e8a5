// @ts-check
/* Which pages have what is asked for, in which order. */
(function () {
  "use strict";

  const search = globalThis.awSearch;
  const NAMED = 0.7;
  const LIFT = 1.4;
  const BEST = 40;
  const ABSENT = -2;

  /** Per page how well it has a word, and the place in its title: in arrays by the number of the page, which cost least. */
  class Hits {
    /** @type {number[]} */
    pages = [];

    /** @param {number} pages */
    constructor(pages) {
      this.values = new Float64Array(pages);
      this.places = new Int8Array(pages).fill(ABSENT);
    }

    /** @param {number} page */
    has(page) {
      return this.places[page] !== ABSENT;
    }

    /**
     * Of several hits on a page the best counts.
     * @param {number} page
     * @param {number} value
     * @param {number} place
     */
    add(page, value, place) {
      if (this.places[page] === ABSENT) this.pages.push(page);
      else if (this.values[page] >= value) return;
      this.values[page] = value;
      this.places[page] = place;
    }
  }

  /** @type {AwSearch["ranked"]} */
  async function ranked(index, asked, withRest) {
    const terms = new Set(asked.spans.flatMap((span) => span.all.flatMap((filling) => filling.map(([term]) => term))));
    const postings = await index.postings(Array.from(terms), withRest);
    const hits = asked.words.map(() => new Hits(index.pages));
    for (const span of asked.spans) fill(index, span, postings, hits.slice(span.from, span.to));
    const { named, isLifted } = kindsAsked(index, asked);
    withNames(index, hits, named);
    const rarity = asked.words.map((token, place) => {
      const term = token.isKnown ? index.vocabulary.find(token.key) : -1;
      const known = postings.get(term)?.total ?? hits[place].pages.length;
      return Math.log(1 + (index.pages - Math.min(known, index.pages) + 0.5) / (known + 0.5));
    });
    const pages = scored(index, hits, rarity, isLifted);
    pages.sort(inOrder);
    const best = pages.slice(0, BEST);
    for (const entry of best) entry.score *= titleBonus(index, hits, named, entry);
    best.sort(inOrder);
    return { pages: [...best, ...pages.slice(BEST)], missing: hits.map((of) => !of.pages.length) };
  }

  /** @type {(a: SearchEntry, b: SearchEntry) => number} */
  const inOrder = (a, b) => b.score - a.score || a.page - b.page;

  /**
   * Adds the pages that fill a way: with the mean of their best words, and the first place in the title.
   * @param {SearchIndex} index
   * @param {SearchSpan} span
   * @param {Map<number, SearchPostings>} postings
   * @param {Hits[]} hits of the words of the span
   */
  function fill(index, span, postings, hits) {
    /** @type {(filling: Filling, to: Hits[]) => void} */
    const add = (filling, to) => {
      for (const [term, factor] of filling) {
        const { pages, weights, places } = /** @type {SearchPostings} */ (postings.get(term));
        for (const word of to)
          for (let at = 0; at < pages.length; at += 1)
            word.add(pages[at], weights[at] * factor * span.factor, places[at]);
      }
    };
    if (span.all.length === 1) return add(span.all[0], hits);
    const parts = span.all.map((filling) => {
      const part = new Hits(index.pages);
      add(filling, [part]);
      return part;
    });
    for (const page of parts[0].pages.filter((page) => parts.every((part) => part.has(page)))) {
      const mean = parts.reduce((sofar, part, n) => (sofar * n + part.values[page]) / (n + 1), 0);
      const place = Math.min(...parts.map((part) => part.places[page]));
      for (const word of hits) word.add(page, mean, place);
    }
  }

  /**
   * The pages with what their words are worth together: the rarer a word the more, and all words more than some.
   * @param {SearchIndex} index
   * @param {Hits[]} hits
   * @param {number[]} rarity
   * @param {boolean[]} isLifted per kind
   */
  function scored(index, hits, rarity, isLifted) {
    const total = rarity.reduce((sum, one) => sum + one, 0) || 1;
    const scores = new Float64Array(index.pages);
    const rare = new Float64Array(index.pages);
    const has = new Uint16Array(index.pages);
    /** @type {number[]} */
    const found = [];
    hits.forEach(({ pages, values }, place) => {
      const factor = 0.6 + 0.25 * Math.min(rarity[place], 6);
      for (const page of pages) {
        if (!has[page]) found.push(page);
        scores[page] += values[page] * factor;
        rare[page] += rarity[place];
        has[page] |= 1 << place;
      }
    });
    return found.map((page) => {
      const lift = isLifted[index.kindOf[page]] ? LIFT : 1;
      const share = (((rare[page] / total) ** 2 * index.weightOf[page]) / 40) * lift;
      return { page, score: scores[page] * share, has: has[page] };
    });
  }

  /**
   * Per kind of page: the words typed that name it, as bits, and whether a word asks for that kind.
   * @param {SearchIndex} index
   * @param {SearchAsked} asked
   */
  function kindsAsked(index, asked) {
    return {
      named: index.kindNames.map((keys) =>
        asked.words.reduce((bits, token, place) => bits | (keys.has(token.key) ? 1 << place : 0), 0),
      ),
      isLifted: index.kindHints.map((keys) => asked.all.some((token) => keys.has(token.key))),
    };
  }

  /**
   * A page that has another word does not lack the name of its own kind.
   * @param {SearchIndex} index
   * @param {Hits[]} hits
   * @param {number[]} named
   */
  function withNames(index, hits, named) {
    if (!named.some(Boolean)) return;
    const pages = new Set(hits.flatMap((of, place) => (named.some((bits) => (bits >> place) & 1) ? [] : of.pages)));
    for (const page of pages)
      hits.forEach((of, place) => {
        if ((named[index.kindOf[page]] >> place) & 1) of.add(page, NAMED, of.has(page) ? of.places[page] : -1);
      });
  }

  /**
   * All words in the title; nothing else in it; in that order.
   * @param {SearchIndex} index
   * @param {Hits[]} hits
   * @param {number[]} named
   * @param {SearchEntry} entry
   */
  function titleBonus(index, hits, named, { page }) {
    const places = hits.map((of) => of.places[page]);
    const inTitle = places.filter((place) => place >= 0);
    const byKind = places.filter((place, word) => place < 0 && (named[index.kindOf[page]] >> word) & 1).length;
    if (!inTitle.length || inTitle.length + byKind < places.length) return 1;
    const isWhole = search.VALUE[index.titleLength.charCodeAt(page)] <= new Set(inTitle).size;
    const isInOrder = inTitle.every((place, at) => at === 0 || place > inTitle[at - 1]);
    return 1.25 * (isWhole ? 1.45 : 1) * (isInOrder && isWhole ? 1.15 : 1);
  }

  Object.assign(search, { ranked });
})();
