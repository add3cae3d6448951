from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.documents.permissions import permission_policy as documents
from wagtail.images.permissions import permission_policy as images
from wagtail.models import GroupApprovalTask, GroupCollectionPermission, GroupPagePermission, Locale, Page, Workflow

from translation.desk.groups import make_teams
from translation.models import LanguageRole, LanguageTeam, Role

MADE = ["Coordinators: Deutsch", "Publishers: Deutsch", "Reviewers: Deutsch", "Translators: Deutsch"]


def groups():
    return list(Group.objects.filter(name__endswith=": Deutsch").order_by("name").values_list("name", flat=True))


def roles_of(name):
    return set(LanguageRole.objects.filter(group__name=name).values_list("locale__language_code", "role"))


def test_a_language_comes_with_its_groups(german):
    assert groups() == MADE
    assert roles_of("Translators: Deutsch") == {("de", "translate")}
    assert roles_of("Reviewers: Deutsch") == {("de", "translate"), ("de", "review")}
    assert roles_of("Publishers: Deutsch") == {("de", "translate"), ("de", "review"), ("de", "publish")}
    assert roles_of("Coordinators: Deutsch") == {("de", role) for role in Role.values}


def test_their_members_come_into_the_admin_and_coordinators_may_send_pages(german, django_user_model):
    for name in MADE:
        user = django_user_model.objects.create_user(name)
        user.groups.add(Group.objects.get(name=name))
        assert user.has_perm("wagtailadmin.access_admin")
        assert user.has_perm("wagtail_localize.submit_translation") == name.startswith("Coordinators")


def test_their_members_choose_among_pictures_and_files(german, django_user_model):
    user = django_user_model.objects.create_user("ada")
    user.groups.add(Group.objects.get(name="Translators: Deutsch"))
    for policy in (images, documents):
        assert policy.user_has_permission(user, "choose")
        assert not policy.user_has_any_permission(user, ["add", "change", "delete"])


def test_a_language_comes_with_a_workflow_that_its_reviewers_approve(german):
    workflow = Workflow.objects.get(name="Deutsch")
    [task] = [task.specific for task in workflow.tasks]
    assert isinstance(task, GroupApprovalTask)
    assert [group.name for group in task.groups.all()] == ["Reviewers: Deutsch"]


def test_the_source_language_has_no_team(source_locale):
    source_locale.save()
    assert not LanguageTeam.objects.filter(locale=source_locale).exists()
    assert not LanguageRole.objects.filter(locale=source_locale).exists()


def test_teams_are_made_once_and_stay_as_people_left_them(german):
    Group.objects.filter(name="Translators: Deutsch").update(name="Übersetzer")
    Group.objects.get(name="Publishers: Deutsch").delete()
    LanguageRole.objects.get(group__name="Reviewers: Deutsch", role="translate").delete()
    german.save()
    make_teams()
    assert groups() == ["Coordinators: Deutsch", "Reviewers: Deutsch"]
    assert roles_of("Reviewers: Deutsch") == {("de", "review")}
    assert Workflow.objects.filter(name="Deutsch").count() == 1


def test_languages_that_were_there_before_get_theirs_when_the_database_is_migrated(german):
    LanguageTeam.objects.all().delete()
    Group.objects.filter(name__in=MADE).delete()
    call_command("migrate", verbosity=0)
    assert groups() == MADE


def test_groups_made_before_a_permission_was_given_to_groups_get_it_when_the_database_is_migrated(german):
    submit = Permission.objects.get(codename="submit_translation")
    coordinators = Group.objects.get(name="Coordinators: Deutsch")
    coordinators.permissions.remove(submit)
    GroupCollectionPermission.objects.filter(permission__codename="choose_image").delete()
    given = ["wagtailadmin.access_admin", "wagtaildocs.choose_document"]
    LanguageTeam.objects.filter(locale=german).update(granted=given)  # As it was made by an earlier version.
    call_command("migrate", verbosity=0)
    assert submit in coordinators.permissions.all()
    choosers = GroupCollectionPermission.objects.filter(permission__codename="choose_image")
    assert sorted(choosers.values_list("group__name", flat=True)) == MADE


def test_a_permission_that_was_taken_from_a_group_does_not_come_back_when_the_database_is_migrated(german):
    translators = Group.objects.get(name="Translators: Deutsch")
    translators.permissions.clear()
    GroupCollectionPermission.objects.filter(group=translators).delete()
    call_command("migrate", verbosity=0)
    assert not translators.permissions.exists()
    assert not GroupCollectionPermission.objects.filter(group=translators).exists()


def test_a_group_that_was_deleted_is_missed_by_nobody_when_there_is_a_new_permission(german):
    Group.objects.get(name="Publishers: Deutsch").delete()
    LanguageTeam.objects.update(granted=[])
    make_teams()
    assert groups() == [name for name in MADE if name != "Publishers: Deutsch"]
    assert LanguageTeam.objects.get(locale=german).granted


def test_whoever_translates_into_a_language_again_finds_the_group_of_that_name(db):
    group = Group.objects.create(name="Translators: Deutsch")
    german = Locale.objects.create(language_code="de")
    assert LanguageTeam.objects.get(locale=german).translators == group


def test_the_groups_and_the_workflow_go_with_their_language(german):
    german.delete()
    assert groups() == []
    assert not LanguageRole.objects.exists()
    assert not Workflow.objects.active().filter(name="Deutsch").exists()
    assert not GroupApprovalTask.objects.filter(active=True, name="Reviewers: Deutsch").exists()


def test_a_group_that_is_used_for_more_stays(german, english):
    translators, reviewers, publishers = (
        Group.objects.get(name=f"{kind}: Deutsch") for kind in ("Translators", "Reviewers", "Publishers")
    )
    LanguageRole.objects.create(group=translators, locale=english, role=Role.TRANSLATE)
    change = Permission.objects.get(content_type__app_label="wagtailcore", codename="change_page")
    GroupPagePermission.objects.create(group=reviewers, page=Page.get_first_root_node(), permission=change)
    publishers.permissions.add(Permission.objects.get(content_type__app_label="home", codename="change_commitment"))
    german.delete()
    assert groups() == ["Publishers: Deutsch", "Reviewers: Deutsch", "Translators: Deutsch"]
    assert roles_of("Translators: Deutsch") == {("en", "translate")}


PANELS = {
    f"{prefix}-{name}": 0
    for prefix in ("page_permissions", "collection_permissions", "document_permissions", "image_permissions")
    for name in ("TOTAL_FORMS", "INITIAL_FORMS", "MAX_NUM_FORMS")
}
"""What the screen of a group sends of Wagtail's own panels."""


def test_the_screen_of_a_group_shows_and_changes_its_roles(german, english, admin_client):
    group = Group.objects.get(name="Reviewers: Deutsch")
    url = reverse("wagtailusers_groups:edit", args=[group.pk])
    page = admin_client.get(url).content.decode()
    for role, ticked in (("translate", True), ("review", True), ("publish", False), ("manage", False)):
        [box] = [
            line
            for line in page.split("<input")
            if f'name="language_roles-{german.pk}"' in line and f'"{role}"' in line
        ]
        assert ("checked" in box.split(">")[0]) == ticked
    sent = PANELS | {
        "name": group.name,
        f"language_roles-{german.pk}": ["review", "publish"],
        f"language_roles-{english.pk}": ["translate"],
    }
    assert admin_client.post(url, sent).status_code == 302
    assert roles_of("Reviewers: Deutsch") == {("de", "review"), ("de", "publish"), ("en", "translate")}


def test_a_new_group_is_given_its_roles(german, admin_client):
    url = reverse("wagtailusers_groups:add")
    sent = PANELS | {"name": "Freiwillige", f"language_roles-{german.pk}": ["translate"]}
    assert admin_client.post(url, sent).status_code == 302
    assert roles_of("Freiwillige") == {("de", "translate")}


def test_a_role_that_does_not_exist_is_refused(german, admin_client):
    group = Group.objects.get(name="Reviewers: Deutsch")
    url = reverse("wagtailusers_groups:edit", args=[group.pk])
    response = admin_client.post(url, PANELS | {"name": group.name, f"language_roles-{german.pk}": ["reign"]})
    assert response.status_code == 200
    assert roles_of("Reviewers: Deutsch") == {("de", "translate"), ("de", "review")}


def test_the_screen_of_a_group_costs_the_same_with_more_languages(german, admin_client):
    url = reverse("wagtailusers_groups:edit", args=[Group.objects.get(name="Reviewers: Deutsch").pk])
    admin_client.get(url)
    counts = []
    for code in ("es", "ar"):
        with CaptureQueriesContext(connection) as captured:
            admin_client.get(url)
        counts.append(len(captured))
        Locale.objects.create(language_code=code)
    assert counts[0] == counts[1]
