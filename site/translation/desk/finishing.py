"""What becomes of a translation when Wagtail's workflow ends: named in the settings, so imported before all models."""

from typing import Any


def finish(workflow_state: Any, user: Any = None) -> None:
    """Publish what was approved: a translation if its reviewer may publish it, anything else as Wagtail does.

    What goes through another workflow than that of its language is the revision that somebody made by hand.

    For ``WAGTAIL_FINISH_WORKFLOW_ACTION``. What stands in the way of publishing is left in ``workflow_state.refused``:
    it stays approved then, for Wagtail's own screens cannot say why. Where ``workflow_state.publishes`` is false,
    nothing is published.
    """
    from django.core.exceptions import ValidationError
    from wagtail.models import Page, TranslatableMixin
    from wagtail.workflows import publish_workflow_state

    from translation.desk.review import approved, translation_of
    from translation.models import LanguageTeam

    target = workflow_state.content_object
    target = target.specific if isinstance(target, Page) else target
    translation = translation_of(target) if isinstance(target, TranslatableMixin) else None
    if translation is None or not LanguageTeam.objects.filter(workflow=workflow_state.workflow_id).exists():
        publish_workflow_state(workflow_state, user)
    else:
        try:
            approved(translation, user, publishes=getattr(workflow_state, "publishes", True))
        except ValidationError as refused:
            workflow_state.refused = refused


def follow_rejected(instance: Any, user: Any = None, **_signal: Any) -> None:
    """A task of a workflow ended with a request for changes."""
    _send_back(instance.workflow_state, user, instance.comment)


def follow_cancelled(instance: Any, user: Any = None, **_signal: Any) -> None:
    """A workflow was cancelled."""
    _send_back(instance, user, "")


def _send_back(workflow_state: Any, user: Any, comment: str) -> None:
    from wagtail.models import TranslatableMixin

    from translation.desk.review import sent_back, translation_of

    target = workflow_state.content_object
    if isinstance(target, TranslatableMixin) and (translation := translation_of(target)):
        sent_back(translation, user, comment)
