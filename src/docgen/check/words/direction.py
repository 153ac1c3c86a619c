"""Who writes to whom: document type, recipients and requests agree (条例第八、十五条)."""

import re
from collections.abc import Iterator

from docgen.check.clause import Judge, Outcome, either, right, wrong
from docgen.check.parts import Parts, Piece
from docgen.check.words.head import document_type_of

Words = Parts[Piece]
_ASKING = re.compile(
    r"[妥当可]否|是否(妥当|可行|同意)|请(予以?)?(批准|批示|审批|审定|批复|指示)|恳请|请求"
)
_UPWARD_ASKING = re.compile(r"[妥当]否，?请|请(予以?)?(批示|审批)(?!的)")
_NO_REQUESTS = ("通知", "通报", "决定", "批复", "通告", "公告")


def request_recipients(words: Words) -> Iterator[Outcome]:
    """A request goes to one superior (条例第十五条)."""
    piece = words.recipients
    if piece is not None and document_type_of(words.title_text) == "请示":
        count = len(re.split(r"[、，,]", piece.text.strip()))
        yield either(count == 1, f"{count} 个", piece)


def report_request(words: Words) -> Iterator[Outcome]:
    """A report asks for nothing (条例第十五条)."""
    if document_type_of(words.title_text) == "报告":
        asking = re.compile(r"请(予以?)?(批准|批示|审批)(?!的)|妥否|当否")
        spots = [piece for piece in words.body if asking.search(piece.text)]
        yield from (wrong("夹带请示事项", piece) for piece in spots)
        if not spots:
            yield right("没有请示事项")


def closing_phrase(words: Words) -> Iterator[Outcome]:
    """A request asks for something; a paper to those below asks nothing of them (practice)."""
    kind = document_type_of(words.title_text)
    if kind == "请示" and words.body:
        met = any(_ASKING.search(piece.text) for piece in words.body)
        yield either(met, "有请求" if met else "没有提出请求", words.body[-1])
    elif kind in _NO_REQUESTS:
        for piece in words.body:
            found = _UPWARD_ASKING.search(piece.text)
            if found:
                yield wrong(f"{kind}里写“{found[0]}”", piece)


JUDGES: tuple[Judge[Words], ...] = (request_recipients, report_request, closing_phrase)
