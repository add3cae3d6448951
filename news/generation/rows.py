"""Writing thousands of rows in few statements, pages and their children among them."""

import uuid
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db import models
from wagtail.models import Page

NAMESPACE = uuid.UUID("5f0f5c8c-6f3b-4d0e-9f4e-0d4c1f0c7a11")
AT_ONCE = 500


def key(*parts: object) -> uuid.UUID:
    """Return the translation key of what stands in a place; the same each time, by which it is found again."""
    return uuid.uuid5(NAMESPACE, "/".join(map(str, parts)))


def insert_pages(parent: Page, pages: list[Page]) -> None:
    """Add live pages below one that is written, after those that are there.

    Args:
        parent: as the database has it.
        pages: new, with title, slug, locale and their own fields; of one model or several.
    """
    first = last_step(parent) + 1
    for step, page in enumerate(pages, start=first):
        page.path = Page._get_path(parent.path, parent.depth + 1, step)
        page.depth = parent.depth + 1
        page.url_path = f"{parent.url_path}{page.slug}/"
        page.draft_title = page.title
    bases = [Page(**{field.attname: getattr(page, field.attname) for field in fields_of(Page)}) for page in pages]
    by_model: dict[Any, list[Page]] = defaultdict(list)
    for page, base in zip(pages, Page.objects.bulk_create(bases, batch_size=AT_ONCE), strict=True):
        page.pk = page.page_ptr_id = base.pk
        by_model[type(page)].append(page)
    for model, of_model in by_model.items():
        # Django's bulk_create refuses models that inherit a table; this is how it would write the rows of their own.
        for start in range(0, len(of_model), AT_ONCE):
            batch = of_model[start : start + AT_ONCE]
            model._base_manager._insert(batch, fields=fields_of(model), using=parent._state.db)
    Page.objects.filter(pk=parent.pk).update(numchild=models.F("numchild") + len(pages))


def insert(rows: Iterable[models.Model]) -> None:
    """Write rows of any models; those that rows refer to have to be written before."""
    by_model: dict[Any, list[models.Model]] = defaultdict(list)
    for row in rows:
        by_model[type(row)].append(row)
    for model, of_model in by_model.items():
        model._base_manager.bulk_create(of_model, batch_size=AT_ONCE)


def links(page: Page, name: str, chosen: Iterable[models.Model]) -> list[models.Model]:
    """Return the rows that let a page refer to several objects by one of its many-to-many fields."""
    field: Any = page._meta.get_field(name)
    through = field.remote_field.through
    own, other = f"{field.m2m_field_name()}_id", f"{field.m2m_reverse_field_name()}_id"
    return [through(**{own: page.pk, other: obj.pk}) for obj in chosen]


def fields_of(model: Any) -> list[models.Field]:
    """Return the fields of a model's own table, without a key that the database gives."""
    return [field for field in model._meta.local_concrete_fields if not isinstance(field, models.AutoField)]


def last_step(parent: Page) -> int:
    """Return the place of the last page below another; 0 where there is none."""
    last = parent.get_last_child()
    return int(last.path[-Page.steplen :], 36) if last else 0
