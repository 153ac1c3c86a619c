"""The layouts of papers by the names that people give them (GB/T 9704-2012, 7, 8 and 10)."""

LAYOUTS = {
    "general": "红头文件",
    "letter": "信函格式",
    "order": "命令格式",
    "minutes": "纪要格式",
    "plain": "白头文件",
    "form": "横排表格",
}
