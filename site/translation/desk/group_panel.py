"""A panel of Wagtail's group screens: which roles the members of a group have in which language."""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.models import Group
from django.db import transaction
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale

from translation.models import LanguageRole, Role


class LanguageRolesForm(forms.Form):
    """Ticks for each role in each language but the source's."""

    def __init__(self, data: Any = None, files: Any = None, instance: Group | None = None):
        super().__init__(data, prefix="language_roles")
        self.instance = instance or Group()
        held = set(self.held().values_list("locale_id", "role"))
        self.locales = list(Locale.objects.exclude(language_code=settings.LANGUAGE_CODE))
        for locale in self.locales:
            self.fields[str(locale.pk)] = forms.MultipleChoiceField(
                label=locale.get_display_name(),
                choices=Role.choices,
                initial=[role for role in Role.values if (locale.pk, role) in held],
                required=False,
                widget=forms.CheckboxSelectMultiple,
            )

    def held(self) -> Any:
        """Return the roles that the group has."""
        return LanguageRole.objects.filter(group_id=self.instance.pk)

    @transaction.atomic
    def save(self) -> None:
        """Give the group the roles that are ticked, and no others."""
        ticked = {(locale.pk, role) for locale in self.locales for role in self.cleaned_data[str(locale.pk)]}
        for held in self.held():
            if (held.locale_id, held.role) not in ticked:
                held.delete()
            ticked.discard((held.locale_id, held.role))
        LanguageRole.objects.bulk_create(
            LanguageRole(group=self.instance, locale_id=locale_id, role=role) for locale_id, role in sorted(ticked)
        )

    def as_admin_panel(self) -> SafeString:
        """Return the panel."""
        return render_to_string("translation/desk/roles_panel.html", {"form": self, "roles": self.columns()})

    def columns(self) -> list[tuple[Any, Any]]:
        """Return the heading of each column, with what the role is about."""
        explained = {
            Role.TRANSLATE: _("Write and change words, and submit them for review"),
            Role.REVIEW: _("Approve words, or send them back; lock"),
            Role.PUBLISH: _("Publish, schedule and unpublish translations"),
            Role.MANAGE: _("Send for translation, sync, stop, move and delete translations"),
        }
        return [(role.label, explained[role]) for role in Role]
