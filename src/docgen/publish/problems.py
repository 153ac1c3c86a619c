"""What keeps a file from being written, in a clerk's words."""

import errno
from pathlib import Path

from docgen.errors import DataError, DocgenError

_REASONS = {
    errno.EACCES: "没有写入权限，或者文件正在 Word、WPS 中打开；请关闭文件或换一个文件夹",
    errno.EPERM: "没有写入权限；请换一个文件夹",
    errno.EROFS: "所在磁盘只能读；请换一个文件夹",
    errno.ENOSPC: "磁盘已满；请清理磁盘或换一个位置",
    errno.EDQUOT: "磁盘配额已用完；请清理磁盘或换一个位置",
    errno.EISDIR: "已有同名的文件夹；请换一个文件名",
    errno.ENOTDIR: "路径中有一段是文件而不是文件夹；请换一个位置",
    errno.EEXIST: "要建的文件夹与已有的文件同名；请换一个文件夹名",
    errno.ENAMETOOLONG: "文件名或路径太长；请换短一些的名字",
    errno.ENOENT: "所在文件夹不存在或不能新建；请检查路径",
}


class WriteError(DocgenError):
    """A file could not be written; what stood there before is untouched."""


def write_error(path: Path | str, error: OSError) -> WriteError:
    """Return the error to raise instead of the system's own."""
    reason = _REASONS.get(error.errno or 0, f"系统提示：{error.strerror}；请换一个位置再试")
    return WriteError(f"不能写入“{path}”：{reason}。")


def read_error(path: Path | str, error: OSError) -> DataError:
    """Return the error to raise where it cannot be told what is there."""
    return DataError(f"“{path}”看不了：系统提示：{error.strerror}；请检查文件夹的权限后再试。")
