"""Forms of pages and snippets that show what keeps them from being published, each thing where it is."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.forms import ModelForm
from django.forms.utils import ErrorList
from wagtail import blocks
from wagtail.admin.forms import WagtailAdminModelForm, WagtailAdminPageForm
from wagtail.blocks.base import BlockField
from wagtail.blocks.list_block import ListBlockValidationError
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock, TypedTableBlockValidationError

from core.problems import Problem
from core.publishing import problems

Found = list[tuple[tuple[Any, ...], ValidationError]]
"""Errors with the paths that lead to them inside a block."""


class RequirementsForm(WagtailAdminModelForm):
    """The form of what has drafts.

    It refuses to publish or to submit for moderation what does not meet the requirements; drafts are saved as ever.
    """

    checked = False

    def is_valid(self) -> bool:
        """Say whether the form is valid and, unless only a draft is saved, what it makes can be published."""
        valid = super().is_valid()
        if self.checked or self.is_deferred_validation or self.ends_moderation:
            return valid
        self.checked = True
        return self.meets_requirements(valid) and valid

    @property
    def ends_moderation(self) -> bool:
        """Whether a moderator sends it back or an author withdraws it, which anything unready may be."""
        data = self.data
        sent_back = "action-workflow-action" in data and data.get("workflow-action-name") == "reject"
        return sent_back or "action-cancel-workflow" in data

    def meets_requirements(self, valid: bool = True) -> bool:
        """Note every problem with the field that it is in; say whether there are none.

        In a form with other errors, so that they all show at once: then of the form's own fields, without its rows.
        """
        instance = self.what_was_typed(valid)
        streams: dict[str, list[Problem]] = defaultdict(list)
        found = [problem for problem in problems(instance) if valid or self.concerns_field(problem)]
        for problem in found:
            name = problem.path[0] if problem.path else NON_FIELD_ERRORS
            if name in self.stream_names:
                streams[name].append(problem)
            else:
                place(self, problem, problem.path)
        for name, inside in streams.items():
            self.place_in_stream(name, getattr(instance, name), inside)
        return not found

    def what_was_typed(self, valid: bool) -> Any:
        """Return the object as it would be saved, as far as the form is valid; in memory only."""
        if valid:
            # Child rows and many-to-many choices too.
            return self.save(commit=False)
        for name in self.stream_names:
            setattr(self.instance, name, self[name].data)
        return self.instance

    @property
    def stream_names(self) -> list[str]:
        """The fields of the form that hold blocks."""
        return [name for name, field in self.fields.items() if isinstance(field, BlockField)]

    def concerns_field(self, problem: Problem) -> bool:
        """Say whether a problem is in a field of the form itself and nothing is said there yet; streams have room."""
        name = problem.path[0] if problem.path else None
        return name in self.stream_names or (name in self.fields and name not in self.errors)

    def place_in_stream(self, name: str, value: blocks.StreamValue, inside: list[Problem]) -> None:
        """Add the errors for problems to the blocks they are in, beside those that are there already."""
        ours: Found = [(problem.path[1:], ValidationError(problem.text)) for problem in inside]
        taken = {path for path, _error in ours}
        theirs: Found = []
        for error in self.errors.pop(name, ErrorList()).as_data():
            theirs += [(path, leaf) for path, leaf in leaves(error) if path not in taken or leaf.code != "required"]
        self.add_error(name, block_error(value.stream_block, value, theirs + ours))


class RequirementsPageForm(RequirementsForm, WagtailAdminPageForm):
    """The form of a page."""


def place(form: ModelForm, problem: Problem, path: tuple[Any, ...]) -> None:
    """Add the error for a problem to its field, to the field of the row it is in, or to the form that has neither."""
    name, *rest = path or (NON_FIELD_ERRORS,)
    formset = getattr(form, "formsets", {}).get(name)
    if name in form.fields:
        form.add_error(name, problem.text)
    elif formset is None:
        form.add_error(None, str(problem))
    elif not rest:
        formset.non_form_errors().append(problem.text)
    else:
        row = list(getattr(form.instance, name).all())[rest[0]]
        place(next(below for below in formset.forms if below.instance is row), problem, tuple(rest[1:]))


def leaves(error: ValidationError, path: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], ValidationError]]:
    """Return the single errors inside a block's error, each with the path that leads to it."""
    if not hasattr(error, "non_block_errors"):
        yield from ((path, leaf) for leaf in error.error_list)
        return
    yield from ((path, leaf) for leaf in error.non_block_errors.as_data())
    inside = error.cell_errors if hasattr(error, "cell_errors") else getattr(error, "block_errors", None)
    for step, part in (inside or {}).items():
        if isinstance(part, dict):
            for column, cell in part.items():
                yield from leaves(cell, (*path, step, column))
        else:
            yield from leaves(part, (*path, step))


def block_error(block: blocks.Block, value: Any, found: Found) -> ValidationError:
    """Return the error that shows each of those found at its place inside a block.

    Args:
        block: the block.
        value: its value, which tells what stands at each position.
        found: errors with their paths inside the block.
    """
    own = [error for path, error in found if not path]
    inside: dict[Any, Found] = defaultdict(list)
    for path, error in found:
        if path:
            inside[path[0]].append((path[1:], error))
    if isinstance(block, TypedTableBlock):
        cells = {row: {path[0]: error for path, error in errors} for row, errors in inside.items()}
        return TypedTableBlockValidationError(cell_errors=cells, non_block_errors=own)
    if isinstance(block, blocks.StreamBlock):
        errors = {step: block_error(value[step].block, value[step].value, inside[step]) for step in inside}
        return StreamBlockValidationError(block_errors=errors, non_block_errors=own)
    if isinstance(block, blocks.StructBlock):
        errors = {step: block_error(block.child_blocks[step], value.get(step), inside[step]) for step in inside}
        return StructBlockValidationError(block_errors=errors, non_block_errors=own)
    if isinstance(block, blocks.ListBlock):
        errors = {step: block_error(block.child_block, value[step], inside[step]) for step in inside}
        return ListBlockValidationError(block_errors=errors, non_block_errors=own)
    return ValidationError(own)
