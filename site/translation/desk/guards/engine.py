"""What wagtail-localize's own screens and endpoints ask for."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpRequest
from wagtail.models import Locale
from wagtail_localize.models import Translation, TranslationSource

from translation.desk.guards.demands import Demand, Right, Unlocked, rights
from translation.desk.guards.pages import Guard, find, key
from translation.models import Role


def asks(role: Role | None, unlocked: bool = False) -> Guard:
    """Return the guard of an endpoint for one translation, and perhaps one that must not be locked."""

    def guard(request: HttpRequest, kwargs: dict[str, Any]) -> Iterator[Demand]:
        translations = Translation.objects.select_related("source", "target_locale")
        found = translations.filter(pk=kwargs["translation_id"]).first()
        if found:
            yield from rights([found.target_locale], role)
            if unlocked:
                yield from not_locked(found)

    return guard


def not_locked(translation: Translation) -> Iterator[Demand]:
    """Yield that what a translation is written to is not locked."""
    with suppress(ObjectDoesNotExist):  # Then there is nothing to lock.
        yield Unlocked(translation.get_target_instance())


def convert(request: HttpRequest, kwargs: dict[str, Any]) -> Iterator[Demand]:
    """Guard the giving up of a translation: readers see the source instead at once."""
    page = find(kwargs["page_id"])
    if page:
        yield from rights([page.locale], Role.PUBLISH)
        yield Unlocked(page)


def submit(request: HttpRequest, kwargs: dict[str, Any]) -> Iterator[Demand]:
    """Guard the sending of something for translation, into the languages that are chosen."""
    yield Right(Role.MANAGE, None)
    chosen = [pk for given in request.POST.getlist("locales") if (pk := key(given)) is not None]
    yield from rights(Locale.objects.filter(pk__in=chosen), Role.MANAGE)


def update(request: HttpRequest, kwargs: dict[str, Any]) -> Iterator[Demand]:
    """Guard the engine's sync, which changes all languages at once."""
    source = TranslationSource.objects.filter(pk=kwargs["translation_source_id"]).first()
    if source is None:
        return
    translations = list(source.translations.filter(enabled=True).select_related("source", "target_locale"))
    roles = [Role.MANAGE]
    if "use_machine_translation" in request.POST:
        roles.append(Role.TRANSLATE)
    if "publish_translations" in request.POST:
        roles.append(Role.PUBLISH)
    yield from rights((translation.target_locale for translation in translations), *roles)
    if len(roles) > 1:
        for translation in translations:
            yield from not_locked(translation)


ENGINE: dict[str, Guard] = {
    "wagtail_localize:edit_string_translation": asks(Role.TRANSLATE, unlocked=True),
    "wagtail_localize:edit_override": asks(Role.TRANSLATE, unlocked=True),
    "wagtail_localize:upload_pofile": asks(Role.TRANSLATE, unlocked=True),
    "wagtail_localize:machine_translate": asks(Role.TRANSLATE, unlocked=True),
    "wagtail_localize:download_pofile": asks(None),
    "wagtail_localize:preview_translation": asks(None),
    "wagtail_localize:stop_translation": asks(Role.MANAGE, unlocked=True),
    "wagtail_localize:convert_to_alias": convert,
    "wagtail_localize:submit_page_translation": submit,
    "wagtail_localize:submit_snippet_translation": submit,
    "wagtail_localize_modeladmin:submit_translation": submit,
    "wagtail_localize:update_translations": update,
    "translation_update": update,
    "translation_machine_translate": asks(Role.TRANSLATE, unlocked=True),
    "translation_stop": asks(Role.MANAGE, unlocked=True),
    "translation_download_po": asks(None),
    "translation_upload_po": asks(Role.TRANSLATE, unlocked=True),
    "translation_submit_page": submit,
    "translation_submit_snippet": submit,
    "translation_submit_entry": submit,
}
"""The guard of each of the engine's endpoints, by the name of its address."""
