"""What offices are customarily called (习惯简称): 交通局 is 交通运输局, 听潮街道办 its 办事处."""

import re

# Each form of a name, and the shortest of them, in which all are compared.
_FORMS = (
    ("人民政府(?=[^局]{1,10}(?:街道|办事处))", ""),
    ("街道办(?:事处)?$|办事处$", "街道"),
    ("交通运输|交运(?=局)", "交通"),
    ("住房和?城乡建设", "住建"),
    ("市场监督管理|市场监管", "市监"),
    ("(?:卫生健康|卫健)(?:委员会|委|局)", "卫健局"),
    ("人力资源和?社会保障|人力社保", "人社"),
    ("发展和?改革", "发改"),
    ("工业和信息化", "工信"),
    ("应急管理", "应急"),
    ("医疗保障", "医保"),
    ("城市管理", "城管"),
    ("综合行政执法", "综合执法"),
    ("消防救援", "消防"),
    ("交通警察", "交警"),
    ("退役军人事务", "退役军人"),
)


def customary(name: str) -> str:
    """Return a name in the short form that all its customary forms have in common."""
    for form, short in _FORMS:
        name = re.sub(form, short, name)
    return name
