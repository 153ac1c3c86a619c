"""What Jinja and the sandbox complain of, said in Chinese with the place in the template."""

import re
from traceback import walk_tb

from jinja2 import TemplateError as JinjaError
from jinja2 import TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from docgen.stamp.environment import EmptyItemError, ItemNoTextError
from docgen.stamp.errors import TemplateError
from docgen.stamp.guard import Spellings
from docgen.stamp.printing import forbid, miss

# What an expression of a template may raise; anything else is docgen's own fault.
FAULTS = (
    JinjaError,
    TypeError,
    ValueError,
    ArithmeticError,
    LookupError,
    AttributeError,
    RecursionError,
)
_TAG = re.compile(r"<[^>]*>")
_LONGEST_QUOTE = 60
_PARSER_SAYS = (
    (r"Encountered unknown tag '(\w+)'", "不认识标签“{}”"),
    (r"No filter named '([^']+)'", "没有名叫“{}”的过滤器"),
    (r"No test named '([^']+)'", "没有名叫“{}”的判断"),
    (r"unexpected end of template", "标签没有写完"),
    (r"[Uu]nexpected end of template", "有 if 或 for 没有对应的 endif 或 endfor"),
    (r"Missing end of (comment|raw)", "{} 没有写完"),
    (r"expected token '([^']+)', got '([^']+)'", "在“{1}”处写错了"),
    (r"unexpected '([^']+)'", "多了“{}”"),
    (r"unexpected char '?([^' ]+)'?", "有不能用的字符“{}”"),
)
_WHEN_RUN = (
    (RecursionError, "宏没完没了地调用自己"),
    (OverflowError, "循环的次数太多"),
    (ZeroDivisionError, "除数是零"),
    (EmptyItemError, "用 join 连起来的各项里有空的"),
    (ItemNoTextError, "用 join 连起来的各项里有列表或成组的资料，请用 attribute 写明连哪一项"),
)


def explain_syntax(error: TemplateSyntaxError, template: str, source: str) -> TemplateError:
    """Say what is wrong in a template's tags, and near which text."""
    near = quote_line(source, error.lineno)
    problem = _translate(error.message or "")
    return TemplateError(f"模板“{template}”的标签写错了：{problem}{near}，请改正后再用。")


def explain_fault(
    error: Exception, template: str, source: str, spellings: Spellings
) -> TemplateError:
    """Say why a template cannot be filled with the data at hand."""
    if isinstance(error, SecurityError):
        return forbid(template, spellings.full(str(error)))
    if isinstance(error, UndefinedError):
        return miss(template, spellings.full(error.message or ""))
    near = quote_line(source, _line_of(error))
    reasons = [reason for kind, reason in _WHEN_RUN if isinstance(error, kind)]
    problem = reasons[0] if reasons else "数据与模板的写法合不上"
    return TemplateError(f"模板“{template}”填不下去：{problem}{near}，请检查模板和数据。")


def quote_line(source: str, line: int | None) -> str:
    """Quote the text of the paragraph at a line of a part's source."""
    lines = source.split("\n")
    if line is None or not 0 < line <= len(lines):
        return ""
    text = _TAG.sub("", lines[line - 1]).strip()[:_LONGEST_QUOTE]
    return f"，在“{text}”附近" if text else ""


def _line_of(error: Exception) -> int | None:
    """Return the template's line that Jinja names in a traceback."""
    lines = [
        number
        for frame, number in walk_tb(error.__traceback__)
        if frame.f_code.co_filename == "<template>"
    ]
    return lines[-1] if lines else None


def _translate(message: str) -> str:
    for pattern, chinese in _PARSER_SAYS:
        found = re.search(pattern, message)
        if found:
            return chinese.format(*found.groups())
    return "不合 Jinja 的写法"
