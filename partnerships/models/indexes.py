"""All partnerships, and all agreements."""

from django.utils.translation import gettext_lazy as _

from core.models import BasePage
from home.models.tree import BRANCHES


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
