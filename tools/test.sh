#!/bin/sh
# All checks, the tests last: the last line is pytest's own. Called by "make test".
set -eu

left_out=$(python tools/prepare.py)

echo "检查写法、依赖方向和类型……"
ruff check .
ruff format --check .
lint-imports
mypy

echo "运行测试……"
if [ -n "$left_out" ]; then
    set -- -m "$left_out"
fi
exec python -m pytest -n auto --maxprocesses 4 --dist loadfile "$@"
