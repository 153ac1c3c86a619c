#!/bin/sh
# Measure docgen beside other libraries: run.sh [ROUNDS]. Makes environments of its own under
# .cache/benchmarks: `python` with docgen and the libraries that get on with it, one for each that
# wants docxtpl's import name, and `node`. What is there already and still wanted is kept.
set -eu

cd "$(dirname "$0")/.."
wanted=benchmarks/peers/wanted
cache=.cache/benchmarks
export PIP_CONSTRAINT=constraints.txt PIP_DISABLE_PIP_VERSION_CHECK=1

# stands HOME FILE…: whether an environment was made from these files as they are.
stands() {
    [ -f "$cache/$1/made-from" ] && [ "$(shift && cat "$@" | cksum)" = "$(cat "$cache/$1/made-from")" ]
}

mark() {
    home=$1
    shift
    cat "$@" | cksum >"$cache/$home/made-from"
}

# python_home HOME REQUIREMENT…: a virtual environment.
python_home() {
    home=$1
    shift
    if ! stands "$home" "$wanted/$home.txt" pyproject.toml constraints.txt; then
        printf '正在准备 %s……\n' "$home" >&2
        rm -rf "${cache:?}/$home"
        "${PYTHON:-python3}" -m venv "$cache/$home"
        "$cache/$home/bin/pip" install --quiet "$@" --requirement "$wanted/$home.txt"
        mark "$home" "$wanted/$home.txt" pyproject.toml constraints.txt
    fi
}

mkdir -p "$cache"
python_home python --editable .
python_home rust-docxtpl
python_home docxtpl-ng
if ! stands node $wanted/package.json $wanted/package-lock.json; then
    printf '正在准备 node……\n' >&2
    rm -rf "$cache/node"
    mkdir "$cache/node"
    cp $wanted/package.json $wanted/package-lock.json "$cache/node/"
    (cd "$cache/node" && npm ci --silent --no-audit --no-fund --ignore-scripts)
    mark node $wanted/package.json $wanted/package-lock.json
fi

"$cache/python/bin/python" -m benchmarks.peers.fill_docx "$@"
