"""What people may do in each language, by the groups they are in."""

from django.contrib.auth.models import Group
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.models import Locale, Workflow


class Role(models.TextChoices):
    """What somebody may do in one language."""

    TRANSLATE = "translate", _("Translate")
    REVIEW = "review", pgettext_lazy("a role", "Review")
    PUBLISH = "publish", _("Publish")
    MANAGE = "manage", _("Manage")


class LanguageRole(models.Model):
    """One role that the members of a group have in one language.

    Attributes:
        group: whose members have it.
        locale: the language, never the source's: that is left to Wagtail's own permissions.
        role: translate (write words), review (approve them or send them back), publish, or manage (send for
            translation, sync, stop, make and delete translations).
    """

    group = models.ForeignKey(Group, on_delete=models.CASCADE, related_name="language_roles")
    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="language_roles")
    role = models.CharField(max_length=10, choices=Role)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["group", "locale", "role"], name="one_role_per_group")]

    def __str__(self):
        return f"{self.group}: {self.locale}, {self.get_role_display()}"


class LanguageTeam(models.Model):
    """What was made together with a language. It is made once: what people rename or delete afterwards stays so.

    Attributes:
        locale: the language.
        translators: the group whose members translate; the others may do more: review, publish as well, everything.
        workflow: what a translation goes through before it is published: the approval of the reviewers.
        granted: the permissions that the groups were ever given with the language. One that is not among them is new,
            and given once; one that is, and was taken from a group since, does not come back.
    """

    locale = models.OneToOneField(Locale, on_delete=models.CASCADE, related_name="+")
    translators = models.ForeignKey(Group, on_delete=models.SET_NULL, null=True, related_name="+")
    reviewers = models.ForeignKey(Group, on_delete=models.SET_NULL, null=True, related_name="+")
    publishers = models.ForeignKey(Group, on_delete=models.SET_NULL, null=True, related_name="+")
    coordinators = models.ForeignKey(Group, on_delete=models.SET_NULL, null=True, related_name="+")
    workflow = models.ForeignKey(Workflow, on_delete=models.SET_NULL, null=True, related_name="+")
    granted = ArrayField(models.CharField(max_length=200), default=list)

    def __str__(self):
        return str(self.locale)
