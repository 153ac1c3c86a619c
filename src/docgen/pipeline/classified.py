"""Classified papers (涉密公文): known by what stands at their head, whoever wrote it there.

They leave the house by the confidential post alone (保守国家秘密法: none over the open network).
"""

import re

from docgen.publish.figures import paragraphs_of

# In the upper left corner (7.2.2), with the period behind it: 机密, 秘　密, 机密★1年.
_MARK = re.compile(
    r"([绝机秘]密)(?:[★☆*＊:：（(]?(?:[\d０-９一二三四五六七八九十]|长期|解密).{0,8})?"
)
_BLANKS = re.compile(r"\s+")
_HEAD = 16  # paragraphs within which the head of a paper ends


def classification_of(package: bytes) -> str:
    """Return the classification (密级) that a .docx bears at its head, empty if it bears none."""
    texts = (_BLANKS.sub("", text) for text in paragraphs_of(package)[:_HEAD])
    return next((match[1] for text in texts if (match := _MARK.fullmatch(text))), "")
