"""The boxes of sheets that people fill in by hand (手填栏): what each is called, what it holds."""

from importlib.resources import files

import yaml

from docgen.pipeline.computed.matter import Record

BOXES = yaml.safe_load(
    files("docgen.pipeline.computed").joinpath("boxes.yaml").read_text(encoding="utf-8")
)


def boxes(name: str) -> tuple[Record, ...]:
    """Return the boxes of one sheet, as the rows of its table."""
    return tuple({"item": item, "found": found} for item, found in BOXES[name])
