"""The pages of articles and publications, as readers get them."""

import pytest
from bs4 import BeautifulSoup
from django.core.files.base import ContentFile
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from core.models import DocumentFile
from news.models import ArticlePage, NewsIndexPage, PublicationFile, PublicationPage, PublicationQuestion
from tests.home.helpers import add, body, queries, translate
from tests.news.test_listing import place


@pytest.fixture
def read(client):
    """Return a page as a reader sees it."""

    def read(page):
        response = client.get(page.url)
        assert response.status_code == 200
        return BeautifulSoup(response.content, "html.parser")

    return read


@pytest.fixture
def file(settings, tmp_path):
    """Make documents of 15 kilobytes."""
    settings.MEDIA_ROOT = tmp_path

    def made(title="Rapport annuel", language="fr", name="rapport.pdf"):
        content = ContentFile(b"%PDF-1.7" + b" " * 15_000, name=name)
        return DocumentFile.objects.create(title=title, language=language, file=content)

    return made


@pytest.fixture
def study(news, make, file, home):
    """A publication with everything it can hold."""
    page = news.publication(
        "Étude",
        "2021-06-15",
        themes=[make.theme()],
        authors=[make.organisation(1, website="https://reseau.example/"), make.organisation(2)],
        covers_from=2014,
        covers_to=2020,
        html_alternative="https://etude.example/lire",
        body=body(("rich_text", "<p>Le corps.</p>")),
    )
    page.steering_committee = [make.organisation(3)]
    page.questions = [PublicationQuestion(text=f"Question {number} ?", locale=home.locale) for number in (1, 2)]
    page.files = [
        PublicationFile(document=file(), pages=84, accessible=True),
        PublicationFile(document=file("Summary", "en", "summary.odt"), pages=1),
    ]
    page.save_revision().publish()
    return PublicationPage.objects.get(pk=page.pk)


def text(element):
    return " ".join(element.get_text().split())


def test_an_article_shows_its_day_themes_places_and_text(read, news, make, home, index):
    places = [place("CA", home.locale, name) for name in ("Québec", "Montréal")]
    page = news.article(
        "Vœux", "2024-01-15", themes=[make.theme()], places=places, body=body(("rich_text", "<p>Le corps.</p>"))
    )
    document = read(page)
    margin = document.select_one(".head .aside")
    assert [text(span) for span in margin.select("span")] == ["15 janvier 2024", "Montréal CA, Québec CA", "Thème 1"]
    assert margin.time["datetime"] == "2024-01-15"
    assert "Le corps." in text(document.select_one(".flow"))


def test_a_theme_leads_to_the_list_narrowed_by_it(client, read, news, make, index, study):
    news.article("Autre", "2024-01-14")
    for page in (news.article("Vœux", "2024-01-15", themes=[study.themes.get()]), study):
        [link] = read(page).select(".head .aside a")
        assert link["href"] == f"{index.url}?theme=theme-1"
        listed = client.get(link["href"]).content.decode()
        assert "Vœux" in listed
        assert "Autre" not in listed


def test_a_page_moved_below_another_list_leads_to_that_one(read, news, make, home, index):
    page = news.article("Vœux", "2024-01-15", themes=[make.theme()])
    archives = add(home, NewsIndexPage, "Archives")
    page.move(archives, pos="last-child")
    page.refresh_from_db()
    assert read(page).select_one(".head .aside a")["href"] == f"{archives.url}?theme=theme-1"
    archives.unpublish()
    assert read(page).select(".head .aside a") == []
    assert "Thème 1" in text(read(page).select_one(".head .aside"))


@pytest.mark.parametrize("kind", ["article", "publication"])
def test_a_page_with_nothing_but_its_title_prints_nothing_empty(read, news, kind):
    document = read(getattr(news, kind)("Titre", "2024-01-15"))
    assert [text(span) for span in document.select(".head .aside span")] == ["15 janvier 2024"]
    assert text(document.select_one(".flow")) == ""
    assert document.select("main :is(h2, ul, dl, a):not(.share *)") == []


def test_a_publication_shows_who_made_it_what_it_covers_and_what_it_asks(read, study):
    document = read(study)
    facts = {text(row.dt): [text(fact) for fact in row.select("dd")] for row in document.select(".facts > div")}
    assert list(facts.values()) == [["Réseau 1", "Réseau 2"], ["2014–2020"], ["Réseau 3"]]
    assert [(text(link), link["href"]) for link in document.select(".facts a")] == [
        ("Réseau 1", "https://reseau.example/")
    ]
    assert [text(item) for item in document.select(".objectives li")] == ["Question 1 ?", "Question 2 ?"]
    assert "Le corps." in text(document.select_one(".flow"))


@pytest.mark.parametrize(
    ("first", "last", "shown"), [(2014, 2014, "2014"), (2014, None, "2014"), (None, 2020, "2020"), (2014, 2020, "–")]
)
def test_the_period_covered_is_told_as_far_as_it_is_known(read, news, first, last, shown):
    page = news.publication("Étude", "2021-06-15", covers_from=first, covers_to=last)
    period = text(read(page).select_one(".facts dd"))
    assert shown in period
    assert "None" not in period
    assert ("–" in period) == (first != last and None not in (first, last))


def test_a_file_says_all_about_itself_before_the_click(client, read, study, speaking_english):
    report, summary = read(study).select("a.download")
    assert text(report.small) == "PDF – 15 ko – 84 pages – français – accessible"
    assert (report["hreflang"], report.span.get("lang")) == ("fr", None)
    assert text(summary.small).startswith("ODT – 15 ko – 1 page – anglais – ")
    assert "accessible" in text(summary.small)
    assert text(summary.small) != text(report.small)
    assert (summary["hreflang"], summary.span["lang"]) == ("en", "en")
    assert client.get(report["href"]).status_code == 200


def test_the_web_version_is_named_by_its_site(read, study):
    [link] = read(study).select("a[href='https://etude.example/lire']")
    assert "etude.example" in text(link)


def test_dates_sizes_and_languages_are_written_in_the_pages_language(client, study, english_index, english):
    document = BeautifulSoup(client.get(translate(study, english).url).content, "html.parser")
    assert text(document.select_one(".head .aside time")) == "15 June 2021"
    assert text(document.select_one("a.download small")) == "PDF – 15 kB – 84 pages – French – accessible"
    assert [title["lang"] for title in document.select("a.download span[lang]")] == ["fr"]
    assert [text(item) for item in document.select(".objectives li")] == ["EN Question 1 ?", "EN Question 2 ?"]
    assert [mark["lang"] for mark in document.select(".facts [lang]")] == ["fr", "fr", "fr"]


def test_a_file_deleted_from_the_library_is_gone_from_page_draft_and_translation(
    client, read, study, english_index, english
):
    translated = translate(study, english)
    draft = study.save_revision()
    DocumentFile.objects.get(title="Summary").delete()
    for page in (study, translated):
        assert [text(link.span) for link in read(page).select("a.download")] == ["Rapport annuel"]
    draft.publish()
    assert len(read(study).select("a.download")) == 1
    DocumentFile.objects.all().delete()
    assert read(study).select("a.download, ul.downloads") == []


def test_a_file_that_is_not_on_the_disk_any_more_has_no_size(read, study):
    DocumentFile.objects.update(file_size=None)
    for document in DocumentFile.objects.all():
        document.file.storage.delete(document.file.name)
    assert text(read(study).select_one("a.download small")) == "PDF – 84 pages – français – accessible"


def test_a_publication_with_thirty_files_takes_as_many_queries_as_one_with_three(client, news, make, file, home, index):
    taken = []
    for count in (3, 30):
        page = news.publication(f"Étude {count}", "2021-06-15")
        page.files = [PublicationFile(document=file(), pages=84) for _number in range(count)]
        page.authors = [make.organisation(100 * count + number) for number in range(count)]
        page.steering_committee = [make.organisation(200 * count + number) for number in range(count)]
        page.themes = [make.theme(100 * count + number) for number in range(count)]
        page.save()
        taken.append(queries(client, page))
    assert taken[0] == taken[1] <= 15


def test_what_is_not_published_answers_404(client, news, study):
    study.unpublish()
    for page in (study, news.article("Titre", "2024-01-15", live=False)):
        assert client.get(page.url).status_code == 404
        page.lead = "Une phrase."
        page.save_revision().publish()
        assert client.get(page.url).status_code == 200


def test_previews_show_drafts(admin_client, news, study, index):
    for page in (index, study, news.article("Vœux", "2024-01-15")):
        page.title = "Titre de l'ébauche"
        page.save_revision()
        document = BeautifulSoup(admin_client.get(f"/admin/pages/{page.pk}/view_draft/").content, "html.parser")
        assert text(document.h1) == "Titre de l'ébauche"


@pytest.mark.parametrize("model", [NewsIndexPage, ArticlePage, PublicationPage])
def test_what_is_not_saved_yet_can_be_previewed(admin_client, home, index, make, file, model):
    parent = home if model is NewsIndexPage else index
    files = inline_formset([{"document": file().pk, "pages": "84"}] if model is PublicationPage else [])
    values = {
        "title": "Neuf",
        "slug": "neuf",
        "published_on": "2024-01-15",
        "themes": make.theme().pk,
        "body": streamfield([]),
        "files": files,
        "questions": inline_formset([]),
        "comments": inline_formset([]),
    }
    address = f"/admin/pages/add/news/{model._meta.model_name}/{parent.pk}/preview/"
    assert admin_client.post(address, nested_form_data(values)).json() == {"is_valid": True, "is_available": True}
    response = admin_client.get(address, {"in_preview_panel": "true", "mode": ""})
    assert response.status_code == 200
    document = BeautifulSoup(response.content, "html.parser")
    assert text(document.h1) == "Neuf"
    assert len(document.select("a.download")) == (model is PublicationPage)
    assert len(document.select(f"a[href='{index.url}?theme=theme-1']")) == (model is not NewsIndexPage)
