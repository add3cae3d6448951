"""A source and its translations are published as one."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission, Locale, Page
from wagtail.users.models import UserProfile
from wagtail_localize.models import Translation, TranslationSource

from home.models import StandardPage
from tests.home.helpers import add, translate
from tests.translation.desk.helpers import segment_of, url_of
from translation.desk.review import NotReady, publish, submit_for_review
from translation.desk.segments import segments_of, write
from translation.desk.sending import submit
from translation.desk.sync import go_live_together
from translation.desk.together import publish_together
from translation.models import LanguageTeam, SourceState, State


@pytest.fixture
def languages(english, german):
    return {"en": english, "de": german}


@pytest.fixture
def source(home, english_home, german):
    """A page that readers have, with a draft of other words."""
    translate(home, german)
    page = add(home, StandardPage, "Objectifs", slug="o", lead="Agir.")
    page.save_revision().publish()
    return StandardPage.objects.get(pk=page.pk)


@pytest.fixture
def translations(source, languages):
    """The page in English and German, live and reviewed; then its source gets a draft that translators have."""
    found = {row.target_locale.language_code: row for row in submit(source, languages.values())}
    for code, row in found.items():
        approve_all(row, code)
        publish(row, superuser())
    source.refresh_from_db()
    source.lead = "Agir dès 2030."
    source.save_revision()
    return found


def superuser():
    return get_user_model().objects.get_or_create(username="root", is_superuser=True)[0]


def approve_all(translation, code):
    for segment in segments_of(translation):
        if segment.path != "slug":
            write(segment, f"{segment.source} ({code})", state=State.REVIEWED, user=None)


def live(translation):
    return StandardPage.objects.get(pk=translation.get_target_instance().pk)


def submit_again(translation):
    """Submit something of a translation for review."""
    write(segment_of(translation, "Agir dès 2030."), "Ab 2030.", state=State.DRAFT, user=None)
    submit_for_review(translation, superuser())


@pytest.fixture
def superuser_browser(source):
    """Somebody else, who may do everything, at another screen."""
    user = superuser()
    UserProfile.objects.get_or_create(user=user, defaults={"preferred_language": "en"})
    browser = Client()
    browser.force_login(user)
    return browser


@pytest.fixture
def somebody(client, django_user_model):
    """Return a function that logs in who publishes or manages in some languages, and the source or not."""

    def somebody(*groups, source=True):
        user = django_user_model.objects.create_user("somebody")
        UserProfile.objects.create(user=user, preferred_language="en")
        for code, group in groups:
            user.groups.add(getattr(LanguageTeam.objects.get(locale__language_code=code), group))
        if source:
            user.groups.add(french_publishers())
        client.force_login(user)
        return client

    return somebody


def french_publishers():
    group = Group.objects.create(name="French")
    for codename in ("change", "publish"):
        permission = Permission.objects.get(content_type__app_label="wagtailcore", codename=f"{codename}_page")
        GroupPagePermission.objects.create(group=group, page=Page.get_first_root_node(), permission=permission)
    return group


BOTH = [("en", "coordinators"), ("de", "coordinators")]


def url(source):
    taken = TranslationSource.objects.get(object_id=source.translation_key)
    return reverse("translation_desk:together", args=[taken.pk])


def shown(client, source):
    response = client.get(url(source))
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def buttons(soup):
    return {button["value"] for button in soup.select("button[name=do]")}


def press(client, source, do, *codes, **data):
    chosen = [Locale.objects.get(language_code=code).pk for code in codes]
    return client.post(url(source), {"do": do, "locale": chosen, **data}, follow=True)


def said(response):
    [messages] = BeautifulSoup(response.content, "html.parser").select(".messages")
    return messages.get_text(" ", strip=True)


def approve_draft(client, source, translations):
    """Give translators the draft, and approve what they make of it."""
    assert "Translators have the draft now." in said(press(client, source, "send"))
    for code, row in translations.items():
        write(segment_of(row, "Agir dès 2030."), f"Agir dès 2030. ({code})", state=State.REVIEWED, user=None)


def everything(source, translations):
    """Return what readers have, and what is going to be published."""
    pages = [StandardPage.objects.get(pk=source.pk), *map(live, translations.values())]
    return [(page.lead, page.live, page.latest_revision_id, page.approved_schedule) for page in pages]


def test_a_source_draft_is_sent_translated_and_published_in_all_languages_at_once(
    somebody, source, translations, django_capture_on_commit_callbacks
):
    client = somebody(*BOTH)
    soup = shown(client, source)
    assert "1 text of the draft is not what translators have." in soup.get_text(" ", strip=True)
    assert buttons(soup) == {"send", "now", "schedule", "with"}
    approve_draft(client, source, translations)
    assert live(translations["en"]).lead == "Agir. (en)"
    with django_capture_on_commit_callbacks(execute=True):
        response = press(client, source, "now", "en", "de")
    assert "“Objectifs” is published, with 2 translations." in said(response)
    leads = [StandardPage.objects.get(pk=source.pk).lead, *(live(row).lead for row in translations.values())]
    assert leads == ["Agir dès 2030.", "Agir dès 2030. (en)", "Agir dès 2030. (de)"]
    assert buttons(shown(client, source)) == set()


def test_the_screen_names_each_language_with_its_state_and_what_stops_it(somebody, source, translations, german):
    client = somebody(("en", "publishers"))
    german_page = live(translations["de"])
    german_page.locked = True
    german_page.save()
    rows = {row.select_one("th").get_text(" ", strip=True): row for row in shown(client, source).select("tbody tr")}
    english, deutsch = rows["English"], rows["Deutsch"]
    assert english.select_one("input").has_attr("checked")
    assert not english.select_one("input").has_attr("disabled")
    told = [cell.get_text(" ", strip=True) for cell in english.select("td")]
    assert told[-2:] == ["2 of 2 texts", "Nothing"]
    assert deutsch.select_one("input").has_attr("disabled")
    refusals = deutsch.select("td")[-1].get_text(" ", strip=True)
    assert "This needs the role “Publish” in Deutsch." in refusals
    assert "locked" in refusals
    assert not deutsch.select("a")


def test_texts_with_errors_and_reviews_under_way_stop_all(somebody, source, translations):
    client = somebody(*BOTH)
    approve_draft(client, source, translations)
    before = everything(source, translations)
    segment = segment_of(translations["en"], "Agir dès 2030.")
    write(segment, "Act from 2031.", state=State.REVIEWED, user=None)
    response = press(client, source, "now", "en", "de")
    assert response.status_code == 422
    assert "English: 1 text has errors: mend it first." in said(response)
    assert everything(source, translations) == before
    submit_again(translations["de"])
    assert "It is being reviewed" in shown(client, source).get_text()
    response = press(client, source, "now", "de")
    assert "Deutsch: It is being reviewed: approve it or send it back first." in said(response)
    assert [row[0] for row in everything(source, translations)] == [row[0] for row in before]


@pytest.mark.parametrize("do", ["now", "schedule"])
def test_whoever_may_not_publish_the_source_or_one_language_publishes_nothing(
    somebody, source, translations, do, django_user_model
):
    client = somebody(("en", "publishers"), source=False)
    before = everything(source, translations)
    assert press(client, source, do, "en", at="2050-01-01 09:00").status_code == 403
    django_user_model.objects.get(username="somebody").groups.add(french_publishers())
    response = press(client, source, do, "en", "de", at="2050-01-01 09:00")
    assert response.status_code == 403
    assert "This needs the role “Publish” in Deutsch." in response.content.decode()
    assert everything(source, translations) == before
    assert not SourceState.objects.filter(together__len__gt=0).exists()


def test_whoever_does_not_manage_all_languages_sends_no_draft(somebody, source, translations):
    client = somebody(("en", "coordinators"))
    assert "send" not in buttons(shown(client, source))
    assert press(client, source, "send").status_code == 403
    assert segment_of(translations["en"], "Agir.").text == "Agir. (en)"


@pytest.mark.parametrize("group", ["translators", "reviewers"])
def test_the_screen_is_for_publishers_and_coordinators(somebody, source, translations, group):
    client = somebody(("en", group))
    assert client.get(url(source)).status_code == 403
    assert press(client, source, "with", "en").status_code == 403
    assert not SourceState.objects.filter(together__len__gt=0).exists()


def test_scheduled_together_all_go_live_when_the_time_has_come(somebody, source, translations):
    client = somebody(*BOTH)
    approve_draft(client, source, translations)
    assert press(client, source, "schedule", "en", "de").status_code == 422
    assert press(client, source, "schedule", "en", "de", at="2020-01-01 09:00").status_code == 422
    assert not StandardPage.objects.get(pk=source.pk).approved_schedule
    response = press(client, source, "schedule", "en", "de", at="2050-01-01 09:00")
    soup = BeautifulSoup(response.content, "html.parser")
    assert "to be published on 1 January 2050, 09:00" in " ".join(soup.get_text().split())
    assert soup.get_text().count("goes live with the original") == 2
    assert buttons(soup) == {"unschedule"}
    assert live(translations["de"]).lead == "Agir. (de)"

    draft = source.revisions.get(approved_go_live_at__isnull=False)
    draft.approved_go_live_at = timezone.now() - timedelta(minutes=1)
    draft.content["go_live_at"] = draft.approved_go_live_at.isoformat()
    draft.save()
    call_command("publish_scheduled", verbosity=0)
    leads = [StandardPage.objects.get(pk=source.pk).lead, *(live(row).lead for row in translations.values())]
    assert leads == ["Agir dès 2030.", "Agir dès 2030. (en)", "Agir dès 2030. (de)"]


def test_a_schedule_is_cancelled_for_all(somebody, source, translations, django_user_model):
    client = somebody(*BOTH)
    press(client, source, "schedule", "en", at="2050-01-01 09:00")
    assert "It is not scheduled any more." in said(press(client, source, "unschedule"))
    assert not StandardPage.objects.get(pk=source.pk).approved_schedule
    assert SourceState.objects.get().together == []
    assert "It is not scheduled any more." in said(press(client, source, "unschedule"))


def test_a_publisher_of_one_language_lets_it_go_live_with_the_source(somebody, source, translations, languages):
    go_live_together(translations["de"].source, [languages["de"].pk])
    client = somebody(("en", "publishers"), source=False)
    assert buttons(shown(client, source)) == {"with"}
    press(client, source, "with", "en")
    assert SourceState.objects.get().together == sorted(locale.pk for locale in languages.values())
    press(client, source, "with")
    assert SourceState.objects.get().together == [languages["de"].pk]
    assert press(client, source, "with", "de").status_code == 403


def test_a_text_with_an_error_does_not_go_live_with_the_source(somebody, source, translations):
    client = somebody(*BOTH)
    approve_draft(client, source, translations)
    press(client, source, "with", "en", "de")
    write(segment_of(translations["en"], "Agir dès 2030."), "Act from 2031.", state=State.REVIEWED, user=None)
    StandardPage.objects.get(pk=source.pk).get_latest_revision().publish()
    assert (live(translations["en"]).lead, live(translations["de"]).lead) == ("Agir. (en)", "Agir dès 2030. (de)")
    assert SourceState.objects.get().together == [translations["en"].target_locale_id]
    workspace = BeautifulSoup(client.get(url_of(translations["en"])).content, "html.parser")
    assert "something stopped it" in workspace.get_text()
    assert workspace.select(f"#desk-steps-section a[href='{url(source)}']")
    write(segment_of(translations["en"], "Agir dès 2030."), "Act from 2030.", state=State.REVIEWED, user=None)
    publish(translations["en"], superuser())
    assert live(translations["en"]).lead == "Act from 2030."
    assert SourceState.objects.get().together == []


def test_a_locked_source_is_not_published(somebody, source, translations):
    client = somebody(*BOTH)
    source.locked = True
    source.save()
    before = everything(source, translations)
    assert buttons(shown(client, source)) == {"send", "with"}
    response = press(client, source, "now", "en")
    assert response.status_code == 422
    assert "locked" in said(response)
    assert everything(source, translations) == before


@pytest.mark.parametrize("manual", [True, False])
def test_it_does_not_matter_how_translations_follow(somebody, source, translations, settings, manual):
    settings.TRANSLATION_SYNC = "manual" if manual else "automatic"
    client = somebody(*BOTH)
    approve_draft(client, source, translations)
    press(client, source, "now", "en")
    assert (live(translations["en"]).lead, live(translations["de"]).lead) == ("Agir dès 2030. (en)", "Agir. (de)")


def test_the_workspace_leads_there_while_the_original_has_a_draft(somebody, source, translations):
    client = somebody(("en", "publishers"))
    soup = BeautifulSoup(client.get(url_of(translations["en"])).content, "html.parser")
    assert soup.select(f"#desk-steps-section a[href='{url(source)}']")
    source.get_latest_revision().publish()
    soup = BeautifulSoup(client.get(url_of(translations["en"])).content, "html.parser")
    assert not soup.select(f"a[href='{url(source)}']")


@pytest.mark.parametrize("address", ["matrix", "editor"])
def test_the_matrix_and_the_editor_lead_there_while_the_original_has_a_draft(somebody, source, translations, address):
    client = somebody(("en", "coordinators"))
    matrix, editor = reverse("translation_desk:coverage"), reverse("wagtailadmin_pages:edit", args=[source.pk])
    there = matrix if address == "matrix" else editor
    assert url(source) in client.get(there).content.decode()
    source.get_latest_revision().publish()
    assert url(source) not in client.get(there).content.decode()


def test_those_who_translate_are_not_led_there(somebody, source, translations):
    client = somebody(("en", "translators"))
    editor = reverse("wagtailadmin_pages:edit", args=[source.pk])
    for there in (reverse("translation_desk:coverage"), editor, url_of(translations["en"])):
        response = client.get(there)
        assert response.status_code == 200
        assert url(source) not in response.content.decode()


def drafts_seen(client, source):
    """The draft that the screen shows."""
    return shown(client, source).select_one("input[name=draft]")["value"]


def test_whoever_comes_second_publishes_nothing_twice(somebody, source, translations, superuser_browser):
    client = somebody(*BOTH)
    press(client, source, "now", "en")
    published = StandardPage.objects.get(pk=source.pk).live_revision_id
    for do in ("now", "schedule", "with"):
        response = press(superuser_browser, source, do, "en", at="2050-01-01 09:00")
        assert response.status_code == 422
        assert "The original has no draft that could be published." in said(response)
    page = StandardPage.objects.get(pk=source.pk)
    assert (page.live_revision_id, page.approved_schedule) == (published, False)
    assert not SourceState.objects.filter(together__len__gt=0).exists()


def test_a_draft_that_was_changed_since_it_was_shown_is_not_published(somebody, source, translations):
    client = somebody(*BOTH)
    seen = drafts_seen(client, source)
    source.lead = "Agir demain."
    source.save_revision()
    for do in ("now", "schedule", "with"):
        response = press(client, source, do, "en", draft=seen, at="2050-01-01 09:00")
        assert response.status_code == 422
        assert "The draft of the original was changed since you opened this screen." in said(response)
    assert StandardPage.objects.get(pk=source.pk).lead == "Agir."
    press(client, source, "now", "en", draft=drafts_seen(client, source))
    assert StandardPage.objects.get(pk=source.pk).lead == "Agir demain."


def test_of_two_who_publish_at_once_the_second_is_refused(source, translations):
    draft = source.get_latest_revision()
    rows = list(translations.values())
    publish_together(draft, rows, superuser())
    with pytest.raises(NotReady):
        publish_together(draft, rows, superuser())
    source.refresh_from_db()
    source.save_revision()
    newer = source.save_revision()
    with pytest.raises(NotReady):
        publish_together(source.revisions.get(pk=newer.pk - 1), rows, superuser())


@pytest.mark.parametrize(
    "odd",
    [
        {"locale": ["", "x", "9" * 30]},
        {"at": "x"},
        {"at": "9999-12-31 23:59:59"},
        {"at": "0001-01-01 00:00"},
        {"draft": "x"},
    ],
    ids=["languages", "no time", "late", "early", "draft"],
)
@pytest.mark.parametrize("do", ["now", "schedule", "with", "unschedule", "send"])
def test_odd_parameters_are_answered(somebody, source, translations, do, odd):
    client = somebody(*BOTH)
    assert client.post(url(source), {"do": do, **odd}).status_code in (302, 422)


def test_a_translation_whose_page_is_gone_is_named_and_left_out(somebody, source, translations, german):
    live(translations["de"]).delete()
    # The engine forgets the translation then; one whose page was never made stays.
    never_made = Translation.objects.create(source=translations["en"].source, target_locale=german)
    client = somebody(*BOTH)
    soup = shown(client, source)
    assert "It was deleted. Send it for translation again." in soup.select_one("table").get_text()
    press(client, source, "now", "en")
    assert live(translations["en"]).live
    with pytest.raises(NotReady):
        publish(never_made, superuser())


def test_a_source_that_is_gone_has_no_screen(somebody, source, translations):
    client = somebody(*BOTH)
    address = url(source)
    for model_gone in (False, True):
        if model_gone:
            gone = ContentType.objects.create(app_label="gone", model="gone")
            TranslationSource.objects.update(specific_content_type=gone)
            workspace = client.get(url_of(translations["en"]))
            assert workspace.status_code == 404
        else:
            StandardPage.objects.get(pk=source.pk).delete()
        assert client.get(address).status_code == 404
        assert client.post(address, {"do": "now"}).status_code == 404


def test_an_unknown_action_and_what_is_no_source_are_refused(somebody, source, translations):
    client = somebody(*BOTH)
    assert press(client, source, "delete").status_code == 400
    missing = reverse("translation_desk:together", args=[translations["en"].source.pk + 1000])
    assert client.get(missing).status_code == 404


def test_a_source_that_nobody_has_read_yet_goes_live_with_its_translations(
    somebody, home, english_home, english, django_capture_on_commit_callbacks
):
    draft = add(home, StandardPage, "Objectifs", slug="o", live=False)
    draft.save_revision()
    [translation] = submit(draft, [english])
    approve_all(translation, "en")
    client = somebody(("en", "publishers"))
    assert "a draft" in shown(client, draft).get_text()
    with django_capture_on_commit_callbacks(execute=True):
        press(client, draft, "now", "en")
    assert StandardPage.objects.get(pk=draft.pk).live
    assert (live(translation).live, live(translation).title) == (True, "Objectifs (en)")


def test_a_snippet_goes_live_with_its_translations(somebody, commitment, sent, english):
    commitment.statement = "Une promesse de plus"
    commitment.save_revision()
    client = somebody(("en", "coordinators"), source=False)
    user = get_user_model().objects.get(username="somebody")
    assert press(client, commitment, "now", "en").status_code == 403
    user.user_permissions.add(*Permission.objects.filter(codename="publish_commitment"))
    press(client, commitment, "send")
    write(segment_of(sent, "Une promesse de plus"), "One promise more", state=State.REVIEWED, user=None)
    press(client, commitment, "now", "en")
    assert sent.get_target_instance().statement == "One promise more"
    commitment.refresh_from_db()
    assert commitment.statement == "Une promesse de plus"


@pytest.fixture
def promised(commitment, sent):
    """A commitment that readers have, with a draft of other words, on its way into English."""
    commitment.save_revision().publish()
    commitment.statement = "Une promesse de plus"
    commitment.save_revision()
    return commitment


def screens_of(snippet):
    """The list of snippets, and the editor of one."""
    viewset = type(snippet).snippet_viewset
    return reverse(viewset.get_url_name("list")), reverse(viewset.get_url_name("edit"), args=[snippet.pk])


@pytest.mark.parametrize("screen", ["list", "editor"])
def test_the_screens_of_a_snippet_lead_there_while_it_has_a_draft(somebody, promised, screen):
    client = somebody(("en", "coordinators"), source=False)
    user = get_user_model().objects.get(username="somebody")
    user.user_permissions.add(*Permission.objects.filter(codename__endswith="_commitment"))
    there = screens_of(promised)[screen == "editor"]
    soup = BeautifulSoup(client.get(there).content, "html.parser")
    [link] = soup.select(f"a[href='{url(promised)}']")
    assert link.get_text(strip=True) == "Publish together…"
    assert client.get(link["href"]).status_code == 200
    promised.get_latest_revision().publish()
    assert url(promised) not in client.get(there).content.decode()


def test_the_screens_of_a_snippet_lead_nobody_there_who_only_translates(somebody, promised):
    client = somebody(("en", "translators"), source=False)
    user = get_user_model().objects.get(username="somebody")
    user.user_permissions.add(*Permission.objects.filter(codename__endswith="_commitment"))
    for there in screens_of(promised):
        response = client.get(there)
        assert response.status_code == 200
        assert url(promised) not in response.content.decode()


def test_an_entry_without_drafts_has_no_such_screen(somebody, make, english):
    [translation] = submit(make.theme(), [english])
    client = somebody(("en", "coordinators"), source=False)
    address = reverse("translation_desk:together", args=[translation.source_id])
    assert client.get(address).status_code == 404
    assert client.post(address, {"do": "now"}).status_code == 404
