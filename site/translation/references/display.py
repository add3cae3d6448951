"""What to show for an object in a language."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import Any

from django.conf import settings
from django.db.models import Model, Q, QuerySet
from wagtail.models import Page, TranslatableMixin

from translation.standing import held_standing, normal, with_standing
from translation.written import Given, Written

from .holding import has_standing, word_fields

# Where an object keeps what to show instead of it: {id of the page's locale: object or None}.
SHOWN = "_shown_by_locale"


def localise(chosen: Any, locale_id: int) -> Any:
    """Return what to show for an object in a locale: its translation, itself or, if unpublished, None.

    Costs no query for what ``prepare`` has seen, and one for anything else.
    """
    if not isinstance(chosen, TranslatableMixin):
        return chosen
    shown = vars(chosen).setdefault(SHOWN, {})
    if locale_id not in shown:
        model = type(chosen)
        shown[locale_id] = choose_shown(fetch(model, [chosen.pk], locale_id), locale_id).get(chosen.translation_key)
    return shown[locale_id]


def localise_all(chosen: Iterable[Any], locale_id: int) -> list[Any]:
    """Return what to show for objects of one model in a locale, in their order, in one query.

    What is not published is left out. Afterwards, ``localise`` costs no query for any of them.
    """
    chosen = list(chosen)
    unseen = [obj for obj in chosen if locale_id not in vars(obj).get(SHOWN, {})]
    if unseen:
        shown = choose_shown(fetch(type(unseen[0]), [obj.pk for obj in unseen], locale_id), locale_id)
        for obj in unseen:
            remember(obj, locale_id, shown.get(obj.translation_key))
    return [shown for shown in (localise(obj, locale_id) for obj in chosen) if shown is not None]


def fetch(model: type[Model], keys: Iterable[Any], locale_id: int) -> list[Any]:
    """Return objects of a model with their source and their translation into a locale, in one query."""
    return versions_of(model)(keys=list(keys), locale=[locale_id])


@cache
def versions_of(model: type[Model]) -> Written:
    """Return the query for what ``fetch`` returns of a model."""
    return Written(lambda: versions(model, Q(pk__among=Given("keys")), Given("locale")).select_related("locale"))


def versions(model: type[Any], chosen: Q, locale: Given) -> QuerySet[Any]:
    """Return the objects of a model that a condition chooses, their sources and their translations into a locale."""
    manager = model._default_manager
    if not issubclass(model, TranslatableMixin):
        return manager.filter(chosen).order_by()
    keys = manager.filter(chosen).order_by().values("translation_key")
    languages = Q(locale__among=locale) | Q(locale__language_code=settings.LANGUAGE_CODE) | chosen
    found = manager.filter(languages, translation_key__in=keys).order_by()
    return with_standing(found) if has_standing(model) else found


def choose_shown(rows: Iterable[Any], locale_id: int) -> dict[Any, Any]:
    """Return what to show in a locale by translation key; nothing for what is not published in its source."""
    versions: dict[Any, dict[int, Any]] = defaultdict(dict)
    for row in rows:
        versions[row.translation_key][row.locale_id] = row
    shown: dict[Any, Any] = {}
    for key, by_locale in versions.items():
        source = next((row for row in by_locale.values() if row.locale.language_code == settings.LANGUAGE_CODE), None)
        source = source or next(iter(by_locale.values()))
        translation = by_locale.get(locale_id)
        if not is_live(source):
            shown[key] = None
        elif translation is not None and is_live(translation) and is_translated(source, translation):
            shown[key] = translation
        else:
            shown[key] = source
    return shown


def is_live(obj: Any) -> bool:
    """Return whether an object is published; what has no drafts always is."""
    return getattr(obj, "live", True)


def is_translated(source: Any, translation: Any) -> bool:
    """Return whether the words of a translation are in its language.

    wagtail-localize starts a translation as a copy, and an alias page stays one: both have the source's words. Where
    these are the words of the language too, as of a name that a translator left as it is, they are translated.
    """
    if isinstance(translation, Page):
        return translation.alias_of_id is None
    model: type[Model] = type(source)
    names = [name for name in word_fields(model) if getattr(source, name)]
    if not names or any(getattr(source, name) != getattr(translation, name) for name in names):
        return True
    standing = held_standing(translation)
    if standing is None:
        return False
    return any(normal(getattr(translation, name)) not in standing.untranslated for name in names)


def specific(shown: dict[Any, Any]) -> dict[Any, Any]:
    """Replace pages by the most specific ones: one query for each type among them."""
    result = dict(shown)
    groups: dict[Any, dict[int, Any]] = defaultdict(dict)
    for key, page in shown.items():
        if page is not None and page.specific_class and not isinstance(page, page.specific_class):
            groups[page.specific_class][page.pk] = key
    for model, keys in groups.items():
        for page in pages_of(model)(keys=list(keys)):
            result[keys[page.pk]] = page
    return result


@cache
def pages_of(model: type[Page]) -> Written:
    """Return the query for pages of a type by their keys."""
    return Written(
        lambda: with_standing(model._default_manager.filter(pk__among=Given("keys"))).select_related("locale")
    )


def remember(obj: Any, locale_id: int, shown: Any) -> None:
    """Keep on an object what to show instead of it, and on that that it shows itself."""
    vars(obj).setdefault(SHOWN, {})[locale_id] = shown
    if shown is not None:
        vars(shown).setdefault(SHOWN, {})[locale_id] = shown


def by_model(objects: Iterable[Model]) -> dict[type[Model], list[Any]]:
    """Group objects by their model."""
    groups: dict[type[Model], list[Any]] = defaultdict(list)
    for obj in objects:
        groups[type(obj)].append(obj)
    return groups
