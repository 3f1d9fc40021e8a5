/* What the scripts of the site give one another: classic scripts, for modules do not load from a folder. */

interface Window {
  ambitieweb?: {
    script: (address: string) => Promise<void>;
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
    sentence: string;
    alternative: string;
    link: string;
    embed_web: string;
    embed_card: string;
    copied: string;
  };
  __md_get: (name: string, store?: Storage, place?: URL) => any;
  __md_set: (name: string, value: unknown, store?: Storage, place?: URL) => void;
  awTable: AwTable;
  awRows: (name: string, rows: string[]) => void;
}
