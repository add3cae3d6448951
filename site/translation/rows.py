"""Inline rows that have rows of their own, such as an agreement and its signatories."""

from typing import Any
from uuid import uuid4

from django.db.models import Q
from modelcluster.models import ClusterableModel, get_all_child_relations
from wagtail.models import TranslatableMixin


class NestedRowsMixin(TranslatableMixin, ClusterableModel):
    """Give the rows of an inline row its own locale, and those of a copy an identity of their own.

    Wagtail looks after the rows of a page and no further. Copied for translation, the rows of a row would be saved
    again in the source language; in a page that is copied, with the translation keys that they have there already: the
    database refuses both (wagtail issue 14425). The drafts of such a copy name the primary keys of the original's
    rows, and publishing one would take them away from the original.
    """

    class Meta(TranslatableMixin.Meta):
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save the row, and those below it in its language and as its own."""
        for relation in get_all_child_relations(self):
            self.own(relation)
        super().save(*args, **kwargs)

    def own(self, relation: Any) -> None:
        """Make the rows of a relation this row's own, in memory: those of another row become new ones."""
        manager = getattr(self, relation.get_accessor_name())
        if not getattr(manager, "is_deferring", False):
            return  # They are what the database holds.
        rows = list(manager.all())
        translatable = issubclass(relation.related_model, TranslatableMixin)
        taken = Q(pk__in=[row.pk for row in rows if row.pk])
        if translatable:
            taken |= Q(locale_id=self.locale_id, translation_key__in=[row.translation_key for row in rows])
        column = relation.field.attname
        stored = relation.related_model._base_manager.filter(taken)
        others = [row for row in stored if getattr(row, column) != self.pk]
        ours = {row.pk for row in stored} - {row.pk for row in others}
        keys = {row.translation_key for row in others if row.locale_id == self.locale_id} if translatable else set()
        for row in rows:
            if row.pk not in ours:
                row.pk = None
            if translatable:
                row.locale_id = self.locale_id
                if row.translation_key in keys:
                    row.translation_key = uuid4()
