// @ts-check
/* What a reader sees of what was found: results with their kind, snippet and web, answers, and what to say when there is little. */
(function () {
  "use strict";

  const search = globalThis.awSearch;
  const AROUND = 200;
  const BEST = 3;

  /**
   * An element with a class, and what stands in it: words or other elements.
   * @type {AwSearch["make"]}
   */
  function make(name, className, ...content) {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...content.flatMap((part) => part || []));
    return element;
  }

  /** @type {AwSearch["fill"]} */
  const fill = (words, values) => words.replace(/\{(\w+)\}/g, (whole, key) => String(values[key] ?? whole));
  /** @type {AwSearch["away"]} */
  const away = (address) => search.root + encodeURI(address);
  /** @type {AwSearch["pageOf"]} */
  const pageOf = (typed) => away("zoeken/index.html") + "?q=" + encodeURIComponent(typed);
  /** What to say when the index cannot be read, and with it none of its words. */
  const failure = () =>
    /** @type {HTMLElement | null} */ (document.querySelector("[data-aw-failed]"))?.dataset.awFailed ?? "";

  /** @type {AwSearch["levelWords"]} */
  function levelWords(index, sign) {
    const { words } = index;
    if (sign === "x") return words.not_relevant;
    if (sign === "?") return words.undecided;
    return sign === "-" || sign === undefined ? words.blank : fill(words.level, { n: sign });
  }

  /* --- words found, marked in a text --- */

  /**
   * Tells of a word of a text which of the words typed it is, or -1.
   * @param {SearchIndex} index
   * @param {SearchAsked} asked
   * @returns {SearchMark}
   */
  function marker(index, asked) {
    const wanted = asked.words.map((token) => new Set([token.key]));
    asked.spans.forEach((span) =>
      span.all.forEach((terms) =>
        terms.forEach(([term]) => {
          const key = index.vocabulary.at(term)?.[0];
          for (let place = span.from; key && place < span.to; place += 1) wanted[place].add(key);
        }),
      ),
    );
    /** @type {(key: string, one: string) => boolean} */
    const fits = (key, one) => one === key || (one.length > 3 && key.length > one.length && key.includes(one));
    /** @type {Map<string, number>} */
    const known = new Map();
    return (word) => {
      const before = known.get(word);
      if (before !== undefined) return before;
      const keys = search.words(word).map(index.key);
      const place = wanted.findIndex((of) => keys.some((key) => Array.from(of).some((one) => fits(key, one))));
      known.set(word, place);
      return place;
    };
  }

  const WORD = /[\p{L}\p{N}]+(?:['’.,][\p{L}\p{N}]+)*%?/gu;

  /**
   * @param {string} text
   * @param {SearchMark} mark
   */
  function marked(text, mark) {
    /** @type {(string | HTMLElement)[]} */
    const found = [];
    let done = 0;
    for (const match of text.matchAll(WORD)) {
      if (mark(match[0]) < 0) continue;
      found.push(text.slice(done, match.index), make("mark", "", match[0]));
      done = match.index + match[0].length;
    }
    found.push(text.slice(done));
    return found;
  }

  /** How many of the words typed are in a text. @type {(text: string, mark: SearchMark) => number} */
  const hits = (text, mark) =>
    new Set(Array.from(text.matchAll(WORD), (match) => mark(match[0])).filter((word) => word >= 0)).size;

  /**
   * The sentence with most of the words typed, and the place on the page where it stands.
   * @param {SearchTitle} title
   * @param {SearchText} text
   * @param {SearchMark} mark
   */
  function snippet(title, text, mark) {
    let best = { count: hits(title.description, mark), text: title.description, anchor: "", heading: "" };
    const inTitle = hits(title.title, mark);
    for (const [anchor, heading, ...paragraphs] of text.parts) {
      const inHeading = heading ? hits(heading, mark) : 0;
      for (const paragraph of paragraphs) {
        const count = hits(paragraph, mark) + inHeading * 0.5;
        if (count > best.count) best = { count, text: paragraph, anchor, heading };
      }
      if (!paragraphs.length && inHeading > best.count) best = { ...best, count: inHeading, anchor, heading };
    }
    const sentences = best.text.match(/[^.!?]+[.!?]*\s*/g) ?? [];
    const first = sentences.findIndex((sentence) => hits(sentence, mark) > 0);
    const shown = best.text.length > AROUND && first > 0 ? "… " + sentences.slice(first).join("") : best.text;
    return { ...best, anchor: inTitle >= best.count ? "" : best.anchor, text: cut(shown, mark) };
  }

  /**
   * No longer than a reader wants to read, with the first word found in it.
   * @param {string} text
   * @param {SearchMark} mark
   */
  function cut(text, mark) {
    if (text.length <= AROUND) return text;
    const first = Array.from(text.matchAll(WORD)).find((match) => mark(match[0]) >= 0);
    const start = first && first.index > AROUND - 60 ? text.indexOf(" ", first.index - 80) + 1 : 0;
    const end = text.length - start > AROUND ? text.lastIndexOf(" ", start + AROUND) : text.length;
    return (start ? "… " : "") + text.slice(start, end) + (end < text.length ? " …" : "");
  }

  /* --- a result --- */

  /**
   * @param {SearchIndex} index
   * @param {string} levels
   */
  function levelBar(index, levels) {
    if (!levels) return "";
    const [set, signs] = levels.split(" ");
    const names = index.start.sets[set] ?? [];
    const bar = make("span", "aw-mini");
    bar.setAttribute("role", "img");
    bar.setAttribute(
      "aria-label",
      index.words.web_of + ": " + names.map((name, place) => name + " " + levelWords(index, signs[place])).join(", "),
    );
    Array.from(signs).forEach((sign) => bar.append(make("span", "aw-mini-" + (/[0-3]/.test(sign) ? sign : "none"))));
    return bar;
  }

  /**
   * A link with everything that helps to choose; the snippet comes when its file is there.
   * @param {SearchIndex} index
   * @param {SearchShown} found
   * @param {SearchEntry} entry
   * @param {SearchTitle} title
   */
  function result(index, found, entry, title) {
    const mark = found.mark;
    const [, kind] = index.start.kinds[title.kind];
    const link = make("a", "aw-hit");
    link.href = away(title.address);
    const name = make("span", "aw-hit-title", ...marked(title.title, mark));
    const about = make(
      "span",
      "aw-hit-about",
      make("span", "aw-hit-kind", kind),
      levelBar(index, title.levels),
      ...[title.unit, title.status].filter(Boolean).map((words) => make("span", "", words)),
    );
    const text = make("span", "aw-hit-text", ...marked(cut(title.description, mark), mark));
    const lacking = found.asked.words.filter(
      (token, place) => !((entry.has >> place) & 1) && !found.missing.includes(token.word),
    );
    link.append(name, about, text);
    if (lacking.length && found.hasWhole) {
      link.append(
        make("span", "aw-hit-lacks", fill(index.words.lacks, { words: lacking.map((token) => token.word).join(", ") })),
      );
    }
    index
      .text(entry.page)
      .then((content) => {
        const best = snippet(title, content, mark);
        link.href = away(title.address) + (best.anchor ? "#" + best.anchor : "");
        text.replaceChildren(
          ...(best.anchor && best.heading ? [make("span", "aw-hit-place", best.heading), " "] : []),
          ...marked(best.text, mark),
        );
      })
      .catch(() => {});
    return link;
  }

  /**
   * The first results in groups: the very best, and then by kind in the order in which kinds come up.
   * @type {AwSearch["grouped"]}
   */
  async function grouped(index, found, pages) {
    const titles = await Promise.all(pages.map(({ page }) => index.title(page)));
    /** @type {Map<string, HTMLAnchorElement[]>} */
    const groups = new Map();
    pages.forEach((entry, place) => {
      const name = place < BEST ? index.words.best : index.start.kinds[titles[place].kind][1];
      const links = groups.get(name) ?? [];
      links.push(result(index, found, entry, titles[place]));
      groups.set(name, links);
    });
    return groups;
  }

  /* --- what stands above the list --- */

  /** @type {AwSearch["answerBox"]} */
  function answerBox(index, answer) {
    const box = make("section", "aw-answer");
    box.setAttribute("aria-label", index.words.answer);
    const link = make("a", "", answer.title);
    link.href = away(answer.href);
    const lines = answer.lines.map(([words, href]) => {
      if (!href) return make("li", "", words);
      const to = make("a", "", words);
      to.href = away(href);
      return make("li", "", to);
    });
    box.append(make("p", "aw-answer-title", link), make("ul", "", ...lines));
    return box;
  }

  /**
   * Whether words were read otherwise, or are on no page.
   * @type {AwSearch["remarks"]}
   */
  function remarks(index, found, again) {
    const { words } = index;
    const said = [];
    /** @type {(label: string, typed: string, isExact?: boolean) => HTMLButtonElement} */
    const button = (label, typed, isExact) => {
      const made = make("button", "aw-link", label);
      made.type = "button";
      made.addEventListener("click", () => again(typed, isExact));
      return made;
    };
    if (found.meant) {
      said.push(
        make(
          "p",
          "aw-remark",
          words.meant + " ",
          make("strong", "", found.meant),
          ". ",
          button(words.as_typed + " " + found.typed, found.typed, true),
        ),
      );
    }
    if (found.instead)
      said.push(make("p", "aw-remark", words.did_you_mean + " ", button(found.instead, found.instead), "?"));
    if (found.missing.length && found.pages.length)
      said.push(make("p", "aw-remark", fill(words.missing, { words: found.missing.join(", ") })));
    if (!found.pages.length && !document.querySelector(".aw-search-az")) {
      const all = make("a", "", words.overview);
      all.href = away("a-z/index.html");
      said.push(make("p", "aw-remark", words.ways + ": ", all));
    }
    return said;
  }

  /** @type {AwSearch["count"]} */
  function count(index, found, total) {
    if (!total) return fill(index.words.none, { words: found.typed });
    return total === 1 ? index.words.one : fill(index.words.many, { n: total });
  }

  /**
   * The whole of a search: what was found, with what is needed to show it.
   * @type {AwSearch["ask"]}
   */
  async function ask(index, typed, isExact) {
    const found = await search.find(index, typed, isExact);
    const full = (1 << found.asked.words.length) - 1;
    return Object.assign(found, {
      typed: typed.trim().slice(0, 300),
      mark: marker(index, found.asked),
      hasWhole: found.pages.some((entry) => entry.has === full),
      answers: found.asked.words.length ? await search.answers(index, found.asked, found.pages) : [],
    });
  }

  /** @type {Promise<SearchIndex> | undefined} */
  let opening;
  /** The index, asked for once. */
  const theIndex = () => (opening ??= search.open(search.root + "zoekindex/"));

  Object.assign(search, {
    make,
    fill,
    away,
    pageOf,
    failure,
    levelWords,
    grouped,
    answerBox,
    remarks,
    count,
    ask,
    theIndex,
  });
})();
