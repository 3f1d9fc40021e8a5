/* What the scripts of the site give one another: classic scripts, for modules do not load from a folder. */

interface Window {
  ambitieweb?: {
    copy: (text: string, done: () => void) => void;
    copyRich: (html: string, text: string, done: () => void) => void;
    plain: (part: Element) => string;
    refresh: (part: Element) => void;
    decoded: (text: string) => string;
    place: () => string;
  };
  __md_get: (name: string, store?: Storage, place?: URL) => any;
  awTable: AwTable;
  awRows: (name: string, rows: string[]) => void;
}
