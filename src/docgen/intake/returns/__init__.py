"""Read what units send back: the form in any file and any shape, or the paper in its place."""

from docgen.intake.returns.reading import Converter, read_return
from docgen.intake.returns.setting import ReadSetting

__all__ = ["Converter", "ReadSetting", "read_return"]
