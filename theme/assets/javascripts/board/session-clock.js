// @ts-check
/* Where the screen is and how late it is: the step on screen, the part of the programme and since when. Kept beside the draft, in no
   file, and wiped with it (`store.js`). */
"use strict";
{
  const board = window.awBoard;
  const MINUTE = 60_000;

  board.SessionClock = class {
    /** @param {string | null} kept @param {(text: string) => void} keeper */
    constructor(kept, keeper) {
      this.keeper = keeper;
      this.wipe();
      try {
        const found = JSON.parse(kept ?? "");
        if (typeof found.part === "number" && typeof found.spent === "object") Object.assign(this.state, found);
      } catch {
        // nothing was kept
      }
    }

    keep() {
      this.keeper(JSON.stringify(this.state));
    }

    wipe() {
      /** @type {AwClockState} */
      this.state = { step: "", part: -1, since: 0, spent: {} };
    }

    /** @param {string} step */
    at(step) {
      this.state.step = step;
      this.keep();
    }

    /** Begins with a part, or stops at -1; what the part before took is remembered. @param {number} part @param {number} now */
    go(part, now) {
      const { state } = this;
      if (state.part >= 0) state.spent[state.part] = this.spent(state.part, now) * MINUTE;
      state.part = part;
      state.since = now;
      this.keep();
    }

    /** How many whole minutes a part took. @param {number} part @param {number} now */
    spent(part, now) {
      const { state } = this;
      const before = state.spent[part] ?? 0;
      return Math.floor((before + (part === state.part ? Math.max(0, now - state.since) : 0)) / MINUTE);
    }
  };

  /** How a part stands: still so many minutes, or over. @type {AwBoard["partWords"]} */
  board.partWords = (planned, spent, say) => {
    if (!/^\d+$/.test(planned) || planned === "0") return board.fill(say.spent, { time: board.lasting(spent, say) });
    const left = Number(planned) - spent;
    if (left > 0) return board.fill(say.minutes_left, { time: board.lasting(left, say) });
    if (!left) return say.minutes_none;
    return board.fill(say.minutes_over, { time: board.lasting(-left, say) });
  };
}
