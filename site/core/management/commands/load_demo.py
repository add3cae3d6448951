"""``manage.py load_demo``: a city's pages to look at and to try things on."""

from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.core.management.base import BaseCommand, CommandError

from core import demo

# Name and password of each account, and the groups it is in.
ACCOUNTS = {
    "admin": None,
    "editor": ["Moderators"],
    "translator": ["Translators: Deutsch", "Translators: English"],
    "reviewer": ["Reviewers: Deutsch", "Reviewers: English"],
    "coordinator": ["Moderators", *(f"Coordinators: {name}" for _code, name in settings.LANGUAGES[1:])],
}


class Command(BaseCommand):
    """Load the demo and its accounts; what is there already is left as it is."""

    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        """Load everything, or refuse where the site is not a developer's own."""
        if not demo.is_developers_own():
            raise CommandError("The demo has well-known passwords: it is not loaded under production settings.")
        demo.make_languages()
        allow_groups()
        for name, groups in ACCOUNTS.items():
            make_account(name, groups)
        demo.load(get_user_model().objects.get(username="admin"))
        if options["verbosity"]:
            self.stdout.write(f"The demo is loaded: {len(demo.entries())} pages, snippets and directory entries.")


def make_account(name: str, groups: list[str] | None) -> None:
    """Create an account whose password is its name; without groups, a superuser."""
    users = get_user_model().objects
    if users.filter(username=name).exists():
        return
    user = users.create_user(name, f"{name}@example.org", name, is_superuser=groups is None, is_staff=groups is None)
    user.groups.set(Group.objects.filter(name__in=groups or []))


def allow_groups() -> None:
    """Let Wagtail's own two groups work with what this site adds: snippets, directory and translation."""
    added = Permission.objects.filter(content_type__app_label__in=settings.PROJECT_APPS).exclude(
        codename__contains="page"
    )
    submit = Permission.objects.filter(content_type__app_label="wagtail_localize", codename="submit_translation")
    for group in Group.objects.filter(name__in=["Editors", "Moderators"]):
        group.permissions.add(
            *(added if group.name == "Moderators" else added.exclude(codename__startswith="delete")), *submit
        )
