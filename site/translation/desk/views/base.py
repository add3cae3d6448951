"""What the screens of one translation have in common."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django.contrib.auth import get_user_model
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page
from wagtail_localize.models import Translation
from wagtail_localize.views.edit_translation import user_can_edit_instance

from translation.desk.checked import checked
from translation.desk.entries import Entry, entries_of
from translation.desk.glossary import Glossary
from translation.desk.linked import titles_of
from translation.desk.origins import origins
from translation.desk.rights import lock_for, roles_in
from translation.desk.segments import Segment, with_past
from translation.desk.talk import comments_on, key_of, notes_on
from translation.models import Role


class TranslationMixin:
    """Finds the translation that an address names, and lets in those who may work on it."""

    request: HttpRequest
    translation: Translation
    target: Any
    roles: frozenset[Role]

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Find the translation, and what it becomes."""
        super().setup(request, *args, **kwargs)  # type: ignore[misc]  # a mixin of views
        translations = Translation.objects.select_related(
            "target_locale", "source__locale", "source__object", "source__specific_content_type"
        )
        self.translation = get_object_or_404(translations, pk=kwargs["pk"], enabled=True)
        if self.translation.source.specific_content_type.model_class() is None:
            raise Http404
        try:
            self.target = self.translation.get_target_instance()
        except ObjectDoesNotExist as gone:
            raise Http404 from gone
        self.roles = roles_in(request.user, self.translation.target_locale)
        if not self.roles and not self.may_edit_source:
            raise PermissionDenied

    @cached_property
    def may_edit_source(self) -> bool:
        """Whether the person writes the source, and so may tell its translators something."""
        return user_can_edit_instance(self.request.user, self.source)

    @cached_property
    def locked(self) -> str:
        """Why nothing may be changed now, where the page is locked, reviewed by others or scheduled; else nothing."""
        lock = lock_for(self.request.user, self.target)
        return str(lock.get_message(self.request.user)) if lock else ""

    def may(self, role: Role) -> bool:
        """Say whether the person may do something now."""
        return role in self.roles and not self.locked

    @cached_property
    def original(self) -> Any:
        """The source as it is now."""
        return self.translation.source.get_source_instance()

    @cached_property
    def source(self) -> Any:
        """The source as it was sent for translation."""
        return self.translation.source.as_instance()

    @cached_property
    def entries(self) -> list[Entry]:
        """All segments, in the order of the form."""
        return entries_of(self.translation)

    def entry(self, key: str) -> Entry:
        """Return one segment. Raises ``Http404``."""
        found = next((entry for entry in self.entries if str(entry.pk) == key), None)
        if found is None:
            raise Http404
        return found

    @property
    def url(self) -> str:
        """The address of the workspace."""
        return reverse("translation_desk:workspace", args=[self.translation.pk])


class ScreenMixin(TranslationMixin, WagtailAdminTemplateMixin):
    """Frames a screen of a translation as Wagtail does."""

    header_icon = "wagtail-localize-language"

    @cached_property
    def title(self) -> str:
        """What the translation is called in the admin."""
        return getattr(self.target, "get_admin_display_title", self.target.__str__)()

    def get_page_title(self) -> str:
        """Return the title of the screen: what is translated, and into which language."""
        return _("%(title)s in %(language)s") % {
            "title": self.title,
            "language": self.translation.target_locale.get_display_name(),
        }

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Return the way to the translation: its pages, for those whom the explorer opens to."""
        items = [{"url": reverse("wagtailadmin_home"), "label": _("Home")}]
        if isinstance(self.target, Page) and user_has_any_page_permission(self.request.user):
            above = self.target.get_ancestors().filter(depth__gt=1)
            items += [{"url": reverse("wagtailadmin_explore", args=[page.pk]), "label": page.title} for page in above]
        language = self.translation.target_locale.get_display_name()
        return [*items, {"url": self.url, "label": self.title, "sublabel": language}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Return what every screen of a translation shows."""
        return super().get_context_data(
            translation=self.translation,
            target=self.target,
            target_language=self.translation.target_locale.language_code,
            source_language=self.translation.source.locale.language_code,
            may_translate=self.may(Role.TRANSLATE),
            may_review=self.may(Role.REVIEW),
            may_edit_source=self.may_edit_source,
            locked=self.locked,
            **kwargs,
        )


def explained(entries: Iterable[Entry], translation: Translation) -> list[Entry]:
    """Return entries with who changed them last, what was said about them and what checks say, in a few queries."""
    entries = list(entries)
    segments = [entry.segment for entry in entries]
    keys = {segment.changed_by_id for segment in segments if segment.changed_by_id is not None}
    users = get_user_model().objects.in_bulk(list(keys)) if keys else {}
    glossary = glossary_of(segments, translation)
    notes = notes_on(segments)
    comments = comments_on(segments, translation.target_locale)
    known = origins(segments)
    titles = titles_of(segments)
    past = with_past(segments)
    return [
        replace(
            entry,
            who=name_of(users.get(entry.segment.changed_by_id or 0)),
            origin=known.get(entry.segment.lineage) if entry.segment.lineage else None,
            note=notes.get(key_of(entry.segment)),
            comments=comments.get(key_of(entry.segment), ()),
            problems=checked(entry, translation, entry.segment.text, glossary.rules(entry.segment.source)),
            terms=glossary.found_in(entry.segment.source),
            titles=titles,
            has_past=entry.pk in past,
        )
        for entry in entries
    ]


def glossary_of(segments: Iterable[Segment], translation: Translation) -> Glossary:
    """Return the terms that some segments have, in one query."""
    return Glossary.of([segment.source for segment in segments], translation.source.locale, translation.target_locale)


def name_of(user: Any) -> str:
    """Return what somebody is called; nothing for nobody."""
    return (user.get_full_name() or user.get_username()) if user else ""
