"""What is the same in every paper of a template is settled once, when the template is compiled.

docxtpl goes through each paper after rendering: marks become elements, drawings are numbered,
tables get the columns that their rows need. Where the template alone decides all of that, nothing
is left to be done for a paper whose values bring no marks, tables or drawings with them.
"""

import re

from jinja2 import nodes

from docgen.stamp.drawing_ids import MARK, are_whole, drawing_numbers, number_drawings
from docgen.stamp.listing import has_marks
from docgen.stamp.opening import PartKind
from docgen.stamp.table_proof import TableProof

_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>\s*")


def is_settled(template: nodes.Template, kind: PartKind) -> bool:
    """Tell whether a well-formed part is done when it is printed; number its fixed drawings."""
    fixed = "".join(data.data for data in template.find_all(nodes.TemplateData))
    if has_marks(_DECLARATION.sub("", fixed)):
        return False
    if kind is not PartKind.BODY:
        return True
    return _number_fixed_drawings(template) and TableProof().holds(template)


def _number_fixed_drawings(template: nodes.Template) -> bool:
    """Give the drawings of every paper their numbers; tell whether there are no others."""
    always = [
        child
        for node in template.body
        if isinstance(node, nodes.Output)
        for child in node.nodes
        if isinstance(child, nodes.TemplateData)
    ]
    known = {id(data) for data in always}
    others = (data for data in template.find_all(nodes.TemplateData) if id(data) not in known)
    if any(MARK in data.data for data in others) or not all(are_whole(d.data) for d in always):
        return False
    numbers = drawing_numbers()
    for data in always:
        data.data = number_drawings(data.data, numbers)
    return True
