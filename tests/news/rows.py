"""Thousands of pages of news at once, where what counts is their number."""

import datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page

from news.models import ArticlePage, MissionPage, MissionStep, PublicationPage

MODELS: Any = (MissionPage, ArticlePage, PublicationPage)
FIRST = datetime.date(2010, 1, 1)


def many_rows(index: Any, count: int, places: list[Any], themes: list[Any]) -> None:
    """Add so many missions, articles and publications to a list, a day apart, each with all the places and themes."""
    before = Page.objects.get(pk=index.pk).numchild
    pages = [page_of(MODELS[number % 3], index, before + number) for number in range(3 * count)]
    bases = [
        Page(**{field.attname: getattr(page, field.attname) for field in Page._meta.concrete_fields}) for page in pages
    ]
    for page, base in zip(pages, Page.objects.bulk_create(bases), strict=True):
        page.pk = page.page_ptr_id = base.pk
    for model in MODELS:
        # Django's bulk_create takes no models that inherit; this is what it would do.
        fields = model._meta.local_concrete_fields
        model._base_manager._insert([page for page in pages if type(page) is model], fields=fields)
    Page.objects.filter(pk=index.pk).update(numchild=before + len(pages))
    MissionStep.objects.bulk_create(
        MissionStep(page=page, place=place, locale=index.locale, sort_order=position)
        for page in pages
        if isinstance(page, MissionPage)
        for position, place in enumerate(places)
    )
    for model, name, values in [
        (MissionPage, "sectors", themes),
        (ArticlePage, "themes", themes),
        (ArticlePage, "places", places),
        (PublicationPage, "themes", themes),
    ]:
        field = model._meta.get_field(name)
        through = getattr(model, name).through
        own, other = f"{field.m2m_field_name()}_id", f"{field.m2m_reverse_field_name()}_id"
        through.objects.bulk_create(
            through(**{own: page.pk, other: value.pk}) for page in pages if type(page) is model for value in values
        )


def page_of(model: Any, index: Any, number: int) -> Any:
    """Return a page that is to stand below a list."""
    day = FIRST + datetime.timedelta(days=number)
    days = {"starts": day, "ends": day} if model is MissionPage else {"published_on": day}
    return model(
        title=f"Page {number}",
        draft_title=f"Page {number}",
        slug=f"page-{number}",
        url_path=f"{index.url_path}page-{number}/",
        path=Page._get_path(index.path, index.depth + 1, number + 1),
        depth=index.depth + 1,
        content_type=ContentType.objects.get_for_model(model),
        locale=index.locale,
        **days,
    )
