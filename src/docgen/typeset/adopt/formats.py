"""Direct formats: in the house's styles only what the clerk means stays, the rest is the style's.

Kept are emphasis (bold, colour …) and, told, an alignment or indent that differs from the style's.
Line rules go everywhere: LibreOffice flips `overflowPunct` at each save and then loses punctuation.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from docgen.findings import Finding, Severity
from docgen.typeset.adopt.telling import near, tell
from docgen.typeset.adopt.vocabulary import drop, words
from docgen.typeset.ooxml import Node, qualified

Values = Mapping[str, str]


LINE_RULES = words(
    "kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN adjustRightInd snapToGrid "
    "suppressAutoHyphens widowControl bidi divId"
)
_KEPT_IN_PARAGRAPH = words("pStyle sectPr framePr pBdr shd tabs ind jc outlineLvl numPr")
_TOLD_IN_PARAGRAPH = words("pBdr shd tabs ind jc outlineLvl numPr pageBreakBefore")
_KEPT_IN_RUN = words(
    "rStyle rFonts b bCs i iCs u strike dstrike vanish color highlight shd vertAlign em"
)
_IDLE_IN_RUN = words("lang noProof")
_THEME = ("Theme", "hint")
OFF = {"0", "false", "off", "none"}
_TOGGLES = words("b bCs i iCs u strike dstrike vanish")
_DEEPEST = 9  # of styles based on styles
_NEARLY = 40  # twips: word processors round lengths
P_PR, R_PR, VAL = qualified("w:pPr"), qualified("w:rPr"), qualified("w:val")
_FONTS, _COLOR, _IND = qualified("w:rFonts"), qualified("w:color"), qualified("w:ind")
_BREAK, _SPACING = qualified("w:pageBreakBefore"), qualified("w:spacing")
_SIDES = {"start": "left", "end": "right"}
_TOLD_IN_RUN = words("sz spacing")
# What a property says when it might as well be absent.
_NOTHING = {qualified("w:outlineLvl"): "9", qualified("w:numPr"): "0", qualified("w:shd"): "auto"}


@dataclass(frozen=True)
class Look:
    """What a style says in the end, its bases included: properties by tag."""

    paragraph: Mapping[str, Values]
    run: Mapping[str, Values]


def read_looks(styles: Node) -> dict[str, Look]:
    """Return the look of every style by id."""
    defaults = Look(
        _over({}, next(styles.iterfind(f"*/*/{P_PR}"), None)),
        _over({}, next(styles.iterfind(f"*/*/{R_PR}"), None)),
    )
    by_id = {style.get(qualified("w:styleId"), ""): style for style in styles}
    return {key: _look(style, by_id, defaults) for key, style in by_id.items() if key}


def _look(style: Node, by_id: Mapping[str, Node], defaults: Look, depth: int = 0) -> Look:
    base = style.find(qualified("w:basedOn"))
    parent = None if base is None else by_id.get(base.get(VAL, ""))
    if parent is None or depth > _DEEPEST:
        below = defaults
    else:
        below = _look(parent, by_id, defaults, depth + 1)
    return Look(
        _over(below.paragraph, style.find(P_PR)),
        _over(below.run, style.find(R_PR)),
    )


def _over(below: Mapping[str, Values], properties: Node | None) -> dict[str, Values]:
    said = dict(below)
    for child in () if properties is None else properties:
        said[str(child.tag)] = {**said.get(str(child.tag), {}), **_values(child)}
    return said


def _values(node: Node) -> dict[str, str]:
    """Return a property's attributes; the stops and lines inside it count as one more."""
    values = {
        str(key).rpartition("}")[2]: _SIDES.get(str(value), str(value))
        for key, value in node.attrib.items()
    }
    if len(node):
        values["content"] = str([(child.tag, sorted(child.attrib.items())) for child in node])
    return {_SIDES.get(key, key): value for key, value in values.items()}


def restore_formats(body: Node, looks: Mapping[str, Look]) -> list[Finding]:
    """Clean the direct formats of every paragraph; `looks` are those of the house's styles."""
    reset: list[str] = []
    kept: list[str] = []
    for paragraph in list(body.iter(qualified("w:p"))):
        style = style_of(paragraph)
        look = None if style == "Normal" else looks.get(style)
        before = "" if style == "Anchor" else near(paragraph)
        if look is None:
            clean_other(paragraph)
        else:
            reset += [before] * _clean_paragraph(paragraph, look)
            kept += [before for _ in _told(paragraph)]
        for run in list(paragraph.iterchildren(qualified("w:r"))):
            reset += [before] * _clean_run(run, look)
    return _tell_formats(reset, kept)


def style_of(paragraph: Node) -> str:
    """Return the id of a paragraph's style."""
    style = paragraph.find(f"{P_PR}/{qualified('w:pStyle')}")
    return "Normal" if style is None else style.get(VAL, "Normal")


def clean_other(node: Node) -> None:
    """Take from anything the line rules, the theme's fonts and marks of language."""
    for child in list(node.iter(*LINE_RULES, *_IDLE_IN_RUN)):
        drop(child)
    for fonts in list(node.iter(_FONTS)):
        _drop_theme(fonts)
    for properties in reversed(list(node.iter(P_PR, R_PR))):
        if not len(properties):
            drop(properties)


def _clean_paragraph(paragraph: Node, look: Look) -> bool:
    """Clean a paragraph's own properties; tell whether its spacing contradicted the style."""
    properties = paragraph.find(P_PR)
    if properties is None:
        return False
    reset = False
    for child in list(properties):
        style_says = look.paragraph.get(str(child.tag), {})
        if child.tag == _SPACING:
            reset = not _repeats(child, style_says)
        stays = child.tag in _KEPT_IN_PARAGRAPH or child.tag == _BREAK
        if not stays or (child.tag in _TOLD_IN_PARAGRAPH and _repeats(child, style_says)):
            properties.remove(child)
    if not len(properties):
        paragraph.remove(properties)
    return reset


def _told(paragraph: Node) -> Iterator[Node]:
    for child in paragraph.iterfind(f"{P_PR}/*"):
        if child.tag in _TOLD_IN_PARAGRAPH and child.tag != _BREAK:
            yield child


def _clean_run(run: Node, look: Look | None) -> bool:
    """Clean a run's own properties; tell whether its size contradicted the style."""
    properties = run.find(R_PR)
    if properties is None:
        return False
    reset = False
    if look is not None:
        for child in list(properties):
            said = look.run.get(str(child.tag), {})
            if child.tag in _TOLD_IN_RUN:
                reset = reset or not _repeats(child, said)
            if child.tag not in _KEPT_IN_RUN or _is_idle(child, said):
                drop(child)
    clean_other(run)
    return reset


def _is_idle(child: Node, said: Values) -> bool:
    """Tell whether a character format changes nothing."""
    if child.tag == _FONTS:
        _drop_theme(child)
        return all(said.get(key) == value for key, value in _values(child).items())
    if child.tag == _COLOR and child.get(VAL, "").lower() in ("auto", "000000"):
        return True
    if child.tag in _TOGGLES and child.get(VAL, "1") in OFF:
        return not said
    return bool(said) and _values(child) == dict(said)


def _repeats(child: Node, said: Values) -> bool:
    """Tell whether a direct property says nearly what the style says."""
    if child.tag == _BREAK:
        return (child.get(VAL, "1") in OFF) == (not said or said.get("val", "1") in OFF)
    values = _values(child)
    if child.tag in (_IND, _SPACING):
        keys = {key for key in {*values, *said} if not key.endswith(("Chars", "Lines"))}
        return all(_near(values.get(key, said.get(key)), said.get(key)) for key in keys)
    return values == dict(said) or (not said and _is_default(child))


def _near(value: str | None, said: str | None) -> bool:
    first, second = value or "0", said or "0"
    if first.lstrip("-").isdigit() and second.lstrip("-").isdigit():
        return abs(int(first) - int(second)) <= _NEARLY
    return first == second


def _is_default(child: Node) -> bool:
    """Tell whether a property says what holds without it: no level, no number, no shading."""
    number = child.find(qualified("w:numId"))
    said = child.get(qualified("w:fill"), child.get(VAL, "")) if number is None else number.get(VAL)
    return said is not None and _NOTHING.get(str(child.tag)) == said


def _drop_theme(fonts: Node) -> None:
    for name in list(fonts.attrib):
        if str(name).endswith(_THEME):
            del fonts.attrib[name]
    if not fonts.attrib:
        drop(fonts)


def _tell_formats(reset: list[str], kept: list[str]) -> list[Finding]:
    findings: list[Finding] = []
    if any(reset):
        message = "直接改的字号、字距或行距没有收回，已按样式恢复。"
        findings += tell("format_reset", Severity.INFO, message, reset)
    if any(kept):
        message = "这些段落的对齐、缩进、边框或编号与样式不同，已照改动保留，请核对是否符合版式。"
        findings += tell("format_kept", Severity.WARNING, message, kept)
    return findings
