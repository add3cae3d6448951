"""Mails about translations that did not go live, or did not follow, when their source was published."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.admin.mail import EmailNotificationMixin, Notifier
from wagtail.log_actions import get_active_log_context
from wagtail.users.models import UserProfile
from wagtail_localize.models import Translation, TranslationSource

from translation.models import LanguageRole, Role, SourceState


@dataclass(frozen=True)
class Stopped:
    """A translation that something stopped when its source was published.

    Attributes:
        error: what did.
        was_to_go_live: whether it was to be published with its source; otherwise it was to follow it.
        seen_by: whom the screen has told already.
    """

    translation: Translation
    error: Exception
    was_to_go_live: bool
    seen_by: Any

    @property
    def reasons(self) -> list[str]:
        """What stopped it, in the language of whoever reads it."""
        if isinstance(self.error, ValidationError):
            return self.error.messages
        return [_("An error that nobody expected. Try it again; if it comes back, the server's log says what it is.")]


class StoppedNotifier(EmailNotificationMixin, Notifier):
    """Tells those who publish in a language, and whoever the translation is assigned to.

    Wagtail knows four kinds of mails that people may refuse; to them, this is one that says that something was
    rejected.
    """

    notification = "rejected"

    def __init__(self) -> None:
        super().__init__((Stopped,))

    def get_recipient_users(self, instance: Stopped, **kwargs: Any) -> Iterable[Any]:
        """Return whom it concerns, each once."""
        seen_by = instance.seen_by.pk if instance.seen_by else None
        return publishers_of(instance.translation).exclude(pk=seen_by)

    def get_template_set(self, instance: Stopped, **kwargs: Any) -> dict[str, str]:
        """Return the templates of the mail."""
        name = f"{self.template_directory}translation_stopped"
        return {"subject": f"{name}_subject.txt", "text": f"{name}.txt", "html": f"{name}.html"}

    def get_context(self, instance: Stopped, **kwargs: Any) -> dict[str, Any]:
        """Return what the templates say."""
        original = instance.translation.source.get_source_instance()
        return super().get_context(instance, **kwargs) | {
            "stopped": instance,
            "translation": instance.translation,
            "language": instance.translation.target_locale.get_display_name(),
            "title": getattr(original, "get_admin_display_title", original.__str__)(),
        }

    def send_emails(
        self, template_set: dict[str, str], context: dict[str, Any], recipients: Iterable[Any], **kwargs: Any
    ) -> bool:
        """Write to each in their language: Wagtail writes the HTML in that of the process."""
        sent = []
        for recipient in recipients:
            with override(UserProfile.get_for_user(recipient).get_preferred_language()):
                sent.append(super().send_emails(template_set, context, [recipient], **kwargs))
        return all(sent)


def publishers_of(translation: Translation) -> Any:
    """Return the people who publish in the language of a translation by their groups, and whoever it is assigned to."""
    publishing = LanguageRole.objects.filter(
        group__user=OuterRef("pk"), role=Role.PUBLISH, locale=translation.target_locale_id
    )
    assigned = Q(pk=getattr(getattr(translation, "assignment", None), "assignee_id", None))
    people = get_user_model()._default_manager.filter(is_active=True)
    return people.filter(Exists(publishing) | assigned).exclude(email="").order_by("pk")


def tell(source: TranslationSource, errors: Mapping[int, Exception] | Exception) -> None:
    """Let a mail be sent for each translation that was stopped, once the transaction is committed.

    Of those that were to go live with their source, once for each time that this was chosen; of the others where
    nobody is at a screen that says so, such as when the time of a source has come. A mail that cannot be sent is left
    to the log.

    Args:
        errors: what stopped translations, by the keys of their languages, or what stopped all of them.
    """
    if errors:
        transaction.on_commit(partial(send, source.pk, errors, get_active_log_context().user), robust=True)


def send(source_id: int, errors: Mapping[int, Exception] | Exception, seen_by: Any) -> None:
    """Send the mails."""
    translations = Translation.objects.filter(source=source_id, enabled=True).order_by("target_locale__language_code")
    state = SourceState.objects.filter(source=source_id).first()
    waiting = set(state.together) if state else set()
    told = waiting & set(state.told) if state else set()
    for translation in translations.select_related("source", "target_locale", "assignment"):
        locale = translation.target_locale_id
        error = errors if isinstance(errors, Exception) else errors.get(locale)
        if error and (seen_by is None or locale in waiting) and locale not in told:
            StoppedNotifier()(Stopped(translation, error, locale in waiting, seen_by))
    if state:
        stopped = waiting if isinstance(errors, Exception) else waiting & errors.keys()
        SourceState.objects.filter(pk=state.pk).update(told=sorted(stopped))
