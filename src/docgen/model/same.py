"""What is worked out of one and the same object again and again, is worked out once.

Values of the model are frozen but cannot be hashed (they hold mappings), so a cache knows them by
identity; it keeps the object alive, so that no other one can take its place.
"""

from dataclasses import dataclass
from typing import Generic, TypeVar

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True, eq=False)
class Same(Generic[Value]):
    """A value as the key of a cache: equal to itself alone."""

    value: Value

    def __hash__(self) -> int:
        """Tell objects apart, whatever they hold."""
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        """Tell whether this is the very same object."""
        return isinstance(other, Same) and other.value is self.value
