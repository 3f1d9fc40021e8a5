#!/bin/sh
# Installs this project into .venv with the exact versions and checksums of .ci/requirements.txt.
# `.ci/install.sh` for use, `.ci/install.sh dev` for development as well, with those of .ci/constraints.txt.
set -eu

pip_install() {
    .venv/bin/python -m pip install -qq --disable-pip-version-check --no-input "$@"
}

sh .ci/venv.sh
if [ "${1:-}" = dev ]; then
    echo "Installing the packages for use, tests and checks (about a minute) ..."
    pip_install --require-hashes --requirement .ci/constraints.txt
else
    echo "Installing the packages (about half a minute) ..."
    pip_install --require-hashes --requirement .ci/requirements.txt
fi
# a folder has no checksum, so the project itself comes last; the tool that builds it is in the lists too
pip_install --no-deps --no-build-isolation --editable .
