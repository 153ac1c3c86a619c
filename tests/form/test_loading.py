"""The form's data: nine columns, seven items, questions of which each is asked of somebody."""

from docgen.form import CATEGORIES, COLUMNS, QUESTIONS
from docgen.model.returns import CATEGORIES as NUMBERS


def test_the_form_has_the_nine_columns_of_the_notice() -> None:
    assert [column.label for column in COLUMNS] == [
        "序号",
        "具体情形",
        "设置依据",
        "设备数量",
        "近三年罚款金额",
        "是否需要清理",
        "具体事由",
        "清理规范结果",
        "备注",
    ]


def test_no_two_columns_share_a_name() -> None:
    names = [
        name
        for column in COLUMNS
        for name in (column.label, *column.other_names, *column.whole_names)
    ]
    assert len(names) == len(set(names))


def test_the_items_are_those_of_the_work_plan() -> None:
    assert tuple(category.number for category in CATEGORIES) == NUMBERS


def test_no_sign_is_one_of_two_items() -> None:
    signs = [sign for category in CATEGORIES for sign in category.signs]
    assert len(signs) == len(set(signs))


def test_a_clerk_answers_no_more_than_fifteen_questions() -> None:
    assert 12 <= len(QUESTIONS) <= 15


def test_a_choice_has_choices_and_nothing_else_has() -> None:
    for question in QUESTIONS:
        assert (question.type == "choice") == bool(question.choices)
