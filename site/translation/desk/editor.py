"""The workspace in place of the engine's editor."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.models import TranslatableMixin
from wagtail_localize.models import Translation


def to_workspace(request: HttpRequest, instance: Any) -> HttpResponse | None:
    """Lead whoever opens a translation to its workspace.

    ``TRANSLATION_ENGINE_EDITOR = True`` leaves them in the engine's editor, whose forms are answered in any case.

    Returns:
        A redirection, or None for what is not translated through the engine.
    """
    if request.method not in ("GET", "HEAD") or getattr(settings, "TRANSLATION_ENGINE_EDITOR", False):
        return None
    if not isinstance(instance, TranslatableMixin) or getattr(instance, "alias_of_id", None):
        return None
    translation = Translation.objects.filter(
        source__object_id=instance.translation_key, target_locale_id=instance.locale_id, enabled=True
    ).first()
    return redirect("translation_desk:workspace", translation.pk) if translation else None
