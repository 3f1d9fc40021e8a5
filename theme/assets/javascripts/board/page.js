// @ts-check
/* The page of the board: its parts together, the keys that count everywhere, and what is kept. */
"use strict";
{
  const board = window.awBoard;
  const { made, button, fill } = board;
  /** In thousandths of a second: who types sees no words come and go. */
  const CALM = 300;
  const SIZES = ["", "aw-board--large", "aw-board--largest"];

  board.open = async (place, said) => {
    const atlas = board.atlas(said);
    const { say } = said;
    const store = new board.Store(board.root);
    const { draft: kept, clock, isKept: isKeeper } = await store.load();
    const isUsable = kept !== null && (!kept.set || atlas.sets.some(({ id }) => id === kept.set));
    let history = new board.History(isUsable && kept ? kept : board.fresh(atlas));
    /** @type {AwOwnFile | null} */
    let own = null;
    /** What was opened in this window, for when undo comes back to it. @type {Map<string, AwOwnFile>} */
    const opened = new Map();
    /** Counts what somebody chose to begin with: what is slower than a later choice comes too late. */
    let turn = 0;
    let size = 0;
    let isFetching = false;
    /** Counts what was said of keeping: an answer that comes after something else was said, is not said. */
    let sayings = 0;
    /** True where the last that was drawn is on this page only; `taken` is what was last taken along. */
    let isLosing = false;
    let taken = "";
    /** @type {Record<string, any>} */
    let meanings = {};
    /** @type {Record<string, any>} */
    let meant = {};

    const told = made("p", "aw-board-told");
    told.setAttribute("role", "status");
    const stored = made("p", "aw-board-stored");
    /** @param {string} words */
    const tell = (words) => {
      told.textContent = words;
    };

    /** Says beside the buttons what is kept. @param {string} words */
    const saysOfKeeping = (words) => {
      stored.textContent = words;
      stored.classList.toggle("aw-board-stored--not", words === say.not_kept);
      return ++sayings;
    };

    /** Keeps it, and says so once it is on the disk. @param {"draft" | "clock"} name @param {string} text */
    const keep = async (name, text) => {
      const mine = saysOfKeeping(isLosing ? say.not_kept : say.keeping);
      const isKept = await store.keep(name, text);
      if (mine !== sayings) return;
      if (!isKept) {
        saysOfKeeping(say.not_kept);
        if (!isLosing) tell(say.not_kept);
      } else window.setTimeout(() => mine === sayings && saysOfKeeping(say.kept), isLosing ? 0 : CALM);
      isLosing = !isKept;
    };

    /** @type {AwChange} */
    const change = (what, mark = "") => {
      const draft = history.draft;
      what(draft);
      if (!history.set(draft, mark)) return;
      tell("");
      show();
    };

    /** The file of one's own that the draft is of. As long as it is not open, nothing can be set that would not come in it. */
    const settle = () => {
      const { draft } = history;
      const found = draft.file && opened.get(`${draft.file.path} ${draft.file.name}`);
      own = found && found.draft.file?.mark === draft.file?.mark ? found : null;
      const all = board.seen(draft, atlas).set.themes.map(({ id }) => id);
      themes.locked = own?.locked ?? new Set(draft.file ? all : []);
      themes.areMeasuresLocked = own?.areMeasuresLocked ?? draft.file !== null;
      if (!own) notes.replaceChildren();
    };

    /** Everything anew, and kept. @param {boolean} isKeeping */
    const show = (isKeeping = true) => {
      const draft = history.draft;
      settle();
      if (isKeeping) void keep("draft", history.now);
      for (const [view, input] of views) {
        input.disabled = view === "measures" && draft.kind === 2;
        if (input.disabled && input.checked) look("levels");
        input.checked = view === themes.view;
      }
      if (libraryMissing.hidden && (themes.view === "measures" || draft.measures?.length)) void fetchLibrary();
      heading.textContent = fill(say.web_of, { name: draft.name.trim() || say.unnamed });
      setup.show(draft);
      themes.show(draft);
      take.show(draft);
      const { themes: all } = board.seen(draft, atlas);
      const n = all.filter(({ rating }) => rating === "?" || rating === "").length;
      count.textContent = n ? fill(n === 1 ? say.left_one : say.left, { n }) : say.left_none;
      undo.disabled = !history.before.length;
      redo.disabled = !history.after.length;
      session.show();
      again.hidden = !draft.file || own !== null;
      again.textContent = draft.file ? fill(say.again, { file: draft.file.name }) : "";
    };

    /** Another web: the session that is going on stays, one that was only planned gives way. @param {AwDraft} draft @param {AwPlanned[]} planned @returns {AwDraft} */
    const withSession = (draft, planned) => {
      const { session: held } = history.draft;
      if (held && !board.isNoSession(held) && !board.isUntouched(held)) return { ...draft, session: held };
      return planned.length === 1 ? { ...draft, session: board.sessionFrom(planned[0]) } : draft;
    };

    /** Says which planned session is ready, or asks which one. @param {AwPlanned[]} planned */
    const toldPlanned = (planned) => {
      const { say: words } = said.session;
      const name = (/** @type {AwPlanned} */ { title, date }) =>
        [title, date].filter(Boolean).join(", ") || words.view_session;
      const { session: held } = history.draft;
      if (held?.given && planned.some((one) => JSON.stringify(one) === JSON.stringify(held.given)))
        return fill(words.planned, { title: name(held.given) });
      if (planned.length > 1 && (!held || board.isNoSession(held)))
        ask(question, fill(words.planned_which, { n: planned.length }), [
          ...planned.map((one) => /** @type {[string, () => void]} */ ([name(one), () => choosePlanned(one)])),
          [words.planned_none, () => ask(question, "")],
        ]);
      return "";
    };

    /** @param {AwPlanned} one */
    const choosePlanned = (one) => {
      ask(question, "");
      history.rest();
      change((draft) => void (draft.session = board.sessionFrom(one)));
      tell(toldPlanned([one]));
    };

    /** What levels mean in the chosen set, and in the words of the web above. */
    const fetchMeanings = async () => {
      const { set, parent } = history.draft;
      const isStill = () => history.draft.set === set && history.draft.parent === parent;
      try {
        const ofSet = await board.part(`set.${set}`, `${said.folder}/set-${set}.js`);
        const ofParent = await reasonsOf(parent);
        if (!isStill()) return;
        meanings = ofSet;
        meant = ofParent;
        ask(meaningsMissing, "");
      } catch {
        if (!isStill()) return;
        meanings = {};
        meant = {};
        ask(meaningsMissing, say.no_meanings, [[say.try_again, () => void fetchMeanings()]]);
      }
      themes.show(history.draft);
      session.show();
    };

    /** The measures of the site, once somebody asks for them. */
    const fetchLibrary = async () => {
      if (themes.library || isFetching) return;
      isFetching = true;
      try {
        themes.library = board.library(await board.part("measures", `${said.folder}/maatregelen.js`));
        atlas.library = themes.library;
        ask(libraryMissing, "");
        themes.show(history.draft);
        take.show(history.draft);
        session.show();
      } catch {
        ask(libraryMissing, say.no_library, [[say.try_again, () => void fetchLibrary()]]);
      }
      isFetching = false;
    };

    /** What is set now: levels, stickers or measures. @param {AwThemes["view"]} view */
    const look = (view) => {
      history.rest();
      themes.view = view;
      hint.textContent = { levels: say.hint, impact: say.hint_impact, measures: say.hint_measures }[view];
    };

    /** The same, where that is not so yet. @param {AwThemes["view"]} view */
    const lookAt = (view) => {
      if (view === themes.view) return;
      tell("");
      look(view);
      show(false);
    };

    /** The reasons of a web of the site, where it has any. @param {string} name */
    const reasonsOf = async (name) => {
      const web = atlas.webs[atlas.placeOf(name)];
      if (!web?.hasReasons) return {};
      const [kind, , , folder] = said.kinds[web.kind];
      return board.part(`web.${kind}.${web.id}`, `${folder}/${web.id}/${said.reasons}`);
    };

    /** The sessions of a web of the site that are still to come. @param {AwWeb} web @returns {Promise<AwPlanned[]>} */
    const plannedOf = async (web) => {
      if (!web.hasPlanned) return [];
      const [kind, , , folder] = said.kinds[web.kind];
      const found = await board.part(`planned.${kind}.${web.id}`, `${folder}/${web.id}/${said.planned}`);
      return found.map(board.plannedOf);
    };

    /** A new draft that says what a web of the site says. @param {string} from @param {boolean} isBare */
    const start = async (from, isBare = false) => {
      const mine = ++turn;
      const fresh = board.fresh(atlas);
      const web = atlas.webs[atlas.placeOf(from)];
      /** @type {Record<string, any>} */
      let reasons = {};
      /** @type {AwPlanned[]} */
      let planned = [];
      ask(question, "");
      if (web) {
        try {
          if (!isBare) reasons = await reasonsOf(from);
          if (!isBare) planned = await plannedOf(web);
        } catch {
          if (mine !== turn) return;
          return ask(question, fill(say.no_reasons, { name: web.name }), [
            [say.try_again, () => void start(from)],
            [say.without_reasons, () => void start(from, true)],
          ]);
        }
        if (mine !== turn) return;
        const set = atlas.sets[web.set];
        Object.assign(fresh, { kind: web.kind, set: set.id, parent: atlas.nameOf(web.above) });
        set.themes.forEach(({ id }, number) => {
          const level = web.levels[number].replace(".", "");
          const [why, differs] = reasons[id] ?? ["", ""];
          if (level || why || differs) fresh.themes[id] = { level, why: why.trim(), differs: differs.trim() };
        });
      }
      history.rest();
      history.set(withSession(board.asRead(fresh, atlas), planned));
      show();
      await fetchMeanings();
      if (mine !== turn) return;
      const begun = web ? fill(say.started, { name: web.name }) : say.started_empty;
      tell([begun, toldPlanned(planned)].filter(Boolean).join(" "));
    };

    /** A file of one's own, to be saved with only what was changed. @param {File} file @param {number} [chosen] the kind that it is of */
    const openFile = async (file, chosen) => {
      const mine = ++turn;
      ask(question, "");
      try {
        const kinds = await board.part("kinds", `${said.folder}/soorten.js`);
        if (!board.ownFile) {
          await board.script("../../libraries/yaml/yaml.js");
          for (const name of ["source.js", "splice.js", "own-file.js"]) await board.script(name);
        }
        const bytes = new Uint8Array(await file.arrayBuffer());
        if (mine !== turn) return;
        const { ownFile, reopened } = board;
        const { draft } = history;
        const read = /** @type {NonNullable<typeof ownFile>} */ (ownFile)(
          bytes,
          file.name,
          draft,
          atlas,
          kinds,
          chosen ?? (draft.file?.name === file.name ? draft.kind : undefined),
        );
        if ("problem" in read) return ask(question, read.problem, [[say.close, () => ask(question, "")]]);
        if ("which" in read) {
          const ways = read.which.map(
            ([kind, words]) => /** @type {[string, () => void]} */ ([words, () => void openFile(file, kind)]),
          );
          return ask(question, fill(say.which, { file: file.name }), ways);
        }
        const { file: now } = read.draft;
        const isSame = draft.file !== null && draft.file.name === file.name;
        /** @type {string[]} */
        let back = [];
        if (isSame && now) {
          const again = /** @type {NonNullable<typeof reopened>} */ (reopened)(draft, read);
          if (!again) return tell(fill(say.changed_since, { file: file.name }));
          back = again.back;
          history.about(/** @type {NonNullable<typeof now>} */ (again.draft.file));
          history.rest();
          history.set(again.draft);
          if (now.mark !== draft.file?.mark) history.forget();
        } else {
          history.rest();
          history.set(withSession(board.asRead(structuredClone(read.draft), atlas), read.planned));
        }
        if (now) opened.set(`${now.path} ${now.name}`, read);
        show();
        if (!isSame) await fetchMeanings();
        const all = board.seen(history.draft, atlas).set.themes;
        const names = all.filter(({ id }) => back.includes(id)).map(({ name }) => name);
        const put = names.length ? [fill(say.put_back, { themes: names.join(", ") })] : [];
        const ready = isSame ? "" : toldPlanned(read.planned);
        tell([fill(say.opened, { file: file.name }), ...read.notes, ...put, ready].filter(Boolean).join(" "));
        notes.replaceChildren(...read.notes.map((words) => made("li", "", words)));
      } catch {
        ask(question, fill(say.not_opened, { file: file.name }), [[say.try_again, () => void openFile(file, chosen)]]);
      }
    };

    /** Asks something, or says what went wrong, with a button for each answer; nothing takes it away. @param {HTMLElement} place @param {string} words @param {[string, () => void][]} answers */
    const ask = (place, words, answers = []) => {
      const buttons = made("p", "aw-board-ways");
      buttons.append(...answers.map(([answer, act]) => button(answer, act)));
      place.replaceChildren(...(words ? [made("p", "", words), buttons] : []));
      place.hidden = !words;
      if (words) tell(words);
    };

    const heading = made("h2", "aw-board-name");
    const count = made("p", "aw-board-count");
    const notes = made("ul", "aw-board-notes");
    const again = made("p", "aw-callout aw-board-again");
    const question = made("div", "aw-callout aw-board-asks");
    const meaningsMissing = made("div", "aw-callout aw-board-asks");
    const libraryMissing = made("div", "aw-callout aw-board-asks");
    question.hidden = meaningsMissing.hidden = libraryMissing.hidden = true;
    const hint = made("p", "aw-note aw-board-hint", say.hint);
    const choice = made("fieldset", "aw-board-views");
    choice.append(made("legend", "aw-sr", say.views));
    const views = /** @type {const} */ (["levels", "impact", "measures"]).map((view) => {
      const label = made("label", "aw-board-view");
      const input = /** @type {HTMLInputElement} */ (made("input"));
      input.type = "radio";
      input.name = "aw-board-view";
      input.value = view;
      input.checked = view === "levels";
      input.addEventListener("change", () => lookAt(view));
      label.append(input, made("span", "", say[`view_${view}`]));
      choice.append(label);
      return /** @type {const} */ ([view, input]);
    });
    const phases = made("datalist");
    phases.id = "aw-board-phases";
    phases.append(...say.phases.split(", ").map((phase) => new Option(phase, phase)));
    const undo = button(say.undo, () => go("before"));
    const redo = button(say.redo, () => go("after"));
    const larger = button(say.larger, () => {
      size = (size + 1) % SIZES.length;
      place.classList.remove(...SIZES.filter(Boolean));
      if (SIZES[size]) place.classList.add(SIZES[size]);
      larger.textContent = size === SIZES.length - 1 ? say.usual_size : say.larger;
    });
    const full = button(say.full, () => {
      if (document.fullscreenElement) document.exitFullscreen();
      else place.requestFullscreen().catch(() => tell(say.no_full));
    });
    document.addEventListener("fullscreenchange", () => {
      full.textContent = document.fullscreenElement ? say.not_full : say.full;
    });
    const empty = () => {
      turn++;
      ask(question, "");
      session.wipe();
      history = new board.History(board.fresh(atlas));
      opened.clear();
      notes.replaceChildren();
      show(false);
      fetchMeanings();
    };
    const wipe = button(say.wipe, async () => {
      if (!window.confirm(say.wipe_sure)) return;
      empty();
      const mine = saysOfKeeping("");
      const isGone = await store.wipe();
      if (mine === sayings) saysOfKeeping(isGone ? say.wiped : say.not_wiped);
      isLosing = false;
      tell(isGone ? say.wiped : say.not_wiped);
    });

    /** @param {"before" | "after"} way */
    const go = (way) => {
      if (!history.go(way)) return;
      show();
      fetchMeanings();
      tell(way === "before" ? say.undone : say.redone);
    };

    const themes = new board.Themes(atlas, change, () => history.rest());
    themes.tell = tell;
    themes.draft = () => history.draft;
    themes.meanings = { get: (theme, rating) => meant[theme]?.[2]?.[rating] ?? meanings[theme]?.[1]?.[rating] ?? "" };
    const setup = new board.Setup(
      atlas,
      (what, mark) => {
        change(what, mark);
        if (mark !== "name") fetchMeanings();
      },
      start,
      openFile,
    );
    const take = new board.Take(
      atlas,
      () => history.draft,
      tell,
      () => own,
      (mark, written) => {
        history.made(mark, written);
        taken = history.now;
        void keep("draft", taken);
      },
    );

    const main = made("div", "aw-board-main");
    const session = new board.SessionView(atlas, {
      place,
      told,
      main,
      draft: () => history.draft,
      change,
      rest: () => history.rest(),
      tell,
      clock,
      keepClock: (text) => void keep("clock", text),
      look: lookAt,
      forgetVoters: () => {
        history.forgetVoters();
        void keep("draft", history.now);
      },
      locked: () => themes.locked,
      about: (theme) => meanings[theme]?.[0] ?? "",
      meaning: (theme, level) => themes.meanings.get(theme, level),
    });

    const bar = made("div", "aw-board-bar");
    bar.append(undo, redo, stored, larger, full);
    const side = made("div", "aw-board-side");
    side.append(heading, count, choice, libraryMissing, themes.list, hint, phases);
    main.append(themes.figure, side);
    const foot = made("div", "aw-board-foot");
    foot.append(made("p", "aw-note", say.only_here), wipe);
    place.replaceChildren(
      session.views,
      setup.part,
      again,
      question,
      meaningsMissing,
      notes,
      bar,
      told,
      session.part,
      main,
      take.part,
      session.foot,
      foot,
    );
    setup.part.toggleAttribute("open", !isUsable);

    document.addEventListener("keydown", (event) => {
      const isText =
        event.target instanceof HTMLTextAreaElement ||
        (event.target instanceof HTMLInputElement && event.target.type === "text");
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isText) return;
      const key = event.key.toLowerCase();
      const way =
        key === "z" && !event.shiftKey ? "before" : key === "y" || (key === "z" && event.shiftKey) ? "after" : null;
      if (!way) return;
      event.preventDefault();
      go(way);
    });
    store.onOther((draft, isWiped) => {
      if (isWiped) {
        empty();
        saysOfKeeping(say.other_window);
      }
      if (!draft || JSON.stringify(draft) === history.now) return;
      history.rest();
      history.set(draft);
      show(false);
      saysOfKeeping(say.other_window);
    });
    window.addEventListener("beforeunload", (event) => {
      if (isLosing && history.now !== taken) event.preventDefault();
    });
    show(false);
    if (!isKeeper) saysOfKeeping(say.not_kept);
    else if (isUsable) saysOfKeeping(say.kept);
    fetchMeanings();
  };
}
