"""What an answer says (答复): without the words that the papers print around it, or nothing."""

import re
from functools import cache

from docgen.form.loading import QUESTIONS, Question

_STROKES = re.compile(r"[\s/／\\|—\-－–_＿.。、]*")
_EDGES = " 　\t\r\n，,；;。.、：:（）()"
_WHAT = "(?:此类|该类|这类|这种|相关|上述|其他|明显)?(?:问题|设备|情况|情形|内容|人员)?"
_NOTHING = re.compile(f"(?:目前|暂时?|均|都)?(?:无|没有|没|未发现|没有发现|不涉及|不适用){_WHAT}")


def said(key: str, text: str) -> str:
    """Return what an answer to a question says as papers print it, empty if it says nothing.

    无 is an answer only where the form asks for it; elsewhere it is as good as a stroke.
    """
    question = _questions().get(key)
    if question is None or _STROKES.fullmatch(text):
        return "" if _STROKES.fullmatch(text) else text
    if question.choices and (chosen := question.also.get(text.strip(), text.strip())) in (
        question.choices
    ):
        return chosen
    if _NOTHING.fullmatch(text.strip(_EDGES)):
        return question.none
    bare = _bare(question, text.strip())
    return "" if _NOTHING.fullmatch(bare.strip(_EDGES)) else bare


def _bare(question: Question, text: str) -> str:
    """Return an answer without what the sentence around it says anyway."""
    head, tail = _around(question.key)
    bare = tail.sub("", head.sub("", text))
    return bare.strip() if bare.strip(_EDGES) else ""


@cache
def _around(key: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    question = _questions()[key]
    head = f"(?:{'|'.join(question.lead)})+[：:，,]?" if question.lead else "(?!)"
    tail = f"(?:{'|'.join(question.tail)})(?=[。.；;]?$)" if question.tail else "(?!)"
    return re.compile(f"^{head}"), re.compile(tail)


@cache
def _questions() -> dict[str, Question]:
    return {question.key: question for question in QUESTIONS}
