"""The law table (法规表) and the citations (设置依据) that are checked against it."""

from docgen.laws.citations import Basis, Citation
from docgen.laws.levels import looks_national
from docgen.laws.reading import read_basis
from docgen.laws.table import Law, look_up

__all__ = ["Basis", "Citation", "Law", "look_up", "looks_national", "read_basis"]
