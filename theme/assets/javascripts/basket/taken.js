// @ts-check
/* What is in the basket as a document: by instrument, each text with its number, its facts and where it comes from. */
"use strict";
{
  const basket = window.awBasket;
  const help = /** @type {NonNullable<Window["ambitieweb"]>} */ (window.ambitieweb);

  /** HTML of the site as an element that is on no page, with links that work elsewhere. @param {string} html @param {string} base */
  function element(html, base) {
    const whole = new DOMParser().parseFromString(`<div>${html}</div>`, "text/html");
    return help.clean(/** @type {Element} */ (whole.body.firstElementChild), base);
  }

  /** Words as HTML. @type {(words: string) => string} */
  const escaped = (words) =>
    words.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign] ?? "");

  /** Where links start that leave this site: its own address where it says so, else where the reader found it. @type {(words: AwBasketWords) => string} */
  const baseOf = ({ web }) => web || (location.protocol === "file:" ? "" : basket.root);

  /** @type {(say: Record<string, string>, key: string, values: Record<string, string | number>) => string} */
  basket.fill = (say, key, values) => {
    const one = values.n === 1 ? say[key + ".one"] : undefined;
    const words = one ?? say[key] ?? say[key + ".other"] ?? "";
    return words.replace(/\{(\w+)\}/g, (all, name) => String(values[name] ?? all));
  };

  basket.taken = (found, words) => {
    const { say } = words;
    const base = baseOf(words);
    /** @type {Map<number, AwFound[]>} */
    const byGroup = new Map();
    for (const one of found) byGroup.set(one.text.group, [...(byGroup.get(one.text.group) ?? []), one]);
    /** @type {AwItem[]} */
    const all = [];
    const groups = Array.from(byGroup.keys())
      .sort((a, b) => a - b)
      .map((group) => {
        const items = (byGroup.get(group) ?? []).map((one, place) =>
          item(one, `${words.ones[group]} ${place + 1}`, words, base),
        );
        all.push(...items);
        return { title: words.groups[group], items };
      });
    for (const one of all) one.note = noteOf(one, all, say);
    const kpis = all.flatMap((one) => one.found.text.kpis?.map((kpi) => ({ ...kpi, of: one.code })) ?? []);
    return { groups, kpis: kpis.map((kpi, place) => ({ ...kpi, code: `${say.kpi_one} ${place + 1}` })) };
  };

  /**
   * @param {AwFound} found
   * @param {string} code
   * @param {AwBasketWords} words
   * @param {string} base
   * @returns {AwItem}
   */
  function item(found, code, words, base) {
    const { text, card } = found;
    const { say } = words;
    const body = element(text.html ?? text.lead ?? "", base || basket.root);
    const path = card.page + (text.place ? "#" + text.place : "");
    /** @type {[string, string | undefined][]} */
    const facts = [
      [say.points, text.points?.replace(".", words.decimal)],
      [say.theme, text.themes?.map(([name, level]) => escaped(level ? `${name}, ${level}` : name)).join("; ")],
      [say.level, text.level],
      [say.condition, text.condition && escaped(text.condition)],
      [say.source, text.source],
      [say.criterion, text.criterion],
      [say.card, `${escaped(card.name)} (${say["kind." + card.kind]})`],
      [say.date, words.day],
      [say.address, base ? `<a href="${escaped(base + path)}">${escaped(base + path)}</a>` : escaped(path)],
    ];
    return {
      found,
      code,
      title: `${code}. ${text.name}`,
      body,
      plain: help.plain(body),
      here: basket.root + path,
      address: base + path,
      note: "",
      facts: facts.flatMap(([label, html]) => (html ? [{ label, body: element(html, base || basket.root) }] : [])),
    };
  }

  /** What a reader must know of it: that it has no text yet, or stands in the basket twice. @param {AwItem} one @param {AwItem[]} all @param {Record<string, string>} say */
  function noteOf(one, all, say) {
    const text = one.found.text;
    const earlier = all.slice(0, all.indexOf(one));
    const twin = text.html ? earlier.find((other) => other.found.text.html && other.plain === one.plain) : undefined;
    if (twin) return basket.fill(say, "twice", { name: twin.code });
    const other = earlier.find((before) => before.found.text.same === text.same);
    const isOther = text.html && other?.found.text.html;
    const same = other ? basket.fill(say, isOther ? "other_text" : "same", { name: other.code }) : "";
    return [same, text.html ? "" : say.no_text].filter(Boolean).join(" ");
  }

  /** Where the texts come from, and the day that the site holds for. */
  basket.origin = ({ say, site, day }) => basket.fill(say, day ? "made" : "made_bare", { site, day });

  /** The columns of the table of KPIs that say something. @param {AwTaken} taken @param {Record<string, string>} say @returns {[string, (kpi: AwKpi) => string][]} */
  basket.kpiColumns = (taken, say) => {
    /** @type {[string, (kpi: AwKpi) => string][]} */
    const columns = [
      [say.number, (kpi) => kpi.code],
      [say.name, (kpi) => kpi.name],
      [say.unit, (kpi) => kpi.unit ?? ""],
      [say.baseline, (kpi) => kpi.baseline ?? ""],
      [say.target, (kpi) => kpi.target ?? ""],
      [say.method, (kpi) => kpi.method ?? ""],
      [say.kpi_of, (kpi) => kpi.of],
    ];
    return columns.filter(([, value]) => taken.kpis.some((kpi) => value(kpi)));
  };
}
