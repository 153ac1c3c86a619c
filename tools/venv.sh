#!/bin/sh
# Make .venv and install docgen into it with the versions of constraints.txt.
# Called by the Makefile: venv.sh PYTHON PACKAGE STAMP (an empty file that says "done").
set -eu

python=$1
package=$2
stamp=$3
enough='import sys; sys.exit(sys.version_info < (3, 11))'

say() { printf '%s\n' "$*" >&2; }

if ! command -v "$python" >/dev/null 2>&1 || ! "$python" -c "$enough"; then
    say "找不到 Python 3.11 或更高版本（试的是 $python），请安装后重试，或用 make demo PYTHON=… 指定。"
    exit 3
fi

# Debian keeps what venv needs in a package of its own.
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        say "正在安装 python3-venv（创建虚拟环境要用）……"
        apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3-venv >&2
    else
        say "Python 缺少 venv 组件，请安装后重试（Debian、Ubuntu：sudo apt install python3-venv）。"
        exit 3
    fi
fi

if ! .venv/bin/python -c "$enough" 2>/dev/null; then
    rm -rf .venv
    "$python" -m venv .venv
fi

say "正在安装 docgen 和所需的 Python 包（第一次约需一分钟）……"
# Two names, because newer versions of pip read a variable of its own for the build.
export PIP_CONSTRAINT=constraints.txt PIP_BUILD_CONSTRAINT=constraints.txt
export PIP_DISABLE_PIP_VERSION_CHECK=1
if ! .venv/bin/python -m pip install --quiet --editable "$package" >&2; then
    say "没有装成。请查看上面的提示（多为网络不通），处理后重新运行同一条命令。"
    exit 3
fi
: >"$stamp"
