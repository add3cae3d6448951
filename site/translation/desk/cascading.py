"""Moving, unpublishing and deleting an original, and its translations with it where somebody wants that.

Wagtail's own screens ask whether they are sure; there they are offered the languages too (the tag
``and_translations`` in ``templates/wagtailadmin``). Only what they could do to each translation by itself is offered:
it takes their role in the language and Wagtail's permission. Wagtail's hook
``construct_translated_pages_to_cascade_actions`` does not know who asks nor what they chose, so it is not used.
"""

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.actions.delete_page import DeletePageAction
from wagtail.actions.move_page import MovePageAction
from wagtail.actions.unpublish import UnpublishAction
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.admin import messages
from wagtail.log_actions import log
from wagtail.models import Locale, Page, ReferenceIndex, TranslatableMixin
from wagtail.permission_policies import ModelPermissionPolicy

from translation.desk.guards.pages import languages_below
from translation.desk.rights import is_source, may
from translation.models import Role

logger = logging.getLogger(__name__)

FIELD = "translations"
"""The name of the checkboxes; each has the key of a locale."""

ROLES = {"delete": Role.MANAGE, "move": Role.MANAGE, "unpublish": Role.PUBLISH}
"""What can be done to translations too, and the role that it takes."""


@dataclass(frozen=True)
class Offer:
    """The translations in one language that something can be done to.

    Attributes:
        below: how many pages stand below these, and share their fate.
        destinations: where each is to be moved, if it is.
    """

    locale: Locale
    translations: Sequence[Any]
    below: int = 0
    destinations: Sequence[Page | None] = ()


def offers(action: str, originals: Iterable[Any], user: Any, destination: Page | None = None) -> list[Offer]:
    """Return the translations of some originals that somebody can do the same to, by language.

    Args:
        action: one of ``ROLES``.
        originals: what it is done to; what is not in the source language is left out.
        destination: below which page they are moved; None while that is not chosen yet.
    """
    found: dict[Locale, list[tuple[Any, Page | None]]] = {}
    for original in originals:
        for translation, target in same_for(action, original, user, destination):
            found.setdefault(translation.locale, []).append((translation, target))
    return [
        Offer(
            locale,
            [translation for translation, _target in pairs],
            sum(each.get_descendant_count() for each, _target in pairs if isinstance(each, Page)),
            [target for _translation, target in pairs],
        )
        for locale, pairs in sorted(found.items(), key=lambda pair: pair[0].get_display_name())
    ]


def same_for(action: str, original: Any, user: Any, destination: Page | None) -> Iterator[tuple[Any, Page | None]]:
    """Yield the translations of one original that somebody can do something to, each with where it would be moved."""
    if not isinstance(original, TranslatableMixin) or not is_source(original.locale) or original._state.adding:
        return
    translations = original.get_translations().select_related("locale").order_by("locale")
    for translation in translations.specific() if isinstance(original, Page) else translations:
        languages = languages_below(translation) if isinstance(translation, Page) else [translation.locale]
        if not all(is_source(locale) or may(user, ROLES[action], locale) for locale in languages):
            continue
        if action == "move" and destination is None:
            if translation.permissions_for_user(user).can_move():
                yield translation, None
        elif action == "move":
            target = counterpart(original, translation, destination)
            if target and translation.permissions_for_user(user).can_move_to(target):
                yield translation, target
        elif is_permitted(action, translation, user):
            yield translation, None


def is_permitted(action: str, translation: Any, user: Any) -> bool:
    """Return whether Wagtail lets somebody unpublish or delete a translation, and there is a reason to."""
    if action == "unpublish" and not (translation.live and getattr(translation, "alias_of_id", None) is None):
        return False  # An alias goes with what it is an alias of.
    if action == "delete" and ReferenceIndex.get_references_to(translation).group_by_source_object().is_protected:
        return False
    if isinstance(translation, Page):
        permissions = translation.permissions_for_user(user)
        return permissions.can_unpublish() if action == "unpublish" else permissions.can_delete()
    viewset = getattr(type(translation), "snippet_viewset", None)
    policy = viewset.permission_policy if viewset else ModelPermissionPolicy(type(translation))
    wanted = "publish" if action == "unpublish" else "delete"
    return policy.user_has_permission_for_instance(user, wanted, translation)


def counterpart(original: Page, translation: Page, destination: Page) -> Page | None:
    """Return where a translation would be moved: below the translation of the destination, if it can be there.

    One that stands elsewhere than its original did stays where somebody has put it.
    """
    if translation.get_parent().translation_key != original.get_parent().translation_key:
        return None
    target = Page.objects.filter(translation_key=destination.translation_key, locale=translation.locale_id).first()
    if target is None or not Page._slug_is_available(translation.slug, target, page=translation):
        return None
    return target.specific


def choose(request: HttpRequest, action: str, originals: Iterable[Any], destination: Page | None = None) -> None:
    """Before something is done to originals, note what is to be done to their translations, as was chosen."""
    chosen = {key for key in request.POST.getlist(FIELD) if key.isascii() and key.isdigit()}
    if request.method == "POST" and chosen and action in ROLES:
        found = offers(action, originals, request.user, destination)
        wanted = [offer for offer in found if str(offer.locale.pk) in chosen]
        left = Locale.objects.filter(pk__in=chosen - {str(offer.locale.pk) for offer in wanted})
        request.to_cascade = action, wanted, list(left)  # type: ignore[attr-defined]  # our own note


def follow(request: HttpRequest) -> None:
    """After it was done, do the same to the translations that were chosen, and say so. None stops another."""
    action, chosen, failed = vars(request).pop("to_cascade", ("", [], []))
    done = []
    for offer in chosen:
        try:
            with transaction.atomic():
                for translation, target in zip(offer.translations, offer.destinations, strict=True):
                    do(action, translation, target, request)
            done.append(offer.locale.get_display_name())
        except Exception:
            logger.exception("Could not %s the translations in %s too", action, offer.locale)
            failed.append(offer.locale)
    for locale in failed:
        messages.error(request, FAILED[action]() % {"language": locale.get_display_name()})
    if done:
        messages.success(request, DONE[action]() % {"languages": ", ".join(done)})


DONE = {
    "delete": lambda: _("Deleted too: %(languages)s."),
    "move": lambda: _("Moved too: %(languages)s."),
    "unpublish": lambda: _("Unpublished too: %(languages)s."),
}
FAILED = {
    "delete": lambda: _("The translation in %(language)s could not be deleted. Delete it by itself."),
    "move": lambda: _("The translation in %(language)s could not be moved. Move it by itself."),
    "unpublish": lambda: _("The translation in %(language)s could not be unpublished. Unpublish it by itself."),
}


def do(action: str, translation: Any, target: Page | None, request: HttpRequest) -> None:
    """Do to a translation what was done to its original. Who may has been asked."""
    user: Any = request.user
    if action == "move":
        MovePageAction(translation, target, pos="last-child", user=user).execute(skip_permission_checks=True)
    elif action == "unpublish" and isinstance(translation, Page):
        below = bool(request.POST.get("include_descendants"))
        UnpublishPageAction(translation, user=user, include_descendants=below).execute(skip_permission_checks=True)
    elif action == "unpublish":
        UnpublishAction(translation, user=user).execute(skip_permission_checks=True)
    elif isinstance(translation, Page):
        DeletePageAction(translation, user=user).execute(skip_permission_checks=True)
    else:
        log(instance=translation, action="wagtail.delete", user=user)
        translation.delete()
