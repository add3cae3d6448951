"""The groups and the workflow of each language: "Translators: Deutsch", "Reviewers: Deutsch" and so on.

They are made together with a language, once. Afterwards they belong to whoever runs the site: a group that is renamed
or given other roles stays so, one that is deleted does not come back. They go when their language goes.

A permission that a later version of this module gives too is given once, when the database is migrated, to the groups
that were made before.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.db import transaction
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


CHOOSING = ("wagtailimages.choose_image", "wagtaildocs.choose_document")
"""What Wagtail calls the permissions to choose pictures and files, which are held in a collection."""

PERMISSIONS: Mapping[str, Iterable[str]] = {
    "wagtailadmin.access_admin": TEAM,
    "wagtail_localize.submit_translation": ["coordinators"],
} | dict.fromkeys(CHOOSING, TEAM)
"""The permissions of Wagtail's and the engine's that groups are given, and which groups; from all pictures and files
they may choose because a language may have others than the source."""


def connect() -> None:
    """Make a team for every language there is and every one to come, and take it away with its language."""
    post_save.connect(_locale_saved, sender=Locale, dispatch_uid="make_team")
    pre_delete.connect(_locale_deleted, sender=Locale, dispatch_uid="dissolve_team")
    post_migrate.connect(_migrated, dispatch_uid="make_teams")


def make_teams() -> None:
    """Make the team of every language that has none yet, and give the others what teams were not given before."""
    missing = Locale.objects.exclude(pk__in=LanguageTeam.objects.values("locale"))
    for locale in missing.exclude(language_code=settings.LANGUAGE_CODE):
        make_team(locale)
    for team in LanguageTeam.objects.select_related(*TEAM):
        grant(team)


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
        LanguageRole.objects.bulk_create(
            (
                LanguageRole(group=group, locale=locale, role=role)
                for member, group in groups.items()
                for role in sorted(TEAM[member])
            ),
            ignore_conflicts=True,
        )
        team.workflow = _make_workflow(language, groups["reviewers"])
        team.save()
        grant(team)
    return team


@transaction.atomic
def grant(team: LanguageTeam) -> None:
    """Give the groups of a language each permission that they were never given."""
    root = Collection.get_first_root_node()
    new = _permissions(PERMISSIONS.keys() - set(team.granted) - (set() if root else set(CHOOSING)))
    through = Group.permissions.through
    for name, permission in new.items():
        groups = [group for member in PERMISSIONS[name] if (group := getattr(team, member))]
        if name not in CHOOSING:
            through.objects.bulk_create(
                (through(group=group, permission=permission) for group in groups), ignore_conflicts=True
            )
        else:
            GroupCollectionPermission.objects.bulk_create(
                (GroupCollectionPermission(group=group, collection=root, permission=permission) for group in groups),
                ignore_conflicts=True,
            )
    if new:
        team.granted = sorted({*team.granted, *new})
        team.save(update_fields=["granted"])


def _permissions(names: Iterable[str]) -> dict[str, Permission]:
    """Return permissions by name; not those that the database does not have yet."""
    found = Permission.objects.select_related("content_type")
    found = found.filter(codename__in=[name.partition(".")[2] for name in names])
    by_name = {f"{permission.content_type.app_label}.{permission.codename}": permission for permission in found}
    return {name: by_name[name] for name in names if name in by_name}


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
    given = [permission.pk for permission in _permissions(PERMISSIONS).values()]
    return (
        LanguageRole.objects.filter(group=group).exclude(locale=locale).exists()
        or GroupPagePermission.objects.filter(group=group).exists()
        or GroupCollectionPermission.objects.filter(group=group).exclude(permission__in=given).exists()
        or group.permissions.exclude(pk__in=given).exists()
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
