"""The index of pages, the words they have, what editors recommend, and what was searched in vain."""

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Locale, Page

from translation.references import in_source_language


class IndexedPage(models.Model):
    """What is searched of one page that everybody can read. Not part of Wagtail's own index, which serves the admin."""

    page = models.OneToOneField(Page, on_delete=models.CASCADE, primary_key=True, related_name="+")
    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=100)
    text = models.TextField()
    vector = SearchVectorField()

    class Meta:
        verbose_name = _("indexed page")
        verbose_name_plural = _("indexed pages")
        default_permissions = ()
        indexes = [GinIndex(fields=["vector"], name="search_vector")]

    def __str__(self):
        return f"{self.kind} {self.page_id}"


class Word(models.Model):
    """A word that some page has, or had: what a mistyped one may have meant."""

    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+")
    word = models.CharField(max_length=40)
    comparable = models.CharField(max_length=80)

    class Meta:
        verbose_name = _("word")
        verbose_name_plural = _("words")
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["locale", "word"], name="unique_word")]
        indexes = [GinIndex(OpClass("comparable", name="gin_trgm_ops"), name="search_word_trigrams")]

    def __str__(self):
        return self.word


class Pick(models.Model):
    """A page that editors put first for some questions in one language."""

    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+", verbose_name=_("language"))
    questions = models.TextField(
        _("what is searched"),
        max_length=1000,
        help_text=_("One search a line, in the words of readers. Accents and capitals do not matter."),
    )
    page = models.ForeignKey(
        Page,
        on_delete=models.CASCADE,
        related_name="+",
        limit_choices_to=in_source_language,
        verbose_name=_("page"),
        help_text=_("Readers find its translation; nothing where it is not translated into their language."),
    )

    panels = [FieldPanel("locale"), FieldPanel("questions"), FieldPanel("page")]

    class Meta:
        verbose_name = _("search recommendation")
        verbose_name_plural = _("search recommendations")
        ordering = ["locale", "pk"]

    def __str__(self):
        return self.questions.partition("\n")[0].strip()


class MissedSearch(models.Model):
    """How often some words were searched in vain on one day. Nothing tells by whom, from where or at what time."""

    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+", verbose_name=_("language"))
    day = models.DateField(_("day"))
    words = models.CharField(_("words searched for"), max_length=80)
    times = models.PositiveIntegerField(_("times"), default=1)

    class Meta:
        verbose_name = _("search without result")
        verbose_name_plural = _("searches without result")
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["day", "locale", "words"], name="unique_missed_search")]

    def __str__(self):
        return self.words
