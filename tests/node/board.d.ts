/* What the scripts in `board/` give one another, in the order in which they are loaded, and the parts that the build makes. */

interface AwRings {
  radius: number;
  hole: number;
  gap: number;
}

interface AwWedge {
  count: number;
  index: number;
  middle: number;
  start: number;
  end: number;
}

interface AwPath {
  text: string;
  line: (place: number[]) => AwPath;
  arc: (radius: number, place: number[], way?: { back?: boolean; large?: boolean }) => AwPath;
}

interface AwGeometry {
  LEVELS: number;
  fixed: (value: number) => string;
  number: (value: number) => string;
  point: (radius: number, angle: number) => number[];
  wedge: (count: number, index: number) => AwWedge;
  edge: (rings: AwRings, level: number) => number;
  middle: (rings: AwRings, level: number) => number;
  inside: (rings: AwRings, level: number) => number;
  outside: (rings: AwRings, level: number) => number;
  cell: (wedge: AwWedge, inner: number, outer: number, gap: number) => string;
  arc: (count: number, first: number, last: number, radius: number, gap?: number) => string;
  hatch: (wedge: AwWedge, rings: AwRings, spacing: number) => string;
  Path: new (place: number[]) => AwPath;
}

/** The measures of a web with a number of themes; `pill` is the width of the word for 'not relevant'. */
interface AwSizes {
  rings: AwRings;
  numeral: number;
  mark: number;
  short: number;
  mark_ring: number;
  thin: number;
  thick: number;
  spacing: number;
  pill: number;
}

/** What is drawn of a theme. The rating is 0 to 3, `?`, `n` or nothing. */
interface AwSegment {
  theme: string;
  short: string;
  hue: number;
  rating: string;
  isInherited: boolean;
  outline: number | null;
  /** In the web of the impact: how many plus and minus stickers, instead of a level. */
  stickers?: [plus: number, minus: number];
}

interface AwDrawing {
  id: string;
  title: string;
  description: string;
  sizes: AwSizes;
  /** The size of the names along the circle; 0 where themes have letters. */
  names: number;
  short: string;
  segments: AwSegment[];
}

interface AwColours {
  colours: Record<"ground" | "numeral" | "ink" | "soft" | "line" | "empty" | "good" | "bad", string>;
  hues: string[][];
}

/** What somebody chose and wrote of a theme: `level` is 0 to 3, `?`, `n`, or nothing where the web above counts. */
interface AwOwn {
  level: string;
  why: string;
  differs: string;
  /** To which level each reason belongs: that of when it was read or written. */
  of?: { why?: string; differs?: string };
  stickers?: AwSticker[];
  /** What the own file says of the theme cannot be read here: nothing is drawn. */
  isUnread?: boolean;
  /** Its stickers in the own file cannot be changed here. */
  areStickersLocked?: boolean;
  /** The own file says why the theme has no measure, or explains the theme. */
  isWithoutMeasure?: boolean;
  isExplained?: boolean;
}

/** Stickers with one reason. `at` is their place in the own file. */
interface AwSticker {
  at?: number;
  direction: "+" | "-";
  count: string;
  phase: string;
  argument: string;
}

/** A measure of the card: an id of the library, or a name of its own. `at` is its place in the own file. */
interface AwMeasure {
  at?: number;
  measure: string;
  name: string;
  theme: string;
  levels: string;
  /** What the group made of it: by the Dutch word of the choice. */
  card?: string;
  feasibility?: string;
  owner?: string;
  question?: string;
  rejection_reason?: string;
  isLocked?: boolean;
}
type AwMeasureText = "name" | "owner" | "question" | "rejection_reason";

interface AwLibraryMeasure {
  id: string;
  name: string;
  themes: Map<string, { low: number | null; high: number | null }>;
  words: string;
  /** The categories whose card has it. */
  cards: Set<string>;
}

interface AwLibrary {
  all: AwLibraryMeasure[];
  of: Map<string, AwLibraryMeasure>;
}

/** What is kept. `parent` is the path of the web above, `file` the own file that is open: never what is in it. */
interface AwDraft {
  v: number;
  kind: number;
  name: string;
  set: string;
  parent: string;
  themes: Record<string, AwOwn>;
  measures?: AwMeasure[];
  /** The versions that this board saved of a new file, and of the file of one's own. */
  made?: string[];
  file: { name: string; path: string; mark: string; made?: string[] } | null;
}

interface AwTheme {
  id: string;
  name: string;
  short: string;
  hue: number;
  /** Equal for the same theme in other sets. */
  key: string;
}

interface AwSet {
  id: string;
  name: string;
  /** Per level its label and its name; null where the scale has no such level. */
  levels: ([label: string, name: string] | null)[];
  themes: AwTheme[];
  names: number;
}

interface AwWeb {
  kind: number;
  id: string;
  name: string;
  set: number;
  above: number;
  levels: string;
  hasReasons: boolean;
  hasPlanned: boolean;
}

interface AwCounting {
  rating: string;
  from: number;
}

/** What the build made for the start. */
interface AwStart extends AwColours {
  language: string;
  site: string;
  say: Record<string, string>;
  folder: string;
  reasons: string;
  planned: string;
  kinds: [name: string, folder: string, words: string, pages: string, shown: string][];
  keys: Record<string, [dutch: string, english: string]>;
  ratings: Record<string, string>;
  words: Record<string, [dutch: string, english: string]>;
  directions: Record<"+" | "-", string[]>;
  status: [dutch: string, english: string];
  choices: Record<string, [dutch: string, english: string, words: string][]>;
  /** The words of `check`, by slug, for what the board can see itself. */
  problems: Record<string, string>;
  /** How many people a group has at least and at most. */
  group: [least: number, most: number];
  short: string;
  sizes: Record<string, AwSizes>;
  own: number;
  sets: (Omit<AwSet, "themes"> & { themes: [string, string, string, number, string?][] })[];
  webs: [number, string, string, number, number, string, number?][];
}

interface AwAtlas {
  said: AwStart;
  sets: AwSet[];
  webs: AwWeb[];
  counting: (place: number) => Map<string, AwCounting>;
  placeOf: (name: string) => number;
  nameOf: (place: number) => string;
  /** The measures of the site, once somebody asked for them. */
  library: AwLibrary | null;
}

interface AwSeen {
  theme: AwTheme;
  own: AwOwn;
  parent: AwCounting | null;
  rating: string;
  from: string;
}

interface AwGroup {
  label: string;
  choices: [value: string, words: string][];
}

type AwChange = (what: (draft: AwDraft) => void, mark?: string) => void;
type AwSaved = { path: string; text: string; mark: string; session?: string[] } | { problem: string };
/** A kind of file, with the names of its fields in both languages. */
type AwFileKind = [name: string, folder: string, words: string, keys: string[]];

interface AwMeanings {
  get: (theme: string, rating: string) => string;
}

/** A file on this computer that the browser may write in, where it can do so. */
interface AwPlaceOnDisk {
  name: string;
  getFile: () => Promise<File>;
  createWritable: () => Promise<{ write: (text: string) => Promise<void>; close: () => Promise<void> }>;
}
interface Window {
  showSaveFilePicker?: (asked: { suggestedName: string; types: object[] }) => Promise<AwPlaceOnDisk>;
}

/** A file of one's own: its draft, the themes that cannot be changed here and why, and how it is saved. */
interface AwOwnFile {
  draft: AwDraft;
  locked: Set<string>;
  areMeasuresLocked: boolean;
  notes: string[];
  /** Its sessions that are still to come. */
  planned: AwPlanned[];
  /** What stood in it. */
  opened: string;
  saved: (draft: AwDraft) => AwSaved;
}

/** A piece of text that takes the place of another. */
interface AwEdit {
  start: number;
  end: number;
  text: string;
}

/** A step of a path in a file: the English name of a field, a key that is no field, or a place in a list. `short` is the field that a bare word is. */
type AwStep = string | { key: string; short?: string } | { at: number; short?: string };
type AwChangeOf = { path: AwStep[] } & ({ set: any } | { add: any } | { remove: true });

interface AwSource {
  text: string;
  said: AwStart;
  newline: string;
  doc: any;
  root: any;
  readonly isEnglish: boolean;
  pair: (map: any, name: string) => any;
  value: (map: any, name: string) => any;
  resolved: (theme: string, fields: readonly string[]) => AwOwn | null;
  levelOf: (word: string) => string | undefined;
  key: (name: string) => string;
  ratingWord: (level: string) => string;
  endOfLine: (at: number) => number;
  colon: (pair: any) => number;
  place: (pair: any) => { start: number; end: number; isBehindRemark: boolean };
  remarks: () => string;
  remarksIn: (from: number, to: number) => string[];
  indent: (pair: any) => string;
  end: (pair: any) => number;
  endOf: (node: any, from: number) => number;
  replaced: (pair: any, value: string, way?: { isFlow?: boolean; isPlain?: boolean }) => AwEdit;
}

interface AwHistory {
  now: string;
  before: string[];
  after: string[];
  readonly draft: AwDraft;
  set: (draft: AwDraft, mark?: string) => boolean;
  rest: () => void;
  go: (way: "before" | "after") => boolean;
  about: (file: NonNullable<AwDraft["file"]>) => void;
  made: (mark: string, written?: string[]) => void;
  forget: () => void;
  forgetVoters: () => void;
}

interface AwStore {
  load: () => Promise<{ draft: AwDraft | null; clock: string | null; isKept: boolean }>;
  keep: (name: "draft" | "clock", text: string) => Promise<boolean>;
  wipe: () => Promise<boolean>;
  onOther: (listener: (draft: AwDraft | null, isWiped: boolean) => void) => void;
}

interface AwThemes {
  atlas: AwAtlas;
  figure: HTMLElement;
  list: HTMLElement;
  locked: Set<string>;
  view: "levels" | "impact" | "measures";
  library: AwLibrary | null;
  areMeasuresLocked: boolean;
  change: AwChange;
  meanings: AwMeanings;
  seen: { set: AwSet; themes: AwSeen[]; above: AwWeb | null };
  readonly isNamed: boolean;
  set: (theme: string, what: Partial<AwOwn>, way?: { spoken?: boolean; mark?: string }) => void;
  at: (theme: string) => void;
  rest: () => void;
  tell: (words: string) => void;
  draft: () => AwDraft;
  show: (draft: AwDraft) => void;
}

interface AwRow {
  id: string;
  group: HTMLElement;
}

interface AwPicture {
  svg: string;
  width: number;
  height: number;
}

interface AwBoard {
  // board.js
  root: string;
  part: (name: string, address: string) => Promise<any>;
  script: (name: string) => Promise<void>;
  // geometry.js
  geometry: AwGeometry;
  // drawing.js
  element: (name: string, attributes: Record<string, string | number | null | undefined>, content?: string) => string;
  words: (text: string) => string;
  LETTERS: string;
  drawn: (web: AwDrawing, colours: AwColours, way?: { isCatching?: boolean }) => { content: string; half: number };
  svg: (web: AwDrawing, colours: AwColours, way?: { isCatching?: boolean }) => string;
  // model.js
  made: (tag: string, css?: string, text?: string) => HTMLElement;
  fill: (words: string | undefined, values: Record<string, string | number>) => string;
  clean: (text: string) => string;
  atlas: (said: AwStart) => AwAtlas;
  usualSet: (atlas: AwAtlas) => AwSet;
  seen: (draft: AwDraft, atlas: AwAtlas) => { set: AwSet; themes: AwSeen[]; above: AwWeb | null };
  deviates: (seen: AwSeen) => boolean;
  levelWords: (rating: string, set: AwSet, say: Record<string, string>) => string;
  beside: (seen: AwSeen, set: AwSet, say: Record<string, string>) => string;
  open_points: (draft: AwDraft, atlas: AwAtlas) => string[];
  fresh: (atlas: AwAtlas) => AwDraft;
  History: new (draft: AwDraft) => AwHistory;
  // store.js
  Store: new (root: string) => AwStore;
  // written.js
  MARK: string;
  scalar: (text: string, isAlone?: boolean) => string;
  value: (text: string, indent: string, newline?: string) => string;
  ratingWord: (level: string, said: AwStart, isEnglish: boolean) => string;
  stickerFields: (sticker: AwSticker, said: AwStart, isEnglish: boolean) => Record<string, string | number>;
  choiceWord: (name: string, value: string, said: AwStart, isEnglish: boolean) => string;
  MEASURE_FIELDS: Exclude<keyof AwMeasure, "at" | "isLocked">[];
  measureFields: (measure: AwMeasure, said: AwStart, isEnglish: boolean) => Record<string, string | number>;
  versionOf: (text: string) => string;
  marked: (text: string, path: string, version: string, passed: string[], newline?: string) => string;
  idOf: (name: string) => string;
  newFile: (draft: AwDraft, atlas: AwAtlas) => { path: string; text: string; mark: string; session?: string[] };
  // picture.js
  drawingOf: (draft: AwDraft, atlas: AwAtlas) => AwDrawing;
  picture: (draft: AwDraft, atlas: AwAtlas) => AwPicture;
  // impact.js
  stickersOf: (own: AwOwn) => [plus: number, minus: number];
  stickerWords: (own: AwOwn, say: Record<string, string>) => string;
  Impact: new (
    row: AwRow,
    all: AwThemes,
    theme: AwTheme,
  ) => {
    part: HTMLElement;
    plus: HTMLButtonElement;
    add: (sign: "+" | "-") => void;
    show: (own: AwOwn, isLocked: boolean) => void;
  };
  // measures.js
  library: (said: [string, string, [string, number | null, number | null][], string, string[]?][]) => AwLibrary;
  measureWords: (measure: AwMeasure, atlas: AwAtlas) => string;
  measurePoints: (measure: AwMeasure, said: AwStart) => string[];
  themeOf: (measure: AwMeasure, themes: AwTheme[], library: AwLibrary | null) => string;
  Measures: new (
    all: AwThemes,
    theme: AwTheme,
  ) => { part: HTMLElement; input: HTMLInputElement; show: (measures: AwMeasure[], isLocked: boolean) => void };
  // themes.js
  Themes: new (atlas: AwAtlas, change: AwChange, rest: () => void) => AwThemes;
  // setup.js
  Setup: new (
    atlas: AwAtlas,
    change: AwChange,
    start: (from: string) => Promise<void>,
    open: (file: File) => void,
  ) => { part: HTMLElement; show: (draft: AwDraft) => void };
  // take.js
  button: (words: string, act: () => void, css?: string) => HTMLButtonElement;
  Take: new (
    atlas: AwAtlas,
    draft: () => AwDraft,
    tell: (words: string) => void,
    file: () => AwOwnFile | null,
    saved: (mark: string, session?: string[]) => void,
  ) => { part: HTMLElement; show: (draft: AwDraft) => void };
  // points.js
  checkPoints: (draft: AwDraft, atlas: AwAtlas, areMeasuresUnknown: boolean) => string[];
  // reasons.js
  write: (draft: AwDraft, atlas: AwAtlas, theme: string, field: "why" | "differs", text: string) => void;
  asRead: (draft: AwDraft, atlas: AwAtlas) => AwDraft;
  oldReasons: (seen: AwSeen) => ("why" | "differs")[];
  oldWords: (seen: AwSeen, set: AwSet, say: Record<string, string>) => string;
  OldReason: new (
    atlas: AwAtlas,
    change: AwChange,
    after: () => void,
  ) => { part: HTMLElement; show: (seen: AwSeen, set: AwSet, isLocked: boolean) => void };
  // source.js, splice.js and own-file.js, with the library that they need: only when somebody opens a file
  source: {
    Source: new (text: string, said: AwStart) => AwSource;
    wordOf: (node: any) => string | null;
    isTied: (node: any) => boolean;
    merges: (map: any) => boolean;
    spliced: (text: string, edits: AwEdit[]) => string | null;
  };
  /** `tied` where an anchor, a reference or an own type stands in the way, `unsure` where the file would say anything else. */
  edited?: (text: string, edits: AwChangeOf[], said: AwStart) => { text: string } | { problem: "tied" | "unsure" };
  /** `which` are the kinds that the file can be of, where its name is that of more than one web; `chosen` is the answer. */
  ownFile?: (
    bytes: Uint8Array,
    name: string,
    draft: AwDraft,
    atlas: AwAtlas,
    kinds: AwFileKind[],
    chosen?: number,
  ) => AwOwnFile | { problem: string } | { which: [kind: number, words: string][] };
  respliced?: (text: string, wanted: Record<string, AwOwn>, set: AwSet, said: AwStart) => string | null;
  reopened?: (draft: AwDraft, read: AwOwnFile) => { draft: AwDraft; back: string[] } | null;
  // page.js
  open: (place: HTMLElement, said: AwStart) => Promise<void>;
}

interface Window {
  awBoard: AwBoard;
  /** The npm package `yaml`: `libraries/yaml`. */
  awYaml: any;
  awBoardPart: (name: string, said: any) => void;
}
