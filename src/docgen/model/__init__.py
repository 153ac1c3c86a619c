"""The values of a campaign and its papers: frozen, without input or output."""
