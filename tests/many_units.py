"""An invented campaign (示例数据) of as many units as are wanted: what each sent, and did not send.

Seven of ten units have devices, two have none, one has sent nothing. Some tables are to be mended,
some new devices are to be filed, some checks found other figures than were reported. All of it
follows from a unit's number alone. Nobody in it exists.
"""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

from docgen import carried
from tests.many_reports import PLACES, Record, record

SAMPLE = carried.sample_data() / "wangchao-2024"
SENT_NOTHING, SENT_LETTERS, TO_MEND, FILED, DIFFERED = 9, (3, 6), 25, 10, 100
_KINDS = ("区直", "街道", "驻区")


def write_campaign(folder: Path, count: int) -> Path:
    """Write the campaign's folder: the sample's facts and sheets, and as many units."""
    shutil.copytree(SAMPLE / "papers", folder / "papers", ignore=shutil.ignore_patterns("public*"))
    shutil.copy(SAMPLE / "campaign.yaml", folder / "campaign.yaml")
    _write(folder / "units.yaml", [unit(number) for number in range(1, count + 1)])
    _write(folder / "new_devices.yaml", list(_new_devices(count)))
    _write(folder / "verifications.yaml", list(_verifications(count)))
    _write(folder / "papers" / "inspection.yaml", _inspection())
    (folder / "returns").mkdir()
    for number in range(1, count + 1):
        if number % 10 != SENT_NOTHING:
            _write(folder / "returns" / f"{number:05}.json", returned(number))
    return folder


def unit(number: int) -> Record:
    """Return a unit of the roster."""
    return {
        "id": f"U{number:05}",
        "name": f"海州市{PLACES[number % len(PLACES)]}县第{number}综合执法大队",
        "short": f"第{number}大队",
        "kind": _KINDS[number % len(_KINDS)],
        "contact": "李示例",
        "phone": f"{number:07}",
    }


def returned(number: int) -> Record:
    """Return what a unit sent: a table with a report, or a letter that it has no devices."""
    sender = {
        "unit": unit(number)["name"],
        "filler": "李示例",
        "phone": f"{number:07}",
        "date": "2024-11-14",
        "received": "2024-11-15",
        "has_scan": "是",
    }
    if number % 10 in SENT_LETTERS:
        return {"type": "no_device_letter", **sender, "answers": {"used": "没有"}}
    return {"kind": "table", **sender, "has_report": "是", **_reported(number)}


def _reported(number: int) -> Record:
    """Return the rows, totals and answers of a table; one of 25 totals is wrong."""
    report = record(number, {})["return"]
    assert isinstance(report, dict)
    rows, answers = report["rows"], report["answers"]
    for row in rows:
        row.pop("basis_level")
    count = sum(row["count"] for row in rows) + (number % TO_MEND == 5)
    return {
        "rows": rows,
        "totals_declared": {"count": count},
        "answers": {**answers, "used": "有", "start": "2024-11-05", "end": "2024-11-12"},
    }


def _new_devices(count: int) -> Iterator[Record]:
    """Yield a new device of every tenth unit, reviewed and in use."""
    for number in range(1, count + 1, FILED):
        yield {
            "id": f"X{number:05}",
            "unit": unit(number)["id"],
            "situation": "货运车辆不停车超限检测",
            "basis": "《公路安全保护条例》第三十三条、第六十四条",
            "location": f"示例公路{number}公里处",
            "count": number % 5 + 1,
            "legal_review": "2024-06-03",
            "technical_review": "2024-06-05",
            "verified_until": "2025-06-30",
            "sign": "是",
            "published": "2024-06-24",
            "published_in": "区人民政府网站",
            "enabled": "2024-07-01",
        }


def _verifications(count: int) -> Iterator[Record]:
    """Yield a check of every hundredth unit that found other figures."""
    for number in range(1, count + 1, DIFFERED):
        yield {
            "id": f"H{number:05}",
            "unit": unit(number)["id"],
            "row": 1,
            "date": "2024-11-22",
            "checked_count": number % 7 + 1,
            "found_in_use": "是",
            "conclusion": "不一致",
            "photos": ["示例照片"],
            "inspectors": ["示例甲", "示例乙"],
        }


def _inspection() -> Record:
    """Return the sheet of an inspection of the first two units."""
    return {
        "paper": {
            "targets": [{"unit": unit(number)["id"], "row": 1} for number in (1, 2)],
            "start": "2024-11-22",
            "end": "2024-12-06",
            "teams": 1,
            "leaders": "副局长示例甲",
            "prepare_by": "2024-11-21",
            "printing_office": "海州市望潮区司法局办公室",
        }
    }


def _write(path: Path, content: object) -> None:
    """Write data as JSON, which is YAML, too."""
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")
