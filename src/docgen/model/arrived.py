"""The path of a file that came (来件路径), as people write it and as docgen names it."""

from typing import Annotated

from pydantic import AfterValidator


def inside_returns(file: str) -> str:
    """Return a file's path inside the folder of returns, however much of it was written before.

    Windows parts folders with a backslash; so do people who copy a path from it.
    """
    way = "/" + file.replace("\\", "/").removeprefix("./").lstrip("/")
    return way.rpartition("/returns/")[2].removeprefix("/")


ReturnPath = Annotated[str, AfterValidator(inside_returns)]
