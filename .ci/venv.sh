#!/bin/sh
# Makes the virtual environment .venv with Python 3.11 or later, unless it is there already.
set -eu

as_root() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

new_enough() {
    command -v "$1" >/dev/null && "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

can_make_venv() { "$1" -c 'import ensurepip, venv' 2>/dev/null; }

find_python() {
    for name in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11; do
        if new_enough "$name"; then echo "$name"; return; fi
    done
}

install_from_debian() {
    echo "Installing Debian's $* ..."
    apt-get update -qq &&
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1
}

if [ -x .venv/bin/python ] && new_enough .venv/bin/python && .venv/bin/python -m pip --version >/dev/null 2>&1; then
    exit 0
fi

python=$(find_python)
if [ -z "$python" ]; then
    echo "Python 3.11 or later is needed; on Debian or Ubuntu: sudo apt install python3 python3-venv" >&2
    exit 1
fi
if ! can_make_venv "$python"; then
    if as_root; then
        install_from_debian python3-venv || echo "That did not work."
    fi
    if ! can_make_venv "$python"; then
        echo "$python cannot make a virtual environment; on Debian or Ubuntu: sudo apt install python3-venv" >&2
        exit 1
    fi
fi

echo "Making the virtual environment .venv with $("$python" --version) ..."
rm -rf .venv
"$python" -m venv .venv
