"""Invented situation reports (示例数据) for batches: as many records of a .jsonl as are wanted.

Each unit has its own name, rows and figures, worked out from its number alone: the same number is
always the same record. Nobody in them exists.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from docgen import carried
from docgen.intake.yaml_file import read_document

Record = dict[str, object]
SITUATIONS = (
    "人行道违法停车抓拍",
    "建筑垃圾运输车辆卡口",
    "流动摊点抓拍",
    "超限运输检测",
    "闯禁行抓拍",
)
BASES = (
    ("《中华人民共和国道路交通安全法》第五十六条、第九十三条", "法律"),
    ("《中华人民共和国大气污染防治法》第七十条、第一百一十六条", "法律"),
    ("无依据", "无依据"),
)
PLACES = ("听潮", "观海", "白鹭", "灯塔", "海棠", "银杏", "青石", "柳林")


def campaign() -> Record:
    """Return the campaign of the sample report, as a record carries it."""
    path = carried.official_templates() / "report" / "example.yaml"
    section = read_document(path).value
    assert isinstance(section, dict)
    return json.loads(json.dumps(section["campaign"], default=str))  # type: ignore[no-any-return]


def records(count: int) -> Iterator[Record]:
    """Yield as many reports, each of another unit."""
    shared = campaign()
    for number in range(1, count + 1):
        yield record(number, shared)


def record(number: int, shared: Record) -> Record:
    """Return the report of one unit."""
    place = PLACES[number % len(PLACES)]
    return {
        "campaign": shared,
        "unit": {
            "id": f"S{number:06}",
            "name": f"海州市望潮区{place}街道第{number}社区综合执法队",
            "short": f"{place}{number}队",
            "kind": "街道",
        },
        "return": {
            "filler": "李示例",
            "phone": f"{number:07}",
            "date": f"2025-11-{number % 18 + 1:02}",
            "rows": [_row(number, n) for n in range(1, 2 + number % 5)],
            "answers": _answers(),
        },
    }


def write_reports(path: Path, count: int) -> Path:
    """Write a .jsonl of as many reports."""
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        for one in records(count):
            stream.write(json.dumps(one, ensure_ascii=False) + "\n")
    return path


def _row(number: int, n: int) -> Record:
    basis, level = BASES[(number + n) % len(BASES)]
    without = level == "无依据"
    return {
        "n": n,
        "situation": SITUATIONS[(number * 3 + n) % len(SITUATIONS)],
        "basis": basis,
        "basis_level": level,
        "count": (number * 7 + n) % 40 + 1,
        "amount_yuan": "0" if without else f"{(number * 131 + n * 977) % 9000 * 100}.00",
        "need": "是" if without else "否",
        "reason": "1.没有法律、行政法规依据" if without else "",
        "categories": [1] if without else [],
        "result": "停止使用" if without else "保留并继续使用",
    }


def _answers() -> Record:
    return {
        "leader": "分管副局长",
        "handler": "法规科",
        "start": "2025-11-04",
        "end": "2025-11-12",
        "methods": "查阅资料、比对台账、现场查看",
        "problems": "个别设备设置依据不足",
        "measures": "已送检并取得检定合格证书",
        "disposal": "拆除",
        "stop_by": "2025-12-31",
        "upkeep": "检定、维护",
    }
