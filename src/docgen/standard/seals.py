"""The diameter of a seal (印章) by the rank of the body that it belongs to (国发〔1999〕25号)."""

import re
from decimal import Decimal

from docgen.standard.facts import load_facts

_CITIES = "(北京|天津|上海|重庆)市"
# The first pattern that a body's name meets decides; all others have the seal of cities, counties.
_RANKS = (
    ("seal.diameter_state", r"^(中华人民共和国)?国务院$"),
    ("seal.diameter_province", rf"^([^省区]+(省|自治区)|{_CITIES})人民政府$"),
    ("seal.diameter_province", r"^(中华人民共和国.+(部|委员会)|国家.+委员会|中国人民银行|审计署)$"),
    ("seal.diameter_town", r"(街道办事处|[乡镇]人民政府|民族乡人民政府)$"),
)


def seal_diameter(body: str) -> Decimal:
    """Return the diameter in millimetres that the seal of a body has, told by its full name."""
    found = (fact for fact, pattern in _RANKS if re.search(pattern, body))
    return load_facts()[next(found, "seal.diameter")].value
