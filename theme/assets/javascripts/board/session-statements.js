// @ts-check
/* The statements of a session that its file has already: each stands alone. Answers come in beside one that was prepared, what the group added comes
   behind the last, and what somebody else wrote since stays. */
"use strict";
{
  const board = window.awBoard;
  const FIELDS = /** @type {const} */ (["theme", "agree", "disagree", "neutral", "outcome"]);

  /** The changes of a file that give it the statements of the draft; null where that would change what somebody else wrote.
      @type {AwBoard["statementEdits"]} */
  board.statementEdits = (items, wanted, path, { names, isOurs }) => {
    const at = (/** @type {any} */ item, /** @type {string} */ field) => {
      if (typeof item !== "object" || item === null) return field === "statement" ? item : undefined;
      const key = names(field).find((/** @type {string} */ name) => name in item);
      return key ? item[key] : undefined;
    };
    const line = (/** @type {unknown} */ text) =>
      String(text ?? "")
        .replace(/\s+/g, " ")
        .trim();
    const left = [...wanted];
    /** @type {AwChangeOf[]} */
    const edits = [];
    /** @type {number[]} */
    const gone = [];
    for (const [place, item] of items.entries()) {
      const found = left.findIndex((one) => line(one.statement) === line(at(item, "statement")));
      if (found < 0) {
        if (isOurs) gone.push(place);
        continue;
      }
      const [one] = left.splice(found, 1);
      for (const field of FIELDS) {
        const now = at(item, field) ?? "";
        const want = one[field] ?? "";
        if (line(now) === line(want)) continue;
        if (line(now) && !isOurs) {
          if (!line(want)) continue;
          return null;
        }
        const to = [...path, { at: place, short: "statement" }, field];
        edits.push(line(want) ? { path: to, set: want } : { path: to, remove: true });
      }
    }
    for (const place of gone.reverse()) edits.push({ path: [...path, { at: place }], remove: true });
    for (const one of left) edits.push({ path, add: one });
    return edits;
  };
}
