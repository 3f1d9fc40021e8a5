"""Reads the stylesheets and scripts of the theme: how they are laid out, what is wrong in them, and whether types agree.

`make check` runs this; `make layout` lays them out anew.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from node.install import FOLDER, HERE, command, is_installed

ASSETS = Path("theme/assets")
"""From the folder of the project, where everything here runs."""
STYLES = f"{ASSETS}/stylesheets/*.css"
SCRIPTS = f"{ASSETS}/javascripts/**/*.js"
MADE = f"!{ASSETS}/stylesheets/charts.css"
"""Made by the generator, which `ambitieweb.generated` checks."""

LAYOUT = (
    "prettier/bin/prettier.cjs",
    "--config",
    str(HERE / "prettier.json"),
    "--log-level=warn",
    STYLES,
    SCRIPTS,
    MADE,
)
RULES = ("stylelint/bin/stylelint.mjs", "--config", str(HERE / "stylelint.json"), "--config-basedir", str(FOLDER), STYLES, MADE)  # fmt: skip
TYPES = ("typescript/bin/tsc", "--project", str(HERE / "tsconfig.json"))


def main(arguments: list[str]) -> int:
    if not is_installed():
        print("Stylesheets and scripts were not checked: their programs could not be installed from npm (see above).")
        return 1
    writing = [(*RULES, "--fix"), (*LAYOUT, "--write")]
    reading = [(*LAYOUT, "--check"), RULES, TYPES]
    return max(_run(*words) for words in (writing if "--write" in arguments else reading))


def _run(program: str, *words: str) -> int:
    return subprocess.run([*command(program), *words], cwd=HERE.parent.parent, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
