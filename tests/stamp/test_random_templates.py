"""Templates put together at random are filled alike by docgen, by Jinja alone and by docxtpl."""

from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2.compiler import CodeGenerator

from docgen.archive import content_digest
from docgen.stamp import Context, Template, TemplateError
from docgen.stamp.environment import StampEnvironment
from docgen.stamp.generation import GuardedGenerator
from tests.stamp.random_templates import RARE, TEMPLATES, VALUES, contexts
from tests.stamp.reference import by_docxtpl, canonical


class AtOnce(GuardedGenerator):
    """Jinja's own code: each value is printed where it stands, each look-up asks the sandbox."""

    _prints_at_once = True
    visit_Template = CodeGenerator.visit_Template  # noqa: N815
    visit_Getattr = CodeGenerator.visit_Getattr  # noqa: N815
    visit_Getitem = CodeGenerator.visit_Getitem  # noqa: N815


def compile_at_once(package: bytes) -> Template:
    """Compile a template for the reference."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(StampEnvironment, "code_generator_class", AtOnce)
        return Template(package)


def outcome(template: Template, data: Context) -> bytes | str:
    """Return the paper, or that it was refused."""
    try:
        return template.render(data)
    except TemplateError:
        return "refused"


@settings(max_examples=60, deadline=None)
@given(TEMPLATES, st.data())
def test_putting_off_printing_changes_no_paper(package: bytes, data: st.DataObject) -> None:
    ours, reference = Template(package), compile_at_once(package)
    for _ in range(4):
        context = data.draw(contexts(RARE))
        assert outcome(ours, context) == outcome(reference, context)


@settings(max_examples=60, deadline=None)
@given(TEMPLATES, contexts(VALUES))
def test_what_docgen_makes_docxtpl_makes(package: bytes, context: dict[str, object]) -> None:
    template = Template(package)
    paper = outcome(template, context)
    if isinstance(paper, bytes):
        assert canonical(paper) == by_docxtpl(package, context)


@settings(max_examples=30, deadline=None)
@given(TEMPLATES, contexts(RARE))
def test_both_paths_refuse_alike(package: bytes, context: dict[str, object]) -> None:
    template = Template(package)
    ours, slow = outcome(template, context), outcome(template, lambda _: context)
    assert isinstance(ours, bytes) == isinstance(slow, bytes)
    if isinstance(ours, bytes) and isinstance(slow, bytes):
        assert canonical(ours) == canonical(slow)


@settings(max_examples=30, deadline=None)
@given(TEMPLATES, contexts(VALUES), st.booleans())
def test_the_digests_are_those_of_the_package(
    package: bytes, context: dict[str, object], slowly: bool
) -> None:
    try:
        filled = Template(package).fill((lambda _: context) if slowly else context)
    except TemplateError:
        return
    assert filled.content_digest == content_digest(filled.package)
    assert filled.sha256 == sha256(filled.package).hexdigest()
