"""What is known of sources, beside what wagtail-localize keeps."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale
from wagtail_localize.locales.components import register_locale_component


class SourceState(models.Model):
    """How what was taken of a source stands to the source itself.

    Attributes:
        is_draft: whether it was taken of a draft, which readers of the source do not see yet.
        together: the primary keys of the languages that go live when the source does.
        told: those of them that something stopped, and whose publishers were told so.
        changes: how the source as it is live differs from what was taken, while nobody has synced it: dicts of
            ``path``, ``before`` and ``after``; ``before`` is empty for what is new, ``after`` for what is gone.
        changed_at: when that was noticed.
        replaced_at: when readers were given other words than those of a draft that translators had; empty again as
            soon as anything else is taken.
    """

    source = models.OneToOneField(
        "wagtail_localize.TranslationSource", on_delete=models.CASCADE, primary_key=True, related_name="desk"
    )
    is_draft = models.BooleanField(default=False)
    together = ArrayField(models.IntegerField(), default=list, blank=True)
    told = ArrayField(models.IntegerField(), default=list, blank=True)
    changes = models.JSONField(default=list, blank=True)
    changed_at = models.DateTimeField(null=True, blank=True)
    replaced_at = models.DateTimeField(null=True, blank=True)

    def __str__(self):
        return f"{self.source_id}"


@register_locale_component(
    heading=_("What is not translated yet"),
    help_text=_("What becomes of a page in this language while some of its words are missing."),
    required=True,
)
class MissingWords(models.Model):
    """What becomes of pages and snippets in a language while words of theirs are missing.

    It is edited with the locale, as a component of wagtail-localize's.
    """

    class Choice(models.TextChoices):
        """What becomes of them."""

        SHOW = "show", _("Show the missing words in the source language, marked as such")
        HOLD = "hold", _("Hold the page back until all is translated")

    locale = models.OneToOneField(Locale, on_delete=models.CASCADE, related_name="+")
    choice = models.CharField(_("missing words"), max_length=4, choices=Choice, default=Choice.SHOW)

    def __str__(self):
        return f"{self.locale}: {self.get_choice_display()}"
