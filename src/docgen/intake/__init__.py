"""Reading what people send: every value keeps its place, and nothing is judged here."""
