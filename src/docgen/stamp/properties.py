"""The document's properties that docxtpl renders: title, author and four more.

docxtpl escapes them twice when it escapes at all (`&` is kept as `&amp;`); so does docgen, because
both paths and docxtpl itself must give the same part.
"""

from dataclasses import dataclass
from functools import cached_property
from xml.sax.saxutils import escape

from docx.opc.constants import RELATIONSHIP_TYPE
from docxtpl import DocxTemplate

from docgen.stamp.compile import CompiledText, Compiler
from docgen.stamp.errors import TemplateError
from docgen.stamp.rendering import render_text

NAMES = ("author", "comments", "identifier", "language", "subject", "title")
_LONGEST = 255  # python-docx writes no longer property
_HOLE = "\ue0f0{}\ue0f1"


@dataclass(frozen=True)
class Properties:
    """The compiled properties, and the text of the part around their values."""

    part: str
    template: str
    texts: tuple[CompiledText, ...]
    around: str

    @property
    def is_static(self) -> bool:
        """Tell whether no property holds a tag."""
        return all(text.constant is not None for text in self.texts)

    def values(self, data: dict[str, object]) -> list[str]:
        """Return the rendered values, in the order of `NAMES`."""
        return [self._value(text, data) for text in self.texts]

    def render(self, data: dict[str, object]) -> bytes:
        """Return the XML of the part."""
        xml = self._around_printed
        for number, text in enumerate(self.texts):
            if text.constant is None:
                xml = xml.replace(_HOLE.format(number), escape(self._value(text, data)))
        return xml.encode()

    @cached_property
    def _around_printed(self) -> str:
        """The text of the part around those values that differ from paper to paper."""
        xml = self.around
        for number, text in enumerate(self.texts):
            if text.constant is not None:
                xml = xml.replace(_HOLE.format(number), escape(self._value(text, {})))
        return xml

    def _value(self, text: CompiledText, data: dict[str, object]) -> str:
        value = render_text(text, self.template, data).join().decode()
        if len(value) > _LONGEST:
            start = value[:20]
            problem = f"文档属性“{start}…”超过 {_LONGEST} 个字符：请缩短数据里的这一项"
            raise TemplateError(f"模板“{self.template}”的{problem}。")
        return value


def compile_properties(document: DocxTemplate, compiler: Compiler) -> Properties:
    """Compile the properties of an opened template; the document itself is left with holes."""
    core = document.docx.core_properties
    texts = tuple(compiler.compile_property(name, getattr(core, name)) for name in NAMES)
    for number, name in enumerate(NAMES):
        setattr(core, name, _HOLE.format(number))
    part = document.docx.part.package.part_related_by(RELATIONSHIP_TYPE.CORE_PROPERTIES)
    around = part.blob.decode("utf-8")
    return Properties(part.partname.membername, compiler.template, texts, around)
