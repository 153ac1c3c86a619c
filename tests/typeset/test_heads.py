"""Marks become smaller before recipients leave page 1; nothing is lost on the way."""

import pytest

from docgen.typeset.heads import Head
from tests.joint_papers import ISSUERS, LEAD
from tests.typeset.parsed import value

MANY = "、".join(f"第{number}街道办事处" for number in range(40))


def head(
    *issuers: str, recipients: str = "区直各部门", lines: int = 2, has_colophon: bool = True
) -> Head:
    return Head(issuers or (LEAD,), (), "望司发〔2025〕7号", recipients, lines, has_colophon)


def test_one_issuer_has_a_run_and_several_have_boxes() -> None:
    one, several = head().dressed(), head(*ISSUERS).dressed()
    assert (bool(one["issuer_mark"]), bool(one["joint_mark"])) == (True, False)
    assert (bool(several["issuer_mark"]), bool(several["joint_mark"])) == (False, True)


def test_marks_become_smaller_where_the_title_is_longer() -> None:
    short = [name.removeprefix("海州市") for name in ISSUERS[:4]]
    sizes = [
        int(value(str(head(*short, "区水务局", lines=lines).dressed()["joint_mark"]), "w:sz") or 0)
        for lines in (1, 4)
    ]
    assert sizes[0] > sizes[1] >= 52


@pytest.mark.parametrize("issuers", [(), ISSUERS])
def test_few_recipients_stay_and_many_go_to_the_colophon(issuers: tuple[str, ...]) -> None:
    assert head(*issuers).dressed()["colophon_recipients"] == ""
    assert head(*issuers, recipients=MANY).dressed()["colophon_recipients"] == f"{MANY}。"


def test_without_a_colophon_recipients_stay_where_they_are() -> None:
    assert head(recipients=MANY, has_colophon=False).dressed()["colophon_recipients"] == ""


def test_under_a_mark_that_is_set_smaller_more_recipients_keep_their_place() -> None:
    long = "中共海州市望潮区委推进依法行政和清理规范执法类电子技术监控设备工作领导小组办公室"
    many = "、".join(f"第{number}街道办事处" for number in range(29))
    assert head(recipients=many).dressed()["colophon_recipients"]
    assert not head(long, recipients=many).dressed()["colophon_recipients"]
