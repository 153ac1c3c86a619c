"""Other makers' papers: the same words and measures, each set with a maker's own means."""
