"""The life of a paper: a draft without number and date, a final paper, a copy of an issued one."""

from enum import StrEnum


class Stage(StrEnum):
    """Where a paper stands in its life; the value is what its file name says."""

    DRAFT = "送审稿"
    FINAL = ""
    COPY = "原文"
