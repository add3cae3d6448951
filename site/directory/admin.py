"""The directory in the admin: four lists in one menu, kept in the source language and translated from there."""

from collections.abc import Iterable
from typing import Any

from django.contrib import admin
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.utils import quote
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale
from wagtail_localize.modeladmin import views
from wagtail_localize.modeladmin.helpers import TranslatableButtonHelper, get_translation_buttons
from wagtail_localize.modeladmin.options import TranslatableModelAdmin
from wagtail_modeladmin.helpers import PermissionHelper
from wagtail_modeladmin.options import ModelAdminGroup

from core.formats import country_name
from directory.models import Organisation, Person, Place, Theme
from translation.desk.editor import publish_approved
from translation.desk.permissions import allowed, holds, may_press
from translation.desk.rights import locales_where
from translation.exporting import ExportMixin
from translation.models import Role
from translation.references import count_usages, usages


class SourceLanguageMixin(views.TranslatableViewMixin):
    """Start from the source language, whatever the language of the admin."""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Set the language that the request may change."""
        super().setup(request, *args, **kwargs)
        self.locale = Locale.get_default()


class IndexView(SourceLanguageMixin, ExportMixin, views.TranslatableIndexView):
    """The list, in one language, with how often each entry is used."""

    def get_base_queryset(self, request: HttpRequest | None = None) -> QuerySet[Any]:
        """Count the entries of this language alone."""
        return super().get_base_queryset(request).filter(locale=self.locale)

    def get_queryset(self, request: HttpRequest | None = None) -> QuerySet[Any]:
        """Return the entries. Raises ``Http404`` for an address that filters by what there is not."""
        try:
            return super().get_queryset(request)
        except IncorrectLookupParameters as error:
            raise Http404 from error

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Count the uses of all entries of a page of the list at once; offer to make one in the source language."""
        context = super().get_context_data(**kwargs)
        context["user_can_create"] &= self.locale == Locale.get_default()
        entries = context["object_list"]
        counts = count_usages(self.model, [entry.pk for entry in entries])
        for entry in entries:
            entry.usage_count = counts[entry.pk]
        return context


class CreateView(SourceLanguageMixin, views.TranslatableCreateView):
    """A new entry: always in the source language, for the others are translated from it."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Leave no choice of language."""
        if "locale" in request.GET:
            return redirect(self.create_url)
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Offer no other language."""
        return super().get_context_data(**kwargs) | {"translations": []}


class UsageMixin(views.TranslatableViewMixin):
    """Say where the entry is used."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the list of uses."""
        return super().get_context_data(**kwargs) | {"usages": usages(self.instance, user=self.request.user)}


class InspectView(UsageMixin, views.TranslatableInspectView):
    """What is known of an entry, and where it is used."""

    def get_field_label(self, field_name: str, field: Any = None) -> str:
        """Return a label with a capital, as on forms."""
        return capfirst(super().get_field_label(field_name, field))


class EditView(views.TranslatableEditView):
    """An entry; a translation of one is edited in the workspace of the translation desk."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Publish what the engine's editor asks to be published, before the engine does."""
        return publish_approved(request, self.instance) or super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Say which buttons the user may press, and lead to the languages that open to them."""
        context = super().get_context_data(**kwargs)
        user, locale = self.request.user, self.instance.locale_id
        stopped = bool(self.translation) and not self.translation.enabled
        return context | {
            "user_can_save": holds(user, locale, Role.PUBLISH),  # Entries have no drafts.
            "user_can_restart": stopped and holds(user, locale, Role.MANAGE),
            "translations": [to for to in context["translations"] if allowed(user, "change", to["locale"].pk)],
        }


class DeleteView(UsageMixin, views.TranslatableDeleteView):
    """Delete an entry that nothing uses, with its translations."""

    def confirmation_message(self) -> str:
        """Name the entry."""
        return gettext("Are you sure you want to delete “%(title)s”?") % {"title": self.instance}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Refuse what is in use: a block's reference is no foreign key that the database would protect."""
        if usages(self.instance):
            return self.render_to_response(self.get_context_data())
        return super().post(request, *args, **kwargs)

    def delete_instance(self) -> None:
        """Take the translations along, which nothing could show any more."""
        if self.instance.locale.language_code == Locale.get_default().language_code:
            self.instance.get_translations().delete()
        super().delete_instance()


class Permissions(PermissionHelper):
    """What somebody may do with an entry, by Wagtail's permissions and by their roles in its language."""

    def user_can_edit_obj(self, user: Any, obj: Any) -> bool:
        """Say whether an entry may be opened in the editor."""
        return super().user_can_edit_obj(user, obj) and allowed(user, "change", obj.locale_id)

    def user_can_delete_obj(self, user: Any, obj: Any) -> bool:
        """Say whether an entry may be deleted."""
        return super().user_can_delete_obj(user, obj) and allowed(user, "delete", obj.locale_id)


class ButtonHelper(TranslatableButtonHelper):
    """The buttons of a row, without a query for each: what they need was asked with the list."""

    def __init__(self, view: Any, request: HttpRequest) -> None:
        super().__init__(view, request)
        may_submit = request.user.has_perm("wagtail_localize.submit_translation")
        self.can_submit = may_submit and bool(locales_where(request.user, Role.MANAGE))
        self.language_count = Locale.objects.count()
        self.source_locale_id = Locale.get_default().pk

    def get_buttons_for_obj(self, obj: Any, **kwargs: Any) -> list[dict[str, Any]]:
        """Return all buttons on a screen of one entry, and the usual ones in a row of the list."""
        listed = hasattr(obj, "language_count")
        exclude = [*(kwargs.pop("exclude", None) or []), *(["delete"] if listed else [])]
        buttons = super(TranslatableButtonHelper, self).get_buttons_for_obj(obj, exclude=exclude, **kwargs)
        if not self.can_submit or obj.locale_id != self.source_locale_id:
            return buttons
        if not listed:
            classname = "button button-secondary"
            user, here = self.request.user, self.request.get_full_path()
            offered = get_translation_buttons(obj, user, here, classname)
            return [*buttons, *(button for button in offered if may_press(button["url"], user))]
        if obj.language_count < self.language_count:
            submit = "wagtail_localize_modeladmin:submit_translation"
            url = reverse(submit, args=[self.opts.app_label, self.opts.model_name, quote(obj.pk)])
            classname = "button button-secondary button-small"
            buttons.append({"url": url, "label": gettext("Translate"), "classname": classname, "title": ""})
        return buttons


class CountryFilter(admin.SimpleListFilter):
    """Countries by name, those alone that the list has."""

    title = _("country")
    parameter_name = "country"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Return the choices."""
        codes: Iterable[str] = Place.objects.order_by().values_list("country", flat=True).distinct()
        return sorted(((code, country_name(code)) for code in codes), key=lambda choice: choice[1])

    def queryset(self, request: HttpRequest, queryset: QuerySet[Place]) -> QuerySet[Place]:
        """Return the places of the chosen country."""
        return queryset.filter(country=self.value()) if self.value() else queryset


class DirectoryAdmin(TranslatableModelAdmin):
    """What the four lists have in common."""

    index_view_class = IndexView
    edit_view_class = EditView
    create_view_class = CreateView
    inspect_view_class = InspectView
    delete_view_class = DeleteView
    button_helper_class = ButtonHelper
    permission_helper_class = Permissions
    inspect_view_enabled = True
    inspect_view_fields_exclude = ["id", "translation_key", "locale"]
    index_view_extra_css = ["directory/admin.css"]
    list_per_page = 50

    def get_list_filter(self, request: HttpRequest) -> Any:
        """Leave out the language: the list has a menu for it."""
        return self.list_filter

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Ask with the list, in how many languages each entry is."""
        versions = self.model._default_manager.filter(translation_key=OuterRef("translation_key")).order_by()
        count = versions.values("translation_key").annotate(count=Count("pk")).values("count")
        return super().get_queryset(request).annotate(language_count=Subquery(count))

    @admin.display(description=_("used"))
    def used(self, entry: Any) -> str:
        """Return how often an entry is used, as a link to where."""
        if not entry.usage_count:
            return "0"
        url = self.url_helper.get_action_url("inspect", quote(entry.pk))
        return format_html('<a href="{}#usage">{}</a>', url, entry.usage_count)


class PlaceAdmin(DirectoryAdmin):
    """Cities and territories."""

    model = Place
    menu_icon = "site"
    list_display = ("name", "get_country_display", "native_name", "used")
    list_filter = (CountryFilter,)
    list_export = ("name", "native_name", "native_language", "country", "latitude", "longitude", "wikidata_id")
    search_fields = ("name", "native_name", "wikidata_id")


class OrganisationAdmin(DirectoryAdmin):
    """Networks, public bodies, companies, schools and associations."""

    model = Organisation
    menu_icon = "group"
    list_display = ("name", "acronym", "kind", "place", "used")
    list_select_related = ("place",)
    list_filter = ("kind",)
    list_export = ("name", "acronym", "kind", "place", "website")
    search_fields = ("name", "acronym")


class PersonAdmin(DirectoryAdmin):
    """Holders of a public office."""

    model = Person
    menu_icon = "user"
    list_display = ("name", "office", "organisation", "used")
    list_select_related = ("organisation",)
    list_export = ("name", "office", "organisation")
    search_fields = ("name", "office", "organisation__name", "organisation__acronym")


class ThemeAdmin(DirectoryAdmin):
    """Subjects of the international work."""

    model = Theme
    menu_icon = "tag"
    list_display = ("name", "code", "goals", "used")
    list_export = ("name", "code", "goals")
    search_fields = ("name", "code")

    @admin.display(description=_("Sustainable Development Goals"))
    def goals(self, theme: Theme) -> str:
        """Return the numbers of the goals that a theme serves."""
        return ", ".join(str(number) for number in theme.sdg_numbers)


class DirectoryGroup(ModelAdminGroup):
    """The menu."""

    menu_label = _("Directory")
    menu_icon = "list-ul"
    menu_order = 250
    items = (PlaceAdmin, OrganisationAdmin, PersonAdmin, ThemeAdmin)
