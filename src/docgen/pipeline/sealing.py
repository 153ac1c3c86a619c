"""The picture of a seal (印章图片), and those of signers' stamps (签名章图片), on a finished paper.

They are read from the campaign's folder, or `papers/` in it, and nowhere else, and stand on final
papers only: a draft bears none. A paper that names none keeps the room for what is set with ink.
"""

from collections.abc import Mapping
from pathlib import Path

from docgen.errors import DataError
from docgen.findings import Finding, Place, Severity
from docgen.fit import Seal, is_square_png, place_seals, place_stamps, png_size
from docgen.intake.campaign import CAMPAIGN, PAPERS
from docgen.publish.names import inside
from docgen.standard import seal_diameter

SEAL, SIGNERS, STAMP = "seal_image", "signers", "stamp_image"
_LARGEST = 8 * 1024 * 1024


def with_seals(
    package: bytes, paper: Mapping[str, object], folder: Path | None, file: str
) -> bytes | Finding:
    """Return a final paper with the pictures of its seals, or those of its signers' stamps.

    They are used as they are; what keeps them away comes back as a finding.
    """
    if paper.get(SIGNERS):
        return _with_stamps(package, paper, folder, file)
    names = _texts(paper.get(SEAL))
    if not names or not paper.get("sealed"):
        return package
    seals = []
    for name, body in zip(names, _bodies(paper), strict=True):
        picture = _read(name, folder, "印章图片")
        if isinstance(picture, bytes) and not is_square_png(picture):
            picture = f"印章图片“{name}”不是长宽相等的 PNG 图片"
        if isinstance(picture, str):
            return _finding(picture, SEAL, file)
        seals.append(Seal(picture, _diameter(paper, body)))
    sealed = place_seals(package, seals)
    return sealed or _finding("文书里的署名和印章图片不是一一对应，印章图片放不上去", SEAL, file)


def _texts(value: object) -> tuple[str, ...]:
    """Return the names of one picture or of several, none if there are none."""
    if isinstance(value, tuple):
        return tuple(map(str, value))
    return (str(value),) if value else ()


def _bodies(paper: Mapping[str, object]) -> tuple[str, ...]:
    """Return who seals, in the order of their names."""
    return _texts(paper.get("issuers")) or (str(paper["signed_by"]),)


def _diameter(paper: Mapping[str, object], body: str) -> float:
    given = str(paper.get("seal_diameter") or "")
    return float(given) if given else float(seal_diameter(body))


def _with_stamps(
    package: bytes, paper: Mapping[str, object], folder: Path | None, file: str
) -> bytes | Finding:
    """Set each signer's stamp beside his office; one without a picture is stamped by hand."""
    signers = paper[SIGNERS]
    names = [str(each.get(STAMP) or "") for each in signers] if isinstance(signers, tuple) else []
    if not any(names):
        return package
    pictures: list[bytes | None] = []
    for number, name in enumerate(names):
        picture = _read(name, folder, "签名章图片") if name else None
        if isinstance(picture, bytes) and png_size(picture) == (0, 0):
            picture = f"签名章图片“{name}”不是 PNG 图片"
        if isinstance(picture, str):
            return _finding(picture, f"{SIGNERS}.{number}.{STAMP}", file)
        pictures.append(picture)
    stamped = place_stamps(package, pictures)
    return stamped or _finding(
        "文书里没有与签发人一一对应的职务，签名章图片放不上去", SIGNERS, file
    )


def _read(name: str, folder: Path | None, what: str) -> bytes | str:
    """Return the picture, or why it cannot be used."""
    if folder is None:
        return f"没有专项工作文件夹，找不到{what}“{name}”"
    try:
        path = _found(name, folder)
        if path.stat().st_size > _LARGEST:
            return f"{what}“{name}”太大，超过8兆"
        return path.read_bytes()
    except DataError:
        return f"{what}“{name}”不在专项工作文件夹里，只能用文件夹里的图片"
    except OSError:
        return f"读不了{what}“{name}”，请检查文件是否在“{_top(folder)}”里"


def _found(name: str, folder: Path) -> Path:
    """Return where a picture lies: beside the sheets of a campaign, or else in its folder."""
    top = _top(folder)
    beside = f"{PAPERS}/{name}"
    # A name is read from where the sheet lies, which may lead up into the campaign's folder.
    return inside(top, beside if (top / beside).is_file() else name)


def _top(folder: Path) -> Path:
    """Return the folder that a picture must lie in: the campaign's, also for one of its sheets."""
    is_campaigns = folder.name == PAPERS and (folder.parent / CAMPAIGN).is_file()
    return folder.parent if is_campaigns else folder


def _finding(reason: str, field: str, file: str) -> Finding:
    """Say what keeps a picture away; the field is named as its place is."""
    name = field.rpartition(".")[2]
    message = f"{reason}；请改好 {name}，或者删去它，打印后盖章。"
    return Finding("seal_image_unusable", Severity.ERROR, message, Place(file, f"paper.{field}"))
