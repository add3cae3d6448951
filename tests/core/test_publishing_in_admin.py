import json

import pytest
from django.urls import reverse
from wagtail.admin.panels import get_edit_handler
from wagtail.models import Site
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield
from wagtail.users.models import UserProfile
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from core.forms import leaves
from core.models import SiteIdentity
from home.models import KeyFigure, StandardPage
from translation.desk.segments import segments_of, write
from translation.models import State

HEADING = ("heading", {"level": "h2", "text": "Réseaux"})
LONELY = json.dumps([{"type": "heading", "value": HEADING[1], "id": "a"}])
NOTHING_UNDER_IT = "Nothing stands under this heading"


@pytest.fixture
def editor(admin_client, admin_user):
    """A client of somebody who uses the admin in English."""
    profile = UserProfile.get_for_user(admin_user)
    profile.preferred_language = "en"
    profile.save()
    return admin_client


@pytest.fixture
def draft(home):
    page = StandardPage(title="Réseaux", slug="r", locale=home.locale, live=False, body=LONELY)
    home.add_child(instance=page)
    page.save_revision()
    return page


def block_list(values):
    """Return what the browser sends for a list inside a block."""
    return {
        "count": str(len(values)),
        **{
            str(index): {"value": value, "order": str(index), "deleted": "", "id": str(index)}
            for index, value in enumerate(values)
        },
    }


def page_form(*blocks, **fields):
    """Return what the browser sends for a standard page."""
    return nested_form_data(
        {
            "title": "Réseaux",
            "slug": "r",
            "lead": "",
            "hero_image": "",
            "hero_alt": "",
            "body": streamfield(list(blocks)),
            "comments": inline_formset([]),
            **fields,
        }
    )


def identity_form(**fields):
    """Return what the browser sends for the identity of the site."""
    return nested_form_data(
        {
            "site": str(Site.objects.get().pk),
            "name": "Nantes",
            "organisation": "Ville",
            "contact_mailbox": "a@example.org",
            "logo": "",
            "accent_colour": "#0b5d57",
            "legal_links": inline_formset([]),
            **fields,
        }
    )


def edit_url(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def is_live(obj):
    return type(obj).objects.get(pk=obj.pk).live


class TestForm:
    """The screens where pages are written."""

    def test_publishing_shows_each_error_where_it_is_and_keeps_what_was_typed(self, editor, draft):
        data = page_form(("heading", {"level": "h2", "text": "Mes mots"}), **{"action-publish": "x"})
        response = editor.post(edit_url(draft), data)
        assert response.status_code == 200
        html = response.content.decode()
        assert NOTHING_UNDER_IT in html
        assert "Mes mots" in html
        (error,) = response.context["form"].errors.as_data()["body"]
        assert list(error.block_errors[0].block_errors) == ["text"]
        assert not is_live(draft)

    def test_creating_and_publishing_at_once_is_checked_too(self, editor, home):
        url = reverse("wagtailadmin_pages:add", args=["home", "standardpage", home.pk])
        response = editor.post(url, page_form(HEADING, **{"action-publish": "x"}))
        assert NOTHING_UNDER_IT in response.content.decode()
        assert not StandardPage.objects.exists()

    def test_a_draft_is_saved_whatever_is_missing(self, editor, draft):
        response = editor.post(edit_url(draft), page_form(HEADING, ("rich_text", rich_text(""))))
        assert response.status_code == 302
        assert draft.get_latest_revision_as_object().body[0].value["text"] == "Réseaux"

    def test_a_page_that_is_mended_is_published(self, editor, draft):
        content = json.dumps(
            {
                "blocks": [
                    {
                        "key": "a",
                        "text": "Suite.",
                        "type": "unstyled",
                        "depth": 0,
                        "inlineStyleRanges": [],
                        "entityRanges": [],
                    }
                ],
                "entityMap": {},
            }
        )
        data = page_form(HEADING, ("rich_text", content), **{"action-publish": "x"})
        response = editor.post(edit_url(draft), data)
        assert response.status_code == 302
        assert is_live(draft)

    def test_what_is_missing_and_what_is_wrong_show_at_once(self, editor, draft):
        link = ("external_link", {"url": "no address", "text": "CLICK HERE", "language": "fr"})
        objectives = ("objectives", {"introduction": "", "objectives": block_list([""])})
        data = page_form(link, objectives, HEADING, title="", **{"action-publish": "x"})
        response = editor.post(edit_url(draft), data)
        errors = response.context["form"].errors.as_data()
        assert set(errors) == {"title", "body"}
        ((body),) = errors["body"]
        found = {path: leaf.messages for path, leaf in leaves(body)}
        assert set(found) == {
            (0, "url"),
            (0, "text"),
            (1, "objectives"),
            (1, "objectives", 0),
            (2, "text"),
        }
        assert found[1, "objectives", 0] == ["Fill this in."]

    def test_an_error_that_concerns_a_field_stands_next_to_it(self, editor, draft, picture):
        data = page_form(hero_image=str(picture.pk), **{"action-publish": "x"})
        response = editor.post(edit_url(draft), data)
        assert list(response.context["form"].errors) == ["hero_alt"]

    def test_a_snippet_shows_its_errors_next_to_the_fields(self, editor, home):
        data = identity_form(name="> **Nantes**", **{"action-publish": "x"})
        response = editor.post(reverse(SiteIdentity.snippet_viewset.get_url_name("add")), data)
        assert list(response.context["form"].errors) == ["name"]
        assert not SiteIdentity.objects.exists()

    def test_a_row_s_error_stands_next_to_the_row_s_field(self, source_locale):
        form_class = get_edit_handler(KeyFigure).get_form_class()
        data = nested_form_data(
            {
                "label": "délégations",
                "comparator": "=",
                "source_name": "Ville",
                "code": "d",
                "values": inline_formset([{"year": "2024", "value": "50"}, {"year": "2023", "value": "40"}]),
            }
        )
        form = form_class(data, instance=KeyFigure(locale=source_locale))
        assert form.is_valid(), form.errors
        form = form_class(data, instance=KeyFigure(locale=source_locale))
        form.is_valid()
        row = form.formsets["values"].forms[1].instance
        row.year = None
        assert not form.meets_requirements()
        assert list(form.formsets["values"].forms[1].errors) == ["year"]
        assert not form.formsets["values"].forms[0].errors


class TestModeration:
    """Pages and snippets that somebody has to approve."""

    @pytest.fixture
    def moderated(self, home, editor, admin_user):
        """Everything below the home page is moderated by a group the editor is in."""
        return home.get_workflow()

    def test_submitting_something_unready_is_refused(self, editor, draft, moderated):
        response = editor.post(edit_url(draft), page_form(HEADING, **{"action-submit": "x"}))
        assert NOTHING_UNDER_IT in response.content.decode()
        assert not draft.workflow_in_progress

    def test_approving_something_unready_leads_to_where_it_is_mended(self, editor, draft, moderated, admin_user):
        state = moderated.start(draft, admin_user)
        task = state.current_task_state
        url = reverse("wagtailadmin_pages:workflow_action", args=[draft.pk, "approve", task.pk])
        response = editor.post(url, {"comment": ""}, follow=True)
        assert response.redirect_chain[-1][0] == edit_url(draft)
        assert NOTHING_UNDER_IT in response.content.decode()
        task.refresh_from_db()
        assert task.status == "in_progress"
        assert not is_live(draft)

    def test_approving_in_a_dialogue_leads_there_too(self, editor, draft, moderated, admin_user):
        task = moderated.start(draft, admin_user).current_task_state
        url = reverse("wagtailadmin_pages:workflow_action", args=[draft.pk, "approve", task.pk])
        response = editor.post(url, {"comment": ""}, headers={"X-Requested-With": "XMLHttpRequest"})
        assert response.json() == {"step": "success", "redirect": edit_url(draft)}

    def test_something_unready_can_be_sent_back(self, editor, draft, moderated, admin_user):
        task = moderated.start(draft, admin_user).current_task_state
        sent = {"action-workflow-action": "x", "workflow-action-name": "reject", "workflow-action-extra-data": "{}"}
        response = editor.post(edit_url(draft), page_form(HEADING, **sent))
        assert response.status_code == 302
        task.refresh_from_db()
        assert task.status == "rejected"


def test_publishing_many_pages_publishes_what_is_ready_and_says_what_is_not(editor, draft, home):
    ready = home.add_child(instance=StandardPage(title="Prêt", slug="pret", locale=home.locale, live=False))
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    query = f"?id={draft.pk}&id={ready.pk}&next=/admin/pages/{home.pk}/"
    response = editor.post(url + query, {"include_descendants": ""}, follow=True)
    html = response.content.decode()
    assert NOTHING_UNDER_IT in html
    assert "1 page has been published" in html
    assert (is_live(draft), is_live(ready)) == (False, True)


class TestEngine:
    """Publishing from wagtail-localize's screens, which write the live row before they ask."""

    @pytest.fixture(autouse=True)
    def commits(self, django_capture_on_commit_callbacks):
        """Run what waits for the end of a transaction, as the engine's publishing does."""
        self.committing = lambda: django_capture_on_commit_callbacks(execute=True)

    @pytest.fixture
    def english_page(self, home, english):
        """A live translation of a page with a link."""
        home.copy_for_translation(english).save_revision().publish()
        link = {"url": "https://example.org", "text": "Le rapport", "language": "fr"}
        body = json.dumps([{"type": "external_link", "value": link, "id": "a"}])
        source = StandardPage(title="Liens", slug="liens", locale=home.locale, body=body)
        home.add_child(instance=source)
        return self.published_translation(source, english)

    def published_translation(self, source, locale):
        frozen, _created = TranslationSource.update_or_create_from_instance(source)
        translation = Translation.objects.create(source=frozen, target_locale=locale)
        with self.committing():
            translation.save_target(publish=True)
        return translation.get_target_instance()

    def translate(self, obj, source_text, text):
        translation = Translation.objects.get(source__object_id=obj.translation_key, target_locale__language_code="en")
        segment = next(segment for segment in segments_of(translation) if segment.source == source_text)
        write(segment, text, state=State.REVIEWED, user=None)

    def publish(self, client, url):
        with self.committing():
            return client.post(url, {"action": "publish"}, follow=True)

    def test_what_is_ready_is_published(self, editor, english_page):
        self.translate(english_page, "Le rapport", "The report")
        self.publish(editor, edit_url(english_page))
        shown = StandardPage.objects.get(pk=english_page.pk)
        assert shown.live
        assert shown.body[0].value["text"] == "The report"

    def test_the_live_translation_stays_as_it_was_and_the_translator_is_told_why(self, editor, english_page):
        self.translate(english_page, "Le rapport", "CLICK HERE")
        response = self.publish(editor, edit_url(english_page))
        assert StandardPage.objects.get(pk=english_page.pk).body[0].value["text"] == "Le rapport"
        assert "Write the link text “CLICK HERE” in small letters" in response.content.decode()
        # The words are kept for the translator to mend.
        assert StringTranslation.objects.filter(data="CLICK HERE", has_error=False).exists()

    def test_a_snippet_stays_as_it_was_too(self, editor, home, english):
        identity = SiteIdentity(name="Nantes", organisation="Ville", contact_mailbox="a@example.org")
        identity.site, identity.locale = Site.objects.get(), home.locale
        identity.save()
        shown = self.published_translation(identity, english)
        self.translate(identity, "Ville", "> **City**")
        response = self.publish(editor, reverse(SiteIdentity.snippet_viewset.get_url_name("edit"), args=[shown.pk]))
        assert SiteIdentity.objects.get(pk=shown.pk).organisation == "Ville"
        assert "Take out" in response.content.decode()
