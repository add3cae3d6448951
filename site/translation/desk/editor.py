"""The workspace in place of the editors of Wagtail and the engine."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import ResolverMatch
from django.utils.translation import gettext as _
from wagtail.models import DraftStateMixin, Page, TranslatableMixin
from wagtail_localize.models import Translation
from wagtail_localize.views.edit_translation import user_can_edit_instance

from translation.desk.guards import objects, pages
from translation.desk.guards.editing import is_engine_publishing
from translation.desk.rights import roles_in


def to_workspace(request: HttpRequest, match: ResolverMatch) -> HttpResponse | None:
    """Lead whoever has a role in a language from the editor of a translation to its workspace.

    Links to the editor stand everywhere in Wagtail, and in its mails; with a role in the language it takes no
    permission of Wagtail's to follow them. ``TRANSLATION_ENGINE_EDITOR = True`` leaves those in the engine's editor
    whom Wagtail lets in, save for a snippet under review: there the engine's editor asks for the address of a screen
    that it does not know, and fails. The engine's forms are answered in any case.

    Returns:
        A redirection, or None for what is no editor, or is not translated through the engine.
    """
    if request.method == "POST":
        return None
    instance = edited(match)
    if instance is None or not roles_in(request.user, instance.locale):
        return None
    translation = translation_of(instance)
    if translation is None:
        return None
    if getattr(settings, "TRANSLATION_ENGINE_EDITOR", False):
        instance = instance.specific if isinstance(instance, Page) else instance
        fails = not isinstance(instance, Page) and getattr(instance, "current_workflow_state", None)
        if user_can_edit_instance(request.user, instance) and not fails:
            return None
    return redirect("translation_desk:workspace", translation.pk)


def edited(match: ResolverMatch) -> Any:
    """Return the page, snippet or entry whose editor stands at an address, or None.

    The engine's editor, which knows no versions, stands also where Wagtail's would show an earlier one.
    """
    if match.view_name in ("wagtailadmin_pages:edit", "wagtailadmin_pages:revisions_revert"):
        return pages.find(match.kwargs["page_id"])
    model, screen, pk = objects.screen(match)
    if screen not in ("edit", "revisions_revert") or model is None or not issubclass(model, TranslatableMixin):
        return None
    return objects.find(model, pk)


def translation_of(instance: Any) -> Translation | None:
    """Return the translation that something is made by; None for the others, stopped ones and aliases."""
    if isinstance(instance, Page) and instance.alias_of_id:
        return None
    found = Translation.objects.filter(
        source__object_id=instance.translation_key, target_locale_id=instance.locale_id, enabled=True
    )
    return found.select_related("source", "target_locale").first()


def publish_approved(request: HttpRequest, instance: Any) -> HttpResponse | None:
    """Publish what the engine's editor asks to be published: only what is approved.

    The engine would write words that nobody approved into the live row, and those of a draft of the source.

    Returns:
        An answer, or None for what is not translated through the engine, and for what is asked otherwise.
    """
    if not is_engine_publishing(request) or not isinstance(instance, TranslatableMixin):
        return None
    translation = translation_of(instance)
    return publish(request, instance, translation) if translation else None


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
