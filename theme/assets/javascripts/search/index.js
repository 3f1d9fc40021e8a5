// @ts-check
/* The files of the index: each is read when it is asked for, as a script, so that it is read from a folder too. The generator
   writes them in `search/index.py` and `search/packing.py`. */
(function () {
  "use strict";

  const search = (globalThis.awSearch = globalThis.awSearch || {});
  const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  /** The number that each sign of the files stands for. */
  const VALUE = new Uint8Array(128);
  Array.from(DIGITS, (sign, value) => {
    VALUE[sign.charCodeAt(0)] = value;
  });
  const TITLES = 16;
  const TEXTS = 2;
  const PER_FOLDER = 1000;
  const MOST_REST = 20_000;
  const HIGHEST = 2;
  const STEPS = 31;
  const IN_TITLE = 32;
  /** @type {Record<string, string>} */
  const NAME = { postings: "w", rest: "r", titles: "t", texts: "p" };

  /** @type {Map<string, (content: any) => void>} */
  const waiting = new Map();

  /** Every file of the index calls this. @type {AwSearch["put"]} */
  search.put = (kind, place, content) => waiting.get(kind + place)?.(content);

  /** Lets the browser run a script file; tests without a browser put something else here. */
  search.run ??= (address) => /** @type {Promise<void>} */ (window.ambitieweb?.script(address));

  /**
   * What a file gives: what that is depends on its kind.
   * @param {string} address
   * @param {string} kind
   * @param {number} place
   * @returns {Promise<any>}
   */
  async function take(address, kind, place) {
    /** @type {any} */
    let content;
    waiting.set(kind + place, (given) => {
      content = given;
    });
    await search.run(address);
    waiting.delete(kind + place);
    if (content === undefined) throw new Error("nothing in " + address);
    return content;
  }

  /** @implements {SearchIndex} */
  class Index {
    /** @type {Map<string, Promise<any>>} */
    #files = new Map();
    /** @type {Map<number, Promise<string[]>>} */
    #keys = new Map();
    /** @type {Map<number, SearchPostings>} */
    decoded = new Map();

    /**
     * @param {string} address the folder of the files
     * @param {SearchStart} start
     * @param {string[]} blocks of the vocabulary
     * @param {Record<string, string>} words for the reader
     */
    constructor(address, start, blocks, words) {
      this.address = address;
      this.start = start;
      this.words = words;
      const { key, beginning } = search.keys(start.rules);
      this.key = key;
      this.beginning = beginning;
      this.stop = new Set(start.stop.split(" "));
      this.titleLength = start.titleLength;
      this.pages = start.titleLength.length;
      this.kindOf = spread(start.kindOf, this.pages);
      this.weightOf = spread(start.weightOf, this.pages);
      this.vocabulary = new search.Vocabulary(blocks, key);
      const named = start.kinds.map(([kind]) => start.kindNames[kind] ?? []);
      this.kindNames = named.map((keys) => new Set(keys));
      this.kindHints = start.kinds.map(([kind], place) => new Set([...named[place], ...(start.kindHints[kind] ?? [])]));
      /** @param {[pattern: string, to: string][]} rules */
      const made = (rules) => rules.map(([pattern, to]) => ({ pattern: new RegExp(pattern, "g"), to }));
      this.kin = made(start.kin);
      this.spellings = made(start.spellings);
      this.forUnknown = made(start.forUnknown);
      this.families = others(start.families.map((line) => line.split(" ")));
      this.synonyms = new Map();
      for (const [phrase, same] of others(start.synonyms)) {
        const keys = same.map((other) => other.split(" ").filter((one) => !this.stop.has(one)));
        this.synonyms.set(phrase, keys);
      }
    }

    /**
     * @param {string} kind
     * @param {number} place
     * @param {(content: any) => any} read
     */
    file(kind, place, read = (content) => content) {
      const name = (NAME[kind] ?? kind) + (NAME[kind] ? place : "");
      const known = this.#files.get(name);
      if (known) return known;
      const folder = NAME[kind] && place >= PER_FOLDER ? Math.floor(place / PER_FOLDER) + "/" : "";
      const asked = take(`${this.address}/${folder}${name}.js`, kind, place).then(read);
      this.#files.set(name, asked);
      return asked;
    }

    /** @type {SearchIndex["postings"]} */
    async postings(terms, withRest) {
      await Promise.all(terms.filter((term) => !this.decoded.has(term)).map((term) => this.#read(term)));
      if (withRest) await this.#readRest(terms);
      return this.decoded;
    }

    /** @param {number} term */
    async #read(term) {
      const place = lastUpTo(this.start.starts, term);
      const coded = await this.file("postings", place, (content) => content.split(" "));
      this.decoded.set(term, decoded(coded[term - this.start.starts[place]]));
    }

    /**
     * The other pages of common words, the least common first and no more than a reader wants to wait for: a word that is
     * nearly everywhere tells little.
     * @param {number[]} terms
     */
    async #readRest(terms) {
      let room = MOST_REST;
      const wanting = terms.filter((term) => this.decoded.get(term)?.hasRest);
      const sizes = new Map(wanting.map((term) => [term, this.decoded.get(term)?.total ?? 0]));
      wanting.sort((a, b) => (sizes.get(a) ?? 0) - (sizes.get(b) ?? 0) || a - b);
      const read = wanting.filter((term) => (room -= sizes.get(term) ?? 0) >= 0);
      await Promise.all(
        read.map(async (term) => {
          const known = this.decoded.get(term);
          const rest = decoded(await this.file("rest", term));
          if (!known?.hasRest) return;
          known.pages = known.pages.concat(rest.pages);
          known.weights = known.weights.concat(rest.weights);
          known.places = known.places.concat(rest.places);
          known.hasRest = false;
        }),
      );
    }

    /** @type {SearchIndex["title"]} */
    async title(page) {
      const content = await this.file("titles", Math.floor(page / TITLES));
      const [address, title, description = "", unit = "", status = "", levels = ""] = content[page % TITLES];
      return { page, address, title, description, unit, status, levels, kind: this.kindOf[page] };
    }

    /** @type {SearchIndex["text"]} */
    async text(page) {
      const content = await this.file("texts", Math.floor(page / TEXTS));
      const [parts, facts] = content[page % TEXTS];
      return { parts, facts };
    }

    /** @type {SearchIndex["keysOf"]} */
    keysOf(page) {
      const known = this.#keys.get(page);
      if (known) return known;
      const made = this.#makeKeys(page);
      this.#keys.set(page, made);
      return made;
    }

    /** @param {number} page */
    async #makeKeys(page) {
      const [{ title, description }, { parts }] = await Promise.all([this.title(page), this.text(page)]);
      return [title, description, ...parts.flatMap(([, ...texts]) => texts)].map(
        (text) => " " + search.words(text).map(this.key).join(" ") + " ",
      );
    }
  }

  /** Per word of some groups, the others of its groups. @type {(groups: string[][]) => Map<string, string[]>} */
  function others(groups) {
    /** @type {Map<string, string[]>} */
    const found = new Map();
    for (const group of groups)
      for (const one of group) found.set(one, [...(found.get(one) ?? []), ...group.filter((other) => other !== one)]);
    return found;
  }

  /**
   * The place of the last of these, in their order, that is not more than this.
   * @param {number[]} starts
   * @param {number} value
   */
  function lastUpTo(starts, value) {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= value) low = middle;
      else high = middle;
    }
    return low;
  }

  /**
   * Runs of the same number: its sign and how often it stands there.
   * @param {(string | number)[]} runs
   * @param {number} length
   */
  function spread(runs, length) {
    const found = new Uint8Array(length);
    let place = 0;
    for (let run = 0; run < runs.length; run += 2) {
      const end = place + Number(runs[run + 1]);
      found.fill(VALUE[String(runs[run]).charCodeAt(0)], place, end);
      place = end;
    }
    return found;
  }

  /** @type {AwSearch["decoded"]} */
  function decoded(text) {
    /** @type {SearchPostings["pages"]} */
    const pages = [];
    const weights = [];
    const places = [];
    let sign = text.indexOf(".") + 1;
    const total = sign ? Number(text.slice(0, sign - 1)) : 0;
    let page = -1;
    while (sign < text.length) {
      let step = 0;
      let shift = 0;
      let value;
      do {
        value = VALUE[text.charCodeAt(sign++)];
        step |= (value & 31) << shift;
        shift += 5;
      } while (value & 32);
      page += step + 1;
      const weight = VALUE[text.charCodeAt(sign++)];
      pages.push(page);
      weights.push(((weight & 31) / STEPS) ** 2 * HIGHEST);
      places.push(weight & IN_TITLE ? VALUE[text.charCodeAt(sign++)] : -1);
    }
    return { pages, weights, places, total: total || pages.length, hasRest: total > pages.length };
  }

  /** The numbers that stand behind one another in a text. @type {AwSearch["numbers"]} */
  function numbers(text) {
    const found = [];
    let value = 0;
    let shift = 0;
    for (const sign of text) {
      const digit = VALUE[sign.charCodeAt(0)];
      value |= (digit & 31) << shift;
      shift += 5;
      if (digit & 32) continue;
      found.push(value);
      value = shift = 0;
    }
    return found;
  }

  /**
   * The index of the site; `home` is the folder of its manifest. After a new build an old manifest may be in a browser's memory:
   * then a file is not there, and the manifest is asked for once more.
   * @type {AwSearch["open"]}
   */
  async function open(home) {
    const load = async (again = "") => {
      const { folder, words } = await take(home + "manifest.js" + again, "manifest", 0);
      const address = home + folder;
      const [start, blocks] = await Promise.all([
        take(address + "/start.js", "start", 0),
        take(address + "/words.js", "words", 0),
      ]);
      return new Index(address, start, blocks, words);
    };
    try {
      return await load();
    } catch {
      return load("?opnieuw=" + Math.floor(Date.now() / 1000));
    }
  }

  Object.assign(search, { open, decoded, numbers, VALUE });
})();
