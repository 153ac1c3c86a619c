"""Papers that try a layout hard: the longest, the fullest, the rarest of each part."""

from collections.abc import Mapping

from tests.joint_papers import ISSUERS, SIGNATORIES

Data = Mapping[str, object]
SENTENCE = "行政执法机关应当依法使用电子技术监控设备并按要求公布设置地点接受社会监督"
CAMPAIGN: Data = {
    "id": "stress",
    "title": "示例",
    "issuer": "海州市望潮区司法局",
    "issuer_short": "区司法局",
    "district": "望潮区",
    "series": {"通知": "望司发", "报告": "望司报", "函": "望司函"},
    "fine_window": ["2022-11-01", "2025-10-31"],
}
TITLES = {
    "title_1_row": "关于开展示例工作的通知",
    "title_2_rows": "关于开展执法类电子技术监控设备清理规范工作的通知",
    "title_3_rows": (
        "海州市望潮区司法局关于进一步加强全区行政执法类电子技术监控设备"
        "设置使用管理和清理规范工作的通知"
    ),
    "title_4_rows": (
        "海州市望潮区司法局关于转发《海州市司法局关于加强全市行政执法类电子技术监控设备"
        "设置使用管理工作的指导意见》并做好清理规范工作的通知"
    ),
}
# Forty in eight rows: about the most that leaves text on page one.
RECIPIENTS = "、".join(f"第{number}分局" for number in range(1, 41))
# Fourteen rows, the most that a colophon holds.
COPIES = "，".join(f"第{number}行政执法协调单位办公室" for number in range(1, 24))
RARE = "联系人：𠮷示例、𬭊示例、㑇示例；地点：𡐓前街。"
STEPS = """各单位对照清单逐项核对。

# 第一部分的工作

按照分工逐项核对。

## 核对设备

逐台核对设备的设置依据、检定证书和公布情况。

### 核对依据

核对法律、行政法规依据。

#### 核对条款

核对到条、款、项。

# 第二部分的工作

按照时限逐项报送。
"""
UNITS = (
    "全区共有设备12345台，近三年罚款金额合计98765432.10元，占全市的23.45%，每台年均罚款2666.67元，"
    "自2022年11月1日起至2025年10月31日止，涉及〔2024〕5号文件所列情形，平均误差15%～30%，温度25℃，"
    "道路全长1234.5公里，会议室面积120平方米，另有GB/T9704—2012标准文本3套和办公场所1234567.89平方米。"
)


def notice(body: str, **changes: object) -> Data:
    """Return an invented notice with everything that a notice needs."""
    paper = {
        "title": TITLES["title_1_row"],
        "recipients": "区直各行政执法部门",
        "body": body,
        "number": "望司发〔2025〕7号",
        "date_of_issue": "2025-11-08",
        "print_date": "2025-11-08",
        "printing_office": "海州市望潮区司法局办公室",
    }
    return {"campaign": CAMPAIGN, "paper": paper | changes}


def paragraphs(count: int, rows: int = 3) -> str:
    """Return that many paragraphs of about so many rows of plain Hanzi."""
    return "\n".join([SENTENCE * (rows - 1) + "。"] * count)


def _annexes(count: int) -> list[Data]:
    return [
        {"title": f"第{number}类设备清理规范情况登记表", "body": paragraphs(1)}
        for number in range(1, count + 1)
    ]


def _form_attachment(rows: int) -> list[Data]:
    return [
        {
            "title": "执法类电子技术监控设备清理规范情况汇总表",
            "form": True,
            "caption": "（金额单位：元）",
            "form_header": ["填报单位（盖章）：　　　　　　联系电话："],
            "rows": [str(number) for number in range(1, rows + 1)],
            "total_label": "总计",
            "notes_heading": "填报说明：",
            "notes": ["金额按元填写。"],
        }
    ]


NOTICES: dict[str, Data] = {
    **{name: notice(paragraphs(4), title=title) for name, title in TITLES.items()},
    "recipients_40": notice(paragraphs(3), recipients=RECIPIENTS),
    "recipients_80": notice(paragraphs(3), recipients=RECIPIENTS.replace("第", "市第") * 2),
    "annexes_12": notice(paragraphs(2), attachments=_annexes(12), note="此件公开发布"),
    "copies_14_rows": notice(paragraphs(2), copy_to=COPIES),
    # Rows of text one after the other: among these are a full page, and a page and a row.
    **{
        f"rows_{rows}": notice("\n".join([SENTENCE[:20] + "。"] * rows), note="此件公开发布")
        for rows in range(9, 15)
    },
    "one_paragraph": notice(SENTENCE * 48 + "。"),
    "headings": notice(paragraphs(2, 4) + "\n\n" + STEPS * 3),
    "rare_names": notice(RARE + "\n" + paragraphs(1), signed_by="海州市𠮷岭区司法局"),
    "numbers": notice("\n".join(["试" * at + UNITS for at in range(14)])),
    "blank_table_60": notice(paragraphs(2), attachments=_form_attachment(60)),
    "classified": notice(
        paragraphs(5),
        copy_number="000001",
        classification="机密",
        secrecy_period="10年",
        urgency="特急",
        copy_to=COPIES[:60],
    ),
    "unsealed": notice(paragraphs(5), sealed=False, note="此件公开发布"),
    "five_issuers_up": notice(
        paragraphs(3),
        title="关于清理规范工作情况的报告",
        recipients="海州市望潮区人民政府",
        issuers=list(ISSUERS),
        signatory="、".join(SIGNATORIES),
    ),
    "five_issuers_unsealed": notice(paragraphs(3), issuers=list(ISSUERS), sealed=False),
}


TOO_MUCH: dict[str, Data] = {
    "recipients_too_long": notice(paragraphs(2), recipients=RECIPIENTS * 4),
    "copies_too_long": notice(paragraphs(2), copy_to=COPIES * 2),
}


def row(number: int, **changes: object) -> Data:
    """Return one situation of a unit's form."""
    return {
        "n": number,
        "situation": f"第{number}类违法行为抓拍",
        "basis": "《中华人民共和国道路交通安全法》第五十六条、第九十三条",
        "basis_level": "法律",
        "count": number,
        "amount_yuan": f"{number}886500.00",
        "need": "否",
        "result": "保留并继续使用",
    } | changes


def form(rows: list[Data]) -> Data:
    """Return the data of a unit's filled form."""
    unit = {"id": "D01", "name": "海州市望潮区𬭊业管理局", "short": "区𬭊管局", "kind": "区直"}
    filled = {"filler": "𠮷示例", "phone": "0000000", "date": "2025-11-13", "rows": rows}
    return {"campaign": CAMPAIGN, "unit": unit, "return": filled}


FORMS: dict[str, Data] = {
    "table_60": form([row(number) for number in range(1, 61)]),
    "table_tall_row": form([row(1), row(2, note="说明" * 700), row(3, situation="𡐓前街抓拍")]),
}
