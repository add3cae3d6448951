"""Forms of pages and snippets that show what keeps them from being published, each thing where it is."""

from collections import defaultdict
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from wagtail import blocks
from wagtail.admin.forms import WagtailAdminModelForm, WagtailAdminPageForm
from wagtail.blocks.list_block import ListBlockValidationError
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock, TypedTableBlockValidationError
from wagtail.fields import StreamField

from core.problems import Problem
from core.publishing import as_text, problems


class RequirementsFormMixin:
    """Refuses to publish or to submit for moderation what does not meet the requirements; drafts are saved as ever."""

    def is_valid(self) -> bool:
        """Say whether the form is valid and, unless only a draft is saved, what it makes can be published."""
        valid = super().is_valid()  # type: ignore[misc] # a form's
        if not valid or self.is_deferred_validation or self.ends_moderation:  # type: ignore[attr-defined]
            return valid
        return self.meets_requirements()

    @property
    def ends_moderation(self) -> bool:
        """Whether a moderator sends it back or an author withdraws it, which anything unready may be."""
        data = self.data  # type: ignore[attr-defined]
        sent_back = "action-workflow-action" in data and data.get("workflow-action-name") == "reject"
        return sent_back or "action-cancel-workflow" in data

    def meets_requirements(self) -> bool:
        """Note every problem with the field that it is in; say whether there are none."""
        # Puts child rows and many-to-many choices onto the instance, in memory only.
        instance = self.save(commit=False)  # type: ignore[attr-defined]
        found = problems(instance)
        streams: dict[str, list[Problem]] = defaultdict(list)
        for problem in found:
            name = problem.path[0] if problem.path else NON_FIELD_ERRORS
            if name in self.fields and isinstance(instance._meta.get_field(name), StreamField):  # type: ignore[attr-defined]
                streams[str(name)].append(problem)
            else:
                self.place(instance, problem)
        for name, inside in streams.items():
            value = getattr(instance, name)
            paths = [(problem.path[1:], as_text(Problem(problem.message, params=problem.params))) for problem in inside]
            self.add_error(name, block_error(value.stream_block, value, paths))  # type: ignore[attr-defined]
        return not found

    def place(self, instance: Any, problem: Problem) -> None:
        """Add the error for a problem to its field, to the row's field, or to the form where neither is in it."""
        name, *rest = problem.path or (NON_FIELD_ERRORS,)
        formset = self.formsets.get(name)  # type: ignore[attr-defined]
        if name in self.fields:  # type: ignore[attr-defined]
            self.add_error(name, problem.text)  # type: ignore[attr-defined]
        elif formset is not None and rest:
            row = list(getattr(instance, name).all())[rest[0]]
            form = next(form for form in formset.forms if form.instance is row)
            field = rest[1] if len(rest) > 1 and rest[1] in form.fields else None
            form.add_error(field, problem.text if field else str(problem))
        elif formset is not None:
            formset.non_form_errors().append(problem.text)
        else:
            self.add_error(None, str(problem))  # type: ignore[attr-defined]


class RequirementsForm(RequirementsFormMixin, WagtailAdminModelForm):
    """The form of a snippet with drafts."""


class RequirementsPageForm(RequirementsFormMixin, WagtailAdminPageForm):
    """The form of a page."""


def block_error(block: blocks.Block, value: Any, found: list[tuple[tuple[Any, ...], Any]]) -> ValidationError:
    """Return the error that shows each message at its place inside a block.

    Args:
        block: the block.
        value: its value, which tells what stands at each position.
        found: pairs of a path inside the block and a message.
    """
    own = [ValidationError(message) for path, message in found if not path]
    inside: dict[Any, list[tuple[tuple[Any, ...], Any]]] = defaultdict(list)
    for path, message in found:
        if path:
            inside[path[0]].append((path[1:], message))
    if isinstance(block, blocks.StreamBlock):
        errors = {step: block_error(value[step].block, value[step].value, inside[step]) for step in inside}
        return StreamBlockValidationError(block_errors=errors, non_block_errors=own)
    if isinstance(block, blocks.StructBlock):
        errors = {step: block_error(block.child_blocks[step], value.get(step), inside[step]) for step in inside}
        return StructBlockValidationError(block_errors=errors, non_block_errors=own)
    if isinstance(block, blocks.ListBlock):
        errors = {step: block_error(block.child_block, value[step], inside[step]) for step in inside}
        return ListBlockValidationError(block_errors=errors, non_block_errors=own)
    if isinstance(block, TypedTableBlock):
        return TypedTableBlockValidationError(non_block_errors=own)
    return ValidationError(own)
