"""System checks: what would break translation later fails when the site starts.

Only the applications named in ``settings.PROJECT_APPS`` are checked, for no one can mend the others.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from django.apps import AppConfig, apps
from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel, get_all_child_relations
from wagtail import hooks
from wagtail.admin.panels import FieldPanel, InlinePanel, ObjectList, Panel, extract_panel_definitions_from_model_class
from wagtail.blocks import Block, ChooserBlock, ListBlock
from wagtail.fields import StreamField
from wagtail.models import DraftStateMixin, Page, TranslatableMixin
from wagtail.snippets.models import get_snippet_models
from wagtail_localize.fields import TranslatableField

from translation.facts.checks import check_followed
from translation.references import in_source_language
from translation.references.blocks import SourceBlockMixin

Model = type[models.Model]

# Editable fields of Wagtail's that are neither facts nor words: each version has its own place in the tree, its own
# dates of publication, its own owner and its own comments.
TECHNICAL = {
    "path",
    "depth",
    "numchild",
    "content_type",
    "owner",
    "first_published_at",
    "go_live_at",
    "expire_at",
    "wagtail_admin_comments",
}


@register("translation")
def check_translation(app_configs: Sequence[AppConfig] | None = None, **_kwargs: Any) -> list[CheckMessage]:
    """Check every model of the project."""
    hooks.search_for_hooks()  # Snippets are registered there.
    configs = [config for config in app_configs or apps.get_app_configs() if config.name in settings.PROJECT_APPS]
    checked: list[Model] = [model for config in configs for model in config.get_models()]
    return [problem for check in CHECKS for model in checked for problem in check(model)]


def check_decided(model: Model) -> Iterator[Error]:
    """Find the fields of a translatable model that are declared neither fact nor words."""
    if not issubclass(model, TranslatableMixin):
        return
    declared = {field.field_name for field in declared_on(model)}
    for name in to_declare(model):
        if name not in declared:
            yield Error(
                f"“{name}” is neither a fact nor words.",
                hint=f'Add *facts("{name}") or *words("{name}") to override_translatable_fields.',
                obj=model,
                id="translation.E001",
            )


def check_composed(model: Model) -> Iterator[Error]:
    """Find what a subclass has lost of the declarations it inherits."""
    declared = {field.field_name for field in declared_on(model)}
    for parent in model.__mro__[1:]:
        inherited = vars(parent).get("override_translatable_fields", [])
        lost = [field.field_name for field in inherited if field.field_name not in declared]
        if lost:
            yield Error(
                f"override_translatable_fields loses what {parent.__name__} declares: {', '.join(lost)}.",
                hint=f"Begin it with *{parent.__name__}.override_translatable_fields.",
                obj=model,
                id="translation.E002",
            )
            return


def check_unique(model: Model) -> Iterator[Error]:
    """Find what would refuse a translation as a second object of the same kind (wagtail-localize #484)."""
    if not issubclass(model, TranslatableMixin):
        return
    for field in model._meta.local_concrete_fields:
        if field.unique and not field.primary_key:
            yield Error(
                f"“{field.name}” is unique, so that no translation can have the same.",
                hint="Make it unique for each locale: UniqueConstraint(fields=[…, 'locale']); "
                "instead of a one-to-one field, use a foreign key with such a constraint.",
                obj=model,
                id="translation.E003",
            )
    own = {"locale", *(field.name for field in model._meta.local_fields if isinstance(field, ParentalKey))}
    for constraint in model._meta.constraints:
        if isinstance(constraint, models.UniqueConstraint) and constraint.fields and not own & set(constraint.fields):
            yield Error(
                f"The constraint “{constraint.name}” has no locale, so that no translation can have the same.",
                hint="Add 'locale' to its fields.",
                obj=model,
                id="translation.E003",
            )


def check_drafts(model: Model) -> Iterator[Error]:
    """Find a translatable snippet that would be published, in the wrong language, when it is sent for translation."""
    if (
        issubclass(model, TranslatableMixin)
        and model in get_snippet_models()
        and not issubclass(model, DraftStateMixin)
    ):
        yield Error(
            "A translatable snippet has to have drafts.",
            hint="Derive it from DraftStateMixin and RevisionMixin.",
            obj=model,
            id="translation.E004",
        )


def check_panels(model: Model) -> Iterator[Error]:
    """Find words that nobody can write, which wagtail-localize would count as missing for ever."""
    is_row = any(isinstance(field, ParentalKey) for field in model._meta.local_fields)
    if issubclass(model, TranslatableMixin) and not is_row:
        yield from words_without_panel(model, edit_handler(model))


def words_without_panel(model: Model, handler: Panel) -> Iterator[Error]:
    """Find the words of a model, and of its rows, that no panel of an edit handler shows."""
    shown: dict[str, Panel] = {}
    for panel in leaves(handler):
        if isinstance(panel, InlinePanel):
            shown[panel.relation_name] = panel
        elif isinstance(panel, FieldPanel):
            shown[panel.field_name] = panel
    for field in declared_on(model):
        panel = shown.get(field.field_name)
        if panel is None and isinstance(field, TranslatableField):
            yield Error(
                f"“{field.field_name}” is words, but no panel shows it.",
                hint=f'Add FieldPanel("{field.field_name}") (InlinePanel for rows), or declare it a fact.',
                obj=model,
                id="translation.E005",
            )
        elif isinstance(panel, InlinePanel):
            rows = panel.db_field.related_model
            if issubclass(rows, TranslatableMixin):
                yield from words_without_panel(rows, panel.child_edit_handler)


def check_references(model: Model) -> Iterator[Error]:
    """Find foreign keys and many-to-many fields that could hold a translation."""
    for field in [*model._meta.local_fields, *model._meta.local_many_to_many]:
        if not isinstance(field, models.ForeignKey | models.ManyToManyField) or isinstance(field, ParentalKey):
            continue
        if field.primary_key:
            continue  # A row about that very object, such as its parent in inheritance: nobody chose it.
        if not issubclass(field.related_model, TranslatableMixin):
            continue
        if field.get_limit_choices_to() != in_source_language():
            yield Error(
                f"“{field.name}” could hold a translation instead of its source.",
                hint="Give it limit_choices_to=in_source_language (translation.references).",
                obj=model,
                id="translation.E006",
            )


def check_blocks(model: Model) -> Iterator[Error]:
    """Find chooser blocks that could hold a translation."""
    for field in model._meta.local_fields:
        if isinstance(field, StreamField):
            for path, block in choosers(field.stream_block, field.name):
                if issubclass(block.model_class, TranslatableMixin) and not isinstance(block, SourceBlockMixin):
                    kind = "SourcePage" if issubclass(block.model_class, Page) else "Reference"
                    yield Error(
                        f"The block “{path}” could hold a translation instead of its source.",
                        hint=f"Use {kind}ChooserBlock (translation.references).",
                        obj=model,
                        id="translation.E007",
                    )


CHECKS: list[Callable[[Model], Iterator[Error]]] = [
    check_decided,
    check_composed,
    check_unique,
    check_drafts,
    check_panels,
    check_references,
    check_blocks,
    check_followed,
]


def declared_on(model: Model) -> list[Any]:
    """Return what a model declares as facts and words."""
    return getattr(model, "override_translatable_fields", [])


def to_declare(model: Model) -> list[str]:
    """Return the names of the fields and child relations that a model has to declare."""
    fields = [*model._meta.concrete_fields, *model._meta.many_to_many]
    names = [
        field.name
        for field in fields
        if field.editable
        and not field.primary_key
        and not isinstance(field, ParentalKey)
        and not getattr(field.remote_field, "parent_link", False)
    ]
    if issubclass(model, ClusterableModel):
        names += [relation.name for relation in get_all_child_relations(model)]
    return [name for name in names if name not in TECHNICAL]


def edit_handler(model: Any) -> Panel:
    """Return the panels with which a model is edited: its snippet's, its page's or its own."""
    if viewset := getattr(model, "snippet_viewset", None):
        return viewset.get_edit_handler()
    if issubclass(model, Page):
        return model.get_edit_handler()
    handler = getattr(model, "edit_handler", None) or ObjectList(extract_panel_definitions_from_model_class(model))
    return handler.bind_to_model(model)


def leaves(panel: Panel) -> Iterator[Panel]:
    """Return the panels within a panel that hold no others."""
    children = getattr(panel, "children", None)
    if children is None:
        yield panel
    for child in children or []:
        yield from leaves(child)


def choosers(block: Block, path: str) -> Iterator[tuple[str, Any]]:
    """Return every chooser block within a block, with the names that lead there."""
    if isinstance(block, ChooserBlock):
        yield path, block
    elif isinstance(block, ListBlock):
        yield from choosers(block.child_block, path)
    for name, child in getattr(block, "child_blocks", {}).items():
        yield from choosers(child, f"{path}.{name}")
