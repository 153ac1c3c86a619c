"""The group of commands, and the one place where errors become messages and exit codes."""

import errno
import sys
import traceback
from collections import UserDict
from collections.abc import Sequence
from importlib import import_module

import click

from docgen import __version__
from docgen.cli import STOPPED
from docgen.cli.endings import hear_endings
from docgen.cli.speech import complain, explain, speak_chinese
from docgen.errors import DocgenError, ExitCode

CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


# Each command by name, and where it is: a command waits for no room but its own.
COMMANDS = {
    "demo": "docgen.cli.demo:demo",
    "new": "docgen.cli.new:new",
    "forms": "docgen.cli.forms:forms",
    "unit": "docgen.cli.unit:unit",
    "collect": "docgen.cli.collect:collect_",
    "make": "docgen.cli.make:make",
    "issue": "docgen.cli.issue:issue",
    "pack": "docgen.cli.pack:pack",
    "status": "docgen.cli.collect:status",
    "check": "docgen.cli.check:check",
    "number": "docgen.cli.number:number",
    "kinds": "docgen.cli.kinds:kinds",
    "render": "docgen.cli.render:render",
    "template": "docgen.cli.template:template",
}


class _Commands(UserDict[str, click.Command]):
    """All commands by name, each loaded when it is asked for; until then its name stands for it."""

    def __init__(self) -> None:
        super().__init__({name: click.Command(name) for name in COMMANDS})

    def __getitem__(self, name: str) -> click.Command:
        """Return a command."""
        room, _, attribute = COMMANDS[name].partition(":")
        command = getattr(import_module(room), attribute)
        if not isinstance(command, click.Command):
            raise TypeError(f"{attribute} in {room} is no command")
        return command


@click.group(
    commands=_Commands(),
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
    kind = type(error).__name__
    complain(f"程序自身出错（{kind}：{error}），不是资料的问题。请把这句话和所用资料交给维护人员。")


def start() -> None:
    """Run docgen with the arguments of this process."""
    speak_chinese()
    hear_endings()
    sys.exit(run(sys.argv[1:]))
