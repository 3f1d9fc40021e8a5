"""`ambitieweb rename`: all that refers to an id follows, and no other letter of any file changes."""

from __future__ import annotations

import json
import shutil
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest

from ambitieweb.commands.rename import _Rename
from ambitieweb.model import kinds
from ambitieweb.model.files import FILE_KINDS, KIND_BY_NAME
from ambitieweb.model.read import read
from ambitieweb.model.record import written_specs
from ambitieweb.output.journal import NAME
from ambitieweb.renaming.splice import Edit, Unsplicable, spliced
from ambitieweb.renaming.subject import CRITERION, THEME, subjects
from ambitieweb.renaming.words import root_of, words_of
from ambitieweb.site import Settings, Site, SiteDraft, build
from ambitieweb.texts import texts
from command import Ended, ambitieweb
from content_problems import problems_in
from declared import all_records
from output.stopped import Tree, left_when_killed, run
from output.trees import tree
from problem_example import FOLDER

pytestmark = pytest.mark.slow

COMPLETE = FOLDER.parent / "content/complete"
LOOKS_LIKE_IT = """# catering is hier een woord, geen id: catering
naam: "Catering in straat {n}"   # niet catering
categorie: {ref}  # <- de catering
omschrijving: >
  Over catering, zie [catering](categorieen/catering) en [de kaart][1], of
  `[catering](categorieen/catering)`. Niet [dit](categorieen/catering-elders/catering).

  [1]: ../categories/catering/ambitiekaart#catering
zoekwoorden: [catering, 'catering']
planning:
- {{moment: Catering, datum: 2026-01-01}}
"""
WAYS = ("catering", "'catering'", '"catering"')


def projects(content: Path, count: int) -> None:
    """Projects that name the category in every way that YAML has, with each kind of line end and mark."""
    (content / "projecten/kantines.yml").unlink()
    (content / "categorieen/catering-elders.yml").write_text("naam: Catering elders\nouder: brinkstede\n", "utf-8")
    for n in range(count):
        text = LOOKS_LIKE_IT.format(n=n, ref=WAYS[n % len(WAYS)])
        end = ("\n", "\r\n")[n % 2]
        made = text.rstrip("\n" if n % 3 == 0 else "").replace("\n", end).encode()
        mark = b"\xef\xbb\xbf" if n % 5 == 0 else b""
        (content / f"projecten/straat-{n}.yml").write_bytes(mark + made)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    shutil.copytree(FOLDER / "basis", folder / "content")
    (folder / "docs").mkdir()
    (folder / "mkdocs.yml").write_text("site_name: Proef\nplugins: [ambitieweb]\n", "utf-8")
    projects(folder / "content", 30)
    (folder / "docs/uitleg.md").write_bytes(
        b"Zie [catering](../categorieen/catering/index.md) en `catering`.\r\n\r\n    [c](../categorieen/catering/index.md)\r\n"
    )
    return folder


def rename(folder: Path, *words: str, code: int = 0) -> Ended:
    ended = ambitieweb("rename", *words, folder=folder)
    assert ended.returncode == code, ended.stdout + ended.stderr
    return ended


def files(folder: Path) -> dict[str, bytes]:
    """What an author wrote."""
    return {path: made for path, made in tree(folder).items() if isinstance(made, bytes) and ".schemas" not in path}


def test_thirty_files_follow_and_only_those_letters_change(site: Path) -> None:
    before, told = files(site), problems_in(site / "content")
    assert not [problem for problem in told if problem.is_error]
    said = rename(site, "catering", "eten-en-drinken")
    after = files(site)
    assert "content/projecten/straat-7.yml: 3 regels" in said.stdout
    assert before.keys() - after.keys() == {"content/categorieen/catering.yml"}
    assert after.keys() - before.keys() == {"content/categorieen/eten-en-drinken.yml"}
    for path, was in before.items():
        now = after[path.replace("categorieen/catering.yml", "categorieen/eten-en-drinken.yml")]
        changed = [(a, b) for a, b in zip(was.splitlines(True), now.splitlines(True), strict=False) if a != b]
        if "straat-" in path:
            assert [b for _, b in changed] == [_followed(a) for a, _ in changed]
            assert len(changed) == 3
            assert len(was.splitlines()) == len(now.splitlines())
        elif path.endswith("catering.yml"):
            assert now == was.replace(b"naam: Catering\n", b"naam: Catering\nvroeger: [catering]\n")
        elif path.endswith("uitleg.md"):
            assert now == was.replace(
                b"[catering](../categorieen/catering/", b"[catering](../categorieen/eten-en-drinken/"
            )
        else:
            assert now == was
    assert len(problems_in(site / "content")) == len(told)


def _followed(line: bytes) -> bytes:
    """A line as it should be: the value of a reference, and the address of a link that is one."""
    if line.startswith(b"categorie:"):
        return line.replace(b"catering", b"eten-en-drinken", 1)
    if line.strip().startswith(b"[1]:"):
        return line.replace(b"categories/catering/", b"categories/eten-en-drinken/")
    return line.replace(b"zie [catering](categorieen/catering)", b"zie [catering](categorieen/eten-en-drinken)")


@pytest.mark.parametrize(
    ("text", "after"),
    [
        (
            "Zie [eisen](categorieen/catering.md#web) en [kaart](categorieen/catering.md)",
            "Zie [eisen](categorieen/eten.md#web) en [kaart](categorieen/eten.md)",
        ),
        ("Over categorieen/catering en [kaart](categorieen/catering)", "Over categorieen/catering en [kaart](categorieen/eten)"),
        (
            "|  # categorieen/catering\n  categorieen/catering-elders\n  [a](categorieen/catering)\n  `[a](categorieen/catering)`",
            "|  # categorieen/catering\n  categorieen/catering-elders\n  [a](categorieen/eten)\n  `[a](categorieen/catering)`",
        ),
        (
            "'x categorieen/catering\n  it''s [a](categorieen/catering)'  # [a](categorieen/catering)",
            "'x categorieen/catering\n  it''s [a](categorieen/eten)'  # [a](categorieen/catering)",
        ),
        (
            '"\\"categorieen/catering\\" [a](categorieen/catering)"',
            '"\\"categorieen/catering\\" [a](categorieen/eten)"',
        ),
        (
            ">\n  categorieen/catering [k][1] en\n  [![p](categorieen/catering)](categorieen/catering)\n\n\n  [1]: categorieen/catering",
            ">\n  categorieen/catering [k][1] en\n  [![p](categorieen/eten)](categorieen/eten)\n\n\n  [1]: categorieen/eten",
        ),
    ],
)  # fmt: skip
def test_only_the_address_of_a_link_changes_wherever_its_letters_stand_too(site: Path, text: str, after: str) -> None:
    card = "naam: Plein\nomschrijving: {}\nzoekwoorden: [x]  # categorieen/catering\n"
    path = site / "content/projecten/plein.yml"
    path.write_text(card.format(text), "utf-8")
    rename(site, "catering", "eten")
    assert path.read_text("utf-8") == card.format(after)


def test_edits_over_each_other_are_refused() -> None:
    assert spliced("oude kaart", [Edit(0, 4, "nieuwe"), Edit(0, 4, "nieuwe"), Edit(4, 4, ",")]) == "nieuwe, kaart"
    with pytest.raises(Unsplicable):
        spliced("oude kaart", [Edit(0, 4, "nieuwe"), Edit(0, 6, "andere")])


def test_a_theme_that_is_a_name_becomes_a_block_behind_a_key_in_quotes_too(site: Path) -> None:
    themes = site / "content/themasets/basis.yml"
    themes.write_text(themes.read_text("utf-8").replace("klimaat: Klimaat", "'klimaat' : Lucht, en water"), "utf-8")
    rename(site, "klimaat", "lucht")
    assert "  'lucht' :\n    naam: Lucht, en water\n    vroeger: [klimaat]\n" in themes.read_text("utf-8")


def test_a_trial_says_the_same_and_changes_nothing(site: Path) -> None:
    before = tree(site)
    tried = rename(site, "catering", "eten", "--proef")
    assert tree(site) == before
    done = rename(site, "catering", "eten")
    assert tried.stdout.splitlines()[1:] == done.stdout.splitlines()[1:]


def test_killed_at_twenty_moments_every_file_is_whole_and_the_next_run_finishes(site: Path) -> None:
    first, last, left = _stopped(site)
    whole = {*first.values(), *last.values()}
    halfway = [at for at, found in left.items() if _own(found) not in (first, last)]
    assert len(halfway) >= 10
    chosen = {*halfway[:: len(halfway) // 12], *list(left)[:: len(left) // 10]}
    assert len(chosen) >= 20
    for at in chosen:
        assert set(_own(left[at]).values()) <= whole, at
        _put(site, left[at])
        rename(site, "catering", "eten")
        assert files(site) == last, at
        assert not (site / "content" / NAME).exists()


def test_what_somebody_changed_after_a_stop_is_kept_and_named(site: Path) -> None:
    first, last, left = _stopped(site)
    halfway = next(found for found in left.values() if _own(found) not in (first, last))
    _put(site, halfway)
    changed = next(
        path for path, made in _own(halfway).items() if "straat-" in path and made == first[path] != last[path]
    )
    target = site / changed
    target.write_bytes(target.read_bytes() + b"\n# van mij\n")
    assert f"projecten/{target.name}" in rename(site, "catering", "eten", code=1).stderr
    assert target.read_bytes() == first[changed] + b"\n# van mij\n"
    rename(site, "catering", "eten")
    assert target.read_bytes() == last[changed] + b"\n# van mij\n"
    assert "heet al 'eten'" in rename(site, "catering", "eten").stdout


def test_what_an_author_saves_while_it_checks_is_never_lost(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(site)
    at_work = _Rename(Path("content"), texts("nl"))
    path = site / "content/projecten/straat-1.yml"
    path.write_bytes(path.read_bytes() + b"# van mij\r\n")
    before = tree(site)
    with pytest.raises(SystemExit):
        at_work.run("catering", "eten", is_trial=False)
    assert tree(site) == before


PLANTED = {"path": "../../geplant.txt", "was": sha256(b"").hexdigest(), "becomes": b64encode(b"x").decode()}


@pytest.mark.parametrize(
    "steps",
    [
        [PLANTED],
        [{**PLANTED, "path": "/tmp/geplant.txt"}],
        [{**PLANTED, "path": "projecten/../../mkdocs.yml"}],
        [{"path": "site.yml", "new": "../../site.yml"}],
        [{**PLANTED, "path": "projecten/x.yml", "becomes": "?"}],
        [{"path": "projecten/x.yml"}],
        ["site.yml"],
        None,
    ],
)
def test_a_journal_from_elsewhere_or_a_damaged_one_is_not_followed(site: Path, steps: object) -> None:
    (site / "content" / NAME).write_text(json.dumps({"about": ["catering", "eten"], "steps": steps}), "utf-8")
    before = tree(site.parent)
    assert "Haal dat bestand weg" in (said := rename(site, "catering", "eten", code=1).stderr)
    assert f"content/{NAME}" in said
    assert "zonder --proef" in rename(site, "catering", "eten", "--proef", code=1).stderr
    assert tree(site.parent) == before


def test_a_journal_that_is_half_there_is_named(site: Path) -> None:
    (site / "content" / NAME).write_bytes(b'{"about": ["catering", "et\xff')
    assert f"content/{NAME}" in rename(site, "catering", "eten", code=1).stderr


def _stopped(site: Path) -> tuple[dict[str, bytes], dict[str, bytes], dict[int, Tree]]:
    """A smaller site before and after a rename, and what stands there at each use of the disk on the way."""
    for path in sorted((site / "content/projecten").iterdir())[8:]:
        path.unlink()
    shutil.copytree(site, site.with_name("first"))
    uses = run("rename", "catering", "eten", folder=site).uses
    first, last = files(site.with_name("first")), files(site)
    shutil.rmtree(site)
    shutil.copytree(site.with_name("first"), site)
    left = left_when_killed("rename", "catering", "eten", folder=site, output=site, moments=range(1, uses + 1))
    return first, last, left


def _own(found: Tree) -> dict[str, bytes]:
    """What an author wrote, of what was left."""
    return {path: made for path, made in found.items() if isinstance(made, bytes) and "/." not in f"/{path}"}


def _put(site: Path, found: Tree) -> None:
    shutil.rmtree(site)
    site.mkdir()
    for path, made in found.items():
        if isinstance(made, bytes):
            (site / path).parent.mkdir(parents=True, exist_ok=True)
            (site / path).write_bytes(made)


# --- every kind of id


@pytest.fixture(scope="module")
def everything_renamed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[tuple[str, str, str]]]:
    """The complete example in which every id that there is got another one, one after the other."""
    folder = tmp_path_factory.mktemp("all")
    content = shutil.copytree(COMPLETE, folder / "content")
    done = []
    for asked in _paths(content):
        old = asked.rpartition("/")[2]
        ended = ambitieweb("rename", asked, f"z-{old}", folder=folder)
        assert ended.returncode == 0, f"{asked}: {ended.stdout}{ended.stderr}"
        done.append((asked.partition("/")[0], old, f"z-{old}"))
    return content, done


def _paths(content: Path) -> list[str]:
    """How each id is asked without doubt; the sets last, for the ways to themes lead through them."""
    draft = SiteDraft(content)
    ids = {path.stem for path in content.rglob("*.yml")} | {"milieu", "klimaat", "circulair", "energie"}
    ids |= {key for project in draft.in_time.projects.values() for key in project.record.criteria}
    found = {subject for name in ids for subject in subjects(name, draft.everything, draft.in_time)}
    is_inner = {THEME: 0, CRITERION: 0}
    return [subject.path for subject in sorted(found, key=lambda s: (is_inner.get(s.sort, 1), s.path))]


def test_every_kind_of_reference_follows(everything_renamed: tuple[Path, list[tuple[str, str, str]]]) -> None:
    content, done = everything_renamed
    old_ids = {old for _, old, _ in done}
    referring = {kinds.THEME, kinds.THEME_PATH, kinds.CRITERION}
    met, left = set(), []
    for kind in FILE_KINDS:
        for entry in read(content).of(kind.name).values():
            root = root_of(entry.document.text, entry.document.path, kind.record)
            assert root is not None
            for found in words_of(root, kind.record):
                if found.kind in referring or found.kind.target in KIND_BY_NAME:
                    met.add(found.kind.target or found.kind.name)
                    left += [(entry.document.path, found.word)] if {*found.word.text.split("/")} & old_ids else []
    assert left == []
    assert met == _declared()
    assert [p for p in problems_in(content) if p.is_error] == [p for p in problems_in(COMPLETE) if p.is_error]
    assert len(problems_in(content)) == len(problems_in(COMPLETE))


def _declared() -> set[str]:
    """Every kind of reference that a field or key is declared to hold."""
    specs = [spec for record in all_records() for spec in written_specs(record)]
    held = [kind for spec in specs for kind in (spec.kind, spec.key_kind) if kind is not None]
    own = {kinds.THEME, kinds.THEME_PATH, kinds.CRITERION}
    return {kind.target or kind.name for kind in held if kind in own or kind.target in KIND_BY_NAME}


def test_every_address_of_before_is_still_there(everything_renamed: tuple[Path, list[tuple[str, str, str]]]) -> None:
    """Of pages, drawings, calendars, texts and all files to take along; not the files that only a page of the site asks for."""
    content, _ = everything_renamed
    before, after = (_addresses(build(folder, Settings(with_files=True))) for folder in (COMPLETE, content))
    assert {path for path in before - after if not path.endswith(".js")} == set()


def _addresses(site: Site) -> set[str]:
    pages = {page.address.html for page in site.pages} | {export.path for export in site.exports}
    return pages | {f"bestanden/{file.path}" for file in site.files} | {file.path for file in site.made.all}


# --- what is refused


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("cateringg", "eten"), "'cateringg' is geen id op deze site. Bedoelde u 'catering'?"),
        (("catering", "Eten & drinken"), "'Eten & drinken' kan geen id zijn. Gebruik kleine letters, cijfers en streepjes, bijvoorbeeld: eten-drinken"),
        (("catering", "con"), "bijvoorbeeld: con-categorie"),
        (("catering", "catering-elders"), "'catering-elders' is al gebruikt, of was dat vroeger: content/categorieen/catering-elders.yml. Er is niets veranderd. Vrij is: catering-elders-2"),
        (("catering", "lunch"), "'lunch' is al gebruikt, of was dat vroeger: categorieen/catering-elders.yml"),
        (("catering", "catering"), "Zo heet het al: 'catering'."),
        (("klimaat", "milieu"), "'milieu' is al gebruikt, of was dat vroeger: themasets/basis/milieu"),
        (("brinkstede", "x"), "'brinkstede' kan meer dan een zijn; er is niets veranderd. Zeg welke u bedoelt:\n   ambitieweb rename organisaties/brinkstede NIEUW\n   ambitieweb rename projecten/brinkstede NIEUW\n"),
        (("lunch", "soep"), "'lunch' heet nu 'catering-elders'; er is niets veranderd. Moet het anders heten? Dan: ambitieweb rename catering-elders soep"),
    ],
)  # fmt: skip
def test_what_can_mean_two_things_or_is_taken_is_refused(site: Path, words: tuple[str, str], said: str) -> None:
    content = site / "content"
    with (content / "categorieen/catering-elders.yml").open("a") as file:
        file.write("vroeger: lunch\n")
    (content / "projecten/brinkstede.yml").write_text("naam: Brinkstede\n", "utf-8")
    before = tree(site)
    assert said in rename(site, *words, code=1).stderr
    assert tree(site) == before


def test_a_file_that_cannot_be_read_stops_it_only_where_it_names_the_id(site: Path) -> None:
    broken = site / "content/projecten/stuk.yml"
    broken.write_text("naam: Stuk\nomschrijving: [open\n", "utf-8")
    assert "In de inhoud staat nog 1 andere fout. Die was er al" in rename(site, "catering", "eten").stderr
    broken.write_text("naam: Stuk\ncategorie: eten\nomschrijving: [open\n", "utf-8")
    assert "content/projecten/stuk.yml" in rename(site, "eten", "drinken", code=1).stderr


def test_a_word_that_is_used_again_follows_as_an_id_and_is_refused_as_a_text(site: Path) -> None:
    path = site / "content/projecten/plein.yml"
    text = "naam: Plein\nacties:\n  - {wat: Vragen, eigenaar: wij, maatregel: &m plantaardig}\n  - {wat: X, eigenaar: wij, maatregel: *m}\n"
    path.write_text(text, "utf-8")
    rename(site, "plantaardig", "groente")
    assert path.read_text("utf-8") == text.replace("&m plantaardig", "&m groente")
    path.write_text(text.replace("wat: X", "wat: *m").replace("&m plantaardig", "&m groente"), "utf-8")
    assert "content/projecten/plein.yml:3" in rename(site, "groente", "fruit", code=1).stderr


def test_a_name_comes_back_and_the_files_called_after_a_card_come_along(site: Path) -> None:
    content = site / "content"
    (content / "bestanden").mkdir()
    for name in ("plein-foto.png", "plein-noord-foto.png", "los.png"):
        shutil.copy(COMPLETE / "bestanden/kantine.png", content / "bestanden" / name)
    (content / "projecten/plein-noord.yml").write_text(
        "naam: Noord\nafbeelding: {bestand: plein-noord-foto.png, alt: Foto}\n", "utf-8"
    )
    own = content / "projecten/plein.yml"
    own.write_text(
        "naam: Plein\nafbeelding: {bestand: plein-foto.png, alt: Foto}\nomschrijving: Zie ![foto](plein-foto.png) en ![los](los.png).\n"
        "sessies:\n  - {titel: Een, datum: 2026-01-01, stemmen: plein-stemmen.csv}\n", "utf-8",
    )  # fmt: skip
    (content / "projecten/plein-stemmen.csv").write_text("thema;niveau;aantal\nklimaat;2;3\n", "utf-8")
    first = own.read_text("utf-8")
    rename(site, "projecten/plein.yml", "markt")
    made = (content / "projecten/markt.yml").read_text("utf-8")
    assert made == first.replace("plein-", "markt-").replace("naam: Plein\n", "naam: Plein\nvroeger: [plein]\n")
    assert sorted(path.name for path in (content / "bestanden").iterdir()) == [
        "los.png", "markt-foto.png", "plein-noord-foto.png",
    ]  # fmt: skip
    assert (content / "projecten/markt-stemmen.csv").is_file()
    assert {f"{name}-foto.png" for name in ("plein", "markt")} <= {file.path for file in build(content).files}
    rename(site, "content/projecten/markt.yml", "plein")
    assert own.read_text("utf-8") == first.replace("naam: Plein\n", "naam: Plein\nvroeger: [markt]\n")
    assert not [problem for problem in problems_in(content) if problem.is_error]


def test_votes_under_the_earlier_id_of_a_theme_are_counted(site: Path) -> None:
    content = site / "content"
    (content / "projecten/plein.yml").write_text(
        "naam: Plein\nsessies: [{datum: 2026-01-01, stemmen: s.csv}]\n", "utf-8"
    )
    (content / "projecten/s.csv").write_text("milieu;klimaat;circulair\n1;2;3\n", "utf-8")
    themes = content / "themasets/basis.yml"
    themes.write_text(themes.read_text("utf-8").replace("klimaat: Klimaat", "klimaat: Lucht en water"), "utf-8")
    rename(site, "klimaat", "lucht")
    assert "  lucht: {naam: Lucht en water, vroeger: [klimaat]}\n" in themes.read_text("utf-8")
    assert not [problem for problem in problems_in(content) if problem.is_error]
