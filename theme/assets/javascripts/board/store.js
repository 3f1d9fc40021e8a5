// @ts-check
/* Keeps the draft on this computer, under the address of the site: levels and reasons, and of an own file its name only. */
"use strict";
{
  const board = window.awBoard;
  /** @type {(text: string | null) => AwDraft | null} */
  const read = (text) => {
    try {
      const found = JSON.parse(text ?? "");
      return found.v === 1 && typeof found.themes === "object" ? found : null;
    } catch {
      return null;
    }
  };

  board.Store = class {
    /** @param {string} root */
    constructor(root) {
      this.key = "aw-board:" + new URL(root).pathname;
    }

    load() {
      try {
        return read(localStorage.getItem(this.key));
      } catch {
        return null;
      }
    }

    /** False where the browser refuses. @param {string} text */
    keep(text) {
      try {
        localStorage.setItem(this.key, text);
        return true;
      } catch {
        return false;
      }
    }

    wipe() {
      try {
        localStorage.removeItem(this.key);
      } catch {
        // nothing was kept
      }
    }

    /** When another window of this site changed it, or wiped it. @param {(draft: AwDraft | null, isWiped: boolean) => void} listener */
    onOther(listener) {
      window.addEventListener("storage", ({ key, newValue }) => {
        if (key === this.key || key === null) listener(read(newValue), newValue === null);
      });
    }
  };
}
