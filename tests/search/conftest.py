"""A site in the six languages, whose pages are found as soon as they are published."""

from collections.abc import Callable
from typing import Any

import pytest
from wagtail.models import Locale, Page

from home.models import HomePage, StandardPage
from search.finding import Scope, find
from tests.translation.conftest import english_home, home, make

__all__ = ["english_home", "home", "make"]


@pytest.fixture
def committed(django_capture_on_commit_callbacks: Any) -> Callable[[], Any]:
    """``with committed():`` what happens inside is committed, as far as its followers can tell."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def home_in(home: HomePage) -> Callable[[str], HomePage]:
    """Return the live home page in a language."""

    def find(code: str) -> HomePage:
        locale = Locale.objects.get_or_create(language_code=code)[0]
        found = HomePage.objects.filter(locale=locale).first()
        if found is None:
            found = home.copy_for_translation(locale, copy_parents=True)
            found.title = f"Nantes {code}"
            found.save_revision().publish()
            found.refresh_from_db()
        return found

    return find


@pytest.fixture
def publish(home_in: Any, committed: Any) -> Callable[..., Page]:
    """Publish a page in a language: ``publish("fr", "Les écoles", lead="…")``."""

    def publish(code: str, title: str, model: Any = StandardPage, parent: Page | None = None, **fields: Any) -> Page:
        above = parent or home_in(code)
        with committed():
            page = above.add_child(instance=model(title=title, locale=above.locale, live=False, **fields))
            page.save_revision().publish()
        return model.objects.get(pk=page.pk)

    return publish


@pytest.fixture
def scope_in(home_in: Any) -> Callable[[str], Scope]:
    """Return where a question in a language is answered."""
    return lambda code: Scope(code, home_in(code).url_path)


@pytest.fixture
def titles(scope_in: Any) -> Callable[[str, str], list[str]]:
    """Return the titles of the pages that a question finds: ``titles("fr", "ecole")``."""

    def found(code: str, question: str) -> list[str]:
        keys = [match.page_id for match in find(question, scope_in(code))]
        by_key = Page.objects.in_bulk(keys)
        return [by_key[key].title for key in keys]

    return found
