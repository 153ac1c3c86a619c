"""Being ended from outside: whoever asks docgen to end is heard as if Ctrl+C had been pressed.

So temporary files are removed, and what was made is in the manifest, also when a shell, a service
or a closed terminal ends the program.
"""

import os
import signal
from types import FrameType

_ENDINGS = ("SIGTERM", "SIGHUP")  # the second one is not known to Windows


def hear_endings() -> None:
    """Take a wish to end for an interrupt, in this process alone: forked workers end at once."""
    heard = [
        ending
        for ending in (getattr(signal, name, None) for name in _ENDINGS)
        if ending is not None and signal.getsignal(ending) is signal.SIG_DFL
    ]
    for ending in heard:
        signal.signal(ending, _interrupt)
    if heard and hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=lambda: _forget(heard))


def _interrupt(_: int, frame: FrameType | None) -> None:
    """Do what an interrupt would; one that is ignored, as in the background, still ends."""
    handler = signal.getsignal(signal.SIGINT)
    if not callable(handler):
        raise KeyboardInterrupt
    handler(signal.SIGINT, frame)


def _forget(endings: list[signal.Signals]) -> None:
    for ending in endings:
        signal.signal(ending, signal.SIG_DFL)
