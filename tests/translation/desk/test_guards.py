"""What the matrix of rights leaves out: several languages at once, locks, and how people are told."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupApprovalTask, GroupPagePermission, Locale, Page, Workflow, WorkflowTask
from wagtail.users.models import UserProfile
from wagtail_localize.models import StringTranslation, Translation
from wagtail_localize.operations import translate_object

from home.models import Commitment, StandardPage
from tests.home.helpers import add, translate
from tests.translation.desk.actions import (
    Target,
    edit_page,
    engine,
    page_form,
    put_string,
    segment,
    stop,
    upload,
)
from tests.translation.desk.helpers import published
from translation.desk.rights import locked_for
from translation.models import LanguageRole, Role


@pytest.fixture
def page(home, german, english):
    """A page in French, German and English."""
    source = add(home, StandardPage, "Objectifs", slug="o")
    translate(source, english)
    return translate(source, german)


@pytest.fixture
def target(page):
    return Target(page, Translation.objects.get(source__object_id=page.translation_key, target_locale=page.locale))


@pytest.fixture
def person(page, django_user_model):
    """Make somebody whom Wagtail lets do everything, with roles by language; return their browser."""
    trusted = Group.objects.create(name="Trusted")
    trusted.permissions.set(
        Permission.objects.filter(content_type__app_label__in=["home", "directory"])
        | Permission.objects.filter(codename__in=["access_admin", "submit_translation"])
    )
    for codename in ("add", "change", "publish", "bulk_delete", "lock", "unlock"):
        permission = Permission.objects.get(content_type__app_label="wagtailcore", codename=f"{codename}_page")
        GroupPagePermission.objects.create(group=trusted, page=Page.get_first_root_node(), permission=permission)

    def person(speaks="en", **roles):
        user = django_user_model.objects.create_user(f"user-{django_user_model.objects.count()}")
        group = Group.objects.create(name=user.username)
        for language, held in roles.items():
            for role in held:
                LanguageRole.objects.create(group=group, locale=Locale.objects.get(language_code=language), role=role)
        user.groups.set([trusted, group])
        UserProfile.objects.create(user=user, preferred_language=speaks)
        client = Client()
        client.force_login(user)
        return client

    return person


def live_words(page):
    return StandardPage.objects.get(pk=page.pk).title


class TestRefusals:
    def test_say_which_role_is_wanted_in_which_language(self, person, target):
        response = put_string(person(), target)
        assert response.status_code == 403
        assert response.json()["error_message"] == "This needs the role “Translate” in Deutsch."
        response = edit_page(**{"action-publish": "x"})(person(de=[Role.TRANSLATE]), target)
        assert "This needs the role “Publish” in Deutsch." in response.content.decode()

    def test_are_pages_of_the_admin_in_the_language_of_who_is_refused(self, person, target):
        response = person("fr").get(reverse("wagtailadmin_pages:edit", args=[target.instance.pk]))
        assert response.status_code == 403
        page = response.content.decode()
        assert '<html lang="fr"' in page
        assert "Deutsch" in page
        assert reverse("wagtailadmin_home") in page

    def test_are_for_scripts_what_scripts_read(self, person, target):
        url = reverse("wagtailadmin_pages:edit", args=[target.instance.pk])
        response = person().post(url, page_form(target), headers={"accept": "application/json"})
        assert (response.status_code, response.json()["success"]) == (403, False)

    def test_visitors_and_people_without_access_are_led_to_log_in_as_ever(self, client, target, django_user_model):
        url = reverse("wagtailadmin_pages:edit", args=[target.instance.pk])
        assert client.get(url).url.startswith(reverse("wagtailadmin_login"))
        client.force_login(django_user_model.objects.create_user("nobody"))
        assert client.get(url).url.startswith(reverse("wagtailadmin_login"))


class TestSeveralLanguages:
    def test_only_languages_that_somebody_manages_are_offered(self, person, home, german, english):
        page = add(home, StandardPage, "Nouveau", slug="n")
        url = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
        browser = person(de=[Role.MANAGE], en=[Role.TRANSLATE])
        offered = browser.get(url).context["form"].fields["locales"].queryset
        assert list(offered) == [german]

    def test_sending_to_one_more_language_than_somebody_manages_sends_to_none(self, person, home, german, english):
        page = add(home, StandardPage, "Nouveau", slug="n")
        url = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
        sent = {"locales": [german.pk, english.pk]}
        assert person(de=[Role.MANAGE]).post(url, sent).status_code == 403
        assert not page.get_translations().exists()
        assert person(de=[Role.MANAGE], en=[Role.MANAGE]).post(url, sent).status_code == 302
        assert page.get_translations().count() == 2

    def test_who_manages_no_language_is_offered_no_button(self, person, home):
        page = add(home, StandardPage, "Nouveau", slug="n")
        listing = reverse("wagtailadmin_explore", args=[page.get_parent().pk])
        button = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
        assert button in person(de=[Role.MANAGE]).get(listing).content.decode()
        assert button not in person(de=[Role.PUBLISH]).get(listing).content.decode()

    @pytest.mark.parametrize(
        ("english_roles", "sent", "done"),
        [
            ([], {}, False),
            (["manage"], {}, True),
            (["manage"], {"publish_translations": "on"}, False),
            (["manage", "publish"], {"publish_translations": "on"}, True),
            (["manage", "publish"], {"use_machine_translation": "on"}, False),
            (["manage", "translate"], {"use_machine_translation": "on"}, True),
        ],
    )
    def test_the_engines_sync_asks_for_rights_in_all_languages_it_touches(
        self, person, target, english_roles, sent, done
    ):
        url = reverse("wagtail_localize:update_translations", args=[target.translation.source_id])
        browser = person(de=list(Role), en=english_roles)
        before = target.translation.source.last_updated_at
        response = browser.post(url, sent)
        assert response.status_code == (302 if done else 403)
        target.translation.source.refresh_from_db()
        assert (target.translation.source.last_updated_at > before) == done

    @pytest.mark.parametrize("name", ["translations_report", "translations_report_results"])
    def test_the_report_lists_the_languages_that_somebody_has_a_role_in(self, person, page, name):
        def languages(browser):
            listed = browser.get(reverse(f"wagtail_localize:{name}")).context["object_list"]
            return {translation.target_locale.language_code for translation in listed}

        assert languages(person(de=[Role.TRANSLATE])) == {"de"}
        assert languages(person()) == set()

    def test_the_report_can_be_exported_with_the_same_languages(self, person, page):
        browser = person(de=[Role.TRANSLATE])
        response = browser.get(reverse("wagtail_localize:translations_report"), {"export": "csv"})
        assert response.status_code == 200

    def test_what_stands_below_a_page_counts_too(self, person, page, home, german):
        german_home = home.get_translation(german)
        german_home.move(home, "last-child")
        browser = person()
        assert browser.post(reverse("wagtailadmin_pages:unpublish", args=[home.pk])).status_code == 403

    def test_a_copy_into_another_language_asks_for_rights_there(self, person, page, home, german):
        source = page.get_translations().get(locale=home.locale)
        sent = {"new_title": "K", "new_slug": "k", "new_parent_page": home.get_translation(german).pk}
        url = reverse("wagtailadmin_pages:copy", args=[source.pk])
        assert person().post(url, sent).status_code == 403
        assert person(de=[Role.MANAGE]).post(url, sent).status_code == 302
        live = sent | {"new_slug": "k2", "publish_copies": "on"}
        assert person(de=[Role.MANAGE]).post(url, live).status_code == 403

    @pytest.mark.parametrize("written", [" {} ", "+{}", "{}.0", "0{}"])
    def test_a_destination_counts_however_its_number_is_written(self, person, page, home, german, written):
        source = page.get_translations().get(locale=home.locale)
        destination = home.get_translation(german)
        given = written.format(destination.pk)
        sent = {"new_title": "K", "new_slug": "k", "new_parent_page": given}
        assert person().post(reverse("wagtailadmin_pages:copy", args=[source.pk]), sent).status_code == 403
        url = reverse("wagtailadmin_api:pages:action", args=[source.pk, "move"])
        sent = {"destination_page_id": given}
        assert person().post(url, sent, content_type="application/json").status_code == 403
        assert Page.objects.get(pk=source.pk).get_parent().pk == home.pk

    def test_a_page_below_another_language_is_made_by_who_manages_that(self, person, home, german, page):
        url = reverse("wagtailadmin_pages:add", args=["home", "standardpage", home.get_translation(german).pk])
        sent = page_form(Target(StandardPage(slug="neu"), None))
        assert person(de=[Role.TRANSLATE]).post(url, sent).status_code == 403
        assert person(de=[Role.MANAGE]).post(url, sent | {"action-publish": "x"}).status_code == 403
        assert person(de=[Role.MANAGE]).post(url, sent).status_code == 302
        assert StandardPage.objects.get(slug="neu").locale == german

    def test_a_snippet_in_another_language_is_made_by_who_manages_that(self, person, german, page):
        url = f"{reverse('wagtailsnippets_home_commitment:add')}?locale=de"
        assert person(de=[Role.TRANSLATE]).get(url).status_code == 403
        assert person(de=[Role.MANAGE]).get(url).status_code == 200


class TestWaysAround:
    def test_a_task_of_another_page_is_not_decided_by_the_address_of_ones_own(self, person, page, home, admin_user):
        other = page.get_translations().get(locale__language_code="en")
        task = GroupApprovalTask.objects.create(name="Moderation")
        workflow = Workflow.objects.create(name="Moderation")
        WorkflowTask.objects.create(workflow=workflow, task=task)
        browser = person(de=[Role.REVIEW, Role.PUBLISH])
        task.groups.set(Group.objects.filter(user=browser.session["_auth_user_id"]))
        for reviewed in (page, other):
            reviewed.save_revision(user=admin_user)
            workflow.start(type(reviewed).objects.get(pk=reviewed.pk), admin_user)

        def decide(of):
            state = StandardPage.objects.get(pk=of.pk).current_workflow_task_state
            return browser.post(reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk]))

        assert decide(other).status_code == 404
        assert StandardPage.objects.get(pk=other.pk).workflow_in_progress
        assert decide(page).status_code == 302
        assert not StandardPage.objects.get(pk=page.pk).workflow_in_progress

    @pytest.mark.parametrize(
        ("roles", "sent"), [([Role.MANAGE], {}), ([Role.MANAGE, Role.TRANSLATE], {"action-publish": "x"})]
    )
    def test_the_screen_that_copies_a_snippet_saves_nothing_to_the_original(self, person, make, german, roles, sent):
        commitment = published(make.commitment(), german)
        url = reverse("wagtailsnippets_home_commitment:copy", args=[commitment.pk])
        browser = person(de=roles)
        assert browser.get(url).status_code == 200
        words = {"code": commitment.code, "statement": "Neu", "status": "planned"}
        assert browser.post(url, words | sent).status_code == 403
        assert Commitment.objects.get(pk=commitment.pk).statement == commitment.statement

    def test_a_form_that_is_put_counts_as_one_that_is_posted(self, person, make, german):
        commitment = published(make.commitment(), german)
        Translation.objects.update(enabled=False)  # Else the workspace stands in the place of the form.
        url = reverse("wagtailsnippets_home_commitment:edit", args=[commitment.pk])
        assert person(de=[Role.REVIEW]).put(url).status_code == 403


class TestLocks:
    @pytest.fixture
    def locked(self, target, admin_user):
        StandardPage.objects.filter(pk=target.instance.pk).update(locked=True, locked_by=admin_user)
        return target

    @pytest.mark.parametrize(
        "do",
        [
            put_string,
            upload,
            lambda client, target: client.delete(engine("edit_string_translation", target, segment(target).pk)),
            lambda client, target: client.post(engine("machine_translate", target)),
            lambda client, target: client.post(engine("stop_translation", target)),
            lambda client, target: client.post(
                reverse("wagtailadmin_pages:edit", args=[target.instance.pk]), {"action": "publish"}
            ),
            lambda client, target: client.post(reverse("wagtail_localize:convert_to_alias", args=[target.instance.pk])),
            lambda client, target: client.post(
                reverse("wagtail_localize:update_translations", args=[target.translation.source_id]),
                {"publish_translations": "on"},
            ),
        ],
        ids=["write", "upload", "delete", "machine", "stop", "publish", "alias", "sync"],
    )
    def test_a_locked_page_is_not_written_by_the_engine(self, person, locked, do):
        texts = list(StringTranslation.objects.order_by("pk").values_list("pk", "data"))
        words = live_words(locked.instance)
        response = do(person(de=list(Role), en=list(Role)), locked)
        assert response.status_code == 403
        assert "is locked in Deutsch" in response.content.decode()
        assert list(StringTranslation.objects.order_by("pk").values_list("pk", "data")) == texts
        assert live_words(locked.instance) == words
        assert Page.objects.get(pk=locked.instance.pk).alias_of is None
        locked.translation.refresh_from_db()
        assert locked.translation.enabled

    def test_whoever_locked_a_page_goes_on(self, person, locked):
        browser = person(de=list(Role))
        StandardPage.objects.filter(pk=locked.instance.pk).update(locked_by=browser.session["_auth_user_id"])
        assert put_string(browser, locked).status_code in (200, 201)

    def test_what_cannot_be_locked_is_not(self, make, admin_user):
        assert not locked_for(admin_user, make.theme())
        assert not locked_for(admin_user, make.commitment())

    def test_what_is_to_be_published_later_is_locked_until_then(self, make, admin_user):
        commitment = make.commitment()
        commitment.go_live_at = timezone.now() + timedelta(days=1)
        commitment.save_revision().publish()
        assert locked_for(admin_user, type(commitment).objects.get(pk=commitment.pk))


class TestAliases:
    """Row 1 of the engine's troubles: converting a translation gives it up."""

    def test_it_is_asked_whether_it_is_meant(self, person, target):
        url = reverse("wagtail_localize:convert_to_alias", args=[target.instance.pk])
        response = person(de=[Role.PUBLISH]).get(url)
        assert response.status_code == 200
        assert Page.objects.get(pk=target.instance.pk).alias_of is None

    def test_what_was_translated_is_kept_and_comes_back_when_it_is_sent_again(self, person, target, home):
        browser = person(de=[Role.PUBLISH, Role.MANAGE])
        words = live_words(target.instance)
        browser.post(reverse("wagtail_localize:convert_to_alias", args=[target.instance.pk]))
        alias = Page.objects.get(pk=target.instance.pk)
        assert alias.alias_of_id
        url = reverse("wagtail_localize:submit_page_translation", args=[alias.alias_of_id])
        browser.post(url, {"locales": [alias.locale_id]})
        again = Translation.objects.get(source__object_id=alias.translation_key, target_locale=alias.locale)
        draft = again.get_target_instance().get_latest_revision_as_object()
        assert words.startswith("DE ")
        assert draft.title == words


class TestEntries:
    def test_the_engines_editor_of_entries_opens_to_those_alone_who_may_change_entries(
        self, person, make, german, django_user_model, settings
    ):
        settings.TRANSLATION_ENGINE_EDITOR = True
        theme = make.theme()
        translate_object(theme, [german])
        url = reverse("directory_theme_modeladmin_edit", args=[theme.get_translation(german).pk])
        assert person(de=[Role.TRANSLATE]).get(url).status_code == 200
        user = django_user_model.objects.create_user("translator")
        user.groups.add(Group.objects.get(name="Translators: Deutsch"))
        client = Client()
        client.force_login(user)
        # The engine itself asks nobody for anything here. Whom Wagtail does not let in works in the workspace.
        assert client.get(url)["location"].startswith(reverse("translation_desk:my_work"))
        assert client.post(url).status_code == 403


def test_stopping_leaves_wagtails_editor_to_whoever_may_translate(person, target):
    stop(target)
    url = reverse("wagtailadmin_pages:edit", args=[target.instance.pk])
    assert person(de=[Role.TRANSLATE]).get(url).status_code == 200
    assert person(en=[Role.TRANSLATE]).get(url).status_code == 403
