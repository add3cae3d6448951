"""Sending sources to languages: what wagtail-localize's ``translate_object`` does, in few queries."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.conf import settings
from django.db import transaction
from modelcluster.models import ClusterableModel, get_all_child_relations
from wagtail.coreutils import find_available_slug
from wagtail.log_actions import log
from wagtail.models import DraftStateMixin, Locale, Page, RevisionMixin, TranslatableMixin
from wagtail_localize.models import StringTranslation, Translation, TranslationLog, TranslationSource

from translation.desk.contents import rows_held
from translation.desk.sources import frozen, source_of, take, words_of
from translation.desk.writing import save_draft
from translation.references.indexing import references_left_alone


class NotTheOriginal(ValueError):  # noqa: N818 - reads as what it says, like Django's DoesNotExist
    """A translation was to be translated: the engine breaks with two sources for one object (#662, #878)."""


@transaction.atomic
def submit(instance: Any, locales: Iterable[Locale], user: Any = None) -> list[Translation]:
    """Send a source to languages: each gets a draft in the source's words, below the translation of its parent.

    Parents that are not there are copied as aliases; an alias becomes a page of its own. What is there already in a
    language stays as it is, but for the words that translators have; what was stopped goes on. Objects that it refers
    to are not sent: references point at the source and are localised when shown.

    Args:
        instance: a page, snippet or other translatable object in the source language.
        locales: the languages; its own is left out.
        user: who is named in the history.

    Returns:
        The translations, in the order of the languages.

    Raises:
        NotTheOriginal: the instance is itself a translation.
    """
    instance = instance.specific if isinstance(instance, Page) else instance
    if instance.locale.language_code != settings.LANGUAGE_CODE:
        raise NotTheOriginal(f"{instance!r} is not in the source language.")
    locales = [locale for locale in locales if locale.pk != instance.locale_id]
    source = source_of(instance) or take(words_of(instance), user)
    translations = started(source, locales)
    there = {
        version.locale_id: version
        for version in type(instance)._base_manager.filter(translation_key=instance.translation_key, locale__in=locales)
    }
    add = add_pages if isinstance(instance, Page) else add_objects
    new = [locale for locale in locales if locale.pk not in there]
    add(instance, source, new, user)
    for version in there.values():
        if isinstance(version, Page) and version.alias_of_id:
            stand_alone(version, user)
    texts = StringTranslation.objects.filter(context__object=source.object_id, locale__in=locales)
    with_texts = set(texts.values_list("locale", flat=True))
    for translation in translations:
        if translation.target_locale_id in with_texts:
            save_draft(translation, user)
    TranslationLog.objects.bulk_create(TranslationLog(source=source, locale=locale) for locale in new)
    return translations


def started(source: TranslationSource, locales: Sequence[Locale]) -> list[Translation]:
    """Return the translations of a source into languages, made or taken up again."""
    held = {row.target_locale_id: row for row in Translation.objects.filter(source=source, target_locale__in=locales)}
    stopped = [row for row in held.values() if not row.enabled]
    if stopped:
        Translation.objects.filter(pk__in=[row.pk for row in stopped]).update(enabled=True)
    new = [Translation(source=source, target_locale=locale) for locale in locales if locale.pk not in held]
    held |= {row.target_locale_id: row for row in Translation.objects.bulk_create(new)}
    for row in held.values():
        row.enabled, row.source = True, source
    return [held[locale.pk] for locale in locales]


def add_pages(page: Any, source: TranslationSource, locales: Sequence[Locale], user: Any) -> None:
    """Add drafts of a page in languages that it is not in."""
    if not locales:
        return
    parent = page.get_parent()
    if parent.is_root():
        for locale in locales:
            page.copy_for_translation(locale)
        return
    parents = {
        version.locale_id: version
        for version in Page.objects.filter(translation_key=parent.translation_key, locale__in=locales)
    }
    for locale in locales:
        below = parents.get(locale.pk) or parent.specific.copy_for_translation(locale, copy_parents=True, alias=True)
        add_page(page, source, parent, below, locale, user)
    if page.view_restrictions.exists():
        for translation in type(page).objects.filter(translation_key=page.translation_key, locale__in=locales):
            source.sync_view_restrictions(page, translation)


def add_page(page: Any, source: TranslationSource, former: Page, parent: Page, locale: Locale, user: Any) -> None:
    """Add a draft of a page in a language, with all its rows, as Wagtail copies it for translation.

    Args:
        former: what the page stands below.
        parent: what the draft is to stand below.
    """
    copy = frozen(source, check=True)
    give_locale(copy, locale)
    blank = type(page)()
    for field in copy._meta.concrete_fields:
        if field.name in TREE or field.name in page.default_exclude_fields_in_copy + page.exclude_fields_in_copy:
            setattr(copy, field.attname, getattr(blank, field.attname))
    copy.pk = copy.id = None
    copy._state.adding = True
    copy.live, copy.has_unpublished_changes = False, True
    copy.alias_of_id = None
    copy.owner = user or page.owner
    copy.draft_title = copy.title
    copy.slug = find_available_slug(parent, page.slug)
    rows = list(all_rows(copy))
    # What the page refers to is indexed once, with its revision.
    with references_left_alone():
        parent.add_child(instance=copy)
    # Saving lets go of the rows; the revision need not read them again.
    for owner, held in rows:
        rows_held(owner).update(held)
    copy.save_revision(user=user, changed=False, clean=False)
    log(
        instance=copy,
        action="wagtail.copy_for_translation",
        user=user,
        data={
            "page": {
                "id": copy.pk,
                "title": copy.get_admin_display_title(),
                "locale": {"id": locale.pk, "language_code": locale.language_code},
            },
            "source": {"id": former.pk, "title": former.get_admin_display_title()},
            "destination": {"id": parent.pk, "title": parent.get_admin_display_title()},
            "keep_live": False,
            "source_locale": {"id": page.locale_id, "language_code": page.locale.language_code},
        },
    )


TREE = {
    "path", "depth", "numchild", "url_path", "latest_revision", "latest_revision_created_at", "live_revision",
    "first_published_at", "last_published_at", "locked", "locked_at", "locked_by", "expired",
}  # fmt: skip
"""What a page has for itself."""


def give_locale(instance: Any, locale: Locale) -> None:
    """Make an object and its rows, in memory, new ones in a language."""
    instance.pk = None
    if isinstance(instance, TranslatableMixin):
        instance.locale = locale
    if isinstance(instance, ClusterableModel):
        for relation in get_all_child_relations(type(instance)):
            for row in getattr(instance, relation.get_accessor_name()).all():
                give_locale(row, locale)


def all_rows(instance: Any) -> Iterator[tuple[Any, dict[str, list[Any]]]]:
    """Yield an object and its rows, and the rows of those, each with what it holds in memory."""
    held = dict(rows_held(instance))
    yield instance, held
    if isinstance(instance, ClusterableModel):
        for relation in get_all_child_relations(type(instance)):
            for row in held.get(relation.get_accessor_name(), ()):
                yield from all_rows(row)


def add_objects(instance: Any, source: TranslationSource, locales: Sequence[Locale], user: Any) -> None:
    """Add drafts of a snippet in languages that it is not in; what has no drafts is there at once."""
    for locale in locales:
        copy = instance.copy_for_translation(locale)
        if isinstance(copy, DraftStateMixin):
            copy.live, copy.has_unpublished_changes = False, True
        copy.save()
        if isinstance(copy, RevisionMixin):
            copy.save_revision(user=user)


def stand_alone(page: Any, user: Any) -> None:
    """Make a page of an alias, as the engine does."""
    page.alias_of_id = None
    page.save(update_fields=["alias_of_id"], clean=False)
    revision = page.save_revision(user=user, changed=False, clean=False)
    log(
        instance=page,
        revision=revision,
        action="wagtail.convert_alias",
        user=user,
        data={"page": {"id": page.pk, "title": page.get_admin_display_title()}},
    )
