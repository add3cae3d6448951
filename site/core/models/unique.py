"""What may stand once in each language."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import TranslatableMixin


class UniquePerLocaleMixin(TranslatableMixin):
    """Let forms say which field of a unique constraint with the locale is taken.

    Forms show no locale, and Django leaves constraints on a field that a form does not show to the database, whose
    refusal would be a server error.
    """

    class Meta(TranslatableMixin.Meta):
        abstract = True

    def clean(self) -> None:
        """Check the constraints that name the locale and one other field. Raises ValidationError for that field."""
        super().clean()
        others = type(self)._default_manager.filter(locale=self.locale_id).exclude(pk=self.pk)
        for constraint in self._meta.constraints:
            if isinstance(constraint, models.UniqueConstraint) and "locale" in constraint.fields:
                (name,) = (name for name in constraint.fields if name != "locale")
                if others.filter(**{name: self.serializable_value(name)}).exists():
                    raise ValidationError({name: _("This is taken: choose another, or edit the one that has it.")})
