"""The workspace over HTTP, as it works without a script."""

from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.timezone import now
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail_localize.models import String, StringTranslation, Translation
from wagtail_localize.operations import translate_object

from tests.home.helpers import body
from tests.translation.desk.helpers import form_of, one, screen, segment_of, soup_of, url_of
from translation.desk.segments import segments_of, write
from translation.desk.talk import note
from translation.models import Assignment, SegmentState, State, Term, TermTranslation

pytestmark = pytest.mark.usefixtures("reading_english")


def test_the_source_and_its_translation_stand_side_by_side_in_their_languages(admin_client, standard):
    bold = segment_of(standard, 'Une <b>ville</b> avec <a id="a1">un plan</a>.')
    soup = one(screen(admin_client, standard), f"#segment-{bold.pk}")
    source = one(soup, ".desk-segment__source")
    assert source.get_text() == "Une ⟦b⟧ville⟦/b⟧ avec ⟦a1⟧un plan⟦/a1⟧."
    assert (source["lang"], source["dir"]) == ("fr", "ltr")
    field = one(soup, "textarea.desk-segment__text")
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
    assert one(shown, "textarea.desk-segment__text").get_text().strip() == "A ⟦b⟧city with a plan."
    assert one(shown, "textarea.desk-segment__text")["aria-invalid"] == "true"
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
    assert one(article, "textarea.desk-segment__text").get_text().strip() == "Welcome."
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
    assert one(article, "textarea.desk-segment__text").get_text().strip() == "Welcome."


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
    shown = screen(client, standard)
    assert all(area.has_attr("readonly") for area in shown.select("textarea.desk-segment__text"))
    assert not shown.select("footer nav"), "nothing to save"
    client.post(url_of(standard), form)
    assert segment_of(standard, "Bienvenue.").state == State.MISSING


def translated_in_all_states(translation, user):
    """Give every segment of a translation a text: some reviewed, some stale, some that the engine alone knows of."""
    segments = segments_of(translation)
    former = String.objects.create(locale=translation.source.locale, data="Avant.", data_hash="0" * 32)
    texts = StringTranslation.objects.bulk_create(
        StringTranslation(
            translation_of_id=segment.string_id,
            context_id=segment.context_id,
            locale=translation.target_locale,
            data=f"Sentence {number}.",
        )
        for number, segment in enumerate(segments)
    )
    SegmentState.objects.bulk_create(
        SegmentState(
            translation=text,
            state=State.STALE if number % 3 else State.REVIEWED,
            made_from=former if number % 3 else text.translation_of,
            changed_by=user,
            changed_at=now(),
        )
        for number, text in enumerate(texts)
        if number % 4
    )


@pytest.mark.parametrize("is_translated", [False, True])
@pytest.mark.parametrize("number", [20, 200, 1000])
def test_the_screen_takes_few_queries_however_long_the_page_is(
    admin_client, admin_user, page_of, number, is_translated
):
    translation = page_of(*(f"<p>Phrase {n}.</p>" for n in range(number)))
    if is_translated:
        translated_in_all_states(translation, admin_user)
    admin_client.get(url_of(translation))
    with CaptureQueriesContext(connection) as captured:
        screen(admin_client, translation)
    assert len(captured) <= 40


def pressed(client, translation, button, **fields):
    """Press a button of the form, with something written into its fields, and return the screen that follows."""
    response = client.post(url_of(translation), form_of(screen(client, translation)) | fields | {"do": button})
    assert response.status_code == 302
    return screen(client, translation)


def test_editors_of_the_source_tell_translators_something(admin_client, standard):
    pk = segment_of(standard, "Bienvenue.").pk
    soup = pressed(admin_client, standard, f"note:{pk}", **{f"{pk}-note": "A greeting."})
    assert one(soup, f"[name='{pk}-note']").get_text().strip() == "A greeting."


def test_translators_read_notes_and_do_not_write_them(member, admin_user, standard):
    welcome = segment_of(standard, "Bienvenue.")
    note(welcome, "A greeting.", admin_user)
    client = member("translators")
    soup = screen(client, standard)
    assert "A greeting." in one(soup, f"#segment-{welcome.pk} .desk-note").get_text()
    client.post(url_of(standard), form_of(soup) | {"do": f"note:{welcome.pk}", f"{welcome.pk}-note": "Mine."})
    assert "A greeting." in one(screen(client, standard), f"#segment-{welcome.pk} .desk-note").get_text()


def test_translators_and_reviewers_comment_and_resolve(admin_client, standard):
    pk = segment_of(standard, "Bienvenue.").pk
    soup = pressed(admin_client, standard, f"comment:{pk}", **{f"{pk}-comment": "Is this right?", f"{pk}-text": "Hi."})
    comments = one(soup, f"#segment-{pk} .desk-comments")
    assert "Is this right?" in comments.get_text()
    assert segment_of(standard, "Bienvenue.").text == "Hi."
    soup = pressed(admin_client, standard, one(comments, "button[name=do]")["value"])
    assert "Resolved" in one(soup, f"#segment-{pk} .desk-comments").get_text()


def test_a_comment_has_words(admin_client, standard):
    pk = segment_of(standard, "Bienvenue.").pk
    assert not pressed(admin_client, standard, f"comment:{pk}").select(".desk-comments")


def test_what_checks_find_is_shown_and_a_warning_is_set_aside_for_a_reason(admin_client, standard):
    welcome = segment_of(standard, "Bienvenue.")
    write(welcome, "Welcome", state=State.DRAFT, user=None)
    article = f"#segment-{welcome.pk}"
    warning = one(screen(admin_client, standard), f"{article} .desk-problem--warning")
    button, reason = one(warning, "button[name=do]")["value"], one(warning, "input[type=text]")["name"]
    assert pressed(admin_client, standard, button).select(f"{article} .desk-problem--warning")
    soup = pressed(admin_client, standard, button, **{reason: "The English say it too."})
    assert "The English say it too." in one(soup, f"{article} .desk-problem--aside").get_text()


def test_an_earlier_version_comes_back(admin_client, standard):
    welcome = segment_of(standard, "Bienvenue.")
    first = write(welcome, "Be welcome.", state=State.DRAFT, user=None)
    write(first, "Welcome, all.", state=State.REVIEWED, user=None)
    history = reverse("translation_desk:segment", args=[standard.pk, welcome.pk])
    soup = BeautifulSoup(admin_client.get(history).content, "html.parser")
    assert soup.select("del")
    admin_client.post(history, {"restore": one(soup, "button[name=restore]")["value"]})
    found = segment_of(standard, "Bienvenue.")
    assert (found.text, found.state) == ("Be welcome.", State.DRAFT)


def edit_url(instance):
    return AdminURLFinder().get_edit_url(instance)


def test_who_opens_a_translated_page_is_led_to_the_workspace(admin_client, standard, settings):
    page = standard.get_target_instance()
    response = admin_client.get(edit_url(page))
    assert response.status_code == 302
    assert response.url == url_of(standard)
    settings.TRANSLATION_ENGINE_EDITOR = True
    assert admin_client.get(edit_url(page)).status_code == 200


def test_who_opens_a_translated_snippet_or_entry_is_led_to_the_workspace(admin_client, make, sent, english):
    assert admin_client.get(edit_url(sent.get_target_instance())).url == url_of(sent)
    place = make.place()
    translate_object(place, [english])
    translation = Translation.objects.get(source__object_id=place.translation_key)
    assert admin_client.get(edit_url(translation.get_target_instance())).url == url_of(translation)
    assert len(screen(admin_client, translation).select("article")) == len(segments_of(translation))


def test_the_original_is_edited_as_ever(admin_client, standard):
    assert admin_client.get(edit_url(standard.source.get_source_instance())).status_code == 200


def test_one_leads_to_the_next_translation_with_work(admin_client, standard, sent):
    first, second = sorted([standard, sent], key=lambda translation: translation.pk)
    assert one(screen(admin_client, first), "[rel=next]")["href"] == url_of(second)
    assert one(screen(admin_client, second), "[rel=prev]")["href"] == url_of(first)
    for segment in segments_of(second):
        write(segment, f"{segment.source} EN", state=State.REVIEWED, user=None)
    assert not screen(admin_client, first).select("[rel=next]")


def test_reviewers_are_led_to_what_is_to_be_reviewed_and_nobody_to_what_is_others_work(
    member, admin_user, standard, sent
):
    first, second = sorted([standard, sent], key=lambda translation: translation.pk)
    for segment in segments_of(second):
        write(segment, f"{segment.source} EN", state=State.TO_REVIEW, user=None)
    assert not screen(member("translators"), first).select("[rel=next]")
    assert screen(member("reviewers"), first).select("[rel=next]")
    Assignment.objects.create(translation=second, assignee=admin_user, assigned_at=now())
    assert not screen(member("reviewers"), first).select("[rel=next]")


def test_the_memory_suggests_what_was_reviewed_before(admin_client, page_of, standard):
    write(segment_of(standard, "Bienvenue."), "Welcome.", state=State.REVIEWED, user=None)
    other = page_of("<p>Bienvenue à Nantes.</p><p>Bienvenue.</p>")
    greeting = segment_of(other, "Bienvenue.")
    help_url = reverse("translation_desk:help", args=[other.pk, greeting.pk])
    one_offered = one(BeautifulSoup(admin_client.get(help_url).content, "html.parser"), ".desk-suggestion")
    assert "100 %" in one_offered.get_text()
    own_screen = reverse("translation_desk:segment", args=[other.pk, greeting.pk])
    admin_client.post(own_screen, {"take": "1"})
    found = segment_of(other, "Bienvenue.")
    assert (found.text, found.state) == ("Welcome.", State.DRAFT)


def test_a_suggestion_says_where_it_is_from_and_how_its_source_differs(admin_client, page_of, standard):
    write(segment_of(standard, "Bienvenue."), "Welcome.", state=State.REVIEWED, user=None)
    bold = segment_of(standard, 'Une <b>ville</b> avec <a id="a1">un plan</a>.')
    write(bold, 'A <b>city</b> with <a id="a1">a plan</a>.', state=State.REVIEWED, user=None)
    other = page_of('<p>Une <b>grande ville</b> avec <a href="https://example.org/">un plan</a>.</p>')
    segment = segment_of(other, 'Une <b>grande ville</b> avec <a id="a1">un plan</a>.')
    help_url = reverse("translation_desk:help", args=[other.pk, segment.pk])
    offered = one(BeautifulSoup(admin_client.get(help_url).content, "html.parser"), ".desk-suggestion")
    assert "another page · Objectifs" in " ".join(offered.get_text().split())
    source = one(offered, ".desk-segment__source")
    assert source["lang"] == "fr"
    assert "grande" in one(source, "ins").get_text()
    own_screen = reverse("translation_desk:segment", args=[other.pk, segment.pk])
    assert "grande" in one(soup_of(admin_client.get(own_screen)), ".desk-suggestion ins").get_text()


def test_terms_of_the_glossary_are_marked_with_their_translation(admin_client, standard, source_locale, english):
    term = Term.objects.create(words="ville")
    TermTranslation.objects.create(term=term, locale=english, words="city", status=TermTranslation.Status.APPROVED)
    bold = next(segment for segment in segments_of(standard) if "<b>" in segment.source)
    article = one(screen(admin_client, standard), f"#segment-{bold.pk}")
    mark = one(article, "mark")
    assert (mark.get_text(), mark["title"]) == ("ville", "city")
    assert one(article, ".desk-segment__source").get_text() == "Une ⟦b⟧ville⟦/b⟧ avec ⟦a1⟧un plan⟦/a1⟧."


def test_it_says_who_is_to_translate_until_when_and_leads_coordinators_to_change_it(member, standard, translator):
    Assignment.objects.create(
        translation=standard, assignee=translator, due_on=date(2026, 1, 31), note="For the fair", assigned_at=now()
    )
    client = member("translators")
    told = one(screen(client, standard), ".desk-bar__assigned")
    words = " ".join(told.get_text().split())
    assert words == "Assigned to Ada Due date 31 January 2026 Overdue For the fair"
    assert not told.select("a")
    client = member("coordinators")
    link = one(screen(client, standard), ".desk-bar__assigned a")["href"]
    assert client.post(link, {"assignee": "", "due_on": "2099-02-28", "note": ""}).url == url_of(standard)
    assert Assignment.objects.get().due_on == date(2099, 2, 28)


def test_nothing_is_said_of_an_assignment_where_there_is_none(member, standard):
    assert not screen(member("translators"), standard).select(".desk-bar__assigned")


def test_enter_in_a_field_of_one_line_saves_and_does_nothing_else(admin_client, standard):
    first = screen(admin_client, standard).select("form.desk__form button[type=submit]")[0]
    assert (first["name"], first["value"]) == ("do", "save")


def test_links_name_what_they_lead_to(admin_client, home, page_of):
    translation = page_of(
        f'<p>Voir <a linktype="page" id="{home.pk}">la ville</a>, <a linktype="page" id="0">là</a>.</p>'
    )
    shown = screen(admin_client, translation).select(".desk-links bdi")
    assert [link.get_text() for link in shown] == [home.title, "page 0"]


def test_it_says_what_of_the_original_is_not_taken_over_yet(admin_client, standard, settings):
    settings.TRANSLATION_SYNC = "manual"
    assert not screen(admin_client, standard).select(".desk-not-taken")
    page = standard.source.get_source_instance()
    page.body = body(("rich_text", "<p>Merci.</p><p>Bienvenue à tous.</p><p>Au revoir.</p>"))
    page.save_revision().publish()
    soup = screen(admin_client, standard)
    assert "3 texts of the original have changed" in one(soup, ".desk-not-taken summary").get_text()
    said = [" ".join(item.get_text().split()) for item in soup.select(".desk-not-taken li")]
    assert any("Bienvenue" in text and "à tous" in text for text in said)
    assert any("Au revoir." in text for text in said)
    assert soup.find("a", string="Take what changed in the source")
