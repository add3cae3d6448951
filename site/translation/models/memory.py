"""The translation memory: what was reviewed once need not be translated again."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from wagtail.models import Locale

SHORT = 75
"""Texts up to so many signs have an index of their own: few of the trigrams of long ones would be in vain there."""


class MemoryUnit(models.Model):
    """A reviewed segment, with its source.

    Attributes:
        translation: the segment, which the unit goes with.
        source: the words that were translated, as inline HTML without attributes.
        target: their translation, written the same way.
        comparable: the source's words as texts are compared: without tags, in small letters, blanks made one.
        stems: what stands for its longer words, in no order that matters.
        length: of ``comparable``.
        digest: stands for ``comparable`` where only equality counts.
        translation_key: of the page, snippet or other object that the segment is of.
        path: where in it.
        learned_by: who reviewed it.
    """

    translation = models.OneToOneField(
        "wagtail_localize.StringTranslation", on_delete=models.CASCADE, related_name="memory"
    )
    # In no index: many units have the same language, and PostgreSQL would look for it before the trigrams.
    source_locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+", db_index=False)
    target_locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+", db_index=False)
    source = models.TextField()
    target = models.TextField()
    comparable = models.TextField()
    stems = ArrayField(models.CharField(max_length=5))
    length = models.PositiveIntegerField()
    digest = models.CharField(max_length=16)
    translation_key = models.UUIDField()
    path = models.TextField()
    learned_at = models.DateTimeField()
    learned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        default_permissions = ()
        indexes = [
            models.Index(fields=["digest"], name="memory_exact"),
            models.Index(fields=["translation_key"], name="memory_of_a_page"),
            GinIndex(fields=["stems"], name="memory_stems"),
            GinIndex(OpClass("comparable", name="gin_trgm_ops"), name="memory_trigrams"),
            GinIndex(
                OpClass("comparable", name="gin_trgm_ops"),
                name="memory_trigrams_of_short",
                condition=models.Q(length__lte=SHORT),
            ),
        ]

    def __str__(self):
        return self.comparable
