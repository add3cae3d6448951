"""No button that leads to a refusal: everybody follows whatever they are shown, in every state of a translation."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupApprovalTask, Workflow, WorkflowTask
from wagtail.users.models import UserProfile
from wagtail_localize.models import Translation
from wagtail_localize.operations import translate_object

from directory.models import Theme
from home.models import Commitment, StandardPage
from tests.home.helpers import add, translate
from tests.translation.desk.crawling import Visit
from tests.translation.desk.helpers import published
from translation.desk.review import submit_for_review, translation_of
from translation.desk.segments import segments_of, write
from translation.models import State

SCREENS = {
    "wagtailadmin_explore",
    "wagtailadmin_pages:edit",
    "wagtailadmin_pages:add_subpage",
    "wagtailadmin_pages:copy",
    "wagtailadmin_pages:delete",
    "wagtailadmin_pages:history",
    "wagtailadmin_pages:move",
    "wagtailadmin_pages:unpublish",
    "wagtailadmin_reports:locked_pages",
    "wagtailadmin_reports:workflow",
    "wagtailsnippets_home_commitment:list",
    "wagtailsnippets_home_commitment:edit",
    "wagtailsnippets_home_commitment:history",
    "directory_theme_modeladmin_index",
    "directory_theme_modeladmin_edit",
    "directory_theme_modeladmin_inspect",
    "translation_report",
}
"""Some of the screens that whoever Wagtail trusts comes by."""

TEAM = ("Translators: Deutsch", "Reviewers: Deutsch", "Publishers: Deutsch", "Coordinators: Deutsch")


@pytest.fixture
def moderation(trusted):
    """A workflow that knows no languages."""
    task = GroupApprovalTask.objects.create(name="Moderation")
    task.groups.add(trusted)
    workflow = Workflow.objects.create(name="Moderation")
    WorkflowTask.objects.create(workflow=workflow, task=task)
    return workflow


@pytest.fixture
def site(home, make, german, spanish, moderation, admin_user):
    """Pages, snippets and entries in all states that a translation can be in."""
    german_home = translate(home, german)
    translate(home, spanish)
    in_all_states(lambda number: add(home, StandardPage, f"Page {number}", slug=f"p{number}"), german, admin_user)
    in_all_states(make.commitment, german, admin_user)
    in_all_states(lambda number: make.theme(number), german, admin_user)
    alone = add(german_home, StandardPage, "Allein", slug="allein")
    add(alone, StandardPage, "Darunter", slug="darunter")
    moderated = add(german_home, StandardPage, "Moderiert", slug="moderiert")
    moderated.save_revision(user=admin_user)
    moderation.start(moderated, admin_user)
    commitment = Commitment.objects.create(code="de", statement="Allein", locale=german)
    commitment.save_revision(user=admin_user)
    moderation.start(commitment, admin_user)
    Theme.objects.create(code="de", name="Allein", locale=german)
    source = add(home, StandardPage, "Miroir", slug="miroir")
    source.copy_for_translation(german, alias=True)
    with_history(alone, admin_user)


def with_history(page, user):
    for title in ("Eins", "Zwei"):
        page.title = title
        page.save_revision(user=user, log_action=True, changed=True)
    page.go_live_at = timezone.now() + timedelta(days=1)
    page.save_revision(user=user).publish(user=user)


def in_all_states(make, german, user):
    """Make translations: live and stopped; of what has drafts also a draft, one in review, one locked."""
    published(make(1), german)
    stopped = published(make(2), german)
    Translation.objects.filter(source__object_id=stopped.translation_key).update(enabled=False)
    if not hasattr(stopped, "live"):
        return
    translate_object(make(3), [german])
    reviewed = translation_of(published(make(4), german))
    [segment, *_] = segments_of(reviewed)
    write(segment, f"{segment.source} DE", state=State.DRAFT, user=user)
    submit_for_review(reviewed, user)
    locked = published(make(5), german)
    type(locked).objects.filter(pk=locked.pk).update(locked=True, locked_by=user, locked_at=timezone.now())


@pytest.fixture
def visit(site, german, django_user_model):
    """Let somebody who is in some groups follow whatever they are shown; return what they found."""

    def visit(*groups):
        user = django_user_model.objects.create_user(f"user-{django_user_model.objects.count()}")
        user.groups.set(groups)
        UserProfile.objects.create(user=user, preferred_language="en")
        client = Client(raise_request_exception=False)
        client.force_login(user)
        found = Visit(user, client, german)
        found.walk(reverse("wagtailadmin_home"))
        return found

    return visit


@pytest.mark.parametrize("name", TEAM)
def test_people_with_roles_alone_are_shown_nothing_that_is_refused(visit, name):
    found = visit(Group.objects.get(name=name))
    assert "\n".join(found.refused) == ""
    assert {"translation_desk:my_work", "translation_desk:coverage", "translation_desk:workspace"} <= found.screens


@pytest.mark.parametrize("name", TEAM)
def test_people_whom_wagtail_trusts_too_are_shown_nothing_that_is_refused(visit, trusted, name):
    found = visit(trusted, Group.objects.get(name=name))
    assert "\n".join(found.refused) == ""
    assert found.screens >= SCREENS | {"translation_desk:workspace"}


def test_editors_without_a_role_in_a_language_are_shown_nothing_of_it_that_is_refused(visit, trusted):
    found = visit(trusted)
    assert "\n".join(found.refused) == ""
    assert found.screens >= SCREENS
