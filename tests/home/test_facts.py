"""A fact that changes is right on every page, in every language, on the next request."""

import datetime
from decimal import Decimal

import pytest

from home.models import KeyFigure, KeyFigureValue, NetworkIndexPage, NetworkPage, NetworkRole, StandardPage

from .helpers import add, body, items, translate


def test_a_figure_s_new_value_is_on_every_page_on_the_next_request(
    client, home, english_home, english, make, django_capture_on_commit_callbacks
):
    figure = make.figure(50)
    translate(figure, english)
    value = {"figures": items({"figure": figure.pk})}
    pages = [add(home, StandardPage, f"Page {number}", body=body(("key_figures", value))) for number in range(2)]
    pages += [translate(page, english) for page in pages]
    for page in pages:
        assert ">50" in "".join(client.get(page.url).content.decode().split())
    with django_capture_on_commit_callbacks(execute=True):
        changed = figure.get_latest_revision_as_object()
        changed.values.add(KeyFigureValue(year=2025, value=Decimal("61.5")))
        changed.save_revision().publish()
    for page in pages:
        html = "".join(client.get(page.url).content.decode().split())
        assert ("61.5" if page.locale == english else "61,5") in html
        assert ">50" not in html
    assert KeyFigure.objects.get(locale=english).label == "EN Chiffre 50"


@pytest.fixture
def network(home, make):
    page = add(add(home, NetworkIndexPage, "Réseaux"), NetworkPage, "Eurocities", organisation=make.organisation())
    page.roles = [NetworkRole(role="chair", body_name="Forum", begins=datetime.date(2020, 1, 1), locale=page.locale)]
    for role in page.roles.all():
        role.founded_with.set([make.place(1)])
    page.save_revision().publish()
    return NetworkPage.objects.get(pk=page.pk)


def test_new_dates_of_a_role_are_on_the_english_page_and_in_its_newer_draft_with_its_words(
    client, network, english_home, english, make
):
    translate(NetworkIndexPage.objects.get(locale=network.locale), english)
    page = translate(network, english)
    draft = page.get_latest_revision_as_object()
    draft.title = "A title to come"
    [role] = draft.roles.all()
    role.body_name = "A forum to come"
    draft.roles = [role]
    draft.save_revision()

    source = network.get_latest_revision_as_object()
    [role] = source.roles.all()
    role.begins, role.ends = datetime.date(2021, 2, 3), datetime.date(2099, 4, 5)
    role.founded_with.set([make.place(2), make.place(3)])
    source.roles = [role]
    source.save_revision().publish()

    page = NetworkPage.objects.get(pk=page.pk)
    draft = page.get_latest_revision_as_object()
    assert (page.title, draft.title) == ("EN Eurocities", "A title to come")
    for version, words in ((page, "EN Forum"), (draft, "A forum to come")):
        [role] = version.roles.all()
        assert (role.begins, role.ends) == (datetime.date(2021, 2, 3), datetime.date(2099, 4, 5))
        assert role.body_name == words
        assert {place.name for place in role.founded_with.all()} == {"Ville 2", "Ville 3"}
    html = client.get(page.url).content.decode()
    assert 'datetime="2021-02-03"' in html
    assert "2099" in html
    assert "EN Forum" in html
    assert "Ville 3" in html
