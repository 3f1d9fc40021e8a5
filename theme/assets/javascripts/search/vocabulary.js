// @ts-check
/* All words of the index in the order of their keys, in blocks that are read when they are needed. The generator writes them in
   `search/index.py`. */
(function () {
  "use strict";

  const BLOCK = 32;

  /**
   * Every three letters that stand behind one another in a word, its start and end among them.
   * @param {string} key
   */
  const inThrees = (key) => Array.from({ length: key.length }, (_, at) => ` ${key} `.slice(at, at + 3));

  /** @implements {SearchVocabulary} */
  class Vocabulary {
    /** @type {[key: string, word: string][][]} */
    #read = [];
    /** @type {string[]} */
    #heads = [];

    /**
     * @param {string[]} blocks
     * @param {(word: string) => string} key
     */
    constructor(blocks, key) {
      this.blocks = blocks;
      this.key = key;
    }

    /** @param {number} number */
    block(number) {
      return (this.#read[number] ??= this.#decoded(this.blocks[number]));
    }

    /**
     * @param {string} block
     * @returns {[key: string, word: string][]}
     */
    #decoded(block) {
      let word = "";
      return Array.from(block.matchAll(/[A-Z][^A-Z]*/g), ([coded]) => {
        word = word.slice(0, coded.charCodeAt(0) - 65) + coded.slice(1);
        return [this.key(word), word];
      });
    }

    /** @param {number} number */
    head(number) {
      return (this.#heads[number] ??= this.key(/^A([^A-Z]*)/.exec(this.blocks[number])?.[1] ?? ""));
    }

    /** @type {SearchVocabulary["lowest"]} */
    lowest(key) {
      let low = 0;
      let high = this.blocks.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (this.head(middle) < key) low = middle + 1;
        else high = middle;
      }
      if (low === 0) return 0;
      const block = this.block(low - 1);
      let place = 0;
      while (place < block.length && block[place][0] < key) place += 1;
      return (low - 1) * BLOCK + place;
    }

    /** @type {SearchVocabulary["at"]} */
    at(place) {
      const number = Math.floor(place / BLOCK);
      return number < this.blocks.length ? this.block(number)[place % BLOCK] : undefined;
    }

    /** @type {SearchVocabulary["find"]} */
    find(key) {
      const place = this.lowest(key);
      return this.at(place)?.[0] === key ? place : -1;
    }

    /** @type {SearchVocabulary["each"]} */
    each(start, act) {
      let place = this.lowest(start);
      for (let number = Math.floor(place / BLOCK); number < this.blocks.length; number += 1) {
        const block = this.block(number);
        for (let at = place % BLOCK; at < block.length; at += 1, place += 1) {
          const [key] = block[at];
          if (!key.startsWith(start) || act(key, place) === false) return;
        }
      }
    }

    /** @type {Set<string> | undefined} */
    #threes;

    /** @type {SearchVocabulary["isSpelledSo"]} */
    isSpelledSo(key) {
      const threes = (this.#threes ??= new Set(
        this.blocks.flatMap((_, number) => this.block(number).flatMap(([known]) => inThrees(known))),
      ));
      return inThrees(key).every((three) => threes.has(three));
    }

    /** @type {SearchVocabulary["beginning"]} */
    beginning(start, most) {
      /** @type {{place: number, key: string}[]} */
      const found = [];
      this.each(start, (key, place) => found.push({ place, key }) < most);
      return found;
    }
  }

  globalThis.awSearch.Vocabulary = Vocabulary;
})();
