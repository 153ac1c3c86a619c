"""Decisions as a bureau writes them into decisions.yaml, on the sound form."""

from docgen.model.decisions import Decision

FILE = "望潮区城市管理局.xlsx"


def decision(
    code: str, choice: str, row: object = 1, value: object = "", file: str = f"returns/{FILE}"
) -> Decision:
    return Decision.model_validate(
        {
            "file": file,
            "row": row,
            "code": code,
            "decision": choice,
            "value": value,
            "who": "李示例",
            "when": "2024-11-22",
            "why": "电话核实",
        }
    )
