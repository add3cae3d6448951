"""When the index follows: after whatever changes what a page says, or who can read it."""

from functools import partial
from typing import Any

from django.apps import AppConfig
from django.db import transaction
from django.db.models.signals import post_delete, post_migrate, post_save
from modelcluster.fields import ParentalKey
from wagtail.models import Page, PageViewRestriction, TranslatableMixin
from wagtail.signals import post_page_move, published, unpublished

from search.indexing import index, index_later, pages_that_name, rebuild
from translation.facts.follow import facts_updated
from translation.models import LiveTranslation


def connect(app: AppConfig) -> None:
    """Listen to pages, to restrictions, and to what pages refer to. Called once, when all apps are ready."""
    for signal in (published, unpublished, facts_updated, post_save):
        signal.connect(follow, dispatch_uid="search")
    post_page_move.connect(follow_move, dispatch_uid="search")
    for signal in (post_save, post_delete):
        signal.connect(follow_restriction, sender=PageViewRestriction, dispatch_uid="search.restrictions")
    post_save.connect(follow_standing, sender=LiveTranslation, dispatch_uid="search.standing")
    post_migrate.connect(fill_new_index, sender=app, dispatch_uid="search")


def follow(instance: Any, raw: bool = False, update_fields: Any = None, **_signal: Any) -> None:
    """Something was saved or published: index the page, or the pages that name it. A row goes with its page.

    Saving some fields alone, as a draft does, changes nothing that readers see.
    """
    if raw or update_fields is not None:
        return
    if isinstance(instance, Page):
        index_later([instance.pk])
    elif isinstance(instance, TranslatableMixin) and not is_row(instance):
        transaction.on_commit(partial(index_pages_that_name, instance), robust=True)


def follow_standing(instance: LiveTranslation, **_signal: Any) -> None:
    """It is known now which words of a translation are not translated: a page is found by the others."""
    pages = Page.objects.filter(translation_key=instance.translation_key, locale=instance.locale_id)
    index_later(pages.values_list("pk", flat=True))


def follow_move(instance: Page, **_signal: Any) -> None:
    """A page was moved: it and those below it may have come under a restriction, or out of one."""
    index_later(instance.get_descendants(inclusive=True).values_list("pk", flat=True))


def follow_restriction(instance: PageViewRestriction, **_signal: Any) -> None:
    """A page, with those below it, was restricted or opened to all."""
    index_later(instance.page.get_descendants(inclusive=True).values_list("pk", flat=True))


def index_pages_that_name(named: Any) -> None:
    """Index the pages that refer to an entry of the directory or a snippet."""
    index(pages_that_name(type(named)._base_manager.filter(pk=named.pk)))


def is_row(instance: Any) -> bool:
    """Return whether an object belongs to another, with which it is saved."""
    return any(isinstance(field, ParentalKey) for field in instance._meta.concrete_fields)


def fill_new_index(plan: Any = (), **_signal: Any) -> None:
    """Index the pages of a site that had none of this before, once the tables are made."""
    if any(migration.app_label == "search" and not backwards for migration, backwards in plan):
        rebuild()
