"""Names of profiles, forces and verdicts, as people say them."""

from docgen.check.verdicts import Verdict
from docgen.standard import Force

PROFILE_NAMES = {
    "nominal": "GB/T 9704（上 37、下 35 毫米）",
    "gbt33476": "GB/T 33476.2（上 34.58、下 32.58 毫米）",
    "pdf": "按实际墨迹",
}
FORCES = {
    Force.SHALL: "规定",
    Force.USUALLY: "一般",
    Force.SHOULD: "推荐",
    Force.MAY: "可以",
    Force.PRACTICE: "实务",
    Force.DERIVED: "推算",
}
VERDICTS = {
    Verdict.PASS: "符合",
    Verdict.FAIL: "不符合",
    Verdict.WARN: "提示",
    Verdict.WAIVED: "已知",
    Verdict.UNVERIFIED: "待核",
}
