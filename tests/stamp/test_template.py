"""What a template promises beyond its text: finishing, fixed order, no clock, sound packages."""

import hashlib
import io
import pickle
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from docx import Document

import docgen
from docgen.archive import content_digest, read_package
from docgen.stamp import Template
from tests.stamp.making import core_part, docx, paragraph, row, table

TEMPLATE = docx(
    paragraph("{{ x }}") + table([10, 20], row("{%tc for c in x %}", "{{ c }}", "{%tc endfor %}")),
    header=paragraph("{{ x }}"),
    footer=paragraph("不变"),
    footnotes=f'<w:footnote w:id="2">{paragraph("{{ x }}")}</w:footnote>',
    core=core_part(title="{{ x }}"),
)
RENDERED = {
    "word/document.xml",
    "word/header.xml",
    "word/footer.xml",
    "word/footnotes.xml",
    "docProps/core.xml",
}
IN_A_PROCESS = """
import hashlib, sys
from pathlib import Path
from docgen.stamp import Template
template = Template(Path(sys.argv[1]))
data = {"x": "公文 <&>\\n{{ }}"}
for paper in (template.render(data), template.render(lambda _: data)):
    print(hashlib.sha256(paper).hexdigest())
"""


@pytest.mark.parametrize("engine", ["fast", "docxtpl"])
def test_every_rendered_part_is_finished(engine: str) -> None:
    finished: list[str] = []

    def finish(name: str, xml: bytes) -> bytes:
        finished.append(name)
        assert xml.startswith(b"<?xml")
        return xml.replace("公文".encode(), "公函".encode()).replace(
            "不变".encode(), "已变".encode()
        )

    template = Template(TEMPLATE, finish=finish)
    paper = template.render({"x": "公文"} if engine == "fast" else lambda _: {"x": "公文"})
    parts = read_package(paper)
    assert set(finished) == RENDERED
    for name in RENDERED - {"word/footer.xml"}:
        assert "公函" in parts[name].decode(), name
    assert "已变" in parts["word/footer.xml"].decode()


@pytest.mark.parametrize("engine", ["fast", "docxtpl"])
def test_the_parts_stand_in_a_fixed_order_at_a_fixed_time(engine: str) -> None:
    data = {"x": "甲"}
    paper = Template(TEMPLATE).render(data if engine == "fast" else lambda _: data)
    with zipfile.ZipFile(io.BytesIO(paper)) as package:
        names = package.namelist()
        times = {info.date_time for info in package.infolist()}
    assert names == ["[Content_Types].xml", *sorted(names[1:])]
    assert times == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("core", [core_part(title="{{ x }}"), None], ids=["with", "without"])
def test_two_processes_give_the_same_bytes(tmp_path: Path, core: str | None) -> None:
    file = tmp_path / "模板.docx"
    file.write_bytes(docx(paragraph("{{ x }}"), header=paragraph("{{ x }}"), core=core))
    digests = [
        subprocess.run(
            [sys.executable, "-c", IN_A_PROCESS, str(file)],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(docgen.__file__).parents[1])},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert digests[0] == digests[1]
    assert len(digests[0].split()) == 2


def test_a_template_without_properties_gets_some_without_the_clock() -> None:
    paper = Template(docx(paragraph("甲"), core=None)).render({})
    properties = Document(io.BytesIO(paper)).core_properties
    assert properties.modified is not None
    assert properties.modified.year == 1980


def test_a_template_is_read_once_and_may_then_change_on_disk(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(docx(paragraph("{{ x }}")))
    template = Template(file)
    first = template.render({"x": "甲"})
    file.unlink()
    assert template.render({"x": "甲"}) == first
    assert template.name == "a.docx"


def test_a_template_does_not_remember_earlier_data() -> None:
    template = Template(TEMPLATE)
    first = template.render({"x": "甲"})
    template.render({"x": "乙" * 50})
    template.render(lambda _: {"x": "丙"})
    assert template.render({"x": "甲"}) == first


def test_the_context_is_left_as_it_was() -> None:
    data = {"x": "甲"}
    Template(docx(paragraph("{% set x = 2 %}{{ x }}"))).render(data)
    assert data == {"x": "甲"}


def test_a_template_goes_to_another_process_and_is_compiled_there_once() -> None:
    template = Template(TEMPLATE, name="通知.docx", finish=_shout)
    packed = pickle.dumps(template)
    there, again = pickle.loads(packed), pickle.loads(packed)  # noqa: S301 - our own
    assert there is again
    assert there.name == "通知.docx"
    assert there.render({"x": "公文"}) == template.render({"x": "公文"})


def _shout(_name: str, xml: bytes) -> bytes:
    return xml.replace("公文".encode(), "公文！".encode())


@pytest.mark.parametrize("slowly", [False, True])
def test_a_papers_digests_are_at_hand(*, slowly: bool) -> None:
    filled = Template(TEMPLATE).fill((lambda _: {"x": "甲"}) if slowly else {"x": "甲"})
    assert filled.sha256 == hashlib.sha256(filled.package).hexdigest()
    assert filled.content_digest == content_digest(filled.package)
