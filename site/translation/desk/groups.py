"""The groups and the workflow of each language: "Translators: Deutsch", "Reviewers: Deutsch" and so on.

They are made together with a language, once. Afterwards they belong to whoever runs the site: a group that is renamed
or given other roles stays so, one that is deleted does not come back. They go when their language goes.
"""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import Q
from django.db.models.signals import post_migrate, post_save, pre_delete
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Locale,
    Workflow,
    WorkflowTask,
)

from translation.desk.rights import is_source
from translation.models import LanguageRole, LanguageTeam, Role

TEAM: dict[str, set[Role]] = {
    "translators": {Role.TRANSLATE},
    "reviewers": {Role.TRANSLATE, Role.REVIEW},
    "publishers": {Role.TRANSLATE, Role.REVIEW, Role.PUBLISH},
    "coordinators": set(Role),
}
"""The groups made with a language, by field of ``LanguageTeam``, with the roles of each."""


CHOOSING = ("choose_image", "choose_document")
"""What Wagtail calls the permissions to choose pictures and files of a collection."""


def connect() -> None:
    """Make a team for every language there is and every one to come, and take it away with its language."""
    post_save.connect(_locale_saved, sender=Locale, dispatch_uid="make_team")
    pre_delete.connect(_locale_deleted, sender=Locale, dispatch_uid="dissolve_team")
    post_migrate.connect(_migrated, dispatch_uid="make_teams")


def make_teams() -> None:
    """Make the team of every language that has none yet."""
    missing = Locale.objects.exclude(pk__in=LanguageTeam.objects.values("locale"))
    for locale in missing.exclude(language_code=settings.LANGUAGE_CODE):
        make_team(locale)


@transaction.atomic
def make_team(locale: Locale) -> LanguageTeam | None:
    """Return the groups and workflow of a language, made where they never were; None for the source language."""
    if is_source(locale):
        return None
    team, created = LanguageTeam.objects.get_or_create(locale=locale)
    if created:
        language = locale.get_display_name() or locale.language_code
        groups = {member: Group.objects.get_or_create(name=f"{member.title()}: {language}")[0] for member in TEAM}
        for member, group in groups.items():
            setattr(team, member, group)
        _grant(locale, groups)
        team.workflow = _make_workflow(language, groups["reviewers"])
        team.save()
    return team


def _grant(locale: Locale, groups: dict[str, Group]) -> None:
    """Give the groups of a language their roles, a way into the admin and, to coordinators, leave to send pages."""
    LanguageRole.objects.bulk_create(
        (
            LanguageRole(group=group, locale=locale, role=role)
            for member, group in groups.items()
            for role in sorted(TEAM[member])
        ),
        ignore_conflicts=True,
    )
    access = Permission.objects.filter(content_type__app_label="wagtailadmin", codename="access_admin").first()
    submit = Permission.objects.filter(
        content_type__app_label="wagtail_localize", codename="submit_translation"
    ).first()
    through = Group.permissions.through
    held = [(group, access) for group in groups.values()] + [(groups["coordinators"], submit)]
    through.objects.bulk_create(
        (through(group=group, permission=permission) for group, permission in held if permission),
        ignore_conflicts=True,
    )
    _grant_choosing(groups.values())


def _grant_choosing(groups: Iterable[Group]) -> None:
    """Let groups choose among all pictures and files: a language may have others than the source."""
    root = Collection.get_first_root_node()
    if root is None:
        return
    permissions = Permission.objects.filter(codename__in=CHOOSING)
    GroupCollectionPermission.objects.bulk_create(
        (
            GroupCollectionPermission(group=group, collection=root, permission=permission)
            for permission in permissions
            for group in groups
        ),
        ignore_conflicts=True,
    )


def _make_workflow(language: str, reviewers: Group) -> Workflow:
    """Return a new workflow that ends with the approval of a group."""
    task = GroupApprovalTask.objects.create(name=reviewers.name)
    task.groups.set([reviewers])
    workflow = Workflow.objects.create(name=language)
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    return workflow


@transaction.atomic
def dissolve_team(locale: Locale) -> None:
    """Delete the groups that were made with a language, and put its workflow out of use.

    A group stays that has been given something else: roles in another language, or rights on pages or collections.
    Workflows are never deleted, for the history of pages tells of them.
    """
    team = LanguageTeam.objects.filter(locale=locale).select_related(*TEAM, "workflow").first()
    if team is None:
        return
    for group in filter(None, (getattr(team, member) for member in TEAM)):
        if not _has_other_uses(group, locale):
            group.delete()
    if team.workflow:
        tasks = [step.task for step in team.workflow.workflow_tasks.select_related("task")]
        team.workflow.deactivate()
        for task in tasks:
            if not task.active_workflows.exists():
                task.deactivate()


def _has_other_uses(group: Group, locale: Locale) -> bool:
    """Say whether a group has anything that does not come from one language."""
    made = Q(content_type__app_label="wagtailadmin", codename="access_admin") | Q(codename="submit_translation")
    return (
        LanguageRole.objects.filter(group=group).exclude(locale=locale).exists()
        or GroupPagePermission.objects.filter(group=group).exists()
        or GroupCollectionPermission.objects.filter(group=group).exclude(permission__codename__in=CHOOSING).exists()
        or group.permissions.exclude(made).exists()
    )


def _locale_saved(instance: Locale, created: bool, raw: bool = False, **kwargs: Any) -> None:
    if not raw:  # Fixtures bring teams along, or let `migrate` make them.
        make_team(instance)


def _locale_deleted(instance: Locale, **kwargs: Any) -> None:
    dissolve_team(instance)


def _migrated(app_config: Any, apps: Any = None, **kwargs: Any) -> None:
    # Migrated back to before there were teams, there is no table. `flush` sends the signal too, without `apps`.
    if app_config.name == "translation" and (apps is None or "languageteam" in apps.all_models["translation"]):
        make_teams()
