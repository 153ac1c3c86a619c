"""Every code of the catalogue has a form that raises it, with the severity that was promised."""

from docgen.findings import Severity
from docgen.rules.returns import check_return
from tests.rules.returns import (
    test_answers,
    test_basis,
    test_cleaning,
    test_header,
    test_quantities,
    test_row_texts,
    test_totals,
)
from tests.rules.returns.forms import SETTING

MODULES = (
    test_header,
    test_row_texts,
    test_basis,
    test_quantities,
    test_cleaning,
    test_totals,
    test_answers,
)
# Codes and severities are promises: papers, decisions and other tools name them.
CATALOGUE = {
    Severity.ERROR: """
        cell_error reference_unclear
        unit_missing unit_unknown date_invalid situation_missing basis_missing
        basis_normative_incomplete basis_denied basis_none_not_cat1 count_missing count_invalid
        row_void count_approximate count_qualified merged_quantity amount_approximate
        amount_qualified amount_invalid need_missing need_invalid reason_missing result_missing
        result_invalid result_mixed stop_without_need forbidden_keep total_count_mismatch
        total_amount_mismatch total_result_mismatch table_missing return_conflict
        no_device_but_past_use denial_unclear other_device_used answer_invalid period_reversed""",
    Severity.WARNING: """
        filler_missing contact_missing date_missing date_year_missing
        date_out_of_range date_late row_duplicate basis_no_article basis_below_law
        basis_contradicts_cat1 count_nonstandard amount_nonstandard count_unit_nonstandard
        amount_missing amount_unit_missing
        reason_category_unclear reason_without_need need_but_kept total_missing
        zero_return_needs_letter heavy_fines law_unknown law_article_out_of_range law_abolished
        unsafe_text answer_missing stop_by_past""",
    Severity.INFO: "need_nonstandard result_nonstandard",
}
KNOWN = {code: severity for severity, codes in CATALOGUE.items() for code in codes.split()}


def test_every_code_is_raised_with_its_severity() -> None:
    readings = [
        case[index]
        for module in MODULES
        for name, index in (("FAULTS", 2), ("MORE", 1))
        for case in getattr(module, name, ())
    ]
    raised = {
        finding.code: finding.severity
        for reading in readings
        for finding in check_return(reading, SETTING)
    }
    assert raised == KNOWN
