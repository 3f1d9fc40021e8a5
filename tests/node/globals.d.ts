/* What the scripts of the site give one another: classic scripts, for modules do not load from a folder. */

interface Window {
  ambitieweb?: { copy: (text: string, done: () => void) => void; refresh: (part: Element) => void };
}

/** The parts of the search, in the order in which they are loaded: each adds what the next ones use. */
declare var awSearch: any;
