"""The tree of pages that a site map shows."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from wagtail.models import Page


@dataclass
class Branch:
    """A page with the pages listed below it."""

    page: Page
    branches: "list[Branch]" = field(default_factory=list)


def tree(pages: Iterable[Page]) -> list[Branch]:
    """Arrange pages, given in the order of the page tree, below the nearest page above them that is listed too."""
    roots: list[Branch] = []
    above: list[Branch] = []
    for page in pages:
        while above and not page.path.startswith(above[-1].page.path):
            above.pop()
        branch = Branch(page)
        (above[-1].branches if above else roots).append(branch)
        above.append(branch)
    return roots
