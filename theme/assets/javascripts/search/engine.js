/* From what is typed to pages in their order. The rules are general; decision 0009 says where their figures come from. */
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
  const NAMED = 0.7;
  const LIFT = 1.4;
  const TYPO = [0, 0.8, 0.6];

  /* --- what is typed --- */

  /* The words that tell something, each with the ways in which a page may have it. */
  function understood(index, typed, isExact) {
    const text = typed.slice(0, MOST_LETTERS);
    const all = search
      .words(text)
      .slice(0, MOST_WORDS)
      .map((word) => ({ word, key: index.key(word), isStop: index.stop.has(word) }));
    const telling = all.filter((token) => !token.isStop);
    const words = telling.length ? telling : all;
    const isTyping = /[\p{L}\p{N}]$/u.test(text);
    words.forEach((token, place) => {
      token.ways = waysOf(index, token, isTyping && place === words.length - 1 && token === all[all.length - 1]);
    });
    const spans = [...joined(index, words), ...synonyms(index, all, words)];
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

  /* A way is a list of places to be filled, each by any of some terms; a page must fill all. */
  const single = (term, factor, sort) => ({ all: [[[term, factor]]], factor: 1, sort });

  function waysOf(index, token, isTyping) {
    const { word, key } = token;
    const known = index.vocabulary.find(key);
    const found = known >= 0 ? [single(known, KNOWN, "known")] : [];
    token.isKnown = known >= 0;
    for (const family of index.families.get(key) || []) {
      const term = index.vocabulary.find(family);
      if (term >= 0) found.push(single(term, FAMILY, "family"));
    }
    if ((isTyping || known < 0) && word.length > 2) {
      const start = index.beginning(word);
      const longer = index.vocabulary
        .beginning(start, 400)
        .filter((term) => term !== known)
        .sort((a, b) => index.vocabulary.at(a)[0].length - index.vocabulary.at(b)[0].length || a - b)
        .slice(0, 12);
      if (longer.length) {
        const terms = longer.map((term) => [
          term,
          (known < 0 ? BEGINNING : LONGER) * (start.length / index.vocabulary.at(term)[0].length) ** 0.7,
        ]);
        found.push({ all: [terms], factor: 1, sort: "beginning" });
      }
    }
    if (known < 0) found.push(...split(index, key));
    return found;
  }

  /* A compound that no page writes as one word: both parts must be on the page. */
  function split(index, key) {
    if (key.length < 7 || !/[a-z]{4}/.test(key)) return [];
    const found = [];
    for (let at = 3; at <= key.length - 3; at += 1) {
      const back = filling(index, key.slice(at));
      if (!back.length) continue;
      for (const link of LINKS) {
        const front = key.slice(0, at);
        if (!front.endsWith(link) || front.length - link.length < 3) continue;
        const first = filling(index, index.key(front.slice(0, front.length - link.length)));
        if (first.length)
          found.push({ all: [first, back], factor: SPLIT, sort: "split", size: Math.min(at, key.length - at) });
      }
    }
    found.sort((a, b) => b.size - a.size);
    return found.slice(0, 2);
  }

  /* What can stand for a part: the word itself, and words that mean the same. */
  function filling(index, key) {
    const found = [];
    const known = index.vocabulary.find(key);
    if (known >= 0) found.push([known, 1]);
    for (const other of index.synonyms.get(key) || []) {
      const term = other.length === 1 ? index.vocabulary.find(other[0]) : -1;
      if (term >= 0) found.push([term, SYNONYM]);
    }
    return found;
  }

  /* Two words that pages write as one. */
  function joined(index, words) {
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
      if (near.length) found.push({ ...span, all: [near] });
    }
    return found;
  }

  /* Phrases that mean the same, as the site, its glossary and our own list say. */
  function synonyms(index, all, words) {
    const found = [];
    for (let from = 0; from < all.length; from += 1) {
      for (let to = from + 1; to <= Math.min(all.length, from + 6); to += 1) {
        const covered = all
          .slice(from, to)
          .map((token) => words.indexOf(token))
          .filter((place) => place >= 0);
        const others = index.synonyms.get(
          all
            .slice(from, to)
            .map((token) => token.key)
            .join(" "),
        );
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

  function mistyped(index, token) {
    const near = nearest(index, token.word);
    token.near = near.map(([term]) => term);
    return near.length ? [{ all: [near], factor: 1, sort: "typo" }] : [];
  }

  /* The known words that are fewest letters away from one that no page has. */
  function nearest(index, word, isLoose) {
    if (word.length < 4 || /[0-9]/.test(word)) return [];
    const key = index.key(word);
    const most = word.length >= (isLoose ? 5 : 8) ? 2 : 1;
    let found = [];
    let least = most;
    for (const first of new Set([key.slice(0, 1), key.slice(1, 2) + key.slice(0, 1)])) {
      for (let place = index.vocabulary.lowest(first); ; place += 1) {
        const here = index.vocabulary.at(place);
        if (!here || !here[0].startsWith(first)) break;
        if (Math.abs(here[0].length - key.length) > least || here[0].length < 3) continue;
        const steps = search.distance(key, here[0], least);
        if (steps > least || (steps === 2 && !isLoose && (word.length < 9 || here[0].slice(0, 2) !== key.slice(0, 2))))
          continue;
        if (steps < least) found = [];
        least = steps;
        if (!found.some(([term]) => term === place)) found.push([place, TYPO[steps]]);
      }
    }
    return found.slice(0, 4);
  }

  /* --- which pages, in which order --- */

  async function ranked(index, asked, withRest) {
    const terms = new Set(asked.spans.flatMap((span) => span.all.flatMap((filled) => filled.map(([term]) => term))));
    const postings = await index.postings(Array.from(terms), withRest);
    const hits = asked.words.map(() => new Map());
    for (const span of asked.spans) {
      const pages = filledBy(span, postings);
      for (let place = span.from; place < span.to; place += 1) {
        pages.forEach((hit, page) => {
          const known = hits[place].get(page);
          if (!known || known.value < hit.value) hits[place].set(page, hit);
        });
      }
    }
    const { named, isLifted } = kindsAsked(index, asked);
    withNames(index, hits, named);
    const rarity = asked.words.map((token, place) => {
      const known = token.isKnown ? postings.get(index.vocabulary.find(token.key)).total : hits[place].size;
      return Math.log(1 + (index.pages - Math.min(known, index.pages) + 0.5) / (known + 0.5));
    });
    const total = rarity.reduce((sum, one) => sum + one, 0) || 1;
    const found = new Map();
    hits.forEach((of, place) =>
      of.forEach((hit, page) => {
        const entry = found.get(page) || {
          page,
          score: 0,
          idf: 0,
          has: 0,
          places: [],
          named: named[index.kindOf[page]],
        };
        entry.score += hit.value * (0.6 + 0.25 * Math.min(rarity[place], 6));
        entry.idf += rarity[place];
        entry.has |= 1 << place;
        if (hit.place >= 0) {
          entry.places.push(hit.place);
          entry.named &= ~(1 << place);
        }
        found.set(page, entry);
      }),
    );
    const pages = Array.from(found.values());
    pages.forEach((entry) => {
      entry.score *=
        (((entry.idf / total) ** 2 * index.weightOf[entry.page]) / 40) *
        (isLifted[index.kindOf[entry.page]] ? LIFT : 1);
    });
    const order = (a, b) => b.score - a.score || a.page - b.page;
    pages.sort(order);
    const best = pages.slice(0, 40);
    best.forEach((entry) => {
      entry.score *= titleBonus(index, asked.words.length, entry);
    });
    best.sort(order);
    return { pages: [...best, ...pages.slice(40)], hits };
  }

  /* Per page how well it fills a way: the mean of its best words, and the place in its title. */
  function filledBy(span, postings) {
    let sofar;
    span.all.forEach((terms, place) => {
      const here = new Map();
      terms.forEach(([term, factor]) => {
        const { pages, weights, places } = postings.get(term);
        for (let one = 0; one < pages.length; one += 1) {
          const value = weights[one] * factor * span.factor;
          const known = here.get(pages[one]);
          if (!known || known.value < value) here.set(pages[one], { value, place: places[one] });
        }
      });
      if (!place) {
        sofar = here;
        return;
      }
      const both = new Map();
      sofar.forEach((hit, page) => {
        const other = here.get(page);
        if (other)
          both.set(page, {
            value: (hit.value * place + other.value) / (place + 1),
            place: Math.min(hit.place, other.place),
          });
      });
      sofar = both;
    });
    return sofar;
  }

  /* Per kind of page: the words typed that name it, as bits, and whether a word asks for that kind. */
  function kindsAsked(index, asked) {
    const kinds = index.start.kinds.map(([kind]) => kind);
    const names = kinds.map((kind) => index.start.kindNames[kind] || []);
    const hints = kinds.map((kind, place) => [...names[place], ...(index.start.kindHints[kind] || [])]);
    return {
      named: names.map((keys) =>
        asked.words.reduce((bits, token, place) => bits | (keys.includes(token.key) ? 1 << place : 0), 0),
      ),
      isLifted: hints.map((keys) => asked.all.some((token) => keys.includes(token.key))),
    };
  }

  /* A page that has another word does not lack the name of its own kind. */
  function withNames(index, hits, named) {
    if (!named.some(Boolean)) return;
    const pages = new Set();
    hits.forEach((of, place) => {
      if (!named.some((bits) => (bits >> place) & 1)) of.forEach((_, page) => pages.add(page));
    });
    pages.forEach((page) =>
      hits.forEach((of, place) => {
        if (!((named[index.kindOf[page]] >> place) & 1)) return;
        const known = of.get(page) || { value: 0, place: -1 };
        of.set(page, { value: Math.max(known.value, NAMED), place: known.place });
      }),
    );
  }

  /* All words in the title; nothing else in it; in that order. */
  function titleBonus(index, count, entry) {
    const named = entry.named.toString(2).replace(/0/g, "").length;
    if (!entry.places.length || entry.places.length + named < count) return 1;
    const isWhole = search.VALUE[index.titleLength.charCodeAt(entry.page)] <= new Set(entry.places).size;
    const isInOrder = entry.places.every((place, at) => at === 0 || place > entry.places[at - 1]);
    return 1.25 * (isWhole ? 1.45 : 1) * (isInOrder && isWhole ? 1.15 : 1);
  }

  /* --- the whole --- */

  /* What a reader typed, answered: pages in their order, words that are on none of them, and what was read otherwise. */
  async function find(index, typed, isExact) {
    prepare(index);
    const asked = understood(index, typed, isExact);
    if (!asked.words.length) return { asked, pages: [], missing: [], meant: "", instead: "" };
    const full = (1 << asked.words.length) - 1;
    let { pages, hits } = await ranked(index, asked, false);
    if (asked.words.length > 1 && pages.filter((entry) => entry.has === full).length < 10)
      ({ pages, hits } = await ranked(index, asked, true));
    if (asked.phrases.length) pages = await withPhrases(index, asked.phrases, pages);
    const missing = asked.words.filter((token, place) => hits[place].size === 0).map((token) => token.word);
    asked.words
      .filter((token) => token.near && token.near.length)
      .forEach((token) => {
        const pagesOf = (term) => index.decoded.get(term).total;
        const [commonest] = token.near.sort((a, b) => pagesOf(b) - pagesOf(a) || a - b);
        token.meant = index.vocabulary.at(commonest)[1];
      });
    const meant = asked.words.some((token) => token.meant)
      ? asked.all.map((token) => token.meant || token.word).join(" ")
      : "";
    const instead = pages.length || isExact ? "" : suggestion(index, asked);
    return { asked, pages, missing, meant, instead };
  }

  /* When nothing was found: the same with each unknown word as the known one that is nearest, however far. */
  function suggestion(index, asked) {
    const near = asked.all.map((token) => {
      const [first] = token.isKnown || token.isStop ? [] : nearest(index, token.word, true);
      return first ? index.vocabulary.at(first[0])[1] : token.word;
    });
    return near.some((word, place) => word !== asked.all[place].word) ? near.join(" ") : "";
  }

  /* Of the best pages, those that have each phrase between quotes as it stands. */
  async function withPhrases(index, phrases, pages) {
    const best = pages.slice(0, 48);
    const texts = await Promise.all(
      best.map(async ({ page }) => {
        const [title, text] = await Promise.all([index.title(page), index.text(page)]);
        return [title.title, title.description, ...text.parts.flatMap((part) => part.slice(1))].map(
          (words) => " " + search.words(words).map(index.key).join(" ") + " ",
        );
      }),
    );
    return best.filter((_, place) =>
      phrases.every((phrase) => texts[place].some((text) => text.includes(" " + phrase.join(" ") + " "))),
    );
  }

  function prepare(index) {
    if (index.synonyms) return;
    index.families = new Map();
    for (const family of index.start.families.map((line) => line.split(" "))) {
      family.forEach((key) =>
        index.families.set(key, [...(index.families.get(key) || []), ...family.filter((other) => other !== key)]),
      );
    }
    index.synonyms = new Map();
    for (const group of index.start.synonyms) {
      group.forEach((phrase) =>
        index.synonyms.set(phrase, [
          ...(index.synonyms.get(phrase) || []),
          ...group
            .filter((other) => other !== phrase)
            .map((other) => other.split(" ").filter((key) => !index.stop.has(key))),
        ]),
      );
    }
  }

  Object.assign(search, { find, understood });
})();
