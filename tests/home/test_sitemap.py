from wagtail.models import Page, PageViewRestriction

from home.models import NetworkIndexPage, SitemapPage, StandardPage
from home.sitemap import tree

from .helpers import add, queries


def shape(branches):
    return [(branch.page.title, shape(branch.branches)) for branch in branches]


def test_pages_stand_below_the_nearest_page_above_them_that_is_listed(home):
    draft = add(home, StandardPage, "Brouillon", live=False)
    add(draft, StandardPage, "Publiée")
    add(add(home, StandardPage, "Réseaux"), StandardPage, "Eurocities")
    pages = home.get_descendants(inclusive=True).live().order_by("path")
    assert shape(tree(pages)) == [("Nantes", [("Publiée", []), ("Réseaux", [("Eurocities", [])])])]


def test_a_tree_of_nothing_is_empty():
    assert tree([]) == []


def test_the_page_lists_what_can_be_read_in_its_language(client, home, english_home):
    plan = add(home, SitemapPage, "Plan du site")
    add(home, StandardPage, "Brouillon", live=False)
    secret = add(home, StandardPage, "Secret")
    PageViewRestriction.objects.create(page=secret, restriction_type="password", password="x")
    add(english_home, StandardPage, "Objectives")
    add(add(home, NetworkIndexPage, "Réseaux"), StandardPage, "Eurocities")
    found = client.get(plan.url).context["branches"]
    assert shape(found) == [("Nantes", [("Plan du site", []), ("Réseaux", [("Eurocities", [])])])]


def test_a_page_that_only_repeats_another_language_is_not_listed(client, home, english_home, english):
    above = add(home, StandardPage, "Objectifs")
    below = add(above, StandardPage, "Climat")
    below.copy_for_translation(english, copy_parents=True)
    translated = Page.objects.get(translation_key=below.translation_key, locale=english).specific
    translated.title = "Climate"
    translated.save_revision().publish()
    assert Page.objects.get(translation_key=above.translation_key, locale=english).alias_of_id == above.pk
    plan = add(english_home, SitemapPage, "Site map")
    found = client.get(plan.url).context["branches"]
    assert shape(found) == [("Nantes (EN)", [("Climate", []), ("Site map", [])])]


def test_a_page_more_costs_no_query_more(client, home):
    plan = add(home, SitemapPage, "Plan du site")
    before = queries(client, plan)
    for number in range(30):
        add(home, StandardPage, f"Page {number}")
    assert queries(client, plan) == before <= 12
    assert "Page 29" in client.get(plan.url).content.decode()
