"""Who publishes the site: held per site, its words translated like those of a page."""

from dataclasses import replace
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.models import DraftStateMixin, Orderable, PreviewableMixin, RevisionMixin, Site, TranslatableMixin

from core.forms import RequirementsForm
from core.models.unique import UniquePerLocaleMixin
from core.publishing import PublishingRequirementsMixin
from core.validators import validate_accent
from translation.facts import facts, words
from translation.references import in_source_language

DEFAULT_ACCENT = "#0b5d57"
"""The accent that site.css brings, in both schemes."""


class SiteIdentity(
    UniquePerLocaleMixin,
    PublishingRequirementsMixin,
    PreviewableMixin,
    DraftStateMixin,
    RevisionMixin,
    TranslatableMixin,
    ClusterableModel,
):
    """The name, logo, colour and addresses of whoever publishes one site."""

    site = models.ForeignKey(Site, on_delete=models.CASCADE, related_name="identities", verbose_name=_("site"))
    name = models.CharField(_("name"), max_length=80, help_text=_("The site's name, printed at the top of every page."))
    organisation = models.CharField(
        _("organisation"), max_length=120, help_text=_("The public body that answers for the site.")
    )
    logo = models.ForeignKey(
        "core.Picture",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("logo"),
        help_text=_("Decorative: the name stands beside it."),
    )
    accent_colour = models.CharField(
        _("accent colour"),
        max_length=7,
        default=DEFAULT_ACCENT,
        validators=[validate_accent],
        help_text=_("Of links and lines, as #rrggbb. It must be readable on the page's background."),
    )
    contact_mailbox = models.EmailField(_("contact mailbox"), help_text=_("A shared mailbox, not a person's."))

    override_translatable_fields = [
        *facts("site", "logo", "accent_colour", "contact_mailbox", "legal_links"),
        *words("name", "organisation"),
    ]

    panels = [
        FieldPanel("site"),
        MultiFieldPanel([FieldPanel("name"), FieldPanel("organisation"), FieldPanel("contact_mailbox")], _("Who")),
        MultiFieldPanel([FieldPanel("logo"), FieldPanel("accent_colour")], _("Look")),
        InlinePanel("legal_links", heading=_("Legal links"), label=_("Page")),
    ]

    base_form_class = RequirementsForm

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("site identity")
        verbose_name_plural = _("site identities")
        constraints = [models.UniqueConstraint(fields=["site", "locale"], name="one_identity_per_site_and_locale")]

    def __str__(self):
        return self.name

    @property
    def has_own_accent(self) -> bool:
        """Whether pages need a style sheet for the accent."""
        return self.accent_colour.lower() != DEFAULT_ACCENT

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        """Show the identity around an empty page."""
        return "core/identity_preview.html"

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        """Put this draft into the frame that is live."""
        from core.frame import frame_for

        frame = replace(frame_for(self.site, self.locale.language_code), identity=self)
        return {**super().get_preview_context(request, mode_name), "frame": frame}


class LegalLink(Orderable):
    """A page that the footer of every page links to: legal notice, privacy, accessibility."""

    identity = ParentalKey(SiteIdentity, on_delete=models.CASCADE, related_name="legal_links")
    page = models.ForeignKey(
        "wagtailcore.Page",
        on_delete=models.CASCADE,
        related_name="+",
        limit_choices_to=in_source_language,
        verbose_name=_("page"),
    )

    panels = [FieldPanel("page")]

    class Meta(Orderable.Meta):
        verbose_name = _("legal link")
        verbose_name_plural = _("legal links")
