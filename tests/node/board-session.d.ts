/* What the session screen of the board adds to it. */

type AwValue = string | number | AwValue[] | { [name: string]: AwValue };
type AwRecord = { [name: string]: AwValue };

/** What was said and voted of a theme. A vote is a sign: 0 to 3, `?` or `n`; `first` are those of the first round. */
interface AwTalk {
  votes: string;
  isShown: boolean;
  first: string;
  other: string;
  said: string;
  /** Who voted: only where somebody asked for that. */
  voters?: AwVoter[];
}

/** Votes of a role, or of somebody's initials. */
interface AwVoter {
  rating: string;
  count: number;
  role: string;
  initials: string;
}

/** A part of the programme. Of one that was planned: its time and how it goes as they were written, and how long it was then. */
interface AwPart {
  part: string;
  minutes: string;
  step: string;
  time?: string;
  how?: string;
  was?: string;
}

/** A session that was planned, as it was written; `made` tells its fields in a file of one's own. */
interface AwPlanned {
  title: string;
  sort: string;
  date: string;
  start_time: string;
  duration: string;
  people: string;
  agenda: [time: string, part: string, step: string, how: string][];
  statements?: AwStatement[];
  made: string[];
}

interface AwStatement {
  statement: string;
  theme: string;
  agree: string;
  disagree: string;
  neutral: string;
  outcome: string;
}

interface AwParked {
  idea: string;
  theme: string;
  later: string;
}

/** What somebody typed of a session; `made` tells what the board itself wrote in a file before. */
interface AwSession {
  title: string;
  sort: string;
  date: string;
  start: string;
  people: string;
  /** The words before an estimate of it. */
  about?: string;
  programme: AwPart[];
  themes: Record<string, AwTalk>;
  statements: AwStatement[];
  parked: AwParked[];
  by: string;
  mode: string;
  dissent: string;
  next: string;
  said: string;
  made: string[];
  /** Roles and initials of a file with votes come along. */
  isNamed?: boolean;
  given?: AwPlanned;
}

interface AwDraft {
  session?: AwSession;
}

/** How people write a number of people: what says that it is an estimate, as a pattern, and numbers in words. */
interface AwPeopleWords {
  about: string;
  numbers: Record<string, number>;
}

interface AwSessionWords {
  people: AwPeopleWords;
  say: Record<string, string>;
  keys: Record<string, [dutch: string, english: string]>;
  sorts: [dutch: string, english: string, words: string][];
  modes: [dutch: string, english: string, words: string][];
  standard: [part: string, minutes: number, step: string][];
  levels: Record<string, Record<string, string>>;
}

interface AwStart {
  session: AwSessionWords;
}

interface AwSheetRow {
  cells: string[];
  line: number;
}

/** What is wrong in a file with votes: the slug of its message in `check`. */
interface AwFault {
  slug: string;
  values: Record<string, string | number>;
  line?: number;
}

interface AwVoteWords {
  headings: Record<string, string[]>;
  rows: { certain: string[]; perhaps: string[]; beside: string[]; signs: string };
  no_opinion: string[];
  names: Record<string, Record<string, string[]>>;
  problems: Record<string, [message: string, hint: string]>;
}

interface AwVotesRead {
  votes: Record<string, Record<string, number>>;
  voters?: Record<string, AwVoter[]>;
  faults: AwFault[];
  notes: AwFault[];
}

interface AwThemeNames {
  exact: (text: string) => string[];
  within: (text: string) => string[];
}

interface AwClockState {
  step: string;
  part: number;
  since: number;
  spent: Record<string, number>;
}

interface AwSessionClock {
  state: AwClockState;
  keep: () => void;
  wipe: () => void;
  at: (step: string) => void;
  go: (part: number, now: number) => void;
  spent: (part: number, now: number) => number;
}

/** What the board lends to the screen and each of its steps. */
interface AwSessionDraft {
  draft: () => AwDraft;
  change: AwChange;
  rest: () => void;
  tell: (words: string) => void;
  locked: () => Set<string>;
  about: (theme: string) => string;
  meaning: (theme: string, level: string) => string;
}

interface AwSessionLinks extends AwSessionDraft {
  place: HTMLElement;
  /** The clock as it was kept, and what keeps it. */
  clock: string | null;
  keepClock: (text: string) => void;
  look: (view: AwThemes["view"]) => void;
  forgetVoters: () => void;
  /** What is said to who does not see it, and what it stands above in the other view. */
  told: HTMLElement;
  main: HTMLElement;
}

/** What the steps of the screen ask of it. */
interface AwSessionHost extends AwSessionDraft {
  atlas: AwAtlas;
  words: AwSessionWords;
  clock: AwSessionClock;
  session: (what: (session: AwSession) => void, mark?: string) => void;
  go: (part: number) => void;
  now: () => number;
  step: (step: string) => void;
  /** The step on the screen that a part of the programme is about; '' for none. */
  stepOf: (row: AwPart | undefined) => string;
  nameOf: (step: string) => string;
  fileField: () => HTMLElement;
  forgetVoters: () => void;
}

interface AwAnswerRow {
  row: HTMLElement;
  input: HTMLInputElement;
  disc: HTMLElement;
  name: HTMLElement;
  line: HTMLElement;
  meaning: HTMLElement;
  cast: HTMLElement;
  more: HTMLElement;
}

interface AwSessionStep {
  part: HTMLElement;
  show: (draft: AwDraft) => void;
}

interface AwBoard {
  // session-model.js
  noSession: () => AwSession;
  noTalk: () => AwTalk;
  talkOf: (draft: AwDraft, theme: string) => AwTalk;
  counted: (votes: string) => [sign: string, number: number][];
  votesFrom: (numbers: Record<string, number>) => string;
  spreadWords: (votes: string, say: Record<string, string>) => string;
  minuteOf: (time: string) => number | null;
  timeAt: (minute: number) => string;
  votersOf: (talk: AwTalk) => AwVoter[];
  voterWords: (one: AwVoter) => string;
  lasting: (minutes: number, say: Record<string, string>) => string;
  timesOf: (session: AwSession) => string[];
  isNoSession: (session: AwSession | undefined) => boolean;
  sessionRecord: (draft: AwDraft, atlas: AwAtlas) => AwRecord | null;
  sessionPoints: (draft: AwDraft, atlas: AwAtlas) => string[];
  // session-planned.js
  timesIn: (words: string) => [from: number | null, until: number | null];
  sessionFrom: (given: AwPlanned) => AwSession;
  peopleSaid: (session: Pick<AwSession, "people" | "about">) => string;
  mostPeople: (session: Pick<AwSession, "people" | "about">) => number;
  isUntouched: (session: AwSession) => boolean;
  plannedOf: (
    said: [string, string, string, string, string, number, [string, string, string, string][], [string, string][]?],
  ) => AwPlanned;
  plannedIn?: (text: string, said: AwStart) => AwPlanned[];
  // session-statements.js
  statementEdits: (
    items: any[],
    wanted: AwRecord[],
    path: AwStep[],
    file: { names: (field: string) => string[]; isOurs: boolean },
  ) => AwChangeOf[] | null;
  // session-file.js
  markOf: (value: unknown) => string;
  sessionLines: (draft: AwDraft, atlas: AwAtlas) => string[];
  withSession: (text: string, draft: AwDraft, atlas: AwAtlas) => { text: string; made: string[] } | { problem: string };
  // session-clock.js
  SessionClock: new (kept: string | null, keeper: (text: string) => void) => AwSessionClock;
  partWords: (planned: string, spent: number, say: Record<string, string>) => string;
  // session-theme.js
  SessionTheme: new (host: AwSessionHost) => { part: HTMLElement; show: (draft: AwDraft, theme: string) => void };
  // session-parts.js
  SessionStart: new (host: AwSessionHost) => AwSessionStep;
  SessionMore: new (host: AwSessionHost) => AwSessionStep;
  SessionEnd: new (host: AwSessionHost) => AwSessionStep;
  sessionReport: (draft: AwDraft, atlas: AwAtlas) => HTMLElement;
  // session.js
  SessionView: new (
    atlas: AwAtlas,
    links: AwSessionLinks,
  ) => { views: HTMLElement; part: HTMLElement; foot: HTMLElement; isOn: boolean; show: () => void; wipe: () => void };
  // votes-words.js, votes-table.js and votes-file.js: only when somebody drops a file
  asId: (text: string) => string;
  isBlank: (text: string) => boolean;
  ThemeNames: new (set: AwSet, words: AwVoteWords) => AwThemeNames;
  voteIn: (text: string, set: AwSet, ratings: Record<string, string>, words: AwVoteWords) => string | AwFault;
  votesOf: (rows: AwSheetRow[], set: AwSet, ratings: Record<string, string>, words: AwVoteWords, isNamed?: boolean) => AwVotesRead;
  votesInFile?: (
    file: Blob,
    set: AwSet,
    ratings: Record<string, string>,
    words: AwVoteWords,
    isNamed?: boolean,
  ) => Promise<AwVotesRead>;
}
