"""The command line speaks Chinese, names the remedy, and exits with the documented code."""

import subprocess
import sys

import click
import pytest

from docgen import __version__
from docgen.cli import STOPPED
from docgen.cli import demo as demo_command
from docgen.cli.commands import COMMANDS, group
from tests.cli.conftest import Docgen


def test_the_help_is_chinese_and_names_every_command(docgen: Docgen) -> None:
    said = docgen("--help")
    assert said.code == 0
    for word in ("用法", "demo", "kinds", "new", "render", "template"):
        assert word in said.out
    assert "Usage" not in said.out
    assert "Show" not in said.out


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_called_what_it_is_listed_as(name: str) -> None:
    _, command, _ = group.resolve_command(click.Context(group), [name])
    assert command is not None
    assert command.name == name


@pytest.mark.parametrize(
    ("asked", "told"), [(["--version"], "docgen "), (["--help"], "用法"), ([], "用法")]
)
def test_telling_about_itself_loads_no_command(asked: list[str], told: str) -> None:
    loading = "import sys; sys.modules['pydantic'] = None; from docgen.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", loading, *asked], capture_output=True, check=False)
    assert (done.stdout + done.stderr).decode("utf-8").startswith(told)


def test_the_help_lists_commands_in_the_order_of_the_work(docgen: Docgen) -> None:
    listed = docgen("--help").out.partition("命令:")[2].split("\n")
    named = [line.split()[0] for line in listed if line.startswith("  ") and line.split()]
    assert named[: len(COMMANDS)] == list(COMMANDS)


def test_the_version_is_told(docgen: Docgen) -> None:
    assert docgen("--version").out == f"docgen {__version__} 版\n"


@pytest.mark.parametrize("command", ["demo", "kinds", "new", "render", "template"])
def test_every_command_has_chinese_help(docgen: Docgen, command: str) -> None:
    said = docgen(command, "--help")
    assert said.code == 0
    assert "用法" in said.out
    assert "Options" not in said.out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("rendr",), ("没有 rendr 这个命令", "render")),
        (("render",), ("缺少参数", "文书", "用法")),
        (("render", "notice", "a.yaml"), ("缺少选项", "--output")),
        (("render", "notice", "a.yaml", "-o", "b", "--fial"), ("没有 --fial 这个选项",)),
        (("kinds", "a", "b"), ("多出了参数",)),
        (("demo", "-o"), ("-o", "后面要写一个值")),
    ],
)
def test_a_wrong_command_is_told_with_its_usage(
    docgen: Docgen, arguments: tuple[str, ...], words: tuple[str, ...]
) -> None:
    said = docgen(*arguments)
    assert said.code == 2
    assert said.out == ""
    assert all(word in said.err for word in words)


def test_a_bug_of_ours_is_confessed_without_a_traceback(
    docgen: Docgen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: object) -> None:
        raise RuntimeError("示例")

    monkeypatch.setattr(demo_command, "run_demo", broken)
    said = docgen("demo")
    assert said.code == 70
    assert "程序自身出错" in said.err
    assert "Traceback" not in said.err


@pytest.mark.parametrize("command", ["make", "new"])
def test_a_name_that_no_system_takes_is_told_and_no_bug(docgen: Docgen, command: str) -> None:
    said = docgen(command, "很长的名字" * 40)

    assert said.code == 1
    assert "名字太长" in said.err
    assert "请换短一些" in said.err


def test_debug_shows_the_traceback(docgen: Docgen, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: object) -> None:
        raise RuntimeError("示例")

    monkeypatch.setattr(demo_command, "run_demo", broken)
    assert "Traceback" in docgen("--debug", "demo").err


def test_it_speaks_chinese_whatever_the_language_of_the_machine() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "docgen", "render"],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={"LC_ALL": "C", "LANG": "en_US.UTF-8", "PYTHONPATH": ":".join(sys.path)},
    )
    assert done.returncode == 2
    assert "缺少参数" in done.stderr


@pytest.mark.parametrize("room", ["docgen.cli.commands", "docgen.cli.kinds"])
def test_breaking_off_while_docgen_loads_shows_no_traceback(room: str) -> None:
    breaking = (
        "import sys, docgen.cli\n"
        "class Broken:\n"
        "    def __getattr__(self, name): raise KeyboardInterrupt\n"
        f"sys.modules['{room}'] = Broken()\n"
        "docgen.cli.main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", breaking, "kinds"], capture_output=True, check=False
    )
    assert done.returncode == 1
    told = done.stderr.decode("utf-8").strip()
    assert told.removeprefix("错误：") == STOPPED


def test_a_kind_may_be_told_by_its_chinese_name(docgen: Docgen) -> None:
    assert docgen("kinds", "催报便函").out == docgen("kinds", "reminder").out


def test_a_misspelt_chinese_name_is_told_with_the_nearest(docgen: Docgen) -> None:
    said = docgen("template", "export", "催报便涵")
    assert said.code == 2
    assert "是不是想写“催报便函”？" in said.err
    assert "correction（补正联系单）" in said.err
