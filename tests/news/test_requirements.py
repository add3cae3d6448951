"""What keeps news from being published, and what does not."""

import datetime

import pytest
from django.core.exceptions import ValidationError

from core.publishing import RequirementsNotMet, problems
from news.models import (
    ArticlePage,
    MissionAgreement,
    MissionOutcome,
    MissionPage,
    MissionPartnership,
    MissionStep,
    NewsIndexPage,
    PressLink,
    PublicationFile,
    PublicationPage,
    PublicationQuestion,
)
from partnerships.models import Agreement, PartnershipIndexPage
from tests.core.conftest import document
from tests.home.helpers import add, body
from tests.partnerships.helpers import partnership

__all__ = ["document"]

FIRST, LAST = datetime.date(2024, 5, 24), datetime.date(2024, 5, 31)
DAY = datetime.timedelta(days=1)


def paths(obj):
    return [problem.path for problem in problems(obj)]


def refused(obj, *expected):
    """Assert that publishing a draft is refused for problems in these places."""
    assert paths(obj) == list(expected)
    with pytest.raises(RequirementsNotMet):
        obj.save_revision(clean=False).publish()
    obj.refresh_from_db()
    assert not obj.live


@pytest.fixture
def index(home):
    return add(home, NewsIndexPage, "Actualités")


@pytest.fixture
def mission(index, home, make):
    partner = partnership(
        add(home, PartnershipIndexPage, "Partenariats"), "Québec", Agreement(title="Convention"), place=make.place(1)
    )
    fields = {"starts": FIRST, "ends": LAST, "head": make.person(), "people": 50, "people_about": True}
    page = add(index, MissionPage, "Mission", live=False, **fields)
    page.steps = [MissionStep(place=make.place(2), begins=FIRST, ends=LAST, locale=page.locale)]
    page.outcomes = [MissionOutcome(text="Un échange", locale=page.locale)]
    link = {"url": "https://example.org/", "text": "Le Journal sur la mission", "language": "fr"}
    page.press_links = [PressLink(**link, locale=page.locale)]
    page.partnerships = [MissionPartnership(partnership=partner)]
    page.agreements = [MissionAgreement(agreement=partner.agreements.get())]
    return page


@pytest.fixture
def publication(index, document, make):
    fields = {"covers_from": 2016, "covers_to": 2020, "html_alternative": "https://example.org/etude"}
    page = add(index, PublicationPage, "Étude", live=False, **fields)
    page.authors = [make.organisation()]
    page.files = [PublicationFile(document=document, pages=42)]
    page.questions = [PublicationQuestion(text="Pourquoi ?", locale=page.locale)]
    return page


@pytest.fixture
def article(index):
    return add(index, ArticlePage, "Un jumelage", live=False, lead="Trente ans déjà.")


@pytest.mark.parametrize("name", ["mission", "publication", "article"])
def test_what_is_complete_is_published(name, request):
    page = request.getfixturevalue(name)
    assert paths(page) == []
    page.save_revision().publish()
    page.refresh_from_db()
    assert page.live


class TestMissions:
    def test_a_mission_needs_its_days(self, mission):
        mission.starts = mission.ends = None
        refused(mission, ("starts",), ("ends",))

    def test_it_does_not_end_before_it_starts(self, mission):
        mission.steps = []
        mission.ends = FIRST - DAY
        refused(mission, ("ends",))

    def test_it_may_last_a_day(self, mission):
        mission.ends = mission.steps.all()[0].ends = FIRST
        assert paths(mission) == []

    def test_a_step_has_a_place(self, mission):
        mission.steps.all()[0].place = None
        refused(mission, ("steps", 0, "place"))

    @pytest.mark.parametrize(
        ("begins", "ends", "wrong"),
        [
            (None, None, []),
            (FIRST, FIRST, []),
            (FIRST - DAY, LAST, ["begins"]),
            (FIRST, LAST + DAY, ["ends"]),
            (FIRST - DAY, LAST + DAY, ["begins", "ends"]),
            (LAST, FIRST, ["ends"]),
            (None, LAST + DAY, ["ends"]),
        ],
    )
    def test_a_step_is_on_days_of_the_mission_and_in_order(self, mission, begins, ends, wrong):
        [step] = mission.steps.all()
        step.begins, step.ends = begins, ends
        assert paths(mission) == [("steps", 0, name) for name in wrong]

    @pytest.mark.parametrize("name", ["people", "organisations", "companies"])
    def test_about_is_said_of_a_number(self, mission, name):
        setattr(mission, name, None)
        setattr(mission, f"{name}_about", True)
        refused(mission, (name,))
        setattr(mission, f"{name}_about", False)
        assert paths(mission) == []

    def test_a_partnership_and_an_agreement_stand_there_once(self, mission):
        mission.partnerships.add(MissionPartnership(partnership=mission.partnerships.all()[0].partnership))
        mission.agreements.add(MissionAgreement(agreement=mission.agreements.all()[0].agreement))
        assert set(paths(mission)) == {("partnerships", 1, "partnership"), ("agreements", 1, "agreement")}

    def test_an_outcome_says_something(self, mission):
        mission.outcomes.all()[0].text = " "
        refused(mission, ("outcomes", 0, "text"))

    @pytest.mark.parametrize(
        ("field", "value"),
        [("text", ""), ("text", "Cliquez ici"), ("text", "À LIRE DANS LA PRESSE"), ("url", ""), ("language", "")],
    )
    def test_a_link_to_the_press_has_plain_words_an_address_and_a_language(self, mission, field, value):
        setattr(mission.press_links.all()[0], field, value)
        refused(mission, ("press_links", 0, field))


class TestPublications:
    def test_a_publication_has_a_file_or_a_web_version(self, publication):
        publication.html_alternative = ""
        assert paths(publication) == []
        publication.files = []
        refused(publication, ("files",))
        publication.html_alternative = "https://example.org/etude"
        assert paths(publication) == []

    def test_it_has_an_author(self, publication):
        publication.authors = []
        refused(publication, ("authors",))

    def test_it_does_not_cover_a_period_that_ends_before_it_begins(self, publication):
        publication.covers_to = 2015
        refused(publication, ("covers_to",))

    def test_a_file_stands_there_once(self, publication):
        publication.files.add(PublicationFile(document=publication.files.all()[0].document))
        refused(publication, ("files", 1, "document"))

    def test_a_file_of_no_pages_is_never_valid(self, publication):
        with pytest.raises(ValidationError, match="pages"):
            PublicationFile(pages=0).clean_fields(exclude=["document"])

    def test_a_question_asks_something(self, publication):
        publication.questions.all()[0].text = ""
        refused(publication, ("questions", 0, "text"))


class TestArticles:
    def test_an_article_has_a_lead_or_a_body(self, article):
        article.lead = " "
        refused(article, ("lead",))
        article.body = body(("rich_text", "<p>Trente ans déjà.</p>"))
        assert paths(article) == []
