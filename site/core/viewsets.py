"""The screens where snippets of the site as a whole are edited."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, LiveStatusTagColumn, LocaleColumn, UpdatedAtColumn

from core.models import SiteIdentity
from translation.desk.snippets import TranslatedSnippetViewSet


class SiteIdentityViewSet(TranslatedSnippetViewSet):
    """Who publishes each site, in the Settings menu."""

    model = SiteIdentity
    icon = "site"
    menu_label = _("Site identity")
    add_to_settings_menu = True
    list_display = ["name", Column("site", label=_("Site")), LocaleColumn(), UpdatedAtColumn(), LiveStatusTagColumn()]
    list_filter = ["site"]
