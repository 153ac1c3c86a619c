"""What is wrong with a YAML text, in a clerk's words: the usual slips first, then by the parser."""

import re
from collections.abc import Iterator

import yaml

_KEY = r"\s*(?:- +)?[\w-]+"
# Slips that can be seen in the line itself, in the order of their likelihood.
_SLIPS = (
    (re.compile(r" *\t"), "行首用了制表符（Tab）缩进，请改用空格"),
    (re.compile(_KEY + r"\s*："), "冒号是全角“：”，请改成半角“:”并在后面空一格"),
    (re.compile(_KEY + r":(?!//)[^\s:]"), "冒号后面少了一个空格，请补上"),
    (re.compile(_KEY + r""": +(["']).*\1\s*[^\s#]"""), "引号后面还有内容，请用引号括住整段内容"),
    (
        re.compile(_KEY + r": +(?:[@`%&*!]|[|>](?![-+0-9]* *(?:#|$)))"),
        "以 @ ` % | > & * ! 开头的内容要用引号括起来",
    ),
)
# What the parser complains about, and what to do.
_COMPLAINTS = (
    ("double-quoted scalar", "双引号里的反斜杠“\\”要写成“\\\\”，或者改用单引号"),
    ("mapping values are not allowed", "内容里有“: ”，请用引号括住整段内容；或者缩进不对"),
    ("flow", "方括号或花括号没有配对，或者缺逗号（要用半角“,”）"),
    ("cannot start any token", "以特殊符号开头的内容要用引号括起来"),
    ("block", "缩进与上下行对不齐，同级内容行首的空格数要相同"),
    ("expected ':'", "这一行缺少“字段名: ”，或者缩进不对"),
    ("anchor", "以 & 开头的内容要用引号括起来"),
    ("alias", "以 * 开头的内容要用引号括起来"),
    ("document start", "文件末尾多出了内容，请检查这一行的缩进"),
)
_UNKNOWN = "这一行不符合 YAML 格式，请检查冒号、缩进和引号"


def explain(error: yaml.MarkedYAMLError, text: str) -> tuple[int, str]:
    """Return the line to look at, and what is wrong there with its remedy."""
    said = f"{error.problem or ''} {error.context or ''}"
    if error.context_mark and "unexpected" in said and "quoted scalar" in said:
        return error.context_mark.line + 1, "引号没有配对，请补上另一半引号。"
    lines = text.split("\n")
    for number in _suspects(error, lines):
        for slip, remedy in _SLIPS:
            if slip.match(lines[number]):
                return number + 1, f"{remedy}。"
    number = error.problem_mark.line if error.problem_mark else 0
    return min(number + 1, len(lines)), f"{_remedy(said)}。"


def _suspects(error: yaml.MarkedYAMLError, lines: list[str]) -> Iterator[int]:
    """Yield the lines that may hold the slip: the parser's own, then the one written before it."""
    marks = [mark.line for mark in (error.problem_mark, error.context_mark) if mark]
    for number in marks:
        if number < len(lines):
            yield number
    for number in range(min(marks[0], len(lines)) - 1, -1, -1) if marks else ():
        if lines[number].strip():
            yield number
            return


def _remedy(said: str) -> str:
    return next((remedy for sign, remedy in _COMPLAINTS if sign in said), _UNKNOWN)
