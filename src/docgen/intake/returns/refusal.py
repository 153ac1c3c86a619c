"""Why a whole file is not used, and what its sender is to do about it."""

from docgen.errors import DataError
from docgen.findings import Finding, Place, Severity

_MESSAGES = {
    "file_encrypted": "设有密码，打不开，请去掉密码后重新发送",
    "file_damaged": "已损坏，读不出来，请用 Excel、Word 或 WPS 打开后另存一份重新发送",
    "file_wrong_type": "不是真正的xlsx或docx文件，请另存为xlsx或docx格式后重新发送",
    "file_too_large": "过大，请删去图片和表格外的空行、空列，另存后重新发送",
    "file_legacy": "是旧格式，这台电脑没有装 LibreOffice，读不了，请另存为xlsx或docx格式后重新发送",
}


class RefusedError(DataError):
    """A file that is refused, by the code of its finding; `because` says more than the code."""

    def __init__(self, code: str, because: str = "") -> None:
        super().__init__(f"{because}，" if because else "")
        self.code = code

    def finding(self, file: str) -> Finding:
        """Return what is told about the file."""
        message = f"“{file}”{self}{_MESSAGES[self.code]}。"
        return Finding(self.code, Severity.ERROR, message, Place(file))
