"""What every page has."""

from typing import Any

from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page, PageViewRestriction
from wagtail.search import index

from core.forms import RequirementsPageForm
from core.kept import kept
from core.models.files import Picture
from core.publishing import PublishingRequirementsMixin
from translation.desk.permissions import PagePermissions
from translation.facts import facts, words
from translation.references import prepare
from translation.references.indexing import references_indexed_once
from translation.standing import let_stand, with_standing
from translation.untranslated import standing_of_draft


class BasePage(PublishingRequirementsMixin, Page):
    """A page of the site. Subclasses compose ``override_translatable_fields`` with their own fields."""

    lead = models.TextField(
        _("lead"), max_length=400, blank=True, help_text=_("One or two sentences that say what the page tells.")
    )
    hero_image = models.ForeignKey(
        "core.Picture", on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("picture")
    )
    hero_alt = models.CharField(
        _("what the picture shows"),
        max_length=160,
        blank=True,
        help_text=_("For those who do not see it. Say what is to be seen, without “picture of”."),
    )
    social_image = models.ForeignKey(
        "core.Picture",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("picture for sharing"),
        help_text=_("Shown where the page is shared. Without one, the page's picture serves."),
    )
    review_by = models.DateField(
        _("review by"),
        null=True,
        blank=True,
        help_text=_("When someone has to read the page again, because what it says will have passed."),
    )

    says_its_kind = True
    """Whether lists say what kind of page it is."""

    override_translatable_fields = [
        *facts("hero_image", "social_image", "review_by", "show_in_menus"),
        *words("title", "slug", "seo_title", "search_description", "lead", "hero_alt"),
    ]

    content_panels = [
        *Page.content_panels,
        FieldPanel("lead"),
        MultiFieldPanel([FieldPanel("hero_image"), FieldPanel("hero_alt")], _("Picture")),
    ]
    promote_panels = [*Page.promote_panels, FieldPanel("social_image")]
    settings_panels = [*Page.settings_panels, FieldPanel("review_by")]
    search_fields = [*Page.search_fields, index.SearchField("lead")]

    base_form_class = RequirementsPageForm

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save the page and its rows, and index once what they refer to."""
        with references_indexed_once(self):
            super().save(*args, **kwargs)

    def permissions_for_user(self, user: Any) -> PagePermissions:
        """Return what somebody may do with the page, by their roles in its language too."""
        return PagePermissions(user, self)

    @cached_property
    def trail(self) -> list[Page]:
        """The pages from the home page down to this one. Serving sets it, as it has read them all."""
        return [*with_standing(self.get_ancestors().filter(depth__gt=1)), self]

    def get_view_restrictions(self) -> QuerySet[PageViewRestriction]:
        """Return the restrictions of this page and those above it, from the trail where serving has read it."""
        if any(page.alias_of_id for page in self.trail):
            return super().get_view_restrictions()
        if not any(getattr(page, "is_restricted", True) for page in self.trail):
            return PageViewRestriction.objects.none()
        return PageViewRestriction.objects.filter(page__in=[page.pk for page in self.trail])

    def picture_kept(self, request: HttpRequest) -> Picture:
        """Return the page's picture with its sizes at hand; no query where it is kept (``core.kept``)."""
        key = self.hero_image_id
        return kept(("picture", key), lambda: Picture.with_renditions(key), request)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Return what the template shows, with all that the page refers to fetched in its language."""
        prepare(self)
        if getattr(request, "is_preview", False):
            let_stand(self, standing_of_draft(self))
        if self.hero_image_id:
            self.hero_image = self.picture_kept(request)
        return super().get_context(request, *args, **kwargs)
