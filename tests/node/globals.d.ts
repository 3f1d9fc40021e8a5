/* What the scripts of the site give one another: classic scripts, for modules do not load from a folder. */

interface Window {
  ambitieweb?: {
    script: (address: string) => Promise<void>;
    save: (name: string, content: BlobPart, type: string) => void;
    escaped: (words: string) => string;
    copy: (text: string, done: () => void, failed?: () => void) => void;
    copyRich: (html: string, text: string, done: () => void, failed?: () => void) => void;
    plain: (part: Element) => string;
    /** A copy of a text without what only a page needs, its links whole. */
    clean: (text: Element, base?: string) => Element;
    refresh: (part: Element) => void;
    decoded: (text: string) => string;
    place: () => string;
  };
  awPictureWords?: {
    forms: [string, string][];
    source: string;
    site: string;
    embeds: string;
    svg: string;
    /** Of a chart. */
    png: string;
    sentence: string;
    alternative: string;
    link: string;
    embed_web: string;
    embed_card: string;
    copied: string;
  };
  /** What `as-file.js` gives charts and the board. */
  awAsFile?: {
    /** The words over lines of about this many letters. */
    lines: (words: string, most: number) => string[];
    /** The drawing as PNG, this many dots wide. */
    png: (file: { svg: string; width: number; height: number }, wide: number) => Promise<Blob>;
  };
  /** What `picture.js` gives `chart.js`. */
  awPicture?: {
    opens: (
      around: HTMLElement,
      button: HTMLButtonElement,
      address: string,
      make: (words: NonNullable<Window["awPictureWords"]>) => HTMLElement,
    ) => void;
    emptyMenu: (words: NonNullable<Window["awPictureWords"]>) => {
      list: HTMLElement;
      file: (href: string, text: string) => void;
      acts: (text: string, act: (button: HTMLButtonElement) => void) => void;
      copied: (text: string, what: string) => void;
    };
    said: (
      figure: HTMLElement | null,
      words: NonNullable<Window["awPictureWords"]>,
      top: string,
    ) => {
      drawing: Element | null | undefined;
      title: string;
      alternative: string;
      site: string;
      here: string;
      source: string;
      /** The same without the title. */
      from: string;
    };
  };
  __md_get: (name: string, store?: Storage, place?: URL) => any;
  __md_set: (name: string, value: unknown, store?: Storage, place?: URL) => void;
  awTable: AwTable;
  awRows: (name: string, rows: string[]) => void;
}
