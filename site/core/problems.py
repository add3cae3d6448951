"""What keeps something from being published, and where it is."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from django.utils.functional import Promise

Step = Any  # a name or a position
Text = str | Promise


@dataclass(frozen=True)
class Problem:
    """One thing to mend: the message says what to do, the path where.

    The steps of the path are names of fields and blocks' fields, and positions in streams, lists and child rows. A
    rule gives the path below the value that it was given; ``labels`` is filled in once the whole path is known.
    The message is put into words when it is shown; the labels are in the language that was active when it was found.
    """

    message: Text
    path: tuple[Step, ...] = ()
    params: Mapping[str, Any] = field(default_factory=dict)
    labels: tuple[Text, ...] = ()

    def below(self, *steps: Step) -> "Problem":
        """Return the problem seen from further up."""
        return replace(self, path=(*steps, *self.path))

    @property
    def text(self) -> str:
        """What to do, without where."""
        return str(self.message) % self.params if self.params else str(self.message)

    def __str__(self) -> str:
        return ": ".join(filter(None, [" › ".join(map(str, self.labels)), self.text]))


Rule = Callable[[Any], Iterable[Problem]]
