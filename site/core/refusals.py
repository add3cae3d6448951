"""Telling people that something was not published, and why, where no form is there to say it."""

import logging
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.mail import send_mail
from wagtail.admin.utils import get_admin_base_url
from wagtail.log_actions import log
from wagtail.models import Revision
from wagtail.users.models import UserProfile

from core.problems import Problem
from core.publishing import RequirementsNotMet, problems

REFUSED = "core.publish.refused"

logger = logging.getLogger(__name__)


def refuse_scheduled(revision: Revision, found: list[Problem]) -> None:
    """Cancel the publishing of a revision whose time has come but which must not be published; tell its author."""
    revision.approved_go_live_at = None
    revision.save(update_fields=["approved_go_live_at"])
    obj = revision.as_object()
    log(obj, REFUSED, revision=revision, data={"problems": [str(problem) for problem in found]})
    author = revision.user or getattr(obj, "owner", None)
    if author is not None and author.email:
        mail_refusal(author, obj)


def mail_refusal(author: AbstractBaseUser, obj: Any) -> None:
    """Write to an author, in their language, what kept something from being published."""
    address = (get_admin_base_url() or "") + (AdminURLFinder().get_edit_url(obj) or "")
    with override(language_of(author)):
        context = {"object": obj, "problems": [str(problem) for problem in problems(obj)], "address": address}
        subject = _("Not published: %(title)s") % {"title": obj}
        text = render_to_string("core/refused_mail.txt", context)
    try:
        send_mail(subject, text, [author.email])  # type: ignore[attr-defined] # Django's own user has one
    except OSError:
        # A mail server that is down must not keep other pages from being published.
        logger.exception("The mail about %r could not be sent.", obj)


def tell(request: HttpRequest, error: RequirementsNotMet) -> None:
    """Show a user of the admin, in their language, why something was not published."""
    with override(language_of(request.user)):
        messages.error(request, refusal(error))


def refusal(error: RequirementsNotMet) -> SafeString:
    """Return why something was not published, as HTML."""
    return format_html(
        "{}<ul>{}</ul>",
        _("“%(title)s” was not published.") % {"title": error.object},
        format_html_join("", "<li>{}</li>", ((str(problem),) for problem in error.problems)),
    )


def answer(request: HttpRequest, error: RequirementsNotMet) -> HttpResponse:
    """Lead a user of the admin to where the refused page or snippet is mended."""
    tell(request, error)
    address = AdminURLFinder(request.user).get_edit_url(error.object) or reverse("wagtailadmin_home")
    if request.headers.get("X-Requested-With") == "XMLHttpRequest":
        # Wagtail's dialogues go where this says.
        return JsonResponse({"step": "success", "redirect": address})
    return HttpResponseRedirect(address)


def language_of(user: Any) -> str:
    """Return the language in which somebody uses the admin."""
    return UserProfile.get_for_user(user).get_preferred_language()
