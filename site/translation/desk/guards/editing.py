"""What Wagtail's and the engine's forms for editing ask for, by the button that was pressed."""

from collections.abc import Iterator
from typing import Any

from django.http import Http404, HttpRequest
from wagtail.models import TaskState, WorkflowState
from wagtail_localize.models import Translation

from translation.models import Role

PUBLISHING = ("action-publish", "localize-convert-to-alias")
"""The buttons that change what residents read: Wagtail's, and the engine's that gives a translation up."""


def roles_for(request: HttpRequest, instance: Any, at_once: bool = False) -> Iterator[Role | None]:
    """Yield the roles that an edit form asks for: any, to look at it.

    Args:
        instance: what is edited.
        at_once: whether what is saved is live at once, for want of drafts.
    """
    if request.method in ("GET", "HEAD", "OPTIONS"):
        yield None
        return
    pressed = request.POST
    if "localize-restart-translation" in pressed and is_stopped(instance):
        yield Role.MANAGE  # Nothing else is done then.
        return
    if any(name in pressed for name in PUBLISHING) or is_engine_publishing(request) or at_once:
        yield Role.PUBLISH
    else:
        yield Role.TRANSLATE
    if "action-workflow-action" in pressed:
        yield Role.REVIEW


def of_instance(task_state: Any, instance: Any) -> None:
    """Raise ``Http404`` unless a task is one of the workflows of a page or snippet."""
    workflows = WorkflowState.objects.for_instance(instance)
    if not TaskState.objects.filter(pk=task_state, workflow_state__in=workflows).exists():
        raise Http404


def is_stopped(instance: Any) -> bool:
    """Say whether the engine has a translation of something that was stopped."""
    stopped = Translation.objects.filter(enabled=False, target_locale=instance.locale_id)
    return stopped.filter(source__object_id=instance.translation_key).exists()


def is_engine_publishing(request: HttpRequest) -> bool:
    """Say whether the engine's editor, which stands in the place of Wagtail's, is asked to publish."""
    return request.method == "POST" and request.POST.get("action") == "publish"
