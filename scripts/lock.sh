#!/bin/sh
# Renews the two lock files from pyproject.toml: one set of versions for Python 3.11 to 3.14, wheels only, with hashes.
# Needs uv (pip install uv). Read the difference before committing it.
set -eu
cd "$(dirname "$0")/.."

lock() {
    output=$1
    shift
    # hatchling and editables build our own editable install, so they are locked like everything else.
    printf '%s\n' "hatchling>=1.27,<2" "editables>=0.5,<0.7" | uv --no-config pip compile pyproject.toml - "$@" \
        --universal --python-version 3.11 --generate-hashes --only-binary :all: \
        --default-index https://pypi.org/simple --no-emit-index-url --no-annotate --no-header --upgrade --quiet -o "$output"
}

lock requirements.lock
lock requirements-test.lock --extra test --extra bench --constraint requirements.lock
