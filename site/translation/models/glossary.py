"""The glossary: how the words of the city are said in each language, and how they are not."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Locale


class Term(ClusterableModel):
    """Words of the source language that are always translated alike.

    Attributes:
        words: as a dictionary has them: a text is searched for their inflected forms too.
        note: what they mean, for those who translate.
        case_sensitive: whether they are meant only with these capitals, as the name of something.
    """

    words = models.CharField(
        _("words"),
        max_length=200,
        help_text=_(
            "In the language that pages are written in, as a dictionary has them: “twin city”, not “twin cities”."
        ),
    )
    note = models.TextField(_("note"), blank=True, help_text=_("What they mean, for those who translate."))
    case_sensitive = models.BooleanField(
        _("with these capitals only"),
        default=False,
        help_text=_("For a name that is a common word too: “the City”, but not “the city”."),
    )

    panels = [
        MultiFieldPanel(
            [FieldPanel("words"), FieldPanel("note"), FieldPanel("case_sensitive")], heading=_("Source language")
        ),
        InlinePanel("translations", heading=_("Translations"), label=_("Translation")),
    ]

    class Meta:
        verbose_name = _("glossary term")
        verbose_name_plural = _("glossary terms")
        ordering = [Lower("words"), "pk"]
        constraints = [models.UniqueConstraint(Lower("words"), name="one_term")]

    def __str__(self):
        return self.words

    def clean(self) -> None:
        """Refuse words that are in the glossary already, in capitals or not."""
        super().clean()
        self.words = " ".join(self.words.split())
        if type(self).objects.filter(words__iexact=self.words).exclude(pk=self.pk).exists():
            raise ValidationError({"words": _("“%(words)s” is in the glossary already.") % {"words": self.words}})


def not_the_source() -> models.Q:
    """Return which languages words are translated into."""
    return ~models.Q(language_code=settings.LANGUAGE_CODE)


class TermTranslation(models.Model):
    """Words that say a term in one language, or that are not to say it.

    Attributes:
        status: approved; to be avoided, which is a warning where it is used; or forbidden, which is an error.
        everywhere: whether the words are not to be used in any text, whatever its source says.
    """

    class Status(models.TextChoices):
        APPROVED = "approved", _("Approved")
        AVOID = "avoid", _("To be avoided")
        FORBIDDEN = "forbidden", _("Forbidden")

    term = ParentalKey(Term, on_delete=models.CASCADE, related_name="translations")
    locale = models.ForeignKey(
        Locale, on_delete=models.CASCADE, related_name="+", verbose_name=_("language"), limit_choices_to=not_the_source
    )
    words = models.CharField(_("words"), max_length=200)
    status = models.CharField(
        _("status"),
        max_length=10,
        choices=Status,
        default=Status.APPROVED,
        help_text=_("What is to be avoided is a warning to translators; what is forbidden keeps them from publishing."),
    )
    everywhere = models.BooleanField(
        _("in every text"),
        default=False,
        help_text=_("Avoid or forbid these words also where the source does not have the term."),
    )
    note = models.CharField(_("note"), max_length=500, blank=True)

    panels = [
        FieldRowPanel([FieldPanel("locale"), FieldPanel("words")]),
        FieldRowPanel([FieldPanel("status"), FieldPanel("everywhere")]),
        FieldPanel("note"),
    ]

    class Meta:
        verbose_name = _("translation of a term")
        verbose_name_plural = _("translations of terms")
        default_permissions = ()
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                "term",
                "locale",
                Lower("words"),
                name="one_translation_of_a_term",
                violation_error_message=_("The term has these words in this language already."),
            )
        ]

    def __str__(self):
        return self.words

    def clean(self) -> None:
        """Refuse words that would be asked for in every text."""
        super().clean()
        self.words = " ".join(self.words.split())
        problems: dict[str, Any] = {}
        if self.locale_id and self.locale.language_code == settings.LANGUAGE_CODE:
            problems["locale"] = _("Choose another language than the one that pages are written in.")
        if self.everywhere and self.status == self.Status.APPROVED:
            problems["everywhere"] = _("Approved words cannot be asked for in every text: take out the tick.")
        if problems:
            raise ValidationError(problems)
