"""The slow path: docxtpl itself, with docgen's sandbox, and made the same every time."""

import io
import random
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from docx.opc.part import Part
from docxtpl import DocxTemplate
from lxml import etree

from docgen.archive import OWN, PackageError, read_package
from docgen.stamp.compile import CompiledPart, Compiler, body_tag, break_lines
from docgen.stamp.errors import TemplateError
from docgen.stamp.mistakes import FAULTS
from docgen.stamp.opening import PartKind, PartSource, is_notes, save_document
from docgen.stamp.printing import RENDERING
from docgen.stamp.properties import NAMES, Properties
from docgen.stamp.rendering import render_text

Context = Mapping[str, object] | Callable[[DocxTemplate], Mapping[str, object]]


class StampDocument(DocxTemplate):  # type: ignore[misc]
    """docxtpl's document, rendering with what has been compiled and refusing broken XML."""

    def __init__(
        self,
        package: bytes,
        compiler: Compiler,
        parts: Mapping[str, CompiledPart],
        properties: Properties,
    ) -> None:
        super().__init__(io.BytesIO(package))
        self.compiler = compiler
        self._parts = parts
        self._properties = properties

    def render_xml_part(
        self, src_xml: str, part: Part, context: dict[str, object], jinja_env: object = None
    ) -> str:
        """Render a part; marks in data stay as they are."""
        del jinja_env
        self.current_rendering_part = part
        name = part.partname.membername
        compiled = self._parts.get(name)
        if compiled is None or compiled.text.source != break_lines(src_xml):
            namespaces = dict(etree.fromstring(part.blob).nsmap)
            source = PartSource(name, PartKind.MARGIN, src_xml, namespaces)
            compiled = self.compiler.compile_part(source)
        printed = render_text(compiled.text, self.compiler.template, context)
        rendered = printed.join().decode()
        text = body_tag(src_xml) + rendered[len(body_tag(rendered)) :]
        expanded: str = self.resolve_listing(text)
        return expanded

    def render_properties(self, context: dict[str, object], jinja_env: object = None) -> None:
        """Render the properties, each no longer than python-docx can write."""
        del jinja_env
        for name, value in zip(NAMES, self._properties.values(context), strict=True):
            setattr(self.docx.core_properties, name, value)

    def render_footnotes(self, context: dict[str, object], jinja_env: object = None) -> None:
        """Render the footnotes once; docxtpl does so for each section, data included."""
        del jinja_env
        if not len(self.docx.sections):
            return
        for part in filter(is_notes, self.docx.part.package.parts):
            source = self.patch_xml(part.blob.decode("utf-8"))
            xml = self.render_xml_part(source, part, context).encode()
            etree.fromstring(xml)
            part._blob = xml

    def fix_tables(self, xml: str) -> etree._Element:
        """Repair the tables of a body that is sound; docxtpl would drop what is broken."""
        etree.fromstring(xml)
        tree: etree._Element = super().fix_tables(xml)
        return tree


def render_slowly(document: StampDocument, template: str, context: Context) -> dict[str, bytes]:
    """Return the parts of a paper as docxtpl makes them."""
    with _steady_chance():
        data = context(document) if callable(context) else context
        return _run(document, template, document.compiler.whole(data))


def _run(document: StampDocument, template: str, data: dict[str, object]) -> dict[str, bytes]:
    token = RENDERING.set(document)
    try:
        document.render(data)
        return read_package(save_document(document), OWN)
    except etree.XMLSyntaxError as error:
        remedy = (
            "请检查条件和循环是否成对地包住整段、整行，{%- -%} 是否吃掉了相邻的表格，"
            "分段符是否用在了超链接里，模板里是否还有没处理的修订"
        )
        raise TemplateError(f"模板“{template}”填出来的文档不完整：{remedy}。") from error
    except PackageError as error:
        raise TemplateError(f"模板“{template}”填出来的文档打不成包：{error}") from error
    except FAULTS as error:
        remedy = "请检查模板的表格是否完好，图片和子文档是否可用"
        raise TemplateError(f"模板“{template}”填不下去：{remedy}。") from error
    finally:
        RENDERING.reset(token)


@contextmanager
def _steady_chance() -> Iterator[None]:
    """Let chance be the same each time: docxcompose numbers lists of subdocuments by it."""
    state = random.getstate()
    random.seed(0)
    try:
        yield
    finally:
        random.setstate(state)
