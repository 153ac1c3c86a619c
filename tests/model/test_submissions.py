"""A file is received on the day that was written down, else on the day of the form."""

from dataclasses import replace
from datetime import date

from docgen.model.readings import Reading
from docgen.model.returns import Return, ReturnKind
from docgen.model.submissions import Submission

READING = Reading("表.yaml", ReturnKind.TABLE, date=date(2024, 11, 13))


def test_the_day_of_receipt_goes_before_the_day_on_the_form() -> None:
    assert Submission(READING).arrived == date(2024, 11, 13)
    assert Submission(READING, received=date(2024, 11, 14)).arrived == date(2024, 11, 14)


def test_a_data_file_speaks_for_itself() -> None:
    sent = Return.model_validate({"received": "2024-11-14", "version": 2, "has_report": "是"})
    told = Submission.of(replace(READING, sent=sent))
    assert (told.arrived, told.version, told.has_report) == (date(2024, 11, 14), 2, True)
    assert (told.has_table, told.has_scan) == (None, None)
    assert Submission.of(READING) == Submission(READING)
