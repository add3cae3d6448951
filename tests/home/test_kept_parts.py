"""What many pages show is written once and kept: readers see a change of it at once, each in their language."""

import datetime
from decimal import Decimal

import pytest
from django.utils import timezone

from home.models import KeyFigureValue, StandardPage
from tests.home.helpers import add, body, items, translate


@pytest.fixture
def read(client):
    """Return what readers get of a page."""

    def read(page):
        return client.get(page.url).content.decode()

    return read


@pytest.fixture
def commitment(make):
    made = make.commitment(due=datetime.date(2030, 6, 1), status="under_way")
    made.statement = "Planter des arbres"
    made.save()
    return made


@pytest.fixture
def page(home, commitment):
    page = add(home, StandardPage, "Objectifs", slug="objectifs")
    page.body = body(("commitments", {"commitments": items(commitment.pk)}))
    page.save_revision().publish()
    return page


def test_a_changed_commitment_is_read_at_once_on_every_page(home, page, commitment, read):
    other = add(home, StandardPage, "Climat", slug="climat", body=page.body)
    assert "Planter des arbres" in read(page)
    assert "Planter des arbres" in read(other)
    commitment.statement = "Planter des haies"
    commitment.save()
    assert "Planter des haies" in read(page)
    assert "Planter des haies" in read(other)


def test_a_commitment_is_kept_for_each_language(page, commitment, english_home, english, read):
    assert "Planter des arbres" in read(page)
    translate(commitment, english)
    translated = translate(page, english)
    assert "EN Planter des arbres" in read(translated)
    assert "EN Planter" not in read(page)


def test_what_depends_on_the_day_follows_it(page, commitment, read):
    """Where the day begins last, and where it begins first, it is never the same day."""
    with timezone.override("Etc/GMT+12"):
        commitment.due = timezone.localdate()
        commitment.save()
        assert "échéance proche" in read(page)
    with timezone.override("Pacific/Kiritimati"):
        assert "échéance dépassée" in read(page)


def test_a_corrected_figure_is_read_at_once(home, make, read):
    figure = make.figure(12345)
    page = add(home, StandardPage, "Chiffres", slug="chiffres")
    page.body = body(("key_figures", {"figures": items({"figure": figure.pk, "year": None, "show_series": False})}))
    page.save_revision().publish()
    assert "12\u202f345" in read(page)
    figure = type(figure).objects.get(pk=figure.pk)
    value = figure.values.get()
    value.value = Decimal(54321)
    figure.values = [value]
    figure.save()
    assert KeyFigureValue.objects.get().value == 54321
    assert "54\u202f321" in read(page)
