r"""How a value gets into a part: escaped, never empty, never a tag, never a control character.

The newline, the tab, `\a` (new paragraph) and `\f` (new page) stay: docxtpl gives them a meaning.
"""

import re
from contextvars import ContextVar

from docx.image.exceptions import (
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
)
from docxtpl import DocxTemplate
from jinja2.runtime import Undefined
from markupsafe import Markup, escape

from docgen.stamp.environment import MissingValue
from docgen.stamp.errors import NeedsDocxtplError, TemplateError
from docgen.stamp.fragment import Fragment, judge_fragment
from docgen.stamp.guard import Place, Spot
from docgen.stamp.listing import set_breaks
from docgen.stamp.plain import BareWords, is_text, set_apart
from docgen.stamp.sorts import Sort, misplaced

# The docxtpl document that is being rendered; none on the fast path.
RENDERING: ContextVar[DocxTemplate | None] = ContextVar("rendering", default=None)
_NO_PICTURE = (OSError, InvalidImageStreamError, UnrecognizedImageError, UnexpectedEndOfFileError)
_ILLEGAL = re.compile("[\x00-\x06\x08\x0b\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_PARAGRAPH_MARKS = re.compile("[\a\f]")


class Printer:
    """Prints values into one part of one template; `source` is how the template spells a value."""

    def __init__(self, template: str, declarations: str) -> None:
        self._template = template
        self._declarations = declarations

    def print_at(self, value: object, place: Place) -> str:
        """Return a value, escaped, with the breaks of its lines where the place has them."""
        text = self.print_text(value, place.source, place.spot)
        return set_breaks(str(text)) if place.in_run and type(value) is str else text

    def print_text(self, value: object, source: str, spot: str = Spot.UNKNOWN) -> str:
        """Return a value, escaped, for what stands around it."""
        if spot == Spot.TAG:
            return self._print_in_tag(value, source)
        if not Spot(spot).takes_words:
            value = set_apart(value)
        if type(value) is not str:
            return self._form(value, source, spot)
        text = value if value.isprintable() else self._clean(value, source)
        return escape(text)

    def _print_in_tag(self, value: object, source: str) -> str:
        """Return a value for an attribute or a property, where neither tag nor mark may stand."""
        text = self.print_text(value, source)
        if "<" in text or '"' in text or _PARAGRAPH_MARKS.search(text):
            problem = f"“{source}”印在属性里，只能是普通文字：请改正这一项数据"
            raise TemplateError(f"模板“{self._template}”的{problem}。")
        return text

    def require(self, value: object, source: str) -> object:
        """Return a value that is there and reads as text; refuse any other."""
        if value is None:
            remedy = "请在数据里填上，或在模板里用 {% if … %} 跳过它"
            raise TemplateError(f"模板“{self._template}”要印的“{source}”是空的：{remedy}。")
        if isinstance(value, Undefined):
            forbidden = isinstance(value, MissingValue) and value.is_forbidden()
            raise forbid(self._template, source) if forbidden else miss(self._template, source)
        if not is_text(value):
            remedy = "请写明要印其中的哪一项，列表请用 for 逐项印或用 join 连成文字"
            problem = f"“{source}”是列表、成组的资料或没有写完的写法，印不成文字"
            raise TemplateError(f"模板“{self._template}”的{problem}：{remedy}。")
        return value

    def _form(self, value: object, source: str, spot: str) -> Markup:
        if isinstance(value, BareWords):
            raise self._misplaced(Sort.WORDS, source)
        self.require(value, source)
        document = RENDERING.get()
        bound = getattr(value, "tpl", None)
        if isinstance(bound, DocxTemplate) and bound is not document:
            remedy = "请把数据写成函数，用交给它的模板对象来建图片和子文档"
            raise TemplateError(f"模板“{self._template}”的“{source}”属于别的文档：{remedy}。")
        try:
            formed = escape(value)
        except _NO_PICTURE as error:
            remedy = "请检查图片文件在不在、是不是 PNG 或 JPEG"
            raise TemplateError(f"模板“{self._template}”的“{source}”打不开：{remedy}。") from error
        text = Markup(self._clean(formed, source))  # noqa: S704 - escaped, or formed XML
        if self._is_broken(value, text):
            if document is None:
                raise NeedsDocxtplError(f"“{source}”带的内容不是完整的元素")
        elif sort := misplaced(text, spot):
            raise self._misplaced(sort, source)
        return text

    def _is_broken(self, value: object, text: str) -> bool:
        """Tell whether a value brings XML of its own that is not whole elements."""
        has_xml = hasattr(value, "__html__")  # RichText, Listing, Markup, pictures have it
        return has_xml and judge_fragment(text, self._declarations) is Fragment.BROKEN

    def _misplaced(self, sort: Sort, source: str) -> TemplateError:
        """Say that a value is printed where its sort cannot stand."""
        tag = f"{{{{{sort.prefix} {source} }}}}"
        place = f"模板“{self._template}”的“{source}”是{sort.value}，写错了标签"
        return TemplateError(f"{place}：请改写成“{tag}”{'，并独占一段' * bool(sort.prefix)}。")

    def _clean(self, text: str, source: str) -> str:
        found = _ILLEGAL.search(text)
        if found:
            code = f"U+{ord(found[0]):04X}"
            near = text[max(0, found.start() - 10) : found.start()]
            place = f"模板“{self._template}”的“{source}”在“{near}”之后有不可见的控制字符 {code}"
            raise TemplateError(f"{place}：请从数据里删去它。")
        return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def miss(template: str, source: str) -> TemplateError:
    """Say that the data lack a value."""
    remedy = "请补上这一项，或在模板里用 {% if … is defined %} 判断"
    return TemplateError(f"模板“{template}”要用的“{source}”在数据里没有：{remedy}。")


def forbid(template: str, source: str) -> TemplateError:
    """Say that a template reached for what no paper needs."""
    return TemplateError(f"模板“{template}”里的“{source}”是不允许的写法：请从模板里删去它。")
