"""Inline rows that have rows of their own, such as an agreement and its signatories."""

from typing import Any

from modelcluster.models import ClusterableModel, get_all_child_relations
from wagtail.models import TranslatableMixin


class NestedRowsMixin(TranslatableMixin, ClusterableModel):
    """Give the rows of an inline row its own locale.

    When Wagtail copies a page for translation it gives the new locale to the page's rows, but not to the rows of
    these: they would be saved again in the source language, which the database refuses (wagtail issue 14425).
    """

    class Meta(TranslatableMixin.Meta):
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save the row, and those below it in its language."""
        for relation in get_all_child_relations(self):
            if issubclass(relation.related_model, TranslatableMixin):
                for row in getattr(self, relation.get_accessor_name()).all():
                    row.locale_id = self.locale_id
        super().save(*args, **kwargs)
