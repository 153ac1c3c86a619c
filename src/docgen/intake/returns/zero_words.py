"""Words that stand in a form of nothing (空表) in place of a device: 零报告, 暂无, 不涉及."""

import re

_ZERO_WORDS = re.compile(
    "(?:经[^,]{0,6}[查实理],?)?(?:(?:本|我)(?:单位|局|街道|办|辖区|部门|委|镇|乡|[大支中]?队|中心|所),?)?(?:目前|现|暂|尚|均)*"
    "(?:(?:无|没有)(?:[此该]类|[此该]|相关|上述)?(?:情况|情形|事项|内容)?|不涉及(?:此项|该项)?(?:工作|情况)?|"
    "未(?:设置|安装|配备|建设)(?:[、和或]?未?(?:设置|安装|使用|配备|建设))*|零报告)"
    r"(?:[,;]?(?:特此|实行|予以|作)?\(?零报告\)?)?[。.]?"
)


def says_zero(words: str) -> bool:
    """Tell whether words in a cell (as `plain` leaves them) say that there is nothing to report."""
    return bool(_ZERO_WORDS.fullmatch(words))
