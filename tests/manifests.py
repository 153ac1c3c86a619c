"""What a manifest says of its papers, held against the papers themselves."""

from pathlib import Path

from docgen.archive import content_digest
from docgen.publish.ledger import read_manifest
from docgen.publish.papers import digest


def assert_digests_are_true(folder: Path) -> None:
    """Assert of each paper that nobody changed that it holds what the manifest says.

    The digest may have been worked out by the engine; here the paper is opened.
    """
    manifest = read_manifest(folder)
    assert manifest is not None
    papers = [(one, (folder / one.path).read_bytes()) for one in manifest.documents]
    ours = [(one, content) for one, content in papers if digest(content) == one.sha256]
    assert ours
    for one, content in ours:
        held = content_digest(content) if content.startswith(b"PK") else digest(content)
        assert one.content_digest == held, one.path
