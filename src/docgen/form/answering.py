"""What an answer says (答复): without the words that the papers print around it, or nothing."""

import re
from functools import cache

from docgen.form.loading import QUESTIONS, Question

_STROKE = r"\s/／\\|—\-－–_＿.。、"
_STROKES = re.compile(f"[{_STROKE}]*")
_EDGES = " 　\t\r\n，,；;。.、：:（）()"
_WHAT = "(?:此类|该类|这类|这种|相关|上述|其他|明显)?(?:问题|设备|情况|情形|内容|人员)?"
_NOTHING = re.compile(f"(?:目前|暂时?|均|都)?(?:无|没有|没|未发现|没有发现|不涉及|不适用){_WHAT}")


def said(key: str, text: str) -> str:
    """Return what an answer to a question says as papers print it, empty if it says nothing.

    无 is an answer only where the form asks for it; elsewhere it is as good as a stroke.
    """
    stripped = text.strip()
    odd = _ODD.get(key)
    if odd is not None and stripped and not odd[0].match(stripped):
        ends = odd[1]
        if ends is None or not ends.search(stripped):
            return stripped
    return _looked_at(_QUESTIONS.get(key), text)


def _looked_at(question: Question | None, text: str) -> str:
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
    question = _QUESTIONS[key]
    head = f"(?:{'|'.join(question.lead)})+[：:，,]?" if question.lead else "(?!)"
    tail = f"(?:{'|'.join(question.tail)})(?=[。.；;]?$)" if question.tail else "(?!)"
    return re.compile(f"^{head}"), re.compile(tail)


def _odd(question: Question) -> tuple[re.Pattern[str], re.Pattern[str] | None]:
    """Return what an answer begins or ends with that may say nothing, or what is said anyway.

    Nearly no answer does: in a batch the others need not be looked at any further.
    """
    begins = "|".join([f"[{re.escape(_EDGES)}{_STROKE}目暂均都无没未不]", *question.lead])
    ends = re.compile(rf"(?:{'|'.join(question.tail)})[。.；;]?\Z") if question.tail else None
    return re.compile(begins), ends


_QUESTIONS = {question.key: question for question in QUESTIONS}
_ODD = {key: _odd(one) for key, one in _QUESTIONS.items() if not one.choices}
