"""Choosing snippets, and deleting them where they are used."""

import pytest
from django.urls import reverse
from wagtail.models import ReferenceIndex

from home.models import Commitment, KeyFigure, StandardPage
from tests.translation.conftest import translated


def url(model, action, *args):
    return reverse(model.snippet_viewset.get_url_name(action), args=args)


@pytest.fixture(params=["commitment", "block"])
def used(request, home, make):
    """A key figure, and the title of what uses it: by a foreign key, or by a block."""
    figure = make.figure()
    if request.param == "commitment":
        return figure, str(make.commitment(indicator=figure))
    page = home.add_child(instance=StandardPage(title="Objectifs", slug="objectifs", locale=home.locale))
    page.body = page.body.stream_block.to_python(
        [{"type": "key_figures", "value": {"figures": [{"figure": figure.pk}]}, "id": "a"}]
    )
    page.save()
    assert ReferenceIndex.get_references_to(figure).exists()
    return figure, page.title


def test_a_figure_in_use_is_not_deleted_and_says_where_it_is_used(admin_client, used):
    figure, title = used
    for ask in (admin_client.get, admin_client.post):
        response = ask(url(KeyFigure, "delete", figure.pk))
        assert title in response.content.decode()
    assert KeyFigure.objects.filter(pk=figure.pk).exists()


def test_several_figures_are_not_deleted_where_one_is_in_use(admin_client, used, make):
    figure, title = used
    other = make.figure(2)
    address = reverse("wagtail_bulk_action", args=["home", "keyfigure", "delete"]) + f"?id={figure.pk}&id={other.pk}"
    for ask in (admin_client.get, admin_client.post):
        assert title in ask(address).content.decode()
    assert KeyFigure.objects.count() == 2


def test_a_figure_that_nothing_uses_is_deleted(admin_client, make):
    figure = make.figure()
    assert admin_client.post(url(KeyFigure, "delete", figure.pk)).status_code == 302
    assert not KeyFigure.objects.exists()


@pytest.mark.parametrize("model", [KeyFigure, Commitment])
def test_a_chooser_of_snippets_lists_and_searches_the_source_language(admin_client, make, english, model):
    kind = "figure" if model is KeyFigure else "commitment"
    source, other = getattr(make, kind)(1), getattr(make, kind)(2)
    translated(source, english, **{"label" if kind == "figure" else "statement": "In English"})
    chooser = reverse(model.snippet_viewset.chooser_viewset.get_url_name("choose_results"))
    page = admin_client.get(chooser).content.decode()
    assert page.count("data-chooser-modal-choice") == 2
    page = admin_client.get(chooser, {"q": str(source)}).content.decode()
    assert str(source) in page
    assert str(other) not in page
    assert "In English" not in page


def test_a_form_chooses_an_indicator_with_the_chooser(admin_client, source_locale):
    page = admin_client.get(url(Commitment, "add")).content.decode()
    assert reverse(KeyFigure.snippet_viewset.chooser_viewset.get_url_name("choose")) in page
