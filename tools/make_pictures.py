"""Make the pictures of the README from papers that docgen made of its sample.

Nothing is drawn by hand. Run `python tools/make_pictures.py` after a change of layout; needs
LibreOffice, pdftoppm and ImageMagick.
"""

import subprocess
import tempfile
import zipfile
from pathlib import Path
from typing import NamedTuple

from docgen.office import convert
from docgen.pipeline.demo import run_demo

PICTURES = Path(__file__).resolve().parents[1] / "docs" / "pictures"
WIDE = 936  # pixels of the longer side
SAMPLE, ALL = "示例数据", "示例数据/全部文书"
OFFICE = "海州市望潮区司法局"
COUNT = "海州市望潮区统计局"
STREET = "海州市望潮区听潮街道办事处"


class Picture(NamedTuple):
    """One picture: its name, the file it shows, which page of it, without its margins or with."""

    name: str
    file: str
    page: int = 1
    cropped: bool = False


SHOWN = (
    Picture("unit-book", "填报工作簿.xlsx", cropped=True),
    Picture("report-page1", f"{SAMPLE}/一个单位的答复/{STREET}-总体情况报告-送审稿.docx"),
    Picture("reply-page1", f"{ALL}/{COUNT}/{COUNT}-无设备情况说明-送审稿.docx"),
    Picture("notice-page1", f"{ALL}/{OFFICE}/{OFFICE}-印发通知.docx"),
    Picture("marked", f"{ALL}/补正/观海街道最终版2（请补正）.xlsx", cropped=True),
    Picture("ledger", f"{ALL}/台账.xlsx", cropped=True),
    Picture("reminder-page1", f"{ALL}/{OFFICE}/催报便函/{OFFICE}-催报便函-灯塔街道.docx"),
    Picture("overview-page1", f"{ALL}/{OFFICE}/{OFFICE}-全区总体情况报告.docx"),
    Picture("summary", f"{ALL}/{OFFICE}/{OFFICE}-全区汇总表-送审稿.xlsx", cropped=True),
)


def main() -> None:
    """Run the demonstration, print what is shown, and turn the pages into pictures."""
    with tempfile.TemporaryDirectory(prefix="docgen-pictures-") as name:
        folder = Path(name)
        for scene in run_demo(folder):
            print(scene.title)
        package = folder / SAMPLE / "待发" / f"{STREET}-填报材料.zip"
        with zipfile.ZipFile(package) as archive:
            archive.extract("填报工作簿.xlsx", folder)
        files = sorted({folder / picture.file for picture in SHOWN})
        printed = dict(zip(files, convert(files, folder / "pdf"), strict=True))
        for picture in SHOWN:
            _take(printed[folder / picture.file], picture)


def _take(pdf: Path, picture: Picture) -> None:
    target = PICTURES / f"{picture.name}.png"
    page = ("-f", str(picture.page), "-l", str(picture.page), "-singlefile")
    command = [
        "/usr/bin/pdftoppm",
        "-png",
        "-r",
        "200",
        *page,
        str(pdf),
        str(target.with_suffix("")),
    ]
    subprocess.run(command, check=True)
    margins = ("-trim", "-bordercolor", "white", "-border", "24") if picture.cropped else ()
    size = f"{WIDE}x{WIDE}"
    changed = [*margins, "-resize", size, "-colors", "64", "-strip", str(target)]
    subprocess.run(["/usr/bin/convert", str(target), *changed], check=True)


if __name__ == "__main__":
    main()
