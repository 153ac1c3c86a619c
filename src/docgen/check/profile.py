"""The two readings of the type area: 37/35 mm as 9704 says, 34.58/32.58 as 33476.2 sets it.

Word processors add half a gap above the first and below the last row; GB/T 33476.2-2016 takes it
off the margins, so that the ink comes to stand where GB/T 9704-2012 wants it.
"""

from dataclasses import dataclass

from docgen.standard import load_facts

_NEAR = 0.3


@dataclass(frozen=True, slots=True)
class Profile:
    """The margins of one reading in millimetres, and the pitch of its rows in points."""

    name: str
    top: float
    bottom: float
    pitch: float

    @property
    def height(self) -> float:
        """The height between the margins."""
        return float(load_facts()["page.height"].mm) - self.top - self.bottom


PROFILES = {
    "nominal": Profile("nominal", 37.0, 35.0, 28.95),
    "gbt33476": Profile("gbt33476", 34.58, 32.58, 29.6),
}


def guess_profile(top: float, bottom: float) -> Profile:
    """Return the reading that the margins of a paper follow."""
    compensated = PROFILES["gbt33476"]
    if abs(top - compensated.top) < _NEAR and abs(bottom - compensated.bottom) < _NEAR:
        return compensated
    return PROFILES["nominal"]
