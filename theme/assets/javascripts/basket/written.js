// @ts-check
/* The basket to paste: as HTML with headings for a text processor, as plain text for a tender system, and as a CSV file. */
"use strict";
{
  const basket = window.awBasket;
  const help = /** @type {NonNullable<Window["ambitieweb"]>} */ (window.ambitieweb);

  const { escaped } = help;

  /** @param {string[]} head @param {string[][]} rows */
  const table = (head, rows) => {
    const heads = head.map((label) => `<th scope="col">${escaped(label)}</th>`).join("");
    const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("");
    return `<table border="1"><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table>`;
  };

  basket.asHtml = (taken, words) => {
    const { say } = words;
    const parts = [`<h1>${escaped(say.heading)}</h1>`, `<p>${escaped(basket.origin(words))}</p>`];
    for (const { title, items } of taken.groups) {
      parts.push(`<h2>${escaped(title)}</h2>`);
      for (const one of items) {
        parts.push(`<h3>${escaped(one.title)}</h3>`, one.body.innerHTML);
        if (!one.found.text.html) parts.push(`<p>${escaped(say.no_text)}</p>`);
        const facts = basket.withText(one).map(({ label, body }) => `${escaped(label)}: ${body.innerHTML}`);
        if (facts.length) parts.push(`<p>${facts.join("<br>")}</p>`);
      }
    }
    if (taken.kpis.length) {
      const columns = basket.kpiColumns(taken, say);
      const head = columns.map(([label]) => label);
      const rows = taken.kpis.map((kpi) => columns.map(([, value]) => escaped(value(kpi))));
      parts.push(`<h2>${escaped(say.kpi)}</h2>`, table(head, rows));
    }
    const origins = basket.originColumns(taken, say);
    const items = taken.groups.flatMap(({ items }) => items);
    const rows = items.map((one) => origins.map(([, value]) => value(one)));
    const head = origins.map(([label]) => label);
    parts.push(`<h2>${escaped(say.origin)}</h2>`, table(head, rows));
    return parts.filter(Boolean).join("\n");
  };

  basket.asText = (taken, words) => {
    const { say } = words;
    const parts = [say.heading, basket.origin(words)];
    /** @param {AwItem["facts"]} facts */
    const told = (facts) => facts.map(({ label, body }) => `${label}: ${help.plain(body)}`);
    for (const { title, items } of taken.groups) {
      parts.push("", title.toUpperCase());
      for (const one of items) {
        parts.push("", one.title, "", one.plain, ...(one.found.text.html ? [] : [say.no_text]), "");
        parts.push(...told(basket.withText(one)));
      }
    }
    if (taken.kpis.length) {
      const [first, ...columns] = basket.kpiColumns(taken, say);
      parts.push("", say.kpi.toUpperCase(), "");
      for (const kpi of taken.kpis) {
        const said = columns.map(([label, value]) => (value(kpi) ? `${label}: ${value(kpi)}` : ""));
        parts.push(first[1](kpi), ...said.filter(Boolean), "");
      }
    }
    parts.push("", say.origin.toUpperCase());
    for (const one of taken.groups.flatMap(({ items }) => items)) {
      const beside = basket.withText(one);
      parts.push("", one.code, ...told(one.facts.filter((fact) => !beside.includes(fact) && fact.key !== "date")));
    }
    return parts
      .join("\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim();
  };

  /** What a spreadsheet could take for a formula, or has an apostrophe already, gets one before it, as in all files of the site. */
  const DANGEROUS = /^[=+\-@\t\r\n＝＋－＠']/;

  /** @param {string} words */
  const cell = (words) => {
    const safe = DANGEROUS.test(words) ? "'" + words : words;
    return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };

  /** UTF-8 with a mark, semicolons and CRLF; points are a number and stay one. */
  basket.asCsv = (taken, words) => {
    const { say } = words;
    const head = [
      say.number,
      say.instrument,
      say.name,
      say.text,
      say.points,
      say.theme,
      say.level,
      say.condition,
      say.source,
      say.criterion,
      say.card,
      say.date,
      say.address,
    ];
    /** @param {AwItem} one */
    const row = (one) => {
      const { text, card } = one.found;
      /** @param {string} label */
      const fact = (label) => {
        const found = one.facts.find((fact) => fact.label === label);
        return found ? help.plain(found.body) : "";
      };
      const { themes = [] } = text;
      return [
        cell(one.code),
        cell(words.ones[text.group]),
        cell(text.name),
        cell(text.html ? one.plain : ""),
        fact(say.points),
        cell(themes.map(([name]) => name).join("; ")),
        cell(text.level ?? themes.map(([, level]) => level).join("; ")),
        cell(fact(say.condition)),
        cell(fact(say.source)),
        cell(text.number ?? ""),
        cell(card.name),
        cell(words.iso),
        cell(one.address),
      ];
    };
    const rows = taken.groups.flatMap(({ items }) => items.map(row));
    return "\ufeff" + [head.map(cell), ...rows].map((cells) => cells.join(";") + "\r\n").join("");
  };
}
