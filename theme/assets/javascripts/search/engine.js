// @ts-check
/* From what is typed to pages in their order, and what to say beside them. */
(function () {
  "use strict";

  const search = globalThis.awSearch;
  const FEW = 10;
  const WITH_PHRASES = 48;
  const SHORTEST_PART = 5;
  /** The end of a word that is no part of a compound: the 'ringen' of verzekeringen. */
  const ENDING = /^[^aeiou]{0,3}(?:ing(?:en)?|eren|atie(?:s)?|heid|heden|teit|lijke?|ische?|schap|ingen|eerd|aties)$/;

  /**
   * What a reader typed, answered: pages in their order, words that are on none of them, and what was read otherwise.
   * @type {AwSearch["find"]}
   */
  async function find(index, typed, isExact) {
    const asked = search.understood(index, typed, isExact);
    if (!asked.words.length) return { asked, pages: [], missing: [], meant: "", instead: "" };
    const full = (1 << asked.words.length) - 1;
    let { pages, missing } = await search.ranked(index, asked, false);
    if (asked.words.length > 1 && pages.filter((entry) => entry.has === full).length < FEW)
      ({ pages, missing } = await search.ranked(index, asked, true));
    if (asked.phrases.length) pages = await withPhrases(index, asked.phrases, pages);
    for (const token of asked.words.filter(({ near }) => near.length)) {
      /** @param {number} term */
      const pagesOf = (term) => index.decoded.get(term)?.total ?? 0;
      const [commonest] = token.near.sort((a, b) => pagesOf(b) - pagesOf(a) || a - b);
      token.meant = index.vocabulary.at(commonest)?.[1] ?? "";
    }
    return {
      asked,
      pages,
      missing: asked.words.filter((_, place) => missing[place]).map(({ word }) => word),
      meant: asked.words.some(({ meant }) => meant) ? asked.all.map(({ meant, word }) => meant || word).join(" ") : "",
      instead: pages.length || isExact ? "" : suggestion(index, asked),
    };
  }

  /**
   * When nothing was found: the same with each unknown word as the known one that is nearest, however far.
   * @param {SearchIndex} index
   * @param {SearchAsked} asked
   */
  function suggestion(index, asked) {
    const near = asked.all.map(({ word, isKnown, isStop }) => {
      if (isKnown || isStop) return word;
      const [first] = search.nearest(index, word, true);
      return (first && index.vocabulary.at(first[0])?.[1]) ?? partOf(index, word) ?? word;
    });
    return near.some((word, place) => word !== asked.all[place].word) ? near.join(" ") : "";
  }

  /**
   * The longest word that pages have at the end of a compound, else at its start where that is a word with another behind it:
   * verlichting of ledverlichting, riool of rioolreiniging.
   * @param {SearchIndex} index
   * @param {string} word
   */
  function partOf(index, word) {
    for (const isEnd of [true, false]) {
      for (let length = word.length - 3; length >= SHORTEST_PART; length -= 1) {
        const part = isEnd ? word.slice(-length) : word.slice(0, length);
        const rest = word
          .slice(isEnd ? 0 : length, isEnd ? -length : undefined)
          .replace(isEnd ? "" : /^(?:s|en|e|n)/, "");
        if (isEnd ? ENDING.test(part) : rest.length < SHORTEST_PART) continue;
        const place = index.vocabulary.find(index.key(part));
        const found = place < 0 ? "" : (index.vocabulary.at(place)?.[1] ?? "");
        if (found.length >= SHORTEST_PART) return found;
      }
    }
    return undefined;
  }

  /**
   * Of the best pages, those that have each phrase between quotes as it stands.
   * @param {SearchIndex} index
   * @param {string[][]} phrases
   * @param {SearchEntry[]} pages
   */
  async function withPhrases(index, phrases, pages) {
    const best = pages.slice(0, WITH_PHRASES);
    const texts = await Promise.all(best.map(({ page }) => index.keysOf(page)));
    return best.filter((_, place) =>
      phrases.every((phrase) => texts[place].some((text) => text.includes(" " + phrase.join(" ") + " "))),
    );
  }

  Object.assign(search, { find });
})();
