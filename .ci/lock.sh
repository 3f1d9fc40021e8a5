#!/bin/sh
# Writes the lists of packages anew, for the oldest Python that pyproject.toml allows and for every kind of computer, each
# package with its version and the checksums of its files:
#   constraints.txt   the newest versions, for use, tests and checks
#   requirements.txt  those of them that use needs
#   lowest.txt        the lowest versions that pyproject.toml allows, for `make lowest`
set -eu

python=${PYTHON:-python3.11}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

"$python" -m venv "$folder"
"$folder/bin/pip" install -qq --disable-pip-version-check uv

compile() {
    out=$1
    about=$2
    shift 2
    {
        echo "# $about"
        echo '# Written by `make lock`.'
        # the index that this computer uses stays out of the list
        "$folder/bin/uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
            --no-emit-index-url "$@"
    } > "$folder/$out"
    if grep -n '://\| @ ' "$folder/$out"; then
        echo "These packages did not come by name and version; nothing was written." >&2
        exit 1
    fi
}

"$python" -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["build-system"]["requires"], sep="\n")' \
    > "$folder/tools.in"
compile constraints.txt 'Exact versions of every package, for use and for development.' --extra dev pyproject.toml "$folder/tools.in"
compile requirements.txt 'Exact versions of the packages that use needs, from constraints.txt.' \
    --constraint "$folder/constraints.txt" pyproject.toml "$folder/tools.in"
compile lowest.txt 'The lowest versions that pyproject.toml allows.' --resolution lowest-direct pyproject.toml "$folder/tools.in"
cp "$folder/constraints.txt" "$folder/requirements.txt" "$folder/lowest.txt" .ci/
