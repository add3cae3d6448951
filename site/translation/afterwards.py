"""What is done once a transaction is committed, for each thing that it changed."""

import threading
from collections.abc import Callable, Hashable, Iterable

from django.db import transaction


class Afterwards(threading.local):
    """Things to look at when the transaction of this thread is committed, each once, however often they are added.

    What was left by a transaction that was taken back is looked at after the next: ``act`` finds nothing new there.
    """

    def __init__(self, act: Callable[[set], None]) -> None:
        self.act = act
        self.things: set[Hashable] = set()

    def add(self, things: Iterable[Hashable]) -> None:
        """Look at these as well. A failure is logged and leaves the change as it is."""
        self.things.update(things)
        transaction.on_commit(self.look, robust=True)

    def look(self) -> None:
        """Look at everything that was added."""
        things, self.things = self.things, set()
        if things:
            self.act(things)
