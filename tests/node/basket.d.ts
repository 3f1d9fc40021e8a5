/* What the scripts in `basket/` give one another, and the files that the build makes for them. */

/** A text on a card, in a project or in the library. */
interface AwText {
  /** Its short name on that card; the library has one text only. */
  key?: string;
  name: string;
  /** The place of its instrument in the words. */
  group: number;
  html?: string;
  /** What the measure is, where it has no text. */
  lead?: string;
  points?: string;
  themes?: [name: string, level: string][];
  level?: string;
  condition?: string;
  source?: string;
  criterion?: string;
  /** Of the official criterion. */
  number?: string;
  place?: string;
  /** Equal for the same measure. */
  same: string;
  kpis?: AwIndicator[];
}

interface AwIndicator {
  name: string;
  unit?: string;
  baseline?: string;
  target?: string;
  method?: string;
}

interface AwTextsOf {
  name: string;
  kind: string;
  page: string;
  texts: AwText[];
}

interface AwBasketWords {
  say: Record<string, string>;
  title: string;
  /** The names of the groups, in the order of a tender, and of one text in each. */
  groups: string[];
  ones: string[];
  /** The groups of what must. */
  must: number[];
  folders: Record<string, string>;
  /** The names of cards of before, with those of today. */
  formerly: Record<string, string>;
  site: string;
  /** Where the site stands; nothing when it does not say. */
  web: string;
  day: string;
  iso: string;
  decimal: string;
  language: string;
}

interface AwFound {
  id: string;
  card: AwTextsOf;
  text: AwText;
}

interface AwItem {
  found: AwFound;
  /** Its instrument and number. */
  code: string;
  title: string;
  body: Element;
  plain: string;
  here: string;
  address: string;
  note: string;
  facts: { key: AwFactKey; label: string; body: Element }[];
}

type AwFactKey = "points" | "condition" | "theme" | "level" | "source" | "criterion" | "card" | "date" | "address";

interface AwKpi extends AwIndicator {
  code: string;
  /** The code of its text. */
  of: string;
}

interface AwTaken {
  groups: { title: string; items: AwItem[] }[];
  kpis: AwKpi[];
}

/** A Word file without words in it: its parts as text or as bytes in base64, and what it calls its styles. */
interface AwWordParts {
  texts: Record<string, string>;
  bytes: Record<string, string>;
  styles: Record<string, string>;
  table: string;
  /** The patterns of its lists. */
  bullets: number;
  numbers: number;
}

/** What every page has: store.js. */
interface AwBasketStore {
  root: string;
  scripts: string;
  /** False where the browser refuses to store anything. */
  isKept: () => boolean;
  ids: string[];
  has: (id: string) => boolean;
  set: (ids: string[]) => void;
  add: (ids: string[]) => void;
  remove: (ids: string[]) => void;
  toggle: (ids: string[], isIn: boolean) => void;
  onChange: (listener: (ids: string[]) => void) => void;
  packed: (ids: string[]) => string;
  unpacked: (text: string) => string[];
  link: () => string;
}

interface AwBasket extends AwBasketStore {
  // texts.js
  script: (part: string) => Promise<void>;
  made: (address: string) => Promise<void>;
  words: () => Promise<AwBasketWords>;
  textsOf: (card: string) => Promise<AwTextsOf | null>;
  now: (ids: string[], words: AwBasketWords) => string[];
  found: (ids: string[]) => Promise<{ found: AwFound[]; gone: string[] }>;
  // taken.js
  fill: (say: Record<string, string>, key: string, values: Record<string, string | number>) => string;
  taken: (found: AwFound[], words: AwBasketWords) => AwTaken;
  origin: (words: AwBasketWords) => string;
  withText: (one: AwItem) => AwItem["facts"];
  originColumns: (taken: AwTaken, say: Record<string, string>) => [string, (one: AwItem) => string][];
  kpiColumns: (taken: AwTaken, say: Record<string, string>) => [string, (kpi: AwKpi) => string][];
  // written.js
  asHtml: (taken: AwTaken, words: AwBasketWords) => string;
  asText: (taken: AwTaken, words: AwBasketWords) => string;
  asCsv: (taken: AwTaken, words: AwBasketWords) => string;
  // zip.js
  zip: (files: [path: string, content: string | Uint8Array][]) => Blob;
  // word.js
  asWord: (taken: AwTaken, words: AwBasketWords) => Promise<Blob>;
}

interface Window {
  awBasket: AwBasket;
  awTexts: (name: string, said: AwTextsOf) => void;
  awBasketWords: (words: AwBasketWords) => void;
  awBasketMenu?: (menu: HTMLElement, card: string) => void;
  awWordParts: (parts: AwWordParts) => void;
}
