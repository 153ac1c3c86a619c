"""How the other libraries write the tags of the work."""

from benchmarks.work import LIST, Dialect

BRACES = Dialect(
    value="{{{}}}",
    item="{{{}}}",
    opening="{{#{}}}",
    closing="{{/{}}}",
    first=f"{{#{LIST}}}",
    last=f"{{/{LIST}}}",
)
"""docxtemplater and easy-template-x."""

CARBONE = Dialect(
    value="{{d.{}}}",
    item=f"{{{{d.{LIST}[i].{{}}}}}}",
    opening="{{d.{}:ifEQ(true):showBegin}}",
    closing="{{d.{}:showEnd}}",
    following=f"{{{{d.{LIST}[i+1].{{}}}}}}",
)

SCRIPT = Dialect(
    value="+++={}+++",
    item="+++=$row.{}+++",
    opening="+++IF {}+++",
    closing="+++END-IF+++",
    before="+++FOR row IN {}+++",
    after="+++END-FOR row+++",
)
"""docx-templates."""

YUM = Dialect(
    value="{{{{{}}}}}",
    item="{{{{{}}}}}",
    opening="{{{{#if {}}}}}",
    closing="{{{{#endif}}}}",
    before="{{{{#each {}}}}}",
    after="{{{{#endeach}}}}",
)

_FIELD = "".join(
    f"<w:r>{piece}</w:r>"
    for piece in (
        '<w:fldChar w:fldCharType="begin"/>',
        '<w:instrText xml:space="preserve"> MERGEFIELD {} </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        "<w:t>«{}»</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    )
).replace("{}", "{0}")
_MERGED = f'</w:t></w:r>{_FIELD}<w:r><w:t xml:space="preserve">'
FIELDS = Dialect(
    value=_MERGED,
    item=_MERGED,
    opening="",
    closing="",
    conditional=_MERGED.replace("{0}", "c{0}"),
    markup=True,
)
"""The merge fields of Word; they know no condition over paragraphs."""

PATTERN = Dialect(value="{{{}}}", item="", opening="", closing="")
"""Patterns for str.format: what a program without templates puts its values into."""
