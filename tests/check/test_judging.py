"""Clean papers pass; every fault is told by its own code first, and nothing is told beside it."""

from pathlib import Path

import pytest
from docx import Document

from docgen.check import Verdict, judge_docx
from docgen.office import convert
from tests.check.mutations import LEFT_OPEN, MUTATIONS, Mutation
from tests.check.other_maker import OTHERS
from tests.check.papers import COMPENSATED, Change, change, in_style, make_base, text
from tests.examples import paper_of, render_example

GRAVE = (Verdict.FAIL, Verdict.WARN)
BASES = (
    "notice",
    "example",
    "letter",
    "upward",
    "minutes",
    "order",
    "meeting",
    "joint",
    "gathered",
)


@pytest.fixture(scope="module")
def bases(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return {name: make_base(name, tmp_path_factory.mktemp(name)) for name in BASES}


@pytest.mark.parametrize("name", BASES)
def test_a_clean_paper_has_nothing_to_mend(bases: dict[str, Path], name: str) -> None:
    report = judge_docx(bases[name])

    assert [result.message for result in report.findings] == []
    assert report.verdict is Verdict.PASS


def test_minutes_without_a_number_still_name_who_issues_them(tmp_path: Path) -> None:
    draft = render_example(
        "minutes", tmp_path, final=False, number="", printing_office="某局办公室"
    )

    paper = paper_of(draft)

    assert [result.message for result in judge_docx(paper).findings] == []


@pytest.mark.parametrize(
    ("name", "layout"),
    [
        ("notice", "general"),
        ("example", "general"),
        ("letter", "letter"),
        ("order", "order"),
        ("meeting", "minutes"),
    ],
)
def test_the_layout_is_seen(bases: dict[str, Path], name: str, layout: str) -> None:
    assert judge_docx(bases[name]).layout == layout


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda one: one.name)
def test_a_fault_is_told_by_its_root(bases: dict[str, Path], mutation: Mutation) -> None:
    report = judge_docx(change(bases[mutation.base], mutation.edits))

    told = [result.code for result in report.results if result.verdict in GRAVE]
    assert told[:1] == [mutation.root]
    assert set(told) <= {mutation.root} | mutation.consequences


@pytest.mark.parametrize("mutation", LEFT_OPEN, ids=lambda one: one.name)
def test_what_is_not_sure_is_left_open(bases: dict[str, Path], mutation: Mutation) -> None:
    report = judge_docx(change(bases[mutation.base], mutation.edits))

    said = {one.verdict for one in report.results if one.code == mutation.root}
    assert said == {Verdict.UNVERIFIED}


def test_there_are_more_than_eighty_faults() -> None:
    assert len({mutation.name for mutation in MUTATIONS}) == len(MUTATIONS) > 80


def test_a_known_departure_is_waived_only_when_it_is_named(bases: dict[str, Path]) -> None:
    fault = next(one for one in MUTATIONS if one.root == "number_form")
    paper = change(bases["notice"], fault.edits)

    waived = judge_docx(paper, waivers={"number_form": "照录原件"})

    assert judge_docx(paper).verdict is Verdict.FAIL
    assert waived.verdict is Verdict.PASS
    (result,) = (one for one in waived.results if one.verdict is Verdict.WAIVED)
    assert "照录原件" in result.message


def test_a_signatory_of_two_characters_may_be_spaced(bases: dict[str, Path]) -> None:
    report = judge_docx(change(bases["upward"], (text("张示例", "张　三"),)))

    assert [result.message for result in report.findings] == []


def test_the_compensated_margins_are_a_reading_of_their_own(bases: dict[str, Path]) -> None:
    paper = change(bases["notice"], COMPENSATED)

    report = judge_docx(paper)

    assert report.profile == "gbt33476"
    assert report.verdict is Verdict.PASS


def test_a_period_on_a_line_of_its_own_is_not_taken_for_the_date(bases: dict[str, Path]) -> None:
    body = "<w:p><w:r><w:t>2025年3月1日-3月20日</w:t></w:r></w:p>"
    paper = change(
        bases["notice"], (Change(r"(<w:p>(?:(?!</w:p>).)*（一）自查填报)", rf"{body}\1"),)
    )

    report = judge_docx(paper)

    assert "date_form" not in {one.code for one in report.findings}


def test_results_say_where_what_and_how_to_mend(bases: dict[str, Path]) -> None:
    fault = next(one for one in MUTATIONS if one.root == "level2_font")

    (finding,) = judge_docx(change(bases["notice"], fault.edits)).findings

    assert finding.paragraph == 11
    assert "（一）自查填报" in finding.message
    assert "改为楷体" in finding.message
    assert finding.clause == "7.3.3"


@pytest.mark.parametrize("name", list(OTHERS))
def test_a_paper_of_another_maker_is_not_accused(tmp_path: Path, name: str) -> None:
    report = judge_docx(OTHERS[name](tmp_path / "other.docx"))

    assert report.layout == {"request": "general", "joint": "general"}.get(name, name)
    assert [one.message for one in report.findings if one.verdict is Verdict.FAIL] == []


@pytest.mark.office
def test_a_paper_saved_by_another_program_is_not_accused(
    bases: dict[str, Path], tmp_path: Path
) -> None:
    sources = []
    for name, path in bases.items():
        sources.append(tmp_path / f"{name}.docx")
        sources[-1].write_bytes(path.read_bytes())

    for saved in convert(sources, tmp_path / "saved", to="docx"):
        report = judge_docx(saved)

        told = {one.code for one in report.findings}
        assert told <= {"colophon_rule_weight"}  # LibreOffice rounds 0.875 points to 0.75


@pytest.mark.parametrize(
    ("grid", "verdict"),
    [
        ('<w:docGrid w:type="lines" w:linePitch="579"/>', Verdict.PASS),
        ('<w:docGrid w:type="lines" w:linePitch="600"/>', Verdict.WARN),
        ('<w:docGrid w:linePitch="579"/>', Verdict.UNVERIFIED),
    ],
)
def test_rows_on_a_grid_are_counted_by_its_pitch(
    bases: dict[str, Path], grid: str, verdict: Verdict
) -> None:
    edits = (
        Change("</w:sectPr>", f"{grid}</w:sectPr>"),
        Change('w:line="579" w:lineRule="exact"', "", "word/styles.xml"),
        Change('<w:snapToGrid w:val="0"/>', "", "word/styles.xml"),
    )

    report = judge_docx(change(bases["notice"], edits))

    assert {one.verdict for one in report.results if one.code == "row_count"} == {verdict}


def test_insets_in_cells_with_margins_of_their_own_are_left_open(bases: dict[str, Path]) -> None:
    edits = (
        in_style("CopyRecipients", r"<w:ind [^>]*/>", ""),
        Change(r'(<w:tblCellMar><w:left w:w=)"0"(.*?<w:right w:w=)"0"', r'\g<1>"108"\g<2>"108"'),
    )

    report = judge_docx(change(bases["notice"], edits))

    assert {one.verdict for one in report.results if one.code == "copies_inset"} == {
        Verdict.UNVERIFIED
    }


def test_a_box_that_hangs_from_its_middle_leaves_the_mark_open(bases: dict[str, Path]) -> None:
    edits = (
        Change("<wp:posOffset>2510720<", "<wp:posOffset>2690720<"),
        Change('anchor="t"', 'anchor="ctr"'),
    )

    report = judge_docx(change(bases["notice"], edits))

    assert {one.verdict for one in report.results if one.code == "mark_top"} == {Verdict.UNVERIFIED}


def test_one_page_may_have_its_number_on_the_right_alone(tmp_path: Path) -> None:
    short = OTHERS["order"](tmp_path / "order.docx")
    alike = (Change(r"<w:evenAndOddHeaders[^>]*/>", "", "word/settings.xml"),)

    report = judge_docx(change(short, alike))

    assert {one.verdict for one in report.results if one.code == "page_number_side"} == {
        Verdict.UNVERIFIED
    }


def test_the_date_of_a_paper_without_format_is_no_print_date(tmp_path: Path) -> None:
    document = Document()
    for line in ("关于示例工作的通知", "各单位：", "请办理。", "海州市司法局", "2025年1月8日"):
        document.add_paragraph(line)
    document.save(str(tmp_path / "plain.docx"))

    report = judge_docx(tmp_path / "plain.docx")

    said = {one.code: one.verdict for one in report.results}
    assert said["date_form"] is Verdict.PASS
    assert "printing_form" not in said
    assert said["sheet_size"] is Verdict.FAIL


def test_full_width_dots_and_notes_in_one_paragraph_are_no_faults(bases: dict[str, Path]) -> None:
    joint = r"(任务分解表)</w:t></w:r></w:p>.*?(<w:t[^>]*>2\.</w:t>)"
    edits = (
        text("1.设置情况", "1．设置情况"),
        Change("附件：1[.]", "附件：1．"),
        Change(joint, r"\g<1></w:t><w:br/>\g<2>", count=1),
    )

    report = judge_docx(change(bases["notice"], edits))

    assert [one.message for one in report.findings] == []
