"""What a basis (设置依据) cites: laws with articles, papers with issuer and number."""

from dataclasses import dataclass

from docgen.laws.articles import write_articles
from docgen.laws.table import Law, look_up
from docgen.model.returns import BasisLevel

# Issuers that the code of a document number names beyond doubt.
_CODES = {"国发": "国务院", "国函": "国务院", "国办发": "国务院办公厅", "国办函": "国务院办公厅"}


@dataclass(frozen=True, slots=True)
class Citation:
    """One law or paper: its name without 《》, the articles cited, who issued it as what number.

    `number` is a document number (文号) or an order (公安部令第157号); `issuer` is what the text
    says, before the name, in it or behind it.
    """

    name: str
    articles: tuple[int, ...] = ()
    level: BasisLevel = BasisLevel.UNKNOWN
    issuer: str = ""
    number: str = ""

    @property
    def law(self) -> Law | None:
        """The law of the table that is meant, if it is there."""
        return look_up(self.name)

    @property
    def lacks(self) -> tuple[str, ...]:
        """What is missing of name, issuer and number, for a paper (规范性文件)."""
        if self.level is not BasisLevel.NORMATIVE:
            return ()
        parts = (("名称", self.name), ("发文机关", self.issuer), ("文号", self.number))
        return tuple(part for part, value in parts if not value)

    def __str__(self) -> str:
        """Return the citation as a paper writes it: 《名称》（文号）第十五条、第十六条."""
        issuer = (
            "" if self.issuer in self.name or self.issuer == issuer_of(self.number) else self.issuer
        )
        name = f"《{self.name}》" if self.name else ""
        number = f"（{self.number}）" if self.number and name else self.number
        return f"{issuer}{name}{number}{write_articles(self.articles)}"


@dataclass(frozen=True, slots=True)
class Basis:
    """A basis as understood: its text, what it cites, and the best rank among that.

    `level` is NONE only if the text says that there is no basis, UNKNOWN if nothing was understood.
    `as_above` says that the text refers to the row above (同上), which the caller resolves, and
    `doubted` that it cites something and says against it that there is no basis: then the level is
    UNKNOWN.
    """

    text: str
    citations: tuple[Citation, ...] = ()
    level: BasisLevel = BasisLevel.UNKNOWN
    as_above: bool = False
    doubted: bool = False


def issuer_of(number: str) -> str:
    """Return the issuer whom a document number names: 国办发〔2024〕5号 is of 国务院办公厅."""
    code, bracket, _ = number.partition("〔")
    return _CODES.get(code, "") if bracket else ""
