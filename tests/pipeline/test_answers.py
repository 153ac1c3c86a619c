"""What a unit answered becomes sentences: nothing of 无, and no word twice."""

from tests.pipeline.unit_books import DEVICES, ROW, Fill, answer, text


def test_an_answer_that_says_nothing_is_printed_nowhere(fill: Fill) -> None:
    nothing = {
        "leader": "无",
        "methods": "/",
        "upkeep": "无",
        "causes": "无",
        "problems": "标志不清",
    }

    made = answer(fill(DEVICES | nothing, ROW))

    assert made.pending == ("核对方式", "继续使用的设备今后定期做什么")
    assert "无牵头" not in text(made)
    assert "标志不清。" in text(made)
    assert made.to_do is not None
    assert "内容已齐" not in made.to_do.read_text(encoding="utf-8")


def test_no_word_is_said_twice(fill: Fill) -> None:
    doubled = {"upkeep": "定期检定、维护；", "problems": "1、标志不清", "causes": "因为资金不足。"}

    made = answer(fill(DEVICES | doubled, ROW | {"B8": "1、违停抓拍。"}))

    assert "定期检定、维护，完善标志" in text(made)
    assert "标志不清，主要原因是资金不足。" in text(made)
    assert "该情形为违停抓拍，" in text(made)


def test_that_no_problem_was_found_is_said_in_a_sentence(fill: Fill) -> None:
    assert "自查中没有发现问题。" in text(answer(fill(DEVICES | {"problems": "无。"}, ROW)))


def test_a_unit_without_devices_names_no_nothing(fill: Fill) -> None:
    made = answer(fill({"used": "没有", "end": "2024-11-12", "other_devices": "无"}))

    assert "使用的无" not in text(made)
