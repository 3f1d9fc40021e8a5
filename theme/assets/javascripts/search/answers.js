// @ts-check
/* Questions that the content answers itself. An answer is given only when every word typed is one of its subject or asks for it. */
(function () {
  "use strict";

  const search = globalThis.awSearch;
  const MOST = 2;

  /** @typedef {(subject: Set<string>, ask: string) => string[]} Rest the words typed that are not the subject and do not ask for it */

  /**
   * What can be said before the list: of the answers that come with the index, and of what the best pages know themselves.
   * @type {AwSearch["answers"]}
   */
  async function answers(index, asked, pages) {
    /** @type {(SearchAnswer & {ask: string, about: string[]})[]} */
    const given = await index.file("answers", 0);
    const typed = new Set(asked.words.map((token) => (token.meant ? index.key(token.meant) : token.key)));
    /** @param {string} ask */
    const asks = (ask) => new Set(index.start.asks[ask] ?? []);
    /** @param {string} ask */
    const isAsked = (ask) => asked.all.some((token) => asks(ask).has(token.key));
    /** @type {Rest} */
    const rest = (subject, ask) => Array.from(typed).filter((key) => !subject.has(key) && !asks(ask).has(key));
    const found = given
      .filter((answer) => {
        if (index.start.asks[answer.ask] && answer.ask !== "what" && !isAsked(answer.ask)) return false;
        return answer.about.some((phrase) => {
          const subject = new Set(phrase.split(" "));
          return Array.from(subject).every((key) => typed.has(key)) && rest(subject, answer.ask).length === 0;
        });
      })
      .map(({ title, lines, href }) => ({ title, lines, href }));
    if (!found.length && (isAsked("who") || isAsked("level")))
      found.push(...(await ofPages(index, pages.slice(0, 3), rest, isAsked)));
    return found.slice(0, MOST);
  }

  /**
   * Who does an action, and the level of a theme in a web: words of the title, and one thing that the page knows.
   * @param {SearchIndex} index
   * @param {SearchEntry[]} pages
   * @param {Rest} rest
   * @param {(ask: string) => boolean} isAsked
   */
  async function ofPages(index, pages, rest, isAsked) {
    /** @type {SearchAnswer[]} */
    const found = [];
    for (const { page } of pages) {
      const [title, text] = await Promise.all([index.title(page), index.text(page)]);
      const own = new Set(search.words(title.title).map(index.key));
      const facts = isAsked("who") ? text.facts : [];
      const asked = rest(own, "who");
      facts
        .filter(([, subject]) => {
          const keys = new Set(search.words(subject).map(index.key));
          return asked.length && asked.every((key) => keys.has(key));
        })
        .slice(0, 1)
        .forEach(([, , answer, anchor]) => {
          found.push({ title: title.title, lines: [[answer, ""]], href: title.address + (anchor ? "#" + anchor : "") });
        });
      if (isAsked("level") && title.levels) found.push(...level(index, title, rest(own, "level")));
    }
    return found;
  }

  /**
   * @param {SearchIndex} index
   * @param {SearchTitle} title
   * @param {string[]} asked
   * @returns {SearchAnswer[]}
   */
  function level(index, title, asked) {
    const [set, signs] = title.levels.split(" ");
    return (index.start.sets[set] ?? []).flatMap((theme, place) => {
      const keys = new Set(search.words(theme).map(index.key));
      if (!asked.length || !asked.every((key) => keys.has(key))) return [];
      const words = index.words.level_in.replace("{theme}", theme).replace("{name}", title.title);
      return [{ title: words, lines: [[search.levelWords(index, signs[place]), ""]], href: title.address }];
    });
  }

  Object.assign(search, { answers });
})();
