"""The workspace over HTTP, as it works without a script."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.users.models import UserProfile
from wagtail_localize.models import Translation
from wagtail_localize.operations import translate_object

from home.models import StandardPage
from tests.home.helpers import add, body
from translation.desk.segments import segments_of, write
from translation.models import LanguageTeam, SegmentState, State


@pytest.fixture(autouse=True)
def reading_english(admin_user):
    """Let the admin be in English, so that what it says can be read here."""
    UserProfile.objects.create(user=admin_user, preferred_language="en")


@pytest.fixture
def page_of(home, english_home, english):
    """Return a function that sends a page of so many paragraphs to English."""

    def page_of(*paragraphs):
        page = add(home, StandardPage, "Objectifs", slug="objectifs", body=body(("rich_text", "".join(paragraphs))))
        translate_object(page, [english])
        return Translation.objects.get(source__object_id=page.translation_key, target_locale=english)

    return page_of


@pytest.fixture
def standard(page_of):
    """A page with formatting, a link and a sentence that it repeats, on its way into English."""
    return page_of(
        '<p>Une <b>ville</b> avec <a href="https://example.org/">un plan</a>.</p>',
        "<p>Merci.</p><p>Bienvenue.</p><p>Merci.</p>",
    )


def url_of(translation):
    return reverse("translation_desk:workspace", args=[translation.pk])


def segment_of(translation, source):
    return next(segment for segment in segments_of(translation) if segment.source == source)


def screen(client, translation, query=""):
    response = client.get(url_of(translation) + query)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def one(soup, selector):
    """Return the one element that is found."""
    [found] = soup.select(selector)
    return found


def form_of(soup):
    """Return what a browser would send."""
    form = one(soup, "form.desk__form")
    fields = {field["name"]: field.get("value", "") for field in form.select("input[name]")}
    return fields | {area["name"]: area.get_text().removeprefix("\n") for area in form.select("textarea")}


def test_the_source_and_its_translation_stand_side_by_side_in_their_languages(admin_client, standard):
    bold = segment_of(standard, 'Une <b>ville</b> avec <a id="a1">un plan</a>.')
    soup = one(screen(admin_client, standard), f"#segment-{bold.pk}")
    source = one(soup, ".desk-segment__source")
    assert source.get_text() == "Une ⟦b⟧ville⟦/b⟧ avec ⟦a1⟧un plan⟦/a1⟧."
    assert (source["lang"], source["dir"]) == ("fr", "ltr")
    field = one(soup, "textarea")
    assert (field["lang"], field["dir"]) == ("en", "ltr")
    assert one(soup, f"label[for={field['id']}]")
    assert one(soup, ".desk-state").get_text() == "Missing"


def test_segments_stand_under_the_names_of_their_fields_and_blocks(admin_client, standard):
    soup = screen(admin_client, standard)
    fields = [heading.get_text(strip=True) for heading in soup.select(".desk__form h2")]
    assert fields[0] == "Title"
    assert fields.count("Body") == 1
    assert "Paragraphs" in [heading.get_text() for heading in soup.select("[id^=field-][id*=body] h3")]


def test_what_is_typed_is_saved_with_its_markup(admin_client, admin_user, standard):
    bold = segment_of(standard, 'Une <b>ville</b> avec <a id="a1">un plan</a>.')
    typed = form_of(screen(admin_client, standard))
    typed[f"{bold.pk}-text"] = "A ⟦b⟧city⟦/b⟧ with ⟦a1⟧a plan⟦/a1⟧."
    response = admin_client.post(url_of(standard), typed)
    assert response.status_code == 302
    saved = segment_of(standard, bold.source)
    assert (saved.text, saved.state) == ('A <b>city</b> with <a id="a1">a plan</a>.', State.DRAFT)
    assert saved.changed_by_id == admin_user.pk
    untouched = [segment for segment in segments_of(standard) if segment.pk != bold.pk]
    assert {segment.state for segment in untouched} == {State.MISSING}


def test_saving_without_a_change_changes_nothing(admin_client, standard):
    thanks = segment_of(standard, "Bienvenue.")
    write(thanks, "Welcome.<br/>Come in.", state=State.REVIEWED, user=None)
    before = segments_of(standard)
    typed = form_of(screen(admin_client, standard))
    admin_client.post(url_of(standard), {name: text.replace("\n", "\r\n") for name, text in typed.items()})
    assert segments_of(standard) == before


def test_a_token_that_cannot_stand_there_is_named_and_the_rest_is_saved(admin_client, standard):
    welcome = segment_of(standard, "Bienvenue.")
    bold = next(segment for segment in segments_of(standard) if "<b>" in segment.source)
    typed = form_of(screen(admin_client, standard))
    typed |= {f"{bold.pk}-text": "A ⟦b⟧city with a plan.", f"{welcome.pk}-text": "Welcome."}
    response = admin_client.post(url_of(standard), typed)
    assert response.status_code == 422
    shown = one(BeautifulSoup(response.content, "html.parser"), f"#segment-{bold.pk}")
    assert "⟦b⟧" in one(shown, ".error-message").get_text()
    assert one(shown, "textarea").get_text().strip() == "A ⟦b⟧city with a plan."
    assert one(shown, "textarea")["aria-invalid"] == "true"
    assert segment_of(standard, "Bienvenue.").text == "Welcome."
    assert segment_of(standard, bold.source).text == ""


def test_what_somebody_else_has_written_meanwhile_is_shown_and_not_overwritten(admin_client, standard, translator):
    welcome = segment_of(standard, "Bienvenue.")
    typed = form_of(screen(admin_client, standard))
    write(welcome, "Be welcome.", state=State.DRAFT, user=translator)
    typed[f"{welcome.pk}-text"] = "Welcome."
    response = admin_client.post(url_of(standard), typed)
    shown = BeautifulSoup(response.content, "html.parser")
    article = one(shown, f"#segment-{welcome.pk}")
    assert one(article, "blockquote").get_text() == "Be welcome."
    assert one(article, "textarea").get_text().strip() == "Welcome."
    assert segment_of(standard, "Bienvenue.").text == "Be welcome."
    admin_client.post(url_of(standard), form_of(shown))
    assert segment_of(standard, "Bienvenue.").text == "Welcome."


def test_what_somebody_else_has_written_does_not_keep_others_from_saving_elsewhere(admin_client, standard):
    typed = form_of(screen(admin_client, standard))
    write(segment_of(standard, "Bienvenue."), "Be welcome.", state=State.DRAFT, user=None)
    thanks = segment_of(standard, "Merci.")
    typed[f"{thanks.pk}-text"] = "Thank you."
    assert admin_client.post(url_of(standard), typed).status_code == 302
    assert segment_of(standard, "Bienvenue.").text == "Be welcome."
    assert segment_of(standard, "Merci.").text == "Thank you."


@pytest.mark.parametrize(
    ("action", "typed", "text", "state"),
    [
        ("approve", "Welcome.", "Welcome.", State.REVIEWED),
        ("keep", "", "Bienvenue.", State.KEPT),
        ("save", "Welcome.", "Welcome.", State.DRAFT),
    ],
)
def test_each_button_does_what_it_says(admin_client, standard, action, typed, text, state):
    welcome = segment_of(standard, "Bienvenue.")
    form = form_of(screen(admin_client, standard))
    form |= {f"{welcome.pk}-text": typed, "do": f"{action}:{welcome.pk}"}
    assert admin_client.post(url_of(standard), form).status_code == 302
    found = segment_of(standard, "Bienvenue.")
    assert (found.text, found.state) == (text, state)


def test_what_has_no_text_cannot_be_approved(admin_client, standard):
    welcome = segment_of(standard, "Bienvenue.")
    form = form_of(screen(admin_client, standard)) | {"do": f"approve:{welcome.pk}"}
    assert admin_client.post(url_of(standard), form).status_code == 422


def test_a_repeated_sentence_is_translated_once(admin_client, standard):
    first, second = [segment for segment in segments_of(standard) if segment.source == "Merci."]
    soup = screen(admin_client, standard)
    assert soup.select(f"#segment-{first.pk} textarea")
    assert not soup.select(f"#segment-{second.pk} textarea")
    assert "The same words as in no." in one(soup, f"#segment-{second.pk}").get_text()


def test_a_stale_segment_shows_what_changed_in_the_source(admin_client, standard):
    welcome = segment_of(standard, "Bienvenue.")
    write(welcome, "Welcome.", state=State.STALE, user=None)
    old = segment_of(standard, "Merci.").string_id
    SegmentState.objects.filter(translation__translation_of=welcome.string_id).update(made_from=old)
    article = one(screen(admin_client, standard), f"#segment-{welcome.pk}")
    assert one(article, "del").get_text() == "[removed:] Merci"
    assert one(article, "ins").get_text() == "[added:] Bienvenue"
    assert one(article, "textarea").get_text().strip() == "Welcome."


def test_segments_are_shown_by_state(admin_client, standard):
    write(segment_of(standard, "Bienvenue."), "Welcome.", state=State.REVIEWED, user=None)
    shown = screen(admin_client, standard, "?state=reviewed").select("article")
    assert [one(article, ".desk-segment__source").get_text() for article in shown] == ["Bienvenue."]
    assert len(screen(admin_client, standard, "?state=todo").select("article")) == len(segments_of(standard)) - 1
    assert admin_client.get(url_of(standard) + "?state=odd").status_code == 400


def test_progress_is_said(admin_client, standard):
    write(segment_of(standard, "Bienvenue."), "Welcome.", state=State.REVIEWED, user=None)
    bar = one(screen(admin_client, standard), "progress")
    assert (bar["value"], bar["max"]) == ("1", str(len(segments_of(standard))))


def test_snippets_are_translated_in_the_same_way(admin_client, sent):
    typed = form_of(screen(admin_client, sent))
    statement = segment_of(sent, "Engagement 1")
    typed[f"{statement.pk}-text"] = "Commitment 1"
    admin_client.post(url_of(sent), typed)
    assert segment_of(sent, "Engagement 1").text == "Commitment 1"


@pytest.fixture
def member(client, translator, english):
    """Return a function that logs somebody in who is in one of the groups of English."""

    def member(group):
        translator.groups.add(getattr(LanguageTeam.objects.get(locale=english), group))
        UserProfile.objects.create(user=translator, preferred_language="en")
        client.force_login(translator)
        return client

    return member


def test_nobody_without_a_role_in_the_language_gets_in(client, standard, translator):
    assert client.get(url_of(standard)).status_code == 302
    client.force_login(translator)
    assert client.get(url_of(standard)).status_code in (302, 403)


def test_a_translator_writes_and_does_not_approve(member, standard):
    client = member("translators")
    welcome = segment_of(standard, "Bienvenue.")
    form = form_of(screen(client, standard)) | {f"{welcome.pk}-text": "Welcome."}
    assert client.post(url_of(standard), form | {"do": f"approve:{welcome.pk}"}).status_code in (302, 403)
    assert segment_of(standard, "Bienvenue.").state == State.MISSING
    client.post(url_of(standard), form)
    assert segment_of(standard, "Bienvenue.").state == State.DRAFT
    assert not screen(client, standard).select("button[value^=approve]")


def test_a_reviewer_approves(member, standard):
    welcome = segment_of(standard, "Bienvenue.")
    write(welcome, "Welcome.", state=State.TO_REVIEW, user=None)
    client = member("reviewers")
    client.post(url_of(standard), form_of(screen(client, standard)) | {"do": f"approve:{welcome.pk}"})
    assert segment_of(standard, "Bienvenue.").state == State.REVIEWED


def test_nothing_is_written_while_the_page_is_locked(member, admin_user, standard):
    client = member("translators")
    form = form_of(screen(client, standard)) | {f"{segment_of(standard, 'Bienvenue.').pk}-text": "Welcome."}
    target = standard.get_target_instance()
    target.locked, target.locked_by = True, admin_user
    target.save()
    assert all(area.has_attr("readonly") for area in screen(client, standard).select("textarea"))
    client.post(url_of(standard), form)
    assert segment_of(standard, "Bienvenue.").state == State.MISSING


@pytest.mark.parametrize("number", [20, 200, 1000])
def test_the_screen_takes_few_queries_however_long_the_page_is(admin_client, page_of, number):
    translation = page_of(*(f"<p>Phrase {n}.</p>" for n in range(number)))
    admin_client.get(url_of(translation))
    with CaptureQueriesContext(connection) as captured:
        screen(admin_client, translation)
    assert len(captured) <= 40
