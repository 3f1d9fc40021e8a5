// @ts-check
/* Keeps the draft and the clock of a session on this computer, under the address of the site: levels and reasons, and of an own file its
   name only. In IndexedDB, as that tells when something is on the disk; what an earlier version left in localStorage is taken over. */
"use strict";
{
  const board = window.awBoard;
  /** One for all sites: from a folder they share it. It never changes shape, so that an older site can still open it. */
  const BASE = "aw-board";
  const SHELF = "kept";
  const PATIENCE = 5000;

  /** @type {(text: string | null) => AwDraft | null} */
  const read = (text) => {
    try {
      const found = JSON.parse(text ?? "");
      return found.v === 1 && typeof found.themes === "object" ? found : null;
    } catch {
      return null;
    }
  };

  /** What an earlier version left. @param {string} key */
  const left = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  /** @param {string} key */
  const clear = (key) => {
    try {
      localStorage.removeItem(key);
    } catch {
      // nothing was kept
    }
  };

  /** @type {<Found>(request: IDBRequest<Found>) => Promise<Found>} */
  const answer = (request) =>
    new Promise((found, failed) => {
      request.onsuccess = () => found(request.result);
      request.onerror = () => failed(request.error);
    });

  board.Store = class {
    /** @param {string} root */
    constructor(root) {
      const { pathname } = new URL(root);
      this.keys = { draft: `aw-board:${pathname}`, clock: `aw-board-session:${pathname}` };
      /** @type {IDBDatabase | null} */
      this.base = null;
      /** What has to stand there, by key; null for nothing. @type {Map<string, string | null>} */
      this.wanted = new Map();
      /** The keys of which that is not sure yet. @type {Set<string>} */
      this.waiting = new Set();
      /** The last writing that began, and the one that comes after it. @type {Promise<boolean>} */
      this.last = Promise.resolve(true);
      /** @type {Promise<boolean> | null} */
      this.next = null;
      this.asked = 0;
      this.isShut = false;
      this.channel = "BroadcastChannel" in window ? new BroadcastChannel(this.keys.draft) : null;
      window.addEventListener("pagehide", () => this.hurry());
      document.addEventListener("visibilitychange", () => document.hidden && this.hurry());
    }

    async open() {
      if (this.base) return this.base;
      const request = indexedDB.open(BASE, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(SHELF);
      const base = await answer(request);
      const gone = () => {
        if (this.base === base) this.base = null;
      };
      base.onclose = gone;
      base.onversionchange = () => {
        base.close();
        gone();
      };
      this.base = base;
      return base;
    }

    /** Writes everything or nothing. Resolves when it is on the disk. @param {[key: string, text: string | null][]} what */
    async write(what) {
      const begin = (/** @type {IDBDatabase} */ base) => base.transaction(SHELF, "readwrite", { durability: "strict" });
      let steps;
      try {
        steps = begin(this.base ?? (await this.open()));
      } catch {
        this.base = null; // it was closed by the browser
        steps = begin(await this.open());
      }
      const shelf = steps.objectStore(SHELF);
      for (const [key, text] of what) {
        if (text === null) shelf.delete(key);
        else shelf.put(text, key);
      }
      // from here it goes on when the page is closed
      steps.commit?.();
      await new Promise((done, failed) => {
        steps.oncomplete = done;
        steps.onabort = () => failed(steps.error);
      });
    }

    /** What stands there, after what an earlier version left is taken over. @returns {Promise<Record<string, string | null>>} */
    async found() {
      const base = await this.open();
      const shelf = base.transaction(SHELF).objectStore(SHELF);
      /** @type {Record<string, string | null>} */
      const there = {};
      /** @type {[key: string, text: string | null][]} */
      const taken = [];
      await Promise.all(
        Object.values(this.keys).map(async (key) => {
          // a browser may bring back what was taken away a moment before it stopped
          const [text, before] = await Promise.all([answer(shelf.get(key)), answer(shelf.get(`${key}#taken`))]);
          const old = left(key);
          there[key] = text ?? null;
          if (text !== undefined || old === null || before === board.versionOf(old)) return;
          there[key] = old;
          taken.push([key, old], [`${key}#taken`, board.versionOf(old)]);
        }),
      );
      if (taken.length) await this.write(taken);
      Object.values(this.keys).forEach(clear);
      return there;
    }

    /** What was kept, and whether this browser keeps anything. What may be there but cannot be read is never written over. */
    async load() {
      const { draft, clock } = this.keys;
      const late = new Promise((_, failed) => void setTimeout(failed, PATIENCE));
      let there = { [draft]: left(draft), [clock]: left(clock) };
      try {
        there = await Promise.race([this.found(), /** @type {Promise<never>} */ (late)]);
        this.wanted = new Map(Object.entries(there));
      } catch {
        this.isShut = true;
      }
      return { draft: read(there[draft]), clock: there[clock], isKept: !this.isShut };
    }

    /** True when it is on the disk, with all that was asked before. @param {[name: "draft" | "clock", text: string | null][]} what */
    set(what) {
      this.asked++;
      for (const [name, text] of what) {
        this.wanted.set(this.keys[name], text);
        this.waiting.add(this.keys[name]);
      }
      this.next ??= this.last.then(() => {
        this.next = null;
        return this.hurry();
      });
      return this.next;
    }

    /** What waits is written now: a page that closes waits for nothing. */
    hurry() {
      this.last = this.flush();
      return this.last;
    }

    async flush() {
      if (!this.waiting.size) return this.last;
      const keys = Array.from(this.waiting);
      this.waiting.clear();
      try {
        if (this.isShut) throw new Error("what was kept could not be read");
        await this.write(keys.map((key) => [key, this.wanted.get(key) ?? null]));
      } catch {
        for (const key of keys) this.waiting.add(key);
        return false;
      }
      this.channel?.postMessage("");
      return true;
    }

    /** @param {"draft" | "clock"} name @param {string} text */
    keep(name, text) {
      return this.set([[name, text]]);
    }

    /** Nothing of this site stays: what was asked before and still waited is dropped. */
    wipe() {
      Object.values(this.keys).forEach(clear);
      return this.set([
        ["draft", null],
        ["clock", null],
      ]);
    }

    /** When another window of this site changed it, or wiped it. @param {(draft: AwDraft | null, isWiped: boolean) => void} listener */
    onOther(listener) {
      const { draft } = this.keys;
      const look = async () => {
        if (this.isShut) return;
        const { asked } = this;
        try {
          await (this.next ?? this.last);
          const base = await this.open();
          const text = (await answer(base.transaction(SHELF).objectStore(SHELF).get(draft))) ?? null;
          // what is changed here in the meantime comes after it
          if (asked !== this.asked || this.waiting.size || text === (this.wanted.get(draft) ?? null)) return;
          this.wanted.set(draft, text);
          listener(read(text), text === null);
        } catch {
          // it is told where something is to be kept
        }
      };
      this.channel?.addEventListener("message", look);
      window.addEventListener("pageshow", (event) => event.persisted && look());
      document.addEventListener("visibilitychange", () => !document.hidden && look());
    }
  };
}
