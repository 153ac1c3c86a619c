"""An address opens a store, or says in one sentence what is missing, and never tells a secret."""

import sys

import pytest

from docgen.errors import DocgenError, ExitCode, MissingProgramError, UsageError
from docgen.publish import address
from docgen.publish.address import asking, install_hint, opened, without_secrets


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("s3://文书/报告/", "s3://文书/报告"),
        ("s3://key:secret@文书/报告", "s3://文书/报告"),
        ("s3://key:se/cr@et@文书/报告", "s3://文书/报告"),
        ("abfs://secret@文书/报告?sig=secret", "abfs://文书/报告"),
        ("simplecache::s3://key:secret@文书/报告#secret", "simplecache::s3://文书/报告"),
        ("s3://文书/甲@乙", "s3://文书/甲@乙"),
    ],
)
def test_an_address_is_told_without_secrets(url: str, told: str) -> None:
    assert without_secrets(url) == told


@pytest.mark.parametrize(
    ("url", "kind", "told"),
    [
        ("sftp://主机/文书", UsageError, "挂载成文件夹"),
        ("nowhere://文书", UsageError, "不认识“nowhere://”"),
        ("s3://", UsageError, "后面要写桶名"),
        ("oss://文书", MissingProgramError, "pip install ossfs"),
        ("git://文书", MissingProgramError, r'pip install "fsspec\[git\]"'),
    ],
)
def test_an_address_that_cannot_be_opened_says_why(
    url: str, kind: type[DocgenError], told: str
) -> None:
    with pytest.raises(kind, match=told):
        opened(url)


def test_who_has_no_fsspec_is_told_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fsspec.core", None)

    with pytest.raises(MissingProgramError, match=r'pip install "fsspec\[s3\]"') as missing:
        opened("s3://none-has-asked-for-this/文书")

    assert missing.value.exit_code is ExitCode.MISSING


def test_what_to_install_is_told_for_other_machines() -> None:
    assert install_hint("simplecache::s3://文书") == "pip install fsspec s3fs"


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (PermissionError("key secret"), "不让读写"),
        (FileNotFoundError("key secret"), "要先建好"),
        (ConnectionError("key secret"), r"连不上或出错（ConnectionError）"),
    ],
)
def test_whatever_goes_wrong_is_one_sentence_without_a_secret(error: OSError, told: str) -> None:
    with pytest.raises(address.StoreError, match=told) as said, asking("s3://key:secret@文书"):
        raise error

    assert said.value.exit_code is ExitCode.UNREACHABLE
    assert "secret" not in str(said.value)
    assert "\n" not in str(said.value)
