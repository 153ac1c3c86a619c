"""docxtpl as the reference: what it makes of a template, and whether two papers are the same."""

import io
from collections.abc import Callable, Mapping

import pytest
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree

from docgen.archive import Limits, read_package
from docgen.errors import DocgenError
from docgen.stamp import Template, TemplateError
from tests.stamp.making import docx

Data = Mapping[str, object] | Callable[[DocxTemplate], Mapping[str, object]]
LIMITS = Limits(ratio=2000)


def by_docxtpl(template: bytes, data: Data) -> dict[str, str | bytes]:
    """Return the canonical parts that docxtpl makes, strict, sandboxed and escaping."""
    document = DocxTemplate(io.BytesIO(template))
    environment = SandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
    document.init_docx()
    context = data(document) if callable(data) else data
    document.render(dict(context), environment, autoescape=True)
    stream = io.BytesIO()
    document.save(stream)
    return canonical(stream.getvalue())


def canonical(package: bytes) -> dict[str, str | bytes]:
    """Return a package's parts, XML in its canonical form."""
    parts = read_package(package, LIMITS)
    return {
        name: etree.canonicalize(data.decode()) if name.endswith((".xml", ".rels")) else data
        for name, data in parts.items()
    }


def body_of(package: bytes) -> str:
    """Return the XML of the main part."""
    return read_package(package, LIMITS)["word/document.xml"].decode()


def words_of(package: bytes) -> str:
    """Return the text of the main part, paragraphs on lines of their own."""
    root = etree.fromstring(body_of(package).encode())
    space = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    return "\n".join(
        "".join(node.text or "" for node in paragraph.iter(f"{space}t"))
        for paragraph in root.iter(f"{space}p")
    )


def assert_same(template: bytes, data: Data, engine: str = "fast") -> bytes:
    """Assert that our paper equals docxtpl's, on the expected path; return it."""
    ours = Template(template, name="样本.docx")
    assert ours.path_for(data).engine == engine, ours.path_for(data).reason
    paper = ours.render(data)
    assert canonical(paper) == by_docxtpl(template, data)
    return paper


def refusal(body: str, **data: object) -> str:
    """Return the message with which filling a template is refused, alike on both paths."""
    template = Template(docx(body), name="通知.docx")
    with pytest.raises(TemplateError) as fast:
        template.render(data)
    with pytest.raises(TemplateError) as slow:
        template.render(lambda _: data)
    assert isinstance(fast.value, DocgenError)
    assert str(fast.value) == str(slow.value)
    assert "通知.docx" in str(fast.value)
    return str(fast.value)
