// @ts-check
/* Words and numbers as they stand in a table, and as a reader types them. */
"use strict";
{
  const table = (window.awTable ??= /** @type {AwTable} */ ({}));

  /** What this browser does not know is sorted and read as Dutch. */
  const languages = [document.documentElement.lang, "nl"].filter(Boolean);
  const number = new Intl.NumberFormat(languages).formatToParts(-12345.6);
  const [group, decimal] = ["group", "decimal"].map((type) => number.find((part) => part.type === type)?.value ?? "");

  table.compareWords = new Intl.Collator(languages, { numeric: true, sensitivity: "base" }).compare;

  table.fold = (text) =>
    text
      .normalize("NFD")
      .replace(/[\u0300-\u036f\u00ad]/g, "")
      .replace(/[\u2018\u2019]/g, "'")
      .toLowerCase();

  table.fill = (words = "", values) => words.replace(/\{(\w+)\}/g, (all, name) => String(values[name] ?? all));

  /** A plural finds its singular and the other way round: the word without its ending, at the start of a word in the row. */
  table.hasWord = (text, word) => {
    if (text.includes(word)) return true;
    const stem = word.replace(/('s|en|um|s|a)$/, "");
    if (stem === word || stem.length < 3) return false;
    for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
      if (!/[\p{L}\d]/u.test(text[at - 1] ?? " ")) return true;
    }
    return false;
  };

  /** What stands in a part of the page, without the words on buttons that scripts put there. */
  table.textOf = (part) => {
    let text = "";
    for (const node of part.childNodes) {
      if (node instanceof Text) text += node.data;
      else if (node.nodeName !== "BUTTON" && node.nodeName !== "INPUT") text += " " + table.textOf(node) + " ";
    }
    return text;
  };

  /** A number as people write it in the language of the page: 1.250,5 in Dutch, 1,250.5 in English. */
  table.numberOf = (text) => {
    const found = /-?[\d.,]*\d/.exec(text.replaceAll(group, ""));
    return found ? Number(found[0].replace(decimal, ".")) : NaN;
  };
}
