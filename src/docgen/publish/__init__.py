"""Publishing: the only writer of papers. Whole files or none, and no finished paper is lost."""
