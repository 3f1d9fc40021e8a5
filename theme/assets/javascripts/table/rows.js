// @ts-check
/* The rows of a table: what each has for filters and sorting, and the rows that come from a file when somebody filters.
   A row holds its variants in `data-v`: parted by `|`; facets of one variant by `;`; values by spaces. A value is the number of
   an option of the facet, counted from 0; of a facet with a minimum (`+` in `data-aw-facets`) it is the number itself. */
"use strict";
{
  const table = window.awTable;

  /** @implements {TableRow} */
  class Row {
    /** @type {string | undefined} */
    #words;
    /** @type {number[][][] | undefined} */
    #variants;
    isFresh = true;
    isMarked = false;
    /** @type {Set<number> | null} */
    fitting = null;

    /** @param {HTMLTableRowElement} tr */
    constructor(tr) {
      this.tr = tr;
      this.id = tr.dataset.id ?? "";
    }

    get words() {
      return (this.#words ??= table.fold(table.textOf(this.tr) + " " + (this.tr.dataset.w ?? "")));
    }

    get variants() {
      return (this.#variants ??= (this.tr.dataset.v ?? "")
        .split("|")
        .map((variant) => variant.split(";").map((values) => (values ? values.split(" ").map(Number) : []))));
    }

    /** @param {number} column */
    text(column) {
      const cell = this.tr.cells[column];
      return cell.dataset.s ?? table.textOf(cell).trim();
    }

    /** @param {number} column */
    number(column) {
      const cell = this.tr.cells[column];
      const given = cell.dataset.s;
      if (given === undefined) return table.numberOf(table.textOf(cell));
      return given === "" ? NaN : Number(given);
    }
  }

  table.rowsOf = (body) => Array.from(body?.rows ?? [], (tr) => new Row(tr));

  /** What waits for a file with rows, by the name of its table. @type {Map<string, (rows: string[]) => void>} */
  const waiting = new Map();

  /** The script file with the other rows of a table calls this. */
  window.awRows = (name, rows) => waiting.get(name)?.(rows);

  table.load = (name, address) =>
    new Promise((done, failed) => {
      waiting.set(name, (rows) => {
        const holder = document.createElement("template");
        holder.innerHTML = "<table><tbody>" + rows.join("") + "</tbody></table>";
        done(table.rowsOf(holder.content.querySelector("tbody")));
      });
      window.ambitieweb?.script(address).catch(failed);
    });
}
