"""Workbooks (工作簿): the unit's form with its questions, and the bureau's tables."""
