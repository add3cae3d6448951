"""What is wrong with facts that could not be followed."""

from collections.abc import Iterator

from django.core.checks import Error
from django.core.exceptions import ImproperlyConfigured
from django.db import models
from wagtail.models import DraftStateMixin, TranslatableMixin

from .shapes import is_inline, shape_of


def check_followed(model: type[models.Model]) -> Iterator[Error]:
    """Find facts that nothing would write to the translations."""
    if not issubclass(model, TranslatableMixin):
        return
    try:
        shape = shape_of(model)
    except ImproperlyConfigured as error:
        yield Error(str(error), obj=model, id="translation.E008")
        return
    if (shape.children or shape.many) and not issubclass(model, DraftStateMixin) and not is_inline(model):
        yield Error(
            "Inline children and many-to-many facts follow when the source is published; this model has no drafts.",
            hint="Add DraftStateMixin and RevisionMixin: an object without them is saved before its children are.",
            obj=model,
            id="translation.E009",
        )
