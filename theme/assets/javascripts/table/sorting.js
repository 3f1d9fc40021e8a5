// @ts-check
/* The order of rows, and the headings that change it. */
"use strict";
{
  const table = window.awTable;

  /** Headings become buttons; on a phone, where the headings are out of sight, the list in the form does the same. */
  table.sortsOf = (element, press) =>
    Array.from(element.tHead?.rows[0].cells ?? []).flatMap((cell, column) => {
      if (!cell.dataset.sort) return [];
      const label = document.createElement("span");
      label.className = "aw-sort-label";
      label.append(...cell.childNodes);
      const button = document.createElement("button");
      button.type = "button";
      button.className = "aw-sort";
      button.textContent = label.textContent;
      cell.append(button, label);
      const key = cell.dataset.key || String(column);
      button.addEventListener("click", () => press(key));
      return [{ cell, column, isText: cell.dataset.sort === "text", key }];
    });

  /** Upward, downward, and as it was. */
  table.nextSort = (now, key) => (now === key ? "-" + key : now === "-" + key ? "" : key);

  table.showSort = (sorts, now) => {
    for (const { key, cell } of sorts) {
      if (key !== now.replace(/^-/, "")) cell.removeAttribute("aria-sort");
      else cell.setAttribute("aria-sort", now.startsWith("-") ? "descending" : "ascending");
    }
  };

  table.sorted = (rows, sorts, now) => {
    const sort = sorts.find((one) => one.key === now.replace(/^-/, ""));
    if (!sort) return rows;
    const way = now.startsWith("-") ? -1 : 1;
    return sort.isText
      ? inOrder(
          rows,
          way,
          (row) => row.text(sort.column),
          (text) => text === "" || text === "–",
          table.compareWords,
        )
      : inOrder(
          rows,
          way,
          (row) => row.number(sort.column),
          Number.isNaN,
          (a, b) => a - b,
        );
  };

  /**
   * Rows without a value come last, upward and downward.
   * @template T
   * @param {TableRow[]} rows
   * @param {number} way
   * @param {(row: TableRow) => T} read
   * @param {(value: T) => boolean} isEmpty
   * @param {(a: T, b: T) => number} compare
   */
  function inOrder(rows, way, read, isEmpty, compare) {
    return rows
      .map((row) => ({ row, value: read(row) }))
      .map((one) => ({ ...one, empty: Number(isEmpty(one.value)) }))
      .sort((a, b) => a.empty - b.empty || (a.empty ? 0 : way * compare(a.value, b.value)))
      .map(({ row }) => row);
  }
}
