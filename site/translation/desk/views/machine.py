"""Filling what is missing of a translation by a machine, on a screen."""

from collections.abc import Iterator

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail.admin.auth import require_admin_access
from wagtail_localize.models import Translation

from translation.desk.filling import Filled, fill_by_machine
from translation.desk.suggesting import machine_for


def fill(request: HttpRequest, translation: Translation, language: str = "") -> None:
    """Let the machine of the site fill what is missing of a translation, and say what came of it.

    Args:
        language: is named before what is said, where more than one is filled.
    """
    if not machine_for(translation):
        messages.error(request, _("No machine translates into this language."))
        return
    for level, text in said(fill_by_machine(translation, request.user)):
        messages.add_message(request, level, f"{language}: {text}" if language else text)


def said(found: Filled) -> Iterator[tuple[int, str]]:
    """Yield what to say of what a machine filled, each with how grave it is."""
    if found.count:
        text = ngettext(
            "%(count)s text was filled by machine. It is not done before somebody has looked at it.",
            "%(count)s texts were filled by machine. None is done before somebody has looked at it.",
            found.count,
        )
        yield messages.SUCCESS, text % {"count": found.count}
    if found.broken:
        text = ngettext(
            "The machine lost the markup of %(count)s text: translate it yourself.",
            "The machine lost the markup of %(count)s texts: translate them yourself.",
            found.broken,
        )
        yield messages.WARNING, text % {"count": found.broken}
    if found.error:
        yield messages.ERROR, str(found.error)
    elif found.left:
        text = ngettext(
            "%(count)s text is still missing: press the button again.",
            "%(count)s texts are still missing: press the button again.",
            found.left,
        )
        yield messages.WARNING, text % {"count": found.left}
    elif not found.count and not found.broken:
        yield messages.INFO, _("There is nothing left to translate.")


@require_admin_access
@require_POST
def machine_translate(request: HttpRequest, translation_id: int) -> HttpResponse:
    """Fill what is missing, as the engine's endpoint does, but keep what was translated before an error.

    Who may is said by ``desk.guards``.
    """
    fill(request, get_object_or_404(Translation.objects.select_related("target_locale"), pk=translation_id))
    after = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(after, {request.get_host()}):
        after = reverse("wagtailadmin_home")
    return HttpResponseRedirect(after)
