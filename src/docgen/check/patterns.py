"""How the parts of a paper read, mistakes included: what is written wrongly is found, too."""

import re

TABLE = ("cell", "row")  # a cell of a .docx, a row of cells of a .pdf
HEAD = 20  # pieces among which a head is looked for
LONGEST_MARK = 40  # characters
LARGE = 18.0  # points: a title is at least as large
BRACKETS = "〔［\\[（(【{〈<「『〕］\\]）)】}〉>」』"
NUMBER = re.compile(
    rf"[^\s\d{BRACKETS}《》，。：]{{1,12}}\s*[{BRACKETS}]\s*[\d０-９]{{2,4}}\s*年?\s*[{BRACKETS}]"
    r"\s*第?\s*[\d０-９]*\s*号?"
)
ORDER_NUMBER = re.compile(r"^第?\s*[\d０-９一二三四五六七八九十百]*\s*号$")
CLASSIFIED = re.compile(r"^(绝\s*密|机\s*密|秘\s*密)(?!.*[。，])")
URGENT = re.compile(r"^(特\s*急|加\s*急|特\s*提|平\s*急|急\s*件|紧\s*急)$")
SIGNATORY = re.compile(r"签\s*发\s*人\s*[:：]?")
DATE = re.compile(  # one day: a period in the text is none
    r"^(?!.*日.*日)([\d０-９]{2,4}|[〇○Ｏ零一二三四五六七八九]{4})\s*[年.．/-][^。；，]{0,6}[月.．/-][^。；，]{0,6}[日号]?$"
)
ATTACHMENT_NOTE = re.compile(r"^附\s*件\s*([:：]|\d\s*[.．、:：])\s*\S")
ATTACHMENT_ITEM = re.compile(r"^\d{1,2}\s*[.．、]\s*\S")
ATTACHMENT_LABEL = re.compile(r"^附\s*件\s*[\d０-９一二三四五六七八九十]*\s*[:：、.]?$")
COPIES = re.compile(r"^抄\s*[送报]\s*(?!机关\s*$)([:：,，]?)\s*\S")
MOVED = re.compile(r"^主\s*送\s*[:：]")
PRINTED = re.compile(
    r"(\d{2,4}|[〇零一二三四五六七八九]{4})\s*[年./-].{0,6}[月./-].{0,6}(印\s*发)?\s*$"
)
ATTENDANCE = re.compile(r"^\s*(出\s*席|请\s*假|列\s*席)(?:人员)?\s*([:：])")
ISSUED = re.compile(r"^\D{2,40}(19|20)\d{2}\s*年[\s\d]*月[\s\d]*日$")
# A number without 机关代字, as minutes bear it above that row: 第5期, （2024年第5期）, 〔2024〕5号.
BARE_NUMBER = re.compile(
    r"^[（(]?(?:[〔\[]?(?:19|20)\d{2}[〕\]]?年?)?第?[\d一二三四五六七八九十百]+[期号次][）)]?$"
)
# Who sets a stamp of his own signs by his office (签发人职务).
OFFICE = re.compile(r"(?:长|主任|主席|书记|总理|委员)$")
_BODIES = "局|委员会|办公室|部|厅|法院|检察院|政府|办事处|中心|支队|大队"
# Several issuers that sign a joint paper in one row, set apart: 支队望潮大队 is one of them.
_ISSUER = rf"[^\W\d_]{{2,30}}(?:{_BODIES})"
ISSUERS = re.compile(rf"^{_ISSUER}(?:\s+{_ISSUER})+\s*$")
# The blank between two issuers in the title of a joint paper.
BETWEEN_ISSUERS = re.compile(rf"(?<=[\u4e00-\u9fff])(?:{_BODIES})[ \u00a0]+(?=[\u4e00-\u9fff])")
# One that signs, wherever its row begins.
SIGNED = re.compile(rf"^{_ISSUER}(?:\s*[（(]\s*[盖公]?\s*[章印]+\s*[)）])?$")
# What a title ends with and a mark (标志) does not: orders and minutes bear 令 and 纪要 in theirs.
_TYPES = "决议|决定|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函"
_PRACTICE = "方案|办法|规定|细则|规则|制度|说明|总结|计划|要点|清单"
_MARK = "[。，；：！？.,;:!?]?"
TITLED = re.compile(rf"(?:{_TYPES}|{_PRACTICE}){_MARK}$")
ABOUT = re.compile(rf"关于.*(?:{_TYPES}|{_PRACTICE}|令|纪要){_MARK}$")
NOTE = re.compile(r"^[（(［\[].+[）)］\]]$")
END = re.compile(r"[。；！？：;:!?]\s*$")
LAST = 6  # pieces among which the print date is looked for
