"""What a build does with the folder that is in use: it writes what changed, removes what it made, and keeps the rest."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import TemplateNotFound
from mkdocs.commands.build import build
from mkdocs.config import load_config

from ambitieweb.output.draft import Draft
from ambitieweb.output.made import LIST, FolderKind
from ambitieweb.output.refused import Refused
from command import forked
from output.trees import change, small_project, times, tree

pytestmark = pytest.mark.slow


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return small_project(tmp_path)


def ambitieweb(*words: str, folder: Path, program: str = "ambitieweb", language: str = "nl") -> tuple[int, str]:
    """The code of a command and what it told."""
    done = forked(program, *words, folder=folder, language=language)
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout + done.stderr


def fill(out: Path, **files: str) -> tuple[str, ...]:
    """Fills a folder with these files, `_` for a dot."""
    draft = Draft(out, FolderKind.SITE)
    for name, text in files.items():
        path = draft.folder / name.replace("_", ".").replace("..", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return draft.publish()


def test_second_build_writes_nothing_and_a_changed_one_only_what_changed(project: Path) -> None:
    site = project / "site"
    assert ambitieweb("build", folder=project)[0] == 0
    first, files = times(site), tree(site)
    assert ambitieweb("build", folder=project)[0] == 0
    assert times(site) == first
    change(project)
    assert ambitieweb("build", folder=project)[0] == 0
    second, now = times(site), tree(site)
    same = {name for name in first if name in now and now[name] == files[name]}
    assert len(same) > 50
    assert {name: second[name] for name in same} == {name: first[name] for name in same}


def test_page_of_a_removed_card_goes(project: Path) -> None:
    change(project)
    assert ambitieweb("build", folder=project)[0] == 0
    assert (project / "site" / "projecten" / "nieuw" / "index.html").is_file()
    (project / "content" / "projecten" / "nieuw.yml").unlink()
    assert ambitieweb("build", folder=project)[0] == 0
    assert not (project / "site" / "projecten" / "nieuw").exists()


def test_what_others_put_in_the_folder_stays_and_is_told(project: Path) -> None:
    assert ambitieweb("build", folder=project)[0] == 0
    site = project / "site"
    (site / "web.config").write_text("<configuration/>", "utf-8")
    (site / ".git" / "refs").mkdir(parents=True)
    (site / "overal").symlink_to("elders")
    change(project)
    code, told = ambitieweb("build", folder=project)
    assert code == 0
    assert "web.config" in told
    assert "blijven staan" in told
    assert (site / "web.config").read_text("utf-8") == "<configuration/>"
    assert (site / ".git" / "refs").is_dir()
    assert (site / "overal").readlink() == Path("elders")
    assert "web.config" not in (site / LIST).read_text("utf-8").splitlines()


def test_file_of_others_is_not_overwritten_by_a_new_file_of_ours(tmp_path: Path) -> None:
    out = tmp_path / "site"
    fill(out, index_html="een")
    (out / "robots.txt").write_text("van mij", "utf-8")
    (out / "map").write_text("van mij", "utf-8")
    before = tree(out)
    for files in ({"robots_txt": "van ons"}, {"map__page_html": "van ons"}, {"robots_txt__x": "van ons"}):
        with pytest.raises(Refused) as refused:
            fill(out, **files)
        assert refused.value.key == "in_the_way"
        assert tree(tmp_path) == {"site": "", **{f"site/{name}": what for name, what in before.items()}}
    assert fill(out, robots_txt="van mij") == ("map",)


def test_folder_that_is_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "schijf").mkdir()
    (tmp_path / "site").symlink_to("schijf/site")
    fill(tmp_path / "site", index_html="een")
    fill(tmp_path / "site", index_html="twee")
    assert (tmp_path / "site").readlink() == Path("schijf/site")
    assert (tmp_path / "schijf" / "site" / "index.html").read_text("utf-8") == "twee"


def test_folder_keeps_its_permissions(tmp_path: Path) -> None:
    fill(tmp_path / "site", index_html="een")
    (tmp_path / "site").chmod(0o750)
    fill(tmp_path / "site", index_html="twee")
    assert (tmp_path / "site").stat().st_mode & 0o777 == 0o750


def test_two_programs_do_not_fill_one_folder_at_a_time(tmp_path: Path) -> None:
    draft = Draft(tmp_path / "site", FolderKind.SITE)
    with pytest.raises(Refused) as refused:
        Draft(tmp_path / "site", FolderKind.SITE)
    assert refused.value.key == "busy"
    draft.discard()
    assert list(tmp_path.iterdir()) == []
    fill(tmp_path / "site", index_html="een")


def test_list_that_somebody_else_wrote_does_not_make_a_folder_ours(tmp_path: Path) -> None:
    for text in ("", "Ambitieweb\n", "Ambitieweb site\nindex.html\n"):
        (tmp_path / LIST).write_text(text, "utf-8")
        (tmp_path / "brief.txt").write_text("bewaren", "utf-8")
        with pytest.raises(Refused) as refused:
            Draft(tmp_path, FolderKind.SITE)
        assert refused.value.key == "foreign"


CONFIGURATION = "site_name: Ambitieweb\ntheme: {name: material}\nplugins: [search, ambitieweb]\n"


def test_plain_mkdocs_build_keeps_the_last_good_site_when_it_stops(project: Path) -> None:
    (project / "docs").mkdir()
    (project / "docs" / "contact.md").write_text("# Contact\n", "utf-8")
    (project / "mkdocs.yml").write_text(CONFIGURATION, "utf-8")
    assert ambitieweb("build", "-q", folder=project, program="mkdocs")[0] == 0
    before = tree(project / "site")
    assert "contact.html" in before
    (project / "docs" / "contact.md").write_text("# Contact\n\n[Dood](nergens.md)\n", "utf-8")
    assert ambitieweb("build", "--strict", folder=project, program="mkdocs")[0] == 1
    assert tree(project / "site") == before
    (project / "docs" / "contact.md").write_text("---\ntemplate: kapot.html\n---\n# Contact\n", "utf-8")
    broken = forked("mkdocs", "build", "-q", folder=project)
    assert broken.returncode != 0
    assert tree(project / "site") == before
    assert not (project / ".site.ambitieweb").exists()


def test_serve_shows_the_last_good_site_while_a_rebuild_fails(project: Path, tmp_path: Path) -> None:
    """The build that `serve` runs at every change, in the folder that it shows."""
    (project / "docs").mkdir()
    page = project / "docs" / "contact.md"
    page.write_text("# Contact\n", "utf-8")
    (project / "mkdocs.yml").write_text(CONFIGURATION, "utf-8")
    shown = tmp_path / "shown"
    shown.mkdir()

    def rebuild() -> None:
        config = load_config(str(project / "mkdocs.yml"), site_dir=str(shown))
        config.plugins.on_startup(command="serve", dirty=False)
        build(config, serve_url="http://127.0.0.1:8000/")

    rebuild()
    before = tree(shown)
    page.write_text("---\ntemplate: kapot.html\n---\n# Contact\n", "utf-8")
    with pytest.raises(TemplateNotFound):
        rebuild()
    assert tree(shown) == before
    page.write_text("# Contact\n\nWeer goed\n", "utf-8")
    rebuild()
    assert b"Weer goed" in (shown / "contact.html").read_bytes()


def test_version_stands_in_the_source_of_every_page_and_in_both_outlets(project: Path) -> None:
    version = ambitieweb("--version", folder=project)[1].split()[-1]
    assert ambitieweb("build", folder=project)[0] == 0
    assert ambitieweb("emit", "uit", folder=project)[0] == 0
    assert ambitieweb("build", "-q", folder=project / "uit", program="mkdocs")[0] == 0
    for site in (project / "site", project / "uit" / "site"):
        pages = [path.read_text("utf-8") for path in site.rglob("*.html") if "schemas" not in path.parts]
        assert len(pages) > 20
        assert [page for page in pages if f'<meta name="generator" content="Ambitieweb {version}">' not in page] == []


def test_what_an_engine_built_in_an_emitted_folder_stays(project: Path) -> None:
    assert ambitieweb("emit", "uit", folder=project)[0] == 0
    assert ambitieweb("build", "-q", folder=project / "uit", program="mkdocs")[0] == 0
    built = tree(project / "uit" / "site")
    change(project)
    assert ambitieweb("emit", "uit", folder=project)[0] == 0
    assert tree(project / "uit" / "site") == built
