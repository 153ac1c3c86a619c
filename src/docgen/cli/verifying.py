"""`--verify`: results compared with their manifest, and what that came to."""

import click

from docgen.batch.failures import NAME as FAILURES
from docgen.cli.speech import say, show_findings
from docgen.errors import ExitCode
from docgen.findings import has_errors
from docgen.publish.store import Store
from docgen.publish.verifying import verify

TOLD = 50  # files; whoever has more to mend begins with these


def verify_papers(context: click.Context, store: Store) -> None:
    """Say which files are missing, changed, or not docgen's, and that some could not be made."""
    findings = verify(store)
    show_findings(findings[:TOLD])
    if len(findings) > TOLD:
        click.echo(
            f"还有{len(findings) - TOLD}个文件也与清单不符，先处理上面这些再核对。", err=True
        )
    failed = store.size(FAILURES) > 0
    if failed:
        click.echo(f"还有没做成的，见“{store.told(FAILURES)}”：改好后用同一条命令再做。", err=True)
    if failed or has_errors(findings):
        context.exit(ExitCode.MEND)
    say("核对完毕，" + ("以上文件请留意。" if findings else "与清单完全一致。"))
