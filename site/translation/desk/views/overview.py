"""What the screens about many translations have in common: the frame, the filters, and names."""

from collections.abc import Sequence
from typing import Any

import django_filters
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse_lazy
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.views.reports import ReportView
from wagtail.models import Locale

from translation.desk.coverage import Stage
from translation.desk.listing import kinds, sections
from translation.desk.rights import is_source, languages, locales_of, locales_where
from translation.exporting import ExportMixin
from translation.models import Role


class DeskMixin:
    """Lets in those who have a role in some language."""

    request: HttpRequest
    breadcrumbs_items = [
        {"url": reverse_lazy("wagtailadmin_home"), "label": _("Home")},
        {"url": reverse_lazy("translation_desk:my_work"), "label": _("Translations")},
    ]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Refuse whoever has none."""
        if not locales_of(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]  # a mixin of views

    @cached_property
    def languages(self) -> list[Locale]:
        """All languages."""
        return languages(self.request.user)

    @cached_property
    def source(self) -> Locale:
        """The language that is translated from."""
        return next(locale for locale in self.languages if is_source(locale))

    @cached_property
    def locales(self) -> list[Locale]:
        """The languages that are shown: to coordinators all, to others those in which they have a role."""
        user = self.request.user
        shown = {locale.pk for locale in self.languages} if locales_where(user, Role.MANAGE) else locales_of(user)
        return [locale for locale in self.languages if locale.pk in shown and locale != self.source]


class RowsView(DeskMixin, ExportMixin, ReportView):
    """A list of rows, made by a function and not by a query of its own, in the frame of Wagtail's reports."""

    paginate_by = 50

    def rows(self) -> Sequence[Any]:
        """Return all rows that the filters leave."""
        raise NotImplementedError

    def get_queryset(self) -> Any:
        """Return the rows: Django's list views page through a list as well."""
        return self.rows()

    def get_filtered_queryset(self) -> Any:
        """Return the rows, filtered already."""
        return self.rows()

    @cached_property
    def chosen(self) -> dict[str, Any]:
        """What is chosen in the filters; what is not offered is not chosen."""
        return dict(self.filters.form.cleaned_data) if self.filters and self.filters.is_valid() else {}

    def get_filterset_kwargs(self) -> dict[str, Any]:
        """Let the filters know which languages there are."""
        return super().get_filterset_kwargs() | {"view": self}


class ChoicesFilterSet(WagtailFilterSet):
    """Filters that ask, and leave it to the view to choose the rows."""

    language = django_filters.ChoiceFilter(label=_("Language"))
    stage = django_filters.ChoiceFilter(label=_("State"), choices=Stage.choices)

    def __init__(self, *args: Any, view: RowsView, **kwargs: Any) -> None:
        super().__init__(*args, queryset=Locale.objects.none(), **kwargs)
        choices = [(locale.language_code, locale.get_display_name()) for locale in view.locales]
        self.filters["language"].extra["choices"] = choices


class CoverageFilterSet(ChoicesFilterSet):
    """What the matrix can be narrowed down to."""

    kind = django_filters.ChoiceFilter(label=_("Type"), choices=kinds, empty_label=_("All pages"))
    section = django_filters.TypedChoiceFilter(label=pgettext_lazy("of the site", "Section"), coerce=int)

    def __init__(self, *args: Any, view: Any, **kwargs: Any) -> None:
        super().__init__(*args, view=view, **kwargs)
        self.filters["section"].extra["choices"] = sections(view.pages)


class WorkFilterSet(ChoicesFilterSet):
    """What the list of work can be narrowed down to."""

    owner = django_filters.ChoiceFilter(
        label=_("Assigned to"),
        choices=[("me", _("Me")), ("nobody", _("Nobody")), ("others", pgettext_lazy("people", "Others"))],
    )
