"""The workspace in place of the engine's editor."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.models import DraftStateMixin, Page, TranslatableMixin
from wagtail_localize.models import Translation

from translation.desk.guards.editing import is_engine_publishing


def to_workspace(request: HttpRequest, instance: Any) -> HttpResponse | None:
    """Lead whoever opens a translation to its workspace, and publish what the engine's editor asks to be published.

    ``TRANSLATION_ENGINE_EDITOR = True`` leaves them in the engine's editor. The desk publishes in any case: the engine
    would write words that nobody approved into the live row, and those of a draft of the source.

    Returns:
        An answer, or None for what is not translated through the engine, and for what is asked otherwise.
    """
    if not isinstance(instance, TranslatableMixin) or getattr(instance, "alias_of_id", None):
        return None
    publishing = is_engine_publishing(request)
    opening = request.method in ("GET", "HEAD") and not getattr(settings, "TRANSLATION_ENGINE_EDITOR", False)
    if not publishing and not opening:
        return None
    translation = (
        Translation.objects.filter(
            source__object_id=instance.translation_key, target_locale_id=instance.locale_id, enabled=True
        )
        .select_related("source", "target_locale")
        .first()
    )
    if translation is None:
        return None
    return (
        publish(request, instance, translation)
        if publishing
        else redirect("translation_desk:workspace", translation.pk)
    )


def publish(request: HttpRequest, instance: Any, translation: Translation) -> HttpResponse:
    """Publish what of a translation is approved, for whoever Wagtail lets publish it; say what comes of it."""
    from translation.desk import review  # not before all models are loaded

    if not may_publish(instance, request.user):
        raise PermissionDenied
    try:
        review.publish(translation, request.user)
    except ValidationError as refused:
        for reason in refused.messages:
            messages.error(request, reason)
    else:
        said = _("Published '{object}' in {locale}.")
        language = translation.target_locale.get_display_name()
        messages.success(request, said.format(object=str(instance), locale=language))
    return redirect(request.path)


def may_publish(instance: Any, user: Any) -> bool:
    """Return whether Wagtail lets somebody publish something, as the engine asks."""
    if isinstance(instance, Page):
        return instance.permissions_for_user(user).can_publish()
    if isinstance(instance, DraftStateMixin):
        return user.has_perm(f"{instance._meta.app_label}.publish_{instance._meta.model_name}")
    return True
