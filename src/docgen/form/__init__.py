"""The form (附件1) and the questions (报告要素) as data, for writers and readers alike."""

from docgen.form.answering import said
from docgen.form.loading import BLANK, CATEGORIES, COLUMNS, QUESTIONS, Category, Column, Question

# What a column is called, by its key.
LABELS = {column.key: column.label for column in COLUMNS}
# The sheets of a unit's workbook.
QUESTIONS_SHEET, FORM_SHEET, FACTS_SHEET = "报告要素", "附件1", "专项工作"

__all__ = [
    "BLANK",
    "CATEGORIES",
    "COLUMNS",
    "FACTS_SHEET",
    "FORM_SHEET",
    "LABELS",
    "QUESTIONS",
    "QUESTIONS_SHEET",
    "Category",
    "Column",
    "Question",
    "said",
]
