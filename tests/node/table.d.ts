/* What the scripts in `table/` give one another, in the order in which they are loaded. */

/** What a reader asks of a table. */
interface TableState {
  words: string;
  /** The value chosen, by the key of the facet. */
  chosen: Record<string, string>;
  /** The key of a column, with `-` before it for downward; or nothing. */
  sort: string;
  ids: Set<string>;
  /** Whether only the rows that are ticked are shown. */
  only: boolean;
}

interface TableFacet {
  key: string;
  /** Where its values stand in a variant. */
  place: number;
  /** Whether a higher number is found as well. */
  isMinimum: boolean;
  select: HTMLSelectElement;
}

interface TableSort {
  key: string;
  cell: HTMLTableCellElement;
  column: number;
  isText: boolean;
}

interface TableRow {
  readonly tr: HTMLTableRowElement;
  readonly id: string;
  readonly words: string;
  /** Per variant, per facet, its values. */
  readonly variants: number[][][];
  /** Whether it was never shown. */
  isFresh: boolean;
  /** Whether places in it are hidden. */
  isMarked: boolean;
  /** The variants that have what is asked for; null when nothing is. */
  fitting: Set<number> | null;
  text(column: number): string;
  number(column: number): number;
}

/** A row that was found, and where in it: what the table tells other scripts. */
interface AwFoundRow {
  tr: HTMLElement;
  fitting: Set<number> | null;
}

interface AwTable {
  // words.js
  compareWords: (a: string, b: string) => number;
  fold: (text: string) => string;
  fill: (words: string | undefined, values: Record<string, string | number>) => string;
  hasWord: (text: string, word: string) => boolean;
  textOf: (part: Node) => string;
  numberOf: (text: string) => number;
  // rows.js
  rowsOf: (body: HTMLTableSectionElement | null) => TableRow[];
  load: (name: string, address: string) => Promise<TableRow[]>;
  // address.js
  nothingAsked: () => TableState;
  readAddress: (prefix: string, facets: TableFacet[], sorts: TableSort[]) => TableState;
  writeAddress: (prefix: string, facets: TableFacet[], state: TableState, isStep: boolean) => void;
  // filters.js
  facetsOf: (element: HTMLTableElement, form: HTMLFormElement | null) => TableFacet[];
  filtered: (rows: TableRow[], facets: TableFacet[], state: TableState) => TableRow[];
  inWords: (form: HTMLFormElement, facets: TableFacet[], state: TableState) => string;
  // sorting.js
  sortsOf: (element: HTMLTableElement, press: (key: string) => void) => TableSort[];
  nextSort: (now: string, key: string) => string;
  showSort: (sorts: TableSort[], now: string) => void;
  sorted: (rows: TableRow[], sorts: TableSort[], now: string) => TableRow[];
  // form.js
  connectForm: (form: HTMLFormElement, change: (isStep: boolean) => void, reset: () => void) => void;
  showState: (form: HTMLFormElement, facets: TableFacet[], state: TableState) => void;
  /** The button of the filters says how many are set. */
  showChosen: (form: HTMLFormElement, state: TableState) => void;
  addBox: (row: TableRow, words: string) => void;
  connectBoxes: (parts: HTMLElement[], choose: (id: string, isChosen: boolean) => void) => void;
  showBoxes: (parts: HTMLElement[], button: HTMLElement, state: TableState) => void;
  // overlay.js
  layOver?: (element: HTMLTableElement, rows: TableRow[]) => void;
  // drawing.js
  mark: (row: TableRow, fitting: Set<number> | null) => void;
  /** Opens what is folded, and gives what folds it again. */
  unfold: (parts: HTMLElement[]) => () => void;
  countInWords: (words: DOMStringMap, found: number, total: number, isFiltered: boolean) => string | undefined;
}
