"""Papers: children within children, rows that are unique by content, translatable rows that are facts altogether."""

from django.db import models
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.models import DraftStateMixin, Orderable, RevisionMixin, TranslatableMixin

from translation.facts import facts, words


class Dossier(DraftStateMixin, RevisionMixin, TranslatableMixin, ClusterableModel):
    title = models.CharField(max_length=80)
    places = ParentalManyToManyField("directory.Place", blank=True, related_name="+")

    override_translatable_fields = [*words("title", "chapters"), *facts("places", "stamps", "annexes")]

    class Meta(TranslatableMixin.Meta):
        pass

    def __str__(self):
        return self.title


class Stamp(Orderable):
    dossier = ParentalKey(Dossier, on_delete=models.CASCADE, related_name="stamps")
    year = models.PositiveSmallIntegerField()
    seen = models.DateTimeField(auto_now=True)

    class Meta(Orderable.Meta):
        constraints = [models.UniqueConstraint(fields=["dossier", "year"], name="one_stamp_a_year")]


class Annex(TranslatableMixin, Orderable):
    dossier = ParentalKey(Dossier, on_delete=models.CASCADE, related_name="annexes")
    reference = models.CharField(max_length=20)

    override_translatable_fields = [*facts("reference")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        pass


class Chapter(TranslatableMixin, Orderable, ClusterableModel):
    dossier = ParentalKey(Dossier, on_delete=models.CASCADE, related_name="chapters")
    heading = models.CharField(max_length=80)

    override_translatable_fields = [*words("heading"), *facts("notes")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        pass


class Note(Orderable, ClusterableModel):
    chapter = ParentalKey(Chapter, on_delete=models.CASCADE, related_name="notes")
    number = models.PositiveSmallIntegerField()
    places = ParentalManyToManyField("directory.Place", blank=True, related_name="+")
