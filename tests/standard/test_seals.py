"""A seal is as large as its body's rank says."""

from decimal import Decimal

import pytest

from docgen.standard import seal_diameter


@pytest.mark.parametrize(
    ("body", "diameter"),
    [
        ("国务院", 60),
        ("中华人民共和国司法部", 50),
        ("国家卫生健康委员会", 50),
        ("辽宁省人民政府", 50),
        ("内蒙古自治区人民政府", 50),
        ("上海市人民政府", 50),
        ("海州市人民政府", 45),
        ("望潮区人民政府", 45),
        ("海州市望潮区司法局", 45),
        ("海州市望潮区听潮街道办事处", 42),
        ("海州市望潮区东堤镇人民政府", 42),
        ("望潮区白鹭乡人民政府", 42),
    ],
)
def test_the_rank_decides(body: str, diameter: int) -> None:
    assert seal_diameter(body) == Decimal(diameter)
