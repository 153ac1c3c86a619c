"""A clerk at another machine: reserves numbers in a process of its own, and may be killed.

`python clerk.py DATABASE NAME FIRST COUNT`: reserves for the papers FIRST … COUNT-1 of NAME, and
says each number only when it has it.
"""

import sys
from datetime import date

from docgen.registry import Key, Particulars, Reservation, open_register

DAY = date(2024, 11, 8)


def work(database: str, name: str, first: int, count: int) -> None:
    """Reserve a number for each paper and print paper and number."""
    with open_register(database, create=True, patience=30) as register:
        for paper in range(first, count):
            key = Key("stress", "notice", name, str(paper))
            wanted = Reservation("望司发", 2024, Particulars(f"第{paper}件"), key)
            entry = register.reserve(wanted, DAY)
            sys.stdout.write(f"{paper} {entry.number.serial}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    work(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
