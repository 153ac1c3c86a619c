"""Typographic slips (用字和标点的毛病): found, mended, and each one told.

Only what is surely a slip is touched: punctuation of the wrong width beside Chinese, blanks inside
Chinese, straight quotes, dots for an ellipsis. Addresses, numbers and English stay as they are.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
MARKS = "，。、；：？！（）《》〈〉“”‘’〔〕…—"
CHINESE = f"[{HAN}{MARKS}]"
_CHINESE = re.compile(CHINESE)
_INSIDE = f"(?![（）]){CHINESE}"
# What no repair may enter: addresses on the net, mailboxes, times, ratios, and grouped numbers.
# Each is looked for from where its run of letters begins, and from within one only for so many
# letters as a name may have: else a long run would be read through once for each of its letters.
_KEPT = re.compile(
    r"(?:(?<![A-Za-z0-9+.-])[A-Za-z][A-Za-z0-9+.-]*|(?<=[0-9+.-])[A-Za-z][A-Za-z0-9+.-]{0,64})"
    r"://[^\s\u3000-\u303f\uff00-\uffef\u4e00-\u9fff]+"
    r"|(?:(?<![\w.+-])[\w.+-]+|(?<=\d)(?!\d)[\w.+-]{1,64})@[\w-]+(?:\.[\w-]+)+"
    r"|(?<!\d)\d+(?:[.,:：]\d+)+",
    re.ASCII,
)
_ROUNDS = 64
INNER = {"《": "〈", "》": "〉"}
# What a paragraph of a regulation begins with; behind it stands one full-width blank.
_ARTICLE = (
    r"第(?:[一二三四五六七八九十百千零〇]+|\d+)"
    r"(?:条(?:之[一二三四五六七八九十]+)?|[章节款编]|部分)"
)
# The names of issuers at the head of a title or a mark, parted by blanks: 市司法局 市公安局关于…
# A part of a body that names neither place nor body belongs to the one before it: 市公安局 望潮分局
# is one name, with a blank too many.
_BODY_END = "(?:[局委办部院会厅处署府社联队所站馆]|中心|银行|公司|集团)"
_HAN_BUT_ABOUT = f"(?:(?!关于)[{HAN}])"
_PART_OF_BODY = rf"(?:(?![省市县区旗州局]){_HAN_BUT_ABOUT})*(?:分局|[支大中总]队)"
_NEXT_BODY = rf"(?!{_PART_OF_BODY}(?:[ \t\u00a0]|关于|令)){_HAN_BUT_ABOUT}+?{_BODY_END}"
_ISSUERS = re.compile(
    rf"^{_HAN_BUT_ABOUT}+{_BODY_END}(?:[ \t\u00a0]+{_NEXT_BODY})+"
    rf"(?=关于|文件$|令$|{_HAN_BUT_ABOUT}*纪要$)",
    re.MULTILINE,
)
_WIDE = str.maketrans({",": "，", ";": "；", ":": "：", "?": "？", "!": "！"})
# Bidirectional marks, zero-width characters, the byte order mark, and what XML cannot carry.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff"
    "\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]"
)


@dataclass(frozen=True, slots=True)
class Repair:
    """One slip that was mended: where it stood in the text, how it read, how it reads now."""

    start: int
    before: str
    after: str

    def __str__(self) -> str:
        """Say it in Chinese: “(”改为“（”."""
        if not self.after:
            return (
                f"去掉多余的空格“{self.before}”"
                if self.before.isspace()
                else f"去掉“{self.before}”"
            )
        return f"“{self.before}”改为“{self.after}”"


@dataclass(frozen=True, slots=True)
class Mended:
    """A text without slips, and what was mended in it, in order."""

    text: str
    repairs: tuple[Repair, ...] = ()

    @property
    def told(self) -> str:
        """Say all repairs in one Chinese sentence, each kind once; empty when there are none."""
        each = "，".join(dict.fromkeys(str(repair) for repair in self.repairs))
        return f"{each}。" if each else ""


def clean(text: str) -> str:
    """Remove control characters, direction marks and whatever else no paper prints."""
    return _UNSAFE.sub("", text)


def _quoted(match: re.Match[str]) -> str:
    """Put Chinese quotes around Chinese, and around what stands beside it."""
    line, inside = match.string, match[1]
    around = line[max(match.start() - 1, 0) : match.start()] + line[match.end() : match.end() + 1]
    is_chinese = _CHINESE.search(inside) or (inside and _CHINESE.search(around))
    return f"“{inside}”" if is_chinese else match[0]


Fix = Callable[[re.Match[str]], str]
_RULES: tuple[tuple[re.Pattern[str], Fix], ...] = (
    # 〔2024〕 of a document number in other brackets, before its serial.
    (
        re.compile(rf"(?<=[{HAN}])[\[［【（(]((?:19|20)\d\d)[\]］】）)](?=第?\d+号)"),
        lambda m: f"〔{m[1]}〕",
    ),
    (re.compile(r"(?<=〕)第(?=\d+号)"), lambda _: ""),
    # Brackets: a pair with Chinese inside or on either side.
    (
        re.compile(
            rf"\((?:(?=[^()（）\n]*{_INSIDE})[^()（）\n]*|[^()（）\n]*[（）][^()（）\n]*)\)"
        ),
        lambda m: f"（{m[0][1:-1]}）",
    ),
    (re.compile(rf"(?<={CHINESE})\(([^()（）\n]*)\)"), lambda m: f"（{m[1]}）"),
    # One bracket of a pair is full-width already.
    (re.compile(r"（([^()（）\n]*)\)"), lambda m: f"（{m[1]}）"),
    (re.compile(r"\(([^()（）\n]*)）"), lambda m: f"（{m[1]}）"),
    # Straight quotes in pairs, each of them, so that none opens where the one before it closes.
    (re.compile(r'"([^"\n]*)"'), _quoted),
    # Dots and dashes.
    (re.compile(rf"(?<={CHINESE})(?:\.{{3,}}|。{{3,}}|…(?!…)(?<!……))"), lambda _: "……"),
    (re.compile(rf"(?<={CHINESE})--+(?={CHINESE})"), lambda _: "——"),
    # Marks beside Chinese.
    (re.compile(rf"(?<={CHINESE})[,;:?!]"), lambda m: m[0].translate(_WIDE)),
    (re.compile(rf"[,;:?!](?={CHINESE})"), lambda m: m[0].translate(_WIDE)),
    (re.compile(rf"(?<=[{HAN}）》”])\.(?=\s*(?:$|\n|[{HAN}“《（]))"), lambda _: "。"),
    # The blank behind 第一条 at the head of a paragraph; 第一条 第二款 cites on.
    (
        re.compile(rf"^({_ARTICLE})([ \t\u00a0\u3000]+)(?=[{HAN}“《（〈\w])(?!第)", re.MULTILINE),
        lambda m: f"{m[1]}\u3000" if m[2].strip("\u3000") else m[0],
    ),
    # One blank parts the names of issuers; no other rule enters them.
    (_ISSUERS, lambda m: re.sub(r"[ \t\u00a0]+", " ", m[0])),
    # Blanks between Chinese, around Chinese marks, and between Chinese and digits.
    (re.compile(rf"(?<={CHINESE})[ \t\u00a0]+(?={CHINESE})"), lambda _: ""),
    (
        re.compile(rf"(?<=[{MARKS}])[ \t\u00a0]+(?=\S)|(?<=\S)[ \t\u00a0]+(?=[{MARKS}])"),
        lambda _: "",
    ),
    (re.compile(rf"(?<=[{HAN}])[ \t\u00a0]+(?=\d)|(?<=\d)[ \t\u00a0]+(?=[{HAN}])"), lambda _: ""),
)


# Without one of these no rule finds anything, and most texts of most papers have none.
_SUSPECT = re.compile(r'[\[\]［］【】()"….,;:?!\-\t \u00a0]|（(?:19|20)\d\d|〕第|。。。|《[^》]*《')


def may_slip(text: str) -> bool:
    """Tell at a glance whether there may be anything to mend; in doubt, that is so."""
    return _SUSPECT.search(text) is not None


def repair_typography(text: str) -> Mended:
    """Mend the slips of a text; a text without slips comes back as it is.

    What is mended shows what stands beside it as a slip, too; a chain of more than `_ROUNDS` of
    them, such as a line of commas, is nobody's sentence and stays as it is from there on.
    """
    if not may_slip(text):
        return Mended(text)
    repairs: list[Repair] = []
    kept = _kept(text)
    for _ in range(_ROUNDS):
        before = text
        for pattern, fix in _RULES:
            mended = _apply(pattern, fix, text, () if pattern is _ISSUERS else kept, repairs)
            if mended != text:
                text, kept = mended, _kept(mended)
        text = _inner_titles(text, repairs)
        if text == before:
            break
    return Mended(text, tuple(repairs))


def _kept(text: str) -> list[tuple[int, int]]:
    """Return what no repair may enter, in order; no two of them have a character in common."""
    return sorted(match.span() for kept in (_KEPT, _ISSUERS) for match in kept.finditer(text))


def _apply(
    pattern: re.Pattern[str],
    fix: Fix,
    text: str,
    kept: Sequence[tuple[int, int]],
    repairs: list[Repair],
) -> str:
    def mend(match: re.Match[str]) -> str:
        before = bisect_right(kept, (match.start(), len(text))) - 1
        if before >= 0 and match.end() <= kept[before][1]:
            return match[0]
        after = fix(match)
        if after != match[0]:
            repairs.append(Repair(match.start(), match[0], after))
        return after

    return pattern.sub(mend, text)


def _inner_titles(text: str, repairs: list[Repair]) -> str:
    """Turn 《》 inside 《》 into 〈〉 (GB/T 15834), where the marks are balanced."""
    depth, inner = 0, []
    for place, character in enumerate(text):
        depth += character == "《"
        if depth > 1 and character in INNER:
            inner.append(Repair(place, character, INNER[character]))
        depth -= character == "》"
        if depth < 0:
            return text
    if depth:
        return text
    repairs += inner
    characters = list(text)
    for repair in inner:
        characters[repair.start] = repair.after
    return "".join(characters)
