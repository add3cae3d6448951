"""Publishing requirements: what must hold before something goes live, whichever way it goes.

They are declared in the tables of each app's ``requirements`` module (see ``core.requirements``) and checked

- in the edit and create forms, except when a draft is saved: ``core.forms``;
- whenever a revision is published, by whoever and whatever does it: ``PublishingRequirementsMixin.publish``;
- when wagtail-localize publishes a translation, before it has written anything: ``save_revision``.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from django.apps import apps
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel, get_all_child_relations
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.models import Page, Revision, TranslatableMixin

from core.problems import Problem, Rule, Step, Text
from core.values import is_filled
from translation.desk.missing import is_ahead, missing_in
from translation.publishing import current_attempt
from translation.references.drafts import ForgetDeletedMixin

ALL = "*"
"""Instead of a field's name: the whole."""

Requirements = Mapping[type, Mapping[str, list[Rule]]]

FILL_IN = _("Fill this in.")
UNTRANSLATED = _("%(count)s texts are not translated yet, and this language waits for all of them.")
AHEAD = _("The original is still a draft. Publish it first, or together with its translations.")
# How Wagtail's command names what it does.
SCHEDULED = "wagtail.publish.scheduled"


class RequirementsNotMet(ValidationError):  # noqa: N818 - reads as what it says, like Django's DoesNotExist
    """Something was to be published that must not be yet.

    All messages are non-field errors: wagtail-localize would drop the translation of any field that is named.
    """

    def __init__(self, obj: Any, found: list[Problem]) -> None:
        self.object = obj
        self.problems = found
        super().__init__({NON_FIELD_ERRORS: [ValidationError(as_text(problem)) for problem in found]})


# Put into words when it is shown, in the language of that moment.
as_text = lazy(str, str)


class PublishingRequirementsMixin(ForgetDeletedMixin):
    """For pages and snippets with drafts, before Wagtail's own classes: nothing unready goes live.

    Their form is ``RequirementsPageForm`` or ``RequirementsForm`` (``core.forms``).
    """

    base_form_class: Any

    def publish(self, revision: Revision, *args: Any, **kwargs: Any) -> Any:
        """Publish a revision, or schedule it. Raises RequirementsNotMet.

        When its scheduled time has come nobody is there to be told: the schedule is cancelled, the refusal is logged
        and its author gets a mail, so that what else is scheduled goes on.
        """
        from core.refusals import refuse_scheduled

        found = problems(revision.as_object())
        if found and kwargs.get("log_action") == SCHEDULED:
            return refuse_scheduled(revision, found)
        if found:
            raise RequirementsNotMet(self, found)
        return super().publish(revision, *args, **kwargs)  # type: ignore[misc] # Wagtail's DraftStateMixin

    def save_revision(self, *args: Any, **kwargs: Any) -> Revision:
        """Save a revision. Raises RequirementsNotMet where wagtail-localize is about to publish it.

        It has changed the live row by then, in a transaction that the error rolls back.
        """
        attempt = current_attempt()
        if attempt is not None and (found := problems(self)):
            error = RequirementsNotMet(self, found)
            attempt.refused.append(error)
            raise error
        return super().save_revision(*args, **kwargs)  # type: ignore[misc] # Wagtail's RevisionMixin


def problems(obj: Any) -> list[Problem]:
    """Return what keeps an object from being published, its child rows and blocks included; each place once."""
    found = []
    places = set()
    for problem in object_problems(obj):
        if (problem.path, problem.text) not in places:
            places.add((problem.path, problem.text))
            found.append(Problem(problem.message, problem.path, problem.params, labels_of(obj, problem.path)))
    if isinstance(obj, TranslatableMixin) and (left := missing_in(obj)):
        found.append(Problem(UNTRANSLATED, (ALL,), {"count": len(left)}))
    if isinstance(obj, TranslatableMixin) and is_ahead(obj):
        found.append(Problem(AHEAD, (ALL,)))
    return found


@cache
def table() -> dict[type, dict[str, list[Rule]]]:
    """Return the requirements of all apps."""
    merged: dict[type, dict[str, list[Rule]]] = {}
    for app in apps.get_app_configs():
        if find_spec(f"{app.name}.requirements"):
            declared = getattr(import_module(f"{app.name}.requirements"), "REQUIREMENTS", {})
            for kind, rules in declared.items():
                for name, listed in rules.items():
                    merged.setdefault(kind, {}).setdefault(name, []).extend(listed)
    return merged


def rules_for_kind(kind: type) -> list[Rule]:
    """Return the rules for a kind of field: the nearest that the tables name, for rich text is no plain text."""
    return next((table()[ancestor].get(ALL, []) for ancestor in kind.__mro__ if ancestor in table()), [])


def rules_for(kind: type) -> dict[str, list[Rule]]:
    """Return the rules for a class and those it inherits, by field; the most general come first."""
    rules: dict[str, list[Rule]] = {}
    for ancestor in reversed(kind.__mro__):
        for name, listed in table().get(ancestor, {}).items():
            rules.setdefault(name, []).extend(listed)
    return rules


def apply(rules: list[Rule], value: Any, *steps: Step) -> Iterator[Problem]:
    """Return what rules find in a value, seen from where it stands."""
    for rule in rules:
        for problem in rule(value):
            yield problem.below(*steps)


def object_problems(obj: models.Model) -> Iterator[Problem]:
    """Return the problems of an object, field by field, then those of the whole."""
    rules = rules_for(type(obj))
    for field in fields_of(type(obj)):
        found = list(apply(rules.get(field.name, []), value_of(obj, field), field.name))
        yield from found or field_problems(obj, field)
    for relation in children_of(type(obj)):
        name = relation.get_accessor_name()
        rows = list(getattr(obj, name).all())
        yield from apply(rules.get(name, []), rows, name)
        for index, row in enumerate(rows):
            yield from (problem.below(name, index) for problem in object_problems(row))
    yield from apply(rules.get(ALL, []), obj)


def field_problems(obj: models.Model, field: models.Field) -> Iterator[Problem]:
    """Return the problems of one field that follow from what kind of field it is."""
    value = value_of(obj, field)
    if isinstance(field, StreamField) and value:
        yield from (problem.below(field.name) for problem in block_problems(field.stream_block, value))
    elif not field.blank and not is_filled(value) and not issubclass(Page, field.model):
        yield Problem(FILL_IN, (field.name,))
    elif not field.choices:
        yield from apply(rules_for_kind(type(field)), value, field.name)


def block_problems(block: blocks.Block, value: Any) -> Iterator[Problem]:
    """Return the problems of a block's value and of what is in it."""
    rules = rules_for(type(block))
    named = {name: list(apply(listed, value.get(name), name)) for name, listed in rules.items() if name != ALL}
    for found in named.values():
        yield from found
    for step, child, part in parts_of(block, value):
        for problem in block_problems(child, part):
            # Where the table says why a field must be filled in, the general message is not needed.
            if problem.path or not named.get(str(step)):
                yield problem.below(step)
    whole = list(apply(rules.get(ALL, []), value))
    yield from whole or missing(block, value)


def missing(block: blocks.Block, value: Any) -> Iterator[Problem]:
    """Return the problem of a block that must be filled in and is not."""
    if isinstance(block, blocks.ListBlock):
        if len(value or ()) < (block.meta.min_num or 0):
            yield Problem(_("Add entries: at least %(count)d are needed."), params={"count": block.meta.min_num})
    elif is_required(block) and not is_filled(value):
        yield Problem(FILL_IN)


def parts_of(block: blocks.Block, value: Any) -> Iterator[tuple[Step, blocks.Block, Any]]:
    """Return the steps, blocks and values right inside a block."""
    if isinstance(block, blocks.StreamBlock):
        yield from ((index, child.block, child.value) for index, child in enumerate(value or ()))
    elif isinstance(block, blocks.StructBlock):
        yield from ((name, child, value.get(name)) for name, child in block.child_blocks.items())
    elif isinstance(block, blocks.ListBlock):
        yield from ((index, block.child_block, part) for index, part in enumerate(value or ()))


def is_required(block: blocks.Block) -> bool:
    """Say whether a block must be filled in, even while Wagtail overlooks that to save somebody's draft."""
    if isinstance(block, blocks.BooleanBlock) or not isinstance(block, blocks.FieldBlock):
        return False
    return block._original_required if block.is_deferred_validation else block.required


@cache
def fields_of(model: type[models.Model]) -> list[models.Field]:
    """Return the fields of a model that somebody fills in, many-to-many fields among them."""
    own = [*model._meta.concrete_fields, *model._meta.many_to_many]
    return [
        f for f in own if f.editable and not f.auto_created and not isinstance(f, ParentalKey | models.BooleanField)
    ]


@cache
def children_of(model: type[models.Model]) -> list[Any]:
    """Return the child relations of a model; not the comments that editors leave on pages."""
    if not issubclass(model, ClusterableModel):
        return []
    relations = get_all_child_relations(model)
    return [relation for relation in relations if relation.related_model._meta.app_label != "wagtailcore"]


def value_of(obj: models.Model, field: models.Field) -> Any:
    """Return the value of a field; for many-to-many, the objects."""
    if field.many_to_many:
        return list(getattr(obj, field.name).all()) if obj.pk or isinstance(obj, ClusterableModel) else []
    return field.value_from_object(obj)


def labels_of(obj: Any, path: tuple[Step, ...]) -> tuple[Text, ...]:
    """Return what editors know each step of a path by."""
    if not path or path[0] == ALL:
        return ()
    name, *rest = path
    field = obj._meta.get_field(name)
    if isinstance(field, StreamField):
        return (str(field.verbose_name), *block_labels(field.stream_block, getattr(obj, name), tuple(rest)))
    if isinstance(field, models.ManyToOneRel):
        label = str(field.related_model._meta.verbose_name_plural)
        if not rest:
            return (label,)
        row = list(getattr(obj, name).all())[rest[0]]
        return (label, str(rest[0] + 1), *labels_of(row, tuple(rest[1:])))
    return (str(field.verbose_name),)


def block_labels(block: blocks.Block, value: Any, path: tuple[Any, ...]) -> tuple[Text, ...]:
    """Return what editors know each step of a path inside a block by."""
    if not path:
        return ()
    step, *rest = path
    if isinstance(block, blocks.StructBlock):
        child, part, label = block.child_blocks[step], value.get(step), block.child_blocks[step].label
    elif isinstance(block, blocks.ListBlock):
        child, part, label = block.child_block, value[step], str(step + 1)
    else:
        child, part, label = value[step].block, value[step].value, f"{step + 1}. {value[step].block.label}"
    return (label, *block_labels(child, part, tuple(rest)))
