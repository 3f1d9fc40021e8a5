/* What the scripts of the site give one another: classic scripts, for modules do not load from a folder. */

interface Window {
  ambitieweb?: { copy: (text: string, done: () => void) => void; refresh: (part: Element) => void };
  awTable: AwTable;
  awRows: (name: string, rows: string[]) => void;
}
