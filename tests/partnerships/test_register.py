import datetime

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from core.kept import forget
from partnerships.models import Agreement, AgreementRegisterPage, AgreementText
from tests.home.helpers import add, queries_of, translate

from .helpers import partnership, text

MOST = 15
TODAY = timezone.localdate()
ONE_DAY, TEN_YEARS = datetime.timedelta(days=1), datetime.timedelta(days=3650)


def read(client, page, query=""):
    """Return what a reader gets."""
    response = client.get(page.url + query)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def words(element):
    return " ".join(element.get_text(" ").split())


def titles(html):
    """Return the agreements that are listed, in their order."""
    return [words(cell.a) for cell in html.select("tbody th")]


@pytest.fixture
def register(index):
    return add(index, AgreementRegisterPage, "Registre")


@pytest.fixture
def agreements(index):
    """Four agreements with two partners: one without an end, one that ends, one that has ended, one denounced."""
    partnership(
        index,
        "Québec",
        Agreement(title="Charte", kind="charter", signed_on=datetime.date(1962, 10, 5)),
        Agreement(title="Accord", kind="cooperation", signed_on=datetime.date(2020, 3, 1), ends=TODAY + ONE_DAY),
    )
    partnership(
        index,
        "Dakar",
        Agreement(title="Passé", kind="cooperation", signed_on=datetime.date(2001, 3, 1), ends=TODAY - ONE_DAY),
        Agreement(title="Dénoncé", kind="memorandum", status="denounced", ends=TODAY + TEN_YEARS),
    )


@pytest.mark.usefixtures("agreements")
class TestList:
    def test_it_holds_every_agreement_of_every_partner_by_partner(self, client, register):
        html = read(client, register)
        assert titles(html) == ["Dénoncé", "Passé", "Charte", "Accord"]
        assert "4" in words(html.caption)

    def test_each_leads_to_its_place_on_the_partner_s_page(self, client, register):
        agreement = Agreement.objects.get(title="Charte")
        link = read(client, register).find("a", string="Charte")
        assert link["href"] == f"{agreement.page.url}#{agreement.anchor}"
        assert BeautifulSoup(client.get(agreement.page.url).content, "html.parser").find(id=agreement.anchor)

    def test_the_state_follows_from_the_dates_unless_it_is_set(self, client, register):
        states = {words(row.th.a): words(row.select_one(".state")) for row in read(client, register).select("tbody tr")}
        labels = {"Charte": "IN_FORCE", "Accord": "ENDING", "Passé": "EXPIRED", "Dénoncé": "DENOUNCED"}
        assert {title: state.casefold() for title, state in states.items()} == {
            title: str(Agreement.State[name].label).casefold() for title, name in labels.items()
        }

    def test_it_has_texts_to_download_and_what_replaced_what(self, client, register):
        old, new = Agreement.objects.get(title="Passé"), Agreement.objects.get(title="Accord")
        AgreementText.objects.create(agreement=new, document=text("Texte signé", "en"))
        Agreement.objects.filter(pk=new.pk).update(replaces=old)
        rows = {words(row.th.a): row for row in read(client, register).select("tbody tr")}
        assert "PDF, 15 ko" in words(rows["Accord"])
        assert rows["Accord"].find("a", hreflang="en")
        assert rows["Accord"].find("a", href=f"{old.page.url}#{old.anchor}")
        assert rows["Passé"].find("span", class_="meta").a["href"] == f"{new.page.url}#{new.anchor}"

    @pytest.mark.parametrize("shared", [True, False])
    def test_what_it_replaces_names_its_partner_where_that_is_another(self, client, register, shared):
        old, new = Agreement.objects.get(title="Passé"), Agreement.objects.get(title="Accord")
        Agreement.objects.filter(pk=new.pk).update(replaces=old, page=old.page if shared else new.page)
        rows = {words(row.th.a): row for row in read(client, register).select("tbody tr")}
        assert ("Dakar" in words(rows["Accord"].find("span", class_="meta"))) is not shared

    def test_what_is_not_published_or_not_public_is_left_out(self, client, register, index):
        Agreement.objects.get(title="Passé").page.unpublish()
        assert titles(read(client, register)) == ["Charte", "Accord"]

    def test_its_table_has_a_caption_and_scopes(self, client, register):
        html = read(client, register)
        assert {cell["scope"] for cell in html.select("thead th")} == {"col"}
        assert {cell["scope"] for cell in html.select("tbody th")} == {"row"}


@pytest.mark.usefixtures("agreements")
class TestLanguages:
    def test_readers_see_every_agreement_each_in_the_language_it_has(
        self, client, register, index, english_home, english
    ):
        for page in (index, register):
            translate(page, english)
        translate(Agreement.objects.get(title="Accord").page, english)
        rows = {words(row.th.a): row for row in read(client, register.get_translation(english)).select("tbody tr")}
        assert set(rows) == {"EN Accord", "EN Charte", "Passé", "Dénoncé"}
        assert rows["Passé"].th.a["lang"] == rows["Passé"].th.a["hreflang"] == "fr"
        assert rows["Passé"].find(class_="lang-mark")
        assert not rows["EN Accord"].th.a.has_attr("lang")
        assert rows["EN Accord"].th.a["href"].startswith("/en/")


@pytest.mark.usefixtures("agreements")
class TestOrder:
    @pytest.mark.parametrize(
        ("sort", "order"),
        [
            ("signed", ["Charte", "Passé", "Accord", "Dénoncé"]),
            ("-signed", ["Accord", "Passé", "Charte", "Dénoncé"]),
            ("end", ["Passé", "Accord", "Dénoncé", "Charte"]),
            ("status", ["Charte", "Accord", "Passé", "Dénoncé"]),
            ("-partner", ["Charte", "Accord", "Dénoncé", "Passé"]),
        ],
    )
    def test_it_can_be_sorted_and_what_has_no_value_comes_last(self, client, register, sort, order):
        assert titles(read(client, register, f"?sort={sort}")) == order

    def test_headings_are_links_that_sort_and_the_current_one_turns(self, client, register):
        html = read(client, register, "?sort=signed&kind=cooperation")
        [current] = html.select("th[aria-sort]")
        assert current["aria-sort"] == "ascending"
        assert current.a["href"].startswith(f"{register.url}?kind=cooperation&sort=-signed")
        assert "sort=end" in html.select("thead a")[3]["href"]

    def test_an_unknown_order_is_told_and_not_an_error(self, client, register):
        html = read(client, register, "?sort=%3Cb%3E")
        assert "<b>" in html.select_one(".notice").get_text()
        assert len(titles(html)) == 4


@pytest.mark.usefixtures("agreements")
class TestFilters:
    @pytest.mark.parametrize(
        ("query", "left"),
        [
            ("kind=charter", ["Charte"]),
            ("status=expired", ["Passé"]),
            ("year=2020", ["Accord"]),
            ("partner=dakar", ["Dénoncé", "Passé"]),
            ("partner=dakar&kind=cooperation", ["Passé"]),
            ("kind=twinning", ["Dénoncé", "Passé", "Charte", "Accord"]),
        ],
    )
    def test_it_can_be_narrowed(self, client, register, query, left):
        assert titles(read(client, register, f"?{query}")) == left

    def test_the_order_stays_when_it_is_narrowed(self, client, register):
        html = read(client, register, "?sort=-signed&partner=dakar")
        assert html.select_one("form.filters input[name=sort]")["value"] == "-signed"
        assert "sort=-signed" in html.select_one("form.filters a")["href"]

    def test_an_unknown_value_is_told_and_not_an_error(self, client, register):
        assert "nowhere" in words(read(client, register, "?partner=nowhere").select_one(".notice"))


def test_an_empty_register_prints_no_table(client, register):
    assert read(client, register).find("table") is None


def test_six_hundred_agreements_take_as_many_queries_as_sixty(client, register, index, english_home, english):
    pages = [partnership(index, f"Ville {number}", Agreement(title="Premier")) for number in range(3)]
    for page in (index, register, pages[0]):
        translate(page, english)
    file = text("Texte", "fr")
    taken = []
    for count in (60, 600):
        have = Agreement.objects.filter(locale=index.locale).count()
        made = Agreement.objects.bulk_create(
            Agreement(page=pages[number % 3], title=f"Accord {number}", locale=index.locale)
            for number in range(have, count)
        )
        AgreementText.objects.bulk_create(AgreementText(agreement=agreement, document=file) for agreement in made)
        Agreement.objects.filter(pk=made[0].pk).update(replaces=made[1])
        forget()  # What is made in bulk sends no signal.
        urls = [version.url for version in (register, register.get_translation(english))]
        taken.append([queries_of(client, url) for url in urls])
    assert len(titles(read(client, register))) == 600
    few, many = taken
    assert few == many
    assert max(many) <= MOST
