#!/bin/sh
# Writes .ci/constraints.txt anew: the newest versions that pyproject.toml allows, on the oldest Python it allows.
set -eu

python=${PYTHON:-python3.11}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

"$python" -m venv "$folder"
"$folder/bin/pip" install -qq --disable-pip-version-check hatchling
"$folder/bin/pip" install -qq --disable-pip-version-check --no-build-isolation --editable ".[dev]"
{
    echo '# Exact versions of every package, for use and for development: `pip install -c .ci/constraints.txt`.'
    echo '# Written by `make lock`.'
    "$folder/bin/pip" freeze --exclude-editable
} > "$folder/constraints.txt"
if grep -n '://\| @ ' "$folder/constraints.txt"; then
    echo "These packages did not come by name and version; nothing was written." >&2
    exit 1
fi
cp "$folder/constraints.txt" .ci/constraints.txt
