"""The group of commands, and the one place where errors become messages and exit codes."""

import errno
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from typing import NamedTuple

import click

from docgen import __version__
from docgen.cli import STOPPED
from docgen.cli.endings import hear_endings
from docgen.cli.speech import complain, explain, speak_chinese
from docgen.errors import DocgenError, ExitCode, bug_in_words

CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class Entry(NamedTuple):
    """Where a command is, and what the list of commands says of it."""

    place: str
    gist: str


# Every command, in the order in which work meets them.
COMMANDS = {
    "demo": Entry("docgen.cli.demo:demo", "用自带的样例走一遍，看看能做什么"),
    "new": Entry("docgen.cli.new:new", "新建一个专项工作文件夹"),
    "forms": Entry("docgen.cli.forms:forms", "给每个单位做一份填报材料压缩包"),
    "unit": Entry("docgen.cli.unit:unit", "单位用：由填报工作簿生成全部材料"),
    "collect": Entry("docgen.cli.collect:collect_", "读取各单位报来的材料"),
    "status": Entry("docgen.cli.collect:status", "谁报了、谁没报、还缺什么"),
    "make": Entry("docgen.cli.make:make", "生成专项工作的全部文书"),
    "issue": Entry("docgen.cli.issue:issue", "签发一件文书：编号、落日期"),
    "pack": Entry("docgen.cli.pack:pack", "把正式文件按收件单位打包"),
    "check": Entry("docgen.cli.check:check", "检查成品公文的格式"),
    "number": Entry("docgen.cli.number:number", "发文登记簿：预留、启用、作废、补登文号"),
    "kinds": Entry("docgen.cli.kinds:kinds", "列出能做的文书和各自要填的内容"),
    "render": Entry("docgen.cli.render:render", "由一份数据生成一件文书"),
    "template": Entry("docgen.cli.template:template", "查看、检查、导出和收回模板"),
}


class _Listed(click.Group):
    """Commands that are listed by what is written here; one is loaded when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in their order, where click would sort them."""
        del ctx
        return list(self.commands)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that a line calls, and what follows its name."""
        name, listed, rest = super().resolve_command(ctx, args)
        return name, _load(COMMANDS[name]) if name and listed else None, rest


def _load(entry: Entry) -> click.Command:
    """Return a command: it waits for no room but its own."""
    room, _, attribute = entry.place.partition(":")
    command = getattr(import_module(room), attribute)
    if not isinstance(command, click.Command):
        raise TypeError(f"{attribute} in {room} is no command")
    return command


@click.group(
    cls=_Listed,
    commands=[click.Command(name, short_help=entry.gist) for name, entry in COMMANDS.items()],
    context_settings=CONTEXT,
    options_metavar="[选项]",
    subcommand_metavar="命令 [参数]…",
    help="公文生成：由填好的资料生成符合 GB/T 9704-2012 版式的通知、报告、函和表格（.docx）。",
    epilog="第一次使用，先运行 docgen demo 看样例。每个命令后加 --help 看用法。",
)
@click.version_option(__version__, "--version", message="docgen %(version)s 版", help="显示版本。")
@click.option("--debug", is_flag=True, help="出错时显示程序内部细节，供维护人员查错。")
def group(debug: bool) -> None:
    """Hold the commands; `--debug` is read by `run`."""
    del debug


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code; nothing but a message reaches a person."""
    try:
        # Outside its standalone mode click hands back the code of a command that exited.
        code = group.main(args=list(arguments), prog_name="docgen", standalone_mode=False)
    except click.Abort:
        complain(STOPPED)
        return ExitCode.MEND
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return error.exit_code
    except click.ClickException as error:
        complain(explain(error))
        return error.exit_code
    except DocgenError as error:
        complain(str(error))
        return error.exit_code
    except Exception as error:  # noqa: BLE001 - the last resort: a bug is ours, not the user's
        return _last_word(error, "--debug" in arguments)
    return code if isinstance(code, int) else ExitCode.FINE


def _last_word(error: Exception, debug: bool) -> ExitCode:
    """Say what ended the command; a name too long for any file may come up wherever one is used."""
    if isinstance(error, OSError) and error.errno == errno.ENAMETOOLONG:
        complain(f"名字太长：“{error.filename}”；请换短一些的文件名或者文件夹名。")
        return ExitCode.MEND
    _confess(error, debug)
    return ExitCode.BUG


def _confess(error: Exception, debug: bool) -> None:
    if debug:
        traceback.print_exception(error)
    told = bug_in_words(error)
    complain(f"{told}，不是资料的问题。请把这句话和所用资料交给维护人员。")


def start() -> None:
    """Run docgen with the arguments of this process."""
    speak_chinese()
    hear_endings()
    sys.exit(run(sys.argv[1:]))
