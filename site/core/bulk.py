"""Actions on many pages at once."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from wagtail.models import Page

from core.publishing import RequirementsNotMet
from core.refusals import tell
from translation.desk.bulk import PublishPages


class PublishReadyPages(PublishPages):
    """Publishes what is ready and says of the rest why not; Wagtail's own stops at the first that is not."""

    def get_execution_context(self) -> dict[str, Any]:
        """Add a list for what is refused."""
        self.refused: list[RequirementsNotMet] = []
        return {**super().get_execution_context(), "refused": self.refused}

    @classmethod
    def execute_action(
        cls, objects: Iterable[Page], *args: Any, refused: list[RequirementsNotMet] | None = None, **kwargs: Any
    ) -> tuple[int, int]:
        """Publish each page, with its drafts below if so asked; a page with anything unready stays as it was."""
        published = below = 0
        for page in objects:
            try:
                with transaction.atomic():
                    done = super().execute_action([page], *args, **kwargs)
            except RequirementsNotMet as error:
                if refused is None:
                    raise
                refused.append(error)
            else:
                published += done[0]
                below += done[1]
        return published, below

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str | None:
        """Tell what was refused, and return what to say of the others."""
        for error in self.refused:
            tell(self.request, error)
        return super().get_success_message(num_parent_objects, num_child_objects) if num_parent_objects else None
