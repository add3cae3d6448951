import json
from datetime import timedelta
from decimal import Decimal

import pytest
from django.conf import settings
from django.core.exceptions import NON_FIELD_ERRORS
from django.core.management import call_command
from django.utils import timezone, translation
from wagtail.models import Page, PageLogEntry

from core.forms import RequirementsForm
from core.publishing import PublishingRequirementsMixin, RequirementsNotMet, problems
from core.refusals import REFUSED
from home.models import KeyFigure, KeyFigureValue, StandardPage

LONELY = json.dumps([{"type": "heading", "value": {"level": "h2", "text": "Réseaux"}, "id": "a"}])


def figure(locale, **fields):
    words = {"code": "delegations", "label": "délégations", "source_name": "Ville de Nantes", "locale": locale}
    return KeyFigure(**words | fields, live=False)


@pytest.fixture
def unready(home):
    """A draft with a heading and nothing under it."""
    return home.add_child(instance=StandardPage(title="Réseaux", slug="r", locale=home.locale, live=False, body=LONELY))


@pytest.fixture
def ready(home):
    """A draft that can be published."""
    return home.add_child(instance=StandardPage(title="Prêt", slug="pret", locale=home.locale, live=False))


def test_a_problem_says_where_it_is_and_what_to_do(unready):
    (problem,) = problems(unready)
    assert problem.path == ("body", 0, "text")
    with translation.override("en"):
        (problem,) = problems(unready)
        assert str(problem).startswith("body › 1. Heading › Text: Nothing stands under this heading")


def test_a_revision_that_is_not_ready_is_not_published(unready):
    with pytest.raises(RequirementsNotMet) as refused:
        unready.save_revision().publish()
    assert [problem.path for problem in refused.value.problems] == [("body", 0, "text")]
    assert list(refused.value.message_dict) == [NON_FIELD_ERRORS]
    assert not Page.objects.get(pk=unready.pk).live


def test_a_draft_is_saved_whatever_is_missing(unready):
    assert unready.save_revision().pk


def test_a_ready_revision_is_published(ready):
    ready.save_revision().publish()
    assert Page.objects.get(pk=ready.pk).live


def test_what_is_live_stays_live_when_a_later_revision_is_refused(ready):
    ready.save_revision().publish()
    ready.body = LONELY
    with pytest.raises(RequirementsNotMet):
        ready.save_revision().publish()
    assert StandardPage.objects.get(pk=ready.pk).live
    assert not StandardPage.objects.get(pk=ready.pk).body


def test_a_picture_at_the_top_of_a_page_says_what_it_shows(ready, picture):
    ready.hero_image = picture
    assert [problem.path for problem in problems(ready)] == [("hero_alt",)]
    ready.hero_alt = "Les quais"
    assert problems(ready) == []


def test_a_snippet_needs_what_its_model_declares_as_required(source_locale):
    empty = figure(source_locale, label="", source_name=" ")
    assert {problem.path for problem in problems(empty)} >= {("label",), ("source_name",)}
    empty.save()
    with pytest.raises(RequirementsNotMet):
        empty.save_revision(clean=False).publish()


def test_child_rows_are_checked_where_they_are(source_locale):
    full = figure(source_locale)
    full.values = [KeyFigureValue(year=2024, value=Decimal(50)), KeyFigureValue(year=None, value=Decimal(1))]
    assert [problem.path for problem in problems(full)] == [("values", 1, "year")]


@pytest.mark.parametrize(
    ("name", "value", "path"),
    [
        ("objectives", {"introduction": "Nous voulons :", "objectives": []}, ("objectives",)),
        ("picture", {"image": None, "alt_text": ""}, ("image",)),
        ("gallery", {"title": "Quais", "pictures": []}, ("pictures",)),
        ("document", {"document": None, "text": ""}, ("document",)),
        ("external_link", {"url": "", "text": "Réseau", "language": "fr"}, ("url",)),
        ("external_link", {"url": "https://x.org", "text": "Cliquez ici", "language": "fr"}, ("text",)),
        ("call_to_action", {"text": "Participer", "page": None}, ("page",)),
        ("teasers", {"title": "À lire", "pages": []}, ("pages",)),
        ("embed", {"url": "https://youtu.be/a", "title": "", "language": "fr"}, ("title",)),
        ("heading", {"level": "h2", "text": ""}, ("text",)),
        ("rich_text", "", ()),
        ("rich_text", "<p>Les objectifs de <b></b> sont</p>", ()),
    ],
)
def test_an_incomplete_block_is_refused_where_it_is(ready, name, value, path):
    blocks = [{"type": name, "value": value, "id": "a"}]
    blocks.append({"type": "rich_text", "value": "<p>Suite.</p>", "id": "b"})
    ready.body = json.dumps(blocks)
    assert [problem.path for problem in problems(ready)] == [("body", 0, *path)]


def test_an_empty_entry_of_a_list_is_refused(ready):
    entries = [{"type": "item", "value": value, "id": value or "x"} for value in ("apprendre", "")]
    value = {"introduction": "Nous voulons :", "objectives": entries}
    ready.body = json.dumps([{"type": "objectives", "value": value, "id": "a"}])
    assert [problem.path for problem in problems(ready)] == [("body", 0, "objectives", 1)]


def test_a_group_of_fields_that_need_not_be_there_is_checked_once_something_stands_in_it(ready):
    story = {"title": "Le carnaval", "body": "<p>Trois jours en mai.</p>"}
    ready.body = json.dumps([{"type": "spotlight", "value": story, "id": "a"}])
    assert problems(ready) == []
    begun = story | {"picture": {"caption": "Les chars"}}
    ready.body = json.dumps([{"type": "spotlight", "value": begun, "id": "a"}])
    assert [problem.path for problem in problems(ready)] == [("body", 0, "picture", "image")]


def test_a_draft_that_somebody_saves_at_the_same_moment_lets_nothing_through(ready):
    # Wagtail marks the blocks, which all threads share, as not required while it saves a draft.
    value = {"url": "", "text": "Réseau", "language": "fr"}
    ready.body = json.dumps([{"type": "external_link", "value": value, "id": "a"}])
    block = ready.body.stream_block
    block.defer_required_validation()
    try:
        assert [problem.path for problem in problems(ready)] == [("body", 0, "url")]
    finally:
        block.restore_deferred_validation()


class TestScheduled:
    """What happens when the time of a scheduled page has come."""

    @pytest.fixture
    def author(self, django_user_model):
        return django_user_model.objects.create_superuser("agnes", "agnes@example.org", "x")

    @pytest.fixture
    def overdue(self, unready, ready, author):
        """Two revisions whose time has come, the first of which is not ready."""
        past = timezone.now() - timedelta(minutes=5)
        for page, minutes in ((unready, 0), (ready, 1)):
            revision = page.save_revision(user=author)
            revision.approved_go_live_at = past + timedelta(minutes=minutes)
            revision.save()
        return unready, ready

    def test_it_is_not_published_and_does_not_keep_others_from_it(self, overdue):
        call_command("publish_scheduled")
        assert [Page.objects.get(pk=page.pk).live for page in overdue] == [False, True]

    def test_its_schedule_is_cancelled_and_the_history_says_why(self, overdue):
        call_command("publish_scheduled")
        unready, _ready = overdue
        assert not unready.revisions.filter(approved_go_live_at__isnull=False).exists()
        entry = PageLogEntry.objects.get(page=unready, action=REFUSED)
        assert entry.data["problems"]
        assert entry.data["problems"][0] in str(entry.message)

    def test_its_author_gets_one_mail_that_says_why_in_their_language(self, overdue, author, mailoutbox):
        from wagtail.users.models import UserProfile

        profile = UserProfile.get_for_user(author)
        profile.preferred_language = "en"
        profile.save()
        call_command("publish_scheduled")
        call_command("publish_scheduled")
        (mail,) = mailoutbox
        assert mail.to == ["agnes@example.org"]
        assert mail.subject == "Not published: Réseaux"
        assert "Nothing stands under this heading" in mail.body
        assert f"/admin/pages/{overdue[0].pk}/edit/" in mail.body

    def test_a_mail_server_that_is_down_keeps_nobody_from_publishing(self, overdue, settings):
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
        call_command("publish_scheduled")
        assert [Page.objects.get(pk=page.pk).live for page in overdue] == [False, True]

    def test_scheduling_something_unready_is_refused_at_once(self, unready):
        unready.go_live_at = timezone.now() + timedelta(days=1)
        with pytest.raises(RequirementsNotMet):
            unready.save_revision().publish()


def test_every_page_and_snippet_with_requirements_has_the_form_that_shows_them():
    from django.apps import apps

    models = [model for model in apps.get_models() if issubclass(model, PublishingRequirementsMixin)]
    assert len(models) > 5
    assert [model for model in models if not issubclass(model.base_form_class, RequirementsForm)] == []


def test_everything_with_drafts_has_requirements():
    from django.apps import apps
    from wagtail.models import DraftStateMixin

    ours = set(settings.PROJECT_APPS)
    drafts = [m for m in apps.get_models() if issubclass(m, DraftStateMixin) and m._meta.app_label in ours]
    assert [model for model in drafts if not issubclass(model, PublishingRequirementsMixin)] == []
