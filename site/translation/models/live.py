"""What is known of translations as readers find them."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from wagtail.models import Locale


class LiveTranslation(models.Model):
    """How the live words of a translation stand to those of its source. See ``translation.untranslated``.

    Attributes:
        translation_key: of a page, snippet or other translatable object; its rows and blocks are part of it.
        untranslated: the words that it shows as its source has them, for nobody has translated them.
        source_changed: whether the source has other words now than those that the translation was made from.
        translated_on: when words of it were last translated.
        words: by content path, what it shows and what that was made from (``untranslated.Passage``).
    """

    translation_key = models.UUIDField()
    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+")
    untranslated = ArrayField(models.TextField(), default=list)
    source_changed = models.BooleanField(default=False)
    translated_on = models.DateTimeField()
    words = models.JSONField(default=dict)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["translation_key", "locale"], name="one_live_translation")]

    def __str__(self):
        return f"{self.translation_key} ({self.locale})"
