"""What pages refer to: places, organisations, people and themes. Kept in plain lists, without drafts."""

from django.contrib import admin
from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import TranslatableMixin
from wagtail.search import index

from core.formats import country_name, language_name
from core.models import UniquePerLocaleMixin
from directory.validators import validate_country, validate_language, validate_sdg
from directory.widgets import CountrySelect, LanguageSelect
from translation.facts import facts, words
from translation.references import in_source_language


class Place(index.Indexed, TranslatableMixin, models.Model):
    """A city or territory."""

    name = models.CharField(_("name"), max_length=120, help_text=_("As it is called in this language."))
    native_name = models.CharField(
        _("name on the spot"), max_length=120, blank=True, help_text=_("As its inhabitants write it.")
    )
    native_language = models.CharField(
        _("language of the name on the spot"),
        max_length=12,
        blank=True,
        validators=[validate_language],
    )
    country = models.CharField(_("country"), max_length=2, validators=[validate_country])
    latitude = models.DecimalField(
        _("latitude"),
        max_digits=8,
        decimal_places=5,
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
        help_text=_("In degrees, north positive, from -90 to 90."),
    )
    longitude = models.DecimalField(
        _("longitude"),
        max_digits=8,
        decimal_places=5,
        null=True,
        blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
        help_text=_("In degrees, east positive, from -180 to 180."),
    )
    wikidata_id = models.CharField(
        _("Wikidata identifier"),
        max_length=16,
        blank=True,
        validators=[RegexValidator(r"^Q[1-9]\d*$", _("A Wikidata identifier is a Q and a number, such as Q12191."))],
    )

    override_translatable_fields = [
        *facts("native_name", "native_language", "country", "latitude", "longitude", "wikidata_id"),
        *words("name"),
    ]

    panels = [
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("native_name"), FieldPanel("native_language", widget=LanguageSelect)]),
        FieldPanel("country", widget=CountrySelect),
        MultiFieldPanel([FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")])], _("On the map")),
        FieldPanel("wikidata_id"),
    ]
    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.SearchField("native_name"),
        index.AutocompleteField("native_name"),
        index.SearchField("get_country_display"),
        index.FilterField("locale_id"),
        index.FilterField("country"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("place")
        verbose_name_plural = _("places")
        ordering = ["name"]

    def __str__(self):
        return self.name

    @admin.display(description=_("country"), ordering="country")
    def get_country_display(self) -> str:
        """Return what the country is called in the active language."""
        return country_name(self.country)

    def get_native_language_display(self) -> str:
        """Return what the language of the name on the spot is called in the active language."""
        return language_name(self.native_language) if self.native_language else ""


class Organisation(index.Indexed, TranslatableMixin, models.Model):
    """A network, public body, company, school or association."""

    class Kind(models.TextChoices):
        """What sort of body it is."""

        NETWORK = "network", _("network of cities")
        AUTHORITY = "authority", _("local or regional authority")
        STATE = "state", _("State or international body")
        AGENCY = "agency", _("agency or chamber")
        COMPANY = "company", _("company")
        EDUCATION = "education", _("higher education and research")
        CULTURE = "culture", _("cultural body")
        ASSOCIATION = "association", _("association")

    name = models.CharField(_("name"), max_length=160)
    acronym = models.CharField(_("acronym"), max_length=24, blank=True)
    kind = models.CharField(_("kind"), max_length=16, choices=Kind)
    place = models.ForeignKey(
        Place,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="organisations",
        limit_choices_to=in_source_language,
        verbose_name=_("place"),
    )
    website = models.URLField(_("website"), blank=True)

    override_translatable_fields = [*facts("kind", "place", "website"), *words("name", "acronym")]

    panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("acronym")]),
        FieldPanel("kind"),
        FieldPanel("place"),
        FieldPanel("website"),
    ]
    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.SearchField("acronym"),
        index.AutocompleteField("acronym"),
        index.FilterField("locale_id"),
        index.FilterField("kind"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["name"]

    def __str__(self):
        return self.name


class Person(index.Indexed, TranslatableMixin, models.Model):
    """Someone who holds a public office. No private contact data belongs here."""

    name = models.CharField(_("name"), max_length=120)
    office = models.CharField(
        _("office"), max_length=160, help_text=_("The public office held, such as Mayor of Nantes.")
    )
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="people",
        limit_choices_to=in_source_language,
        verbose_name=_("organisation"),
    )

    override_translatable_fields = [*facts("name", "organisation"), *words("office")]

    panels = [FieldPanel("name"), FieldPanel("office"), FieldPanel("organisation")]
    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.SearchField("office"),
        index.FilterField("locale_id"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["name"]

    def __str__(self):
        return self.name


class Theme(UniquePerLocaleMixin, index.Indexed, TranslatableMixin, models.Model):
    """A subject of the city's international work."""

    name = models.CharField(_("name"), max_length=80)
    code = models.SlugField(_("code"), max_length=40, help_text=_("Short and lasting: it stands in addresses."))
    sdg_numbers = ArrayField(
        models.PositiveSmallIntegerField(validators=[validate_sdg]),
        verbose_name=_("Sustainable Development Goals"),
        default=list,
        blank=True,
        help_text=_("The numbers of the goals it serves, from 1 to 17, separated by commas."),
    )

    override_translatable_fields = [*facts("code", "sdg_numbers"), *words("name")]

    panels = [FieldPanel("name"), FieldPanel("code"), FieldPanel("sdg_numbers")]
    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.FilterField("locale_id"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("theme")
        verbose_name_plural = _("themes")
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["code", "locale"], name="one_theme_per_code_and_locale")]

    def __str__(self):
        return self.name
