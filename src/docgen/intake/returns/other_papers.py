"""Papers that are neither form nor letter nor report (其他来文): what they are, what to do."""

import re
from collections.abc import Sequence

from docgen.findings import Finding, Place, Severity
from docgen.intake.returns.columns import NINE
from docgen.intake.returns.denials import sentences, tells_of_devices
from docgen.intake.returns.numbers import plain

_TITLE_LINES = 8
_ACCOMPANIES = re.compile(
    "(?:现将|随文|兹将|随函).*(?:报送|报上|呈报|送上|提交|上报|附上)(?!如下)|"
    "请(?:予)?(?:查收|审阅|收悉|接收)|(?:清单|目录|证书|回执|名单)$"
)
# A list of certificates has a table of its own; one of devices is the form filled wrongly.
_PROOFS = re.compile(
    "(?:证书|证明|回执|联系人|通讯录)(?:的?(?:清单|目录|一览表|名单|汇总|复印件))?$"
)


def tell_no_form(lines: Sequence[str], beside: Sequence[str], file: str) -> Finding:
    """Tell what a paper is that is neither the form nor a letter nor a report, and the remedy.

    `beside` are the lines outside tables. Who sent some table, or tells of devices, lacks the
    form; what only goes with other papers (报送函, 检定证书清单) lacks nothing.
    """
    titles = map(plain, (*lines[:1], *beside[:_TITLE_LINES]))
    tables = len(beside) < len(lines) and not any(map(_PROOFS.search, titles))
    if tables or tells_of_devices(beside):
        message = f"没有找到汇总表；应有“{NINE}”九列，请用附件1的表样填写后重新发送。"
        return Finding("no_table", Severity.ERROR, message, Place(file))
    if len(beside) < len(lines) or any(map(_ACCOMPANIES.search, sentences(beside))):
        message = (
            "像是随附的函、清单或者证明材料，没有计入：不是汇总表、总体情况报告，"
            "也没有反馈无设备；汇总表和报告请另附可编辑的文件。"
        )
        return Finding("paper_extra", Severity.WARNING, message, Place(file))
    message = (
        "看不出是汇总表、总体情况报告还是无设备的反馈，没有计入；有设备的请用附件1的表样填写，"
        "没有的请写明未设置、未使用此类设备，报告请在标题写明“总体情况报告”，重新发送。"
    )
    return Finding("paper_unclear", Severity.ERROR, message, Place(file))
