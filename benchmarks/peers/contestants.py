"""Who fills Word templates: docgen, docxtpl as its documentation shows it, and all others."""

from benchmarks.peers.contest import Contestant
from benchmarks.peers.dialects import BRACES, CARBONE, FIELDS, SCRIPT, YUM
from benchmarks.work import DOCXTPL

MODEL = Contestant("docxtpl，每份新建对象（按其文档）", "docxtpl_documented", DOCXTPL)
OTHERS = (
    Contestant("docxtpl，对象重复使用", "docxtpl_reused", DOCXTPL),
    Contestant("rust-docxtpl（Rust）", "docxtpl_documented", DOCXTPL, "rust-docxtpl"),
    Contestant("docxtpl-ng，编译结果保留", "docxtpl_ng", DOCXTPL, "docxtpl-ng"),
    Contestant("docx-mailmerge2（合并域）", "mailmerge2", FIELDS),
    Contestant("python-docx，不用模板", "python_docx", DOCXTPL),
    Contestant("docxtemplater + pizzip", "docxtemplater", BRACES, "node"),
    Contestant("easy-template-x", "easy-template-x", BRACES, "node"),
    Contestant("carbone", "carbone", CARBONE, "node"),
    Contestant("docx-templates，noSandbox", "docx-templates", SCRIPT, "node"),
    Contestant("Yumdocs", "yumdocs", YUM, "node"),
)
OURS = Contestant("docgen", "docgen_stamp", DOCXTPL)
EVERYONE = (MODEL, *OTHERS, OURS)
