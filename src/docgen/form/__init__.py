"""The form (附件1) and the questions (报告要素) as data, for writers and readers alike."""

from docgen.form.loading import CATEGORIES, COLUMNS, QUESTIONS, Category, Column, Question

__all__ = ["CATEGORIES", "COLUMNS", "QUESTIONS", "Category", "Column", "Question"]
