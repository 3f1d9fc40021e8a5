#!/bin/sh
# Installs this project into .venv with the exact versions of .ci/constraints.txt.
# `.ci/install.sh` for use, `.ci/install.sh dev` for development as well.
set -eu

pip_install() {
    .venv/bin/python -m pip install -qq --disable-pip-version-check --no-input --constraint .ci/constraints.txt "$@"
}

sh .ci/venv.sh
if [ "${1:-}" = dev ]; then
    echo "Installing the packages for use, tests and checks (about a minute) ..."
    project=".[dev]"
else
    echo "Installing the packages (about half a minute) ..."
    project="."
fi
# the build tool first, at its fixed version, so that pip does not fetch the newest one by itself
pip_install hatchling
pip_install --no-build-isolation --editable "$project"
