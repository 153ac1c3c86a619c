"""Rules on what a unit sent back (报送材料): E must be mended, W counts and is flagged."""

from docgen.rules.returns.case import Setting
from docgen.rules.returns.checking import check_return, understood

__all__ = ["Setting", "check_return", "understood"]
