"""All partnerships, and all agreements."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail.models import Page

from core.facets import narrow
from core.frame import kept_for_readers
from core.models import BasePage
from home.models.tree import BRANCHES
from partnerships import listing
from partnerships.map import LIST, draw
from partnerships.models.partnerships import PartnershipPage
from translation.languages import readable
from translation.standing import with_standing


class PartnershipIndexPage(BasePage):
    """All partnerships, on a map and in a list."""

    page_description = _("Shows the partnerships below it on a map and in a list, by country, theme, kind and status.")

    override_translatable_fields = [*BasePage.override_translatable_fields]

    parent_page_types = BRANCHES
    subpage_types = [
        "partnerships.PartnershipPage",
        "partnerships.AgreementRegisterPage",
        "partnerships.ProgrammePage",
        "home.StandardPage",
    ]

    class Meta:
        verbose_name = _("list of partnerships")
        verbose_name_plural = _("lists of partnerships")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the partnerships that the address asks for, by country and on a map, and what else stands below."""
        context = super().get_context(request, *args, **kwargs)
        # An alias is shown in the language of its words.
        locale = self.alias_of.locale if self.alias_of_id else self.locale
        with override(locale.language_code):
            listed, city, beside = kept_for_readers(
                ("partnerships", self.pk),
                lambda: (
                    listing.partnerships_of(self, locale.pk, request),
                    listing.city_of(self.trail[0], locale.pk),
                    self.beside(),
                ),
                request,
            )

            def shown() -> dict[str, Any]:
                narrowed = narrow(listed, listing.facets(listed), request.GET)
                countries = listing.by_country(narrowed.entries)
                return {"narrowed": narrowed, "countries": countries, "map": draw(narrowed.entries, city)}

            # Only the whole list is kept: there are many ways to narrow it.
            whole = not request.GET
            context |= kept_for_readers(("map", self.pk), shown, request) if whole else shown()
            return context | {"anchor": LIST, "beside": beside, "kept_as": self.pk if whole else None}

    def beside(self) -> list[Page]:
        """Return the live, public pages below this one that are no partnerships, the register of agreements first."""
        pages = with_standing(readable(Page.objects.child_of(self).not_exact_type(PartnershipPage)))
        found = list(pages.order_by("path"))
        return sorted(found, key=lambda page: page.specific_class is not AgreementRegisterPage)


class AgreementRegisterPage(BasePage):
    """Every agreement of the partnerships beside it."""

    page_description = _("Lists every agreement of every partner; kept by itself. One for each list of partnerships.")

    override_translatable_fields = [*BasePage.override_translatable_fields]

    parent_page_types = ["partnerships.PartnershipIndexPage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("register of agreements")
        verbose_name_plural = _("registers of agreements")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the agreements that the address asks for, in the order that it asks for."""
        from partnerships import register

        context = super().get_context(request, *args, **kwargs)
        # An alias is shown in the language of its words.
        locale = self.alias_of.locale if self.alias_of_id else self.locale
        with override(locale.language_code):
            entries = kept_for_readers(
                ("register", self.pk), lambda: register.register_of(self.trail[-2], locale.pk, request), request
            )

            def shown() -> dict[str, Any]:
                order = register.order_of(request.GET)
                narrowed = narrow(entries, register.facets(entries), request.GET, kept={"sort": order.value})
                return {
                    "narrowed": narrowed,
                    "entries": order.sorted(narrowed.entries),
                    "order": order,
                    "headings": order.headings(narrowed.query),
                }

            whole = not request.GET
            context |= kept_for_readers(("whole register", self.pk), shown, request) if whole else shown()
            return context | {"anchor": "register", "kept_as": self.pk if whole else None}
