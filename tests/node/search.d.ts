/* What the scripts of the search give one another, in the order in which they are loaded, and the files of the index. */

declare var awSearch: AwSearch;

/** A term is the place of a word in the vocabulary; a page is its number. */
type Filling = [term: number, factor: number][];

/** A list of places to be filled, each by any of some terms; a page must fill all. */
interface SearchWay {
  all: Filling[];
  factor: number;
  sort: string;
  /** Of a word split in two: the letters of its shortest part. */
  size?: number;
}

/** A way for the words from one up to another. */
interface SearchSpan extends SearchWay {
  from: number;
  to: number;
}

interface SearchToken {
  word: string;
  key: string;
  isStop: boolean;
  isKnown: boolean;
  ways: SearchWay[];
  /** Known words that are few letters away. */
  near: number[];
  /** The word that was read instead. */
  meant: string;
}

interface SearchAsked {
  all: SearchToken[];
  /** Those that tell something. */
  words: SearchToken[];
  spans: SearchSpan[];
  phrases: string[][];
}

interface SearchEntry {
  page: number;
  score: number;
  /** The words that it has, as bits. */
  has: number;
}

interface SearchFound {
  asked: SearchAsked;
  pages: SearchEntry[];
  missing: string[];
  meant: string;
  instead: string;
}

/** What was found, with what is needed to show it. */
interface SearchShown extends SearchFound {
  typed: string;
  mark: SearchMark;
  hasWhole: boolean;
  answers: SearchAnswer[];
}

/** Which of the words typed a word of a text is, or -1. */
type SearchMark = (word: string) => number;
/** Searches for something else. */
type SearchAgain = (typed: string, isExact?: boolean) => void;
type SearchLine = [words: string, href: string];

interface SearchAnswer {
  title: string;
  lines: SearchLine[];
  href: string;
}

interface SearchTitle {
  page: number;
  address: string;
  title: string;
  description: string;
  unit: string;
  status: string;
  levels: string;
  kind: number;
}

interface SearchText {
  parts: [anchor: string, heading: string, ...paragraphs: string[]][];
  facts: [ask: string, subject: string, answer: string, anchor: string][];
}

interface SearchPostings {
  pages: number[];
  weights: number[];
  /** The place in the title, or -1. */
  places: number[];
  total: number;
  hasRest: boolean;
}

interface SearchStart {
  rules: [pattern: string, to: string][];
  stop: string;
  titleLength: string;
  kindOf: (string | number)[];
  weightOf: (string | number)[];
  starts: number[];
  kin: [pattern: string, to: string][];
  spellings: [pattern: string, to: string][];
  forUnknown: [pattern: string, to: string][];
  families: string[];
  synonyms: string[][];
  kinds: [kind: string, name: string][];
  kindNames: Record<string, string[]>;
  kindHints: Record<string, string[]>;
  asks: Record<string, string[]>;
  sets: Record<string, string[]>;
}

interface SearchVocabulary {
  /** The place of the first key that does not come before this one. */
  lowest(key: string): number;
  at(place: number): [key: string, word: string] | undefined;
  /** The place of a key, or -1. */
  find(key: string): number;
  /** Acts on all keys that begin so, until it gives false. */
  each(start: string, act: (key: string, place: number) => boolean | void): void;
  /** True for a key that has no three letters together that no known key has: it is spelled as a word is. */
  isSpelledSo(key: string): boolean;
  /** The keys that begin so, at most `most`. */
  beginning(start: string, most: number): { place: number; key: string }[];
}

interface SearchRule {
  pattern: RegExp;
  to: string;
}

interface SearchIndex {
  readonly start: SearchStart;
  /** What the dialog and the page say. */
  readonly words: Record<string, string>;
  readonly vocabulary: SearchVocabulary;
  readonly pages: number;
  readonly titleLength: string;
  readonly kindOf: Uint8Array;
  readonly weightOf: Uint8Array;
  readonly stop: Set<string>;
  readonly kindNames: Set<string>[];
  /** The names of a kind, and other words that ask for it. */
  readonly kindHints: Set<string>[];
  /** From a verb to its noun and back. */
  readonly kin: SearchRule[];
  /** Spellings of which a page has one and a reader types the other. */
  readonly spellings: SearchRule[];
  /** What a word may stand for that no page has. */
  readonly forUnknown: SearchRule[];
  readonly families: Map<string, string[]>;
  readonly synonyms: Map<string, string[][]>;
  readonly decoded: Map<number, SearchPostings>;
  key(word: string): string;
  beginning(word: string): string;
  file(kind: string, place: number): Promise<any>;
  /** The pages of each of these words: `rest` too when the best of them are not enough. */
  postings(terms: number[], withRest: boolean): Promise<Map<number, SearchPostings>>;
  title(page: number): Promise<SearchTitle>;
  text(page: number): Promise<SearchText>;
  /** The texts of a page, each as its keys in their order. */
  keysOf(page: number): Promise<string[]>;
}

type SearchFacet = "soort" | "thema" | "categorie";

/** What can be chosen, as id and name, and per page its category from 1 and the number of its list of themes. */
interface SearchFacets {
  categories: [id: string, name: string][];
  themes: [id: string, name: string][];
  lists: string[];
  of: string;
}

interface SearchFilters {
  readonly element: HTMLElement;
  chosen: Partial<Record<SearchFacet, string>>;
  /** How many are chosen. */
  readonly count: number;
  load(index: SearchIndex): Promise<void>;
  read(asked: URLSearchParams): void;
  write(asked: URLSearchParams): void;
  /** The pages that fit what is chosen, but for one choice. */
  fitting(index: SearchIndex, pages: SearchEntry[], but?: SearchFacet): SearchEntry[];
  show(index: SearchIndex, pages: SearchEntry[]): void;
  /** What to say when nothing fits, with the way back. */
  nothing(index: SearchIndex): HTMLElement;
}

interface AwSearch {
  // search.js
  root: string;
  ready(): Promise<unknown>;
  // words.js
  plain(text: string): string;
  words(text: string): string[];
  keys(rules: SearchStart["rules"]): { key: (word: string) => string; beginning: (word: string) => string };
  distance(a: string, b: string, most: number): number;
  mayMean(typed: string, other: string, isWord: boolean): boolean;
  // vocabulary.js
  Vocabulary: new (blocks: string[], key: (word: string) => string) => SearchVocabulary;
  // index.js
  put(kind: string, place: number, content: unknown): void;
  run(address: string): Promise<void>;
  open(home: string): Promise<SearchIndex>;
  decoded(text: string): SearchPostings;
  numbers(text: string): number[];
  VALUE: Uint8Array;
  // typed.js
  understood(index: SearchIndex, typed: string, isExact?: boolean): SearchAsked;
  /** The known words that are fewest letters away from one that no page has. */
  nearest(index: SearchIndex, word: string, isLoose?: boolean): Filling;
  // ranking.js
  /** The pages in their order, and per word whether none has it. */
  ranked(index: SearchIndex, asked: SearchAsked, withRest: boolean): Promise<{ pages: SearchEntry[]; missing: boolean[] }>;
  // engine.js
  find(index: SearchIndex, typed: string, isExact?: boolean): Promise<SearchFound>;
  // answers.js
  answers(index: SearchIndex, asked: SearchAsked, pages: SearchEntry[]): Promise<SearchAnswer[]>;
  // show.js
  make<K extends keyof HTMLElementTagNameMap>(name: K, className: string, ...content: (Node | string | undefined)[]): HTMLElementTagNameMap[K];
  fill(words: string, values: Record<string, string | number>): string;
  away(address: string): string;
  pageOf(typed: string): string;
  failure(): string;
  levelWords(index: SearchIndex, sign: string | undefined): string;
  grouped(index: SearchIndex, found: SearchShown, pages: SearchEntry[]): Promise<Map<string, HTMLAnchorElement[]>>;
  answerBox(index: SearchIndex, answer: SearchAnswer): HTMLElement;
  remarks(index: SearchIndex, found: SearchShown, again: SearchAgain): HTMLElement[];
  count(index: SearchIndex, found: SearchShown, total: number): string;
  ask(index: SearchIndex, typed: string, isExact?: boolean): Promise<SearchShown>;
  theIndex(): Promise<SearchIndex>;
  // filters.js
  Filters: new (act: () => void) => SearchFilters;
  // dialog.js
  openDialog(from: Element | null): void;
  // page.js
  showPage(): void;
}
