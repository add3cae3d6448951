"""Ten years of content: pages that list it take as few queries, whatever its number."""

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, Page, Site

from home.models import HomePage

MOST_QUERIES = 15

ADDRESSES = {
    "partnerships": "/{language}/generated-partnerships/",
    "register": "/{language}/generated-partnerships/generated-register/",
    "news": "/{language}/generated-news/",
    "news, narrowed": "/{language}/generated-news/?theme=generated-1&kind=mission",
    "feed": "/{language}/news.atom",
    "calendar": "/{language}/calendar.ics",
    "search": "/{language}/search/?q=mission",
    "site map for robots": "/sitemap-{language}.xml",
}
LANGUAGES = ["fr", "en"]
ALL, TENTH = (300, 600, 2000), (30, 60, 200)


@pytest.fixture(scope="module")
def queries(django_db_setup, django_db_blocker):
    """What a second reader of each address costs, with all rows and with a tenth of them."""
    with django_db_blocker.unblock():
        found = {counts: visited(*counts) for counts in (ALL, TENTH)}
        cache.clear()
    return found


def visited(partnerships, agreements, news):
    """Return the queries of each address in each language on a site with so much content, which is gone afterwards."""
    with transaction.atomic():
        homes()
        options = {"partnerships": partnerships, "agreements": agreements, "news": news}
        call_command("generate_content", languages=",".join(LANGUAGES), verbosity=0, **options)
        call_command("rebuild_search", verbosity=0)
        try:
            return {
                (name, language): visit(address.format(language=language))
                for name, address in ADDRESSES.items()
                for language in LANGUAGES
            }
        finally:
            transaction.set_rollback(True)


def homes():
    """Make a home page in each language, where the default site begins."""
    source = Locale.objects.get_or_create(language_code="fr")[0]
    Page.objects.filter(depth=2).delete()
    home = Page.get_first_root_node().add_child(instance=HomePage(title="Ville", slug="fr", locale=source))
    Site.objects.update_or_create(is_default_site=True, defaults={"hostname": "localhost", "root_page": home})
    Site.clear_site_root_paths_cache()
    cache.clear()
    for language in LANGUAGES[1:]:
        locale = Locale.objects.get_or_create(language_code=language)[0]
        home.copy_for_translation(locale).save_revision().publish()


def visit(address):
    reader = Client()
    reader.get(address)
    with CaptureQueriesContext(connection) as taken:
        response = reader.get(address)
    assert response.status_code == 200, address
    assert len(b"".join(response)) > 1000
    return [query["sql"] for query in taken]


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ADDRESSES)
def test_a_list_of_ten_years_takes_as_few_queries_as_one_of_a_tenth(queries, name, language):
    many, few = queries[ALL][name, language], queries[TENTH][name, language]
    assert len(many) == len(few) <= MOST_QUERIES, "\n".join(sql[:200] for sql in many)
