"""The namespaces that docxtpl's work depends on, by their usual prefixes."""

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"


def are_usual(namespaces: dict[str | None, str]) -> bool:
    """Tell whether `w` and `wp` mean what they mean everywhere, and nothing else means it."""
    by_prefix = namespaces.get("w") == WORD and namespaces.get("wp", DRAWING) == DRAWING
    uris = list(namespaces.values())
    return by_prefix and uris.count(WORD) == 1 and uris.count(DRAWING) <= 1
