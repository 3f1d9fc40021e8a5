/* The files of the index: each is read when it is asked for, as a script, so that it is read from a folder too. The generator
   writes them in `search/index.py` and `search/packing.py`. */
(function () {
  "use strict";

  const search = (globalThis.awSearch = globalThis.awSearch || {});
  const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const VALUE = new Uint8Array(128);
  Array.from(DIGITS, (sign, value) => {
    VALUE[sign.charCodeAt(0)] = value;
  });
  const BLOCK = 32;
  const TITLES = 16;
  const TEXTS = 2;
  const HIGHEST = 2;
  const STEPS = 31;
  const IN_TITLE = 32;
  const NAME = { postings: "w", rest: "r", titles: "t", texts: "p" };

  const waiting = new Map();

  /* Every file of the index calls this. */
  search.put = (kind, place, content) => {
    const given = waiting.get(kind + place);
    if (given) given(content);
  };

  /* Lets the browser run a script file; tests without a browser put something else here. */
  search.run =
    search.run ||
    ((address) =>
      new Promise((done, failed) => {
        const script = document.createElement("script");
        script.onload = () => {
          script.remove();
          done();
        };
        script.onerror = () => {
          script.remove();
          failed(new Error("not there: " + address));
        };
        script.src = address;
        document.head.append(script);
      }));

  async function take(address, kind, place) {
    let content;
    waiting.set(kind + place, (given) => {
      content = given;
    });
    await search.run(address);
    waiting.delete(kind + place);
    if (content === undefined) throw new Error("nothing in " + address);
    return content;
  }

  class Index {
    constructor(home, folder, start, words) {
      this.home = home;
      this.folder = folder;
      this.start = start;
      this.files = new Map();
      this.decoded = new Map();
      const made = search.keys(start.rules);
      this.key = made.key;
      this.beginning = made.beginning;
      this.stop = new Set(start.stop.split(" "));
      this.titleLength = start.titleLength;
      this.pages = start.titleLength.length;
      this.kindOf = spread(start.kindOf, this.pages);
      this.weightOf = spread(start.weightOf, this.pages);
      this.vocabulary = new Vocabulary(words, made.key);
    }

    file(kind, place) {
      const name = (NAME[kind] || kind) + (NAME[kind] ? place : "");
      if (!this.files.has(name)) this.files.set(name, take(`${this.home}${this.folder}/${name}.js`, kind, place));
      return this.files.get(name);
    }

    /* The pages of each of these words: `rest` too when the best of them are not enough. */
    async postings(terms, withRest) {
      const starts = this.start.starts;
      const fileOf = (term) => {
        let low = 0;
        let high = starts.length;
        while (high - low > 1) {
          const middle = (low + high) >> 1;
          if (starts[middle] <= term) low = middle;
          else high = middle;
        }
        return low;
      };
      await Promise.all(
        terms.map(async (term) => {
          if (!this.decoded.has(term)) {
            const place = fileOf(term);
            const content = await this.file("postings", place);
            this.decoded.set(term, decoded(content.split(" ")[term - starts[place]]));
          }
          const known = this.decoded.get(term);
          if (withRest && known.hasRest) {
            const rest = decoded(await this.file("rest", term));
            known.pages = known.pages.concat(rest.pages);
            known.weights = known.weights.concat(rest.weights);
            known.places = known.places.concat(rest.places);
            known.hasRest = false;
          }
        }),
      );
      return this.decoded;
    }

    async title(page) {
      const content = await this.file("titles", Math.floor(page / TITLES));
      const [address, title, description = "", unit = "", status = "", levels = ""] = content[page % TITLES];
      return { page, address, title, description, unit, status, levels, kind: this.kindOf[page] };
    }

    async text(page) {
      const content = await this.file("texts", Math.floor(page / TEXTS));
      const [parts, facts] = content[page % TEXTS];
      return { parts, facts };
    }
  }

  /* All words in the order of their keys, in blocks that are read when they are needed. */
  class Vocabulary {
    constructor(blocks, key) {
      this.blocks = blocks;
      this.key = key;
      this.read = new Array(blocks.length);
      this.heads = new Array(blocks.length);
    }

    block(number) {
      if (!this.read[number]) {
        let before = "";
        this.read[number] = this.blocks[number].match(/[A-Z][^A-Z]*/g).map((coded) => {
          before = before.slice(0, coded.charCodeAt(0) - 65) + coded.slice(1);
          return [this.key(before), before];
        });
      }
      return this.read[number];
    }

    head(number) {
      if (this.heads[number] === undefined) this.heads[number] = this.key(/^A([^A-Z]*)/.exec(this.blocks[number])[1]);
      return this.heads[number];
    }

    /* The place of the first key that does not come before this one. */
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

    at(place) {
      const number = Math.floor(place / BLOCK);
      return number < this.blocks.length ? this.block(number)[place % BLOCK] : undefined;
    }

    find(key) {
      const place = this.lowest(key);
      const found = this.at(place);
      return found && found[0] === key ? place : -1;
    }

    /* The places of all keys that begin so, at most `most`. */
    beginning(key, most) {
      const found = [];
      for (let place = this.lowest(key); found.length < most; place += 1) {
        const here = this.at(place);
        if (!here || !here[0].startsWith(key)) break;
        found.push(place);
      }
      return found;
    }
  }

  function spread(runs, length) {
    const found = new Uint8Array(length);
    let place = 0;
    for (let run = 0; run < runs.length; run += 2) {
      found.fill(VALUE[runs[run].charCodeAt(0)], place, place + runs[run + 1]);
      place += runs[run + 1];
    }
    return found;
  }

  function decoded(text) {
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

  /* The numbers that stand behind one another in a text. */
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

  /* The index of the site; `home` is the folder of its manifest. After a new build an old manifest may be in a browser's memory:
     then a file is not there, and the manifest is asked for once more. */
  async function open(home) {
    const load = async (again) => {
      const { folder, words } = await take(home + "manifest.js" + again, "manifest", 0);
      const [start, list] = await Promise.all([
        take(`${home}${folder}/start.js`, "start", 0),
        take(`${home}${folder}/words.js`, "words", 0),
      ]);
      const index = new Index(home, folder, start, list);
      index.words = words;
      return index;
    };
    try {
      return await load("");
    } catch (old) {
      return load("?opnieuw=" + Math.floor(Date.now() / 1000));
    }
  }

  Object.assign(search, { open, decoded, numbers, VALUE });
})();
