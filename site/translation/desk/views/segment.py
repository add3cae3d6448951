"""One segment: what scripts save, check and ask of it, and its own screen with its history."""

from dataclasses import replace
from typing import Any

from django.contrib.auth import get_user_model
from django.core.exceptions import BadRequest, PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import View
from wagtail.admin import messages
from wagtail_localize.models import StringSegment

from translation.desk.checked import checked
from translation.desk.checking import Rule
from translation.desk.editing import ROLES, Typed, attempt
from translation.desk.entries import Entry, entry_of
from translation.desk.guards.demands import Right
from translation.desk.machine import MachineTranslationError
from translation.desk.origins import origins
from translation.desk.segments import ChangedError, Segment, history, write
from translation.desk.suggesting import Suggested, machine_of, suggested, suggested_by_machine
from translation.desk.tokens import TokenError, to_tokens
from translation.desk.views.base import ScreenMixin, TranslationMixin, explained, glossary_of, name_of
from translation.models import Origin, Role, State


class SegmentMixin(TranslationMixin):
    """Finds the segment that an address names."""

    kwargs: dict[str, Any]

    @cached_property
    def shown(self) -> Entry:
        """The segment, as the workspace shows it."""
        try:
            return entry_of(self.translation, self.kwargs["segment"])
        except StringSegment.DoesNotExist as gone:
            raise Http404 from gone

    @cached_property
    def rules(self) -> list[Rule]:
        """What the glossary asks of the translation."""
        return glossary_of([self.shown.segment], self.translation).rules(self.shown.segment.source)

    def refuse_unless(self, role: Role) -> None:
        """Raise ``PermissionDenied`` unless the person may do something now."""
        if not self.may(role):
            raise PermissionDenied


class SaveView(SegmentMixin, View):
    """Saves one segment for a script.

    Answers 200 with the segment as it is then, 409 with what somebody else has written meanwhile, 422 with what is
    wrong with the text, or 403 with why nothing may be saved now. Nothing is saved but with 200.
    """

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> JsonResponse:
        """Do what was asked for."""
        action = request.POST.get("do", "")
        typed = Typed.of(request.POST)
        if action not in ROLES or typed is None:
            raise BadRequest("Say what to do with which text.")
        for role in (Role.TRANSLATE, ROLES[action]):
            if not self.may(role):
                why = self.locked or Right(role, self.translation.target_locale).refusal(request.user)
                return JsonResponse({"error": why}, status=403)
        after = attempt(self.shown, typed, action, request.user)
        if after.error:
            return JsonResponse({"error": after.error}, status=422)
        problems = checked(after, self.translation, after.segment.text, self.rules)
        # What is typed has no origin to tell, and costs no query.
        told = {} if typed.changed and typed.origin == Origin.TYPED else origins([after.segment])
        origin = told.get(after.segment.lineage) if after.segment.lineage else None
        entry = replace(after, who=self.who(after.segment), origin=origin, problems=problems, has_past=True)
        answer = {
            "seen": entry.seen,
            "text": entry.text,
            "state": entry.segment.state,
            "html": {
                name: render_to_string(f"translation/desk/{name}.html", self.context(entry), request)
                for name in ("state", "who", "problems")
            },
        }
        return JsonResponse(answer, status=409 if after.newer else 200)

    def who(self, segment: Segment) -> str:
        """Return who has changed a segment last, which mostly is whoever asks."""
        user: Any = self.request.user
        if segment.changed_by_id is None or segment.changed_by_id == user.pk:
            return name_of(user if segment.changed_by_id else None)
        return name_of(get_user_model().objects.filter(pk=segment.changed_by_id).first())

    def context(self, entry: Entry) -> dict[str, Any]:
        """Return what the parts of a segment are shown with."""
        return {
            "entry": entry,
            "may_translate": self.may(Role.TRANSLATE),
            "may_review": self.may(Role.REVIEW),
            "translation": self.translation,
        }


class CheckView(SegmentMixin, View):
    """Checks a text that is being typed, for a script: answers with the problems as HTML."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Check the text."""
        self.refuse_unless(Role.TRANSLATE)
        entry = self.shown
        try:
            html = entry.html(request.POST.get("text", ""))
        except TokenError as error:
            return HttpResponse(render_to_string("translation/desk/problems.html", {"error": str(error)}, request))
        # What is not saved yet cannot be set aside.
        may = html == entry.segment.text
        context = {
            "entry": replace(entry, problems=checked(entry, self.translation, html, self.rules)),
            "may_translate": may,
        }
        return HttpResponse(render_to_string("translation/desk/problems.html", context, request))


class HelpMixin(SegmentMixin):
    """Suggests translations of a segment: those of the memory and, when it is asked for, that of a machine."""

    def suggest(self, *, ask: bool = False) -> dict[str, Any]:
        """Return what is suggested, and which machine could be asked.

        Args:
            ask: whether the machine is asked now. Raises ``Http404`` where there is none.
        """
        found = list(suggested(self.shown, self.translation))
        machine = machine_of(self.shown, self.translation)
        error = ""
        if ask and not machine:
            raise Http404
        if ask:
            try:
                found.append(suggested_by_machine(self.shown, self.translation, len(found) + 1))
                machine = ""
            except MachineTranslationError as refused:
                error = str(refused)
        return {
            "suggested": found,
            "machine": machine,
            "machine_error": error,
            "entry_source": self.shown.source,
        }


class HelpView(HelpMixin, View):
    """Suggests translations, for a script, as HTML. The machine is asked by POST: it may cost money."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Look up what the memory has."""
        return self.answer(ask=False)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Ask the machine as well."""
        return self.answer(ask=True)

    def answer(self, *, ask: bool) -> HttpResponse:
        """Return what is suggested as HTML."""
        self.refuse_unless(Role.TRANSLATE)
        context = self.suggest(ask=ask) | {
            "source_language": self.translation.source.locale.language_code,
            "target_language": self.translation.target_locale.language_code,
        }
        return HttpResponse(render_to_string("translation/desk/suggestions.html", context, self.request))


class SegmentView(HelpMixin, ScreenMixin, View):
    """Shows all that is known of one segment, brings an earlier version back, and suggests without a script."""

    template_name = "translation/desk/history.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show it."""
        return self.render_to_response(self.get_context_data())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Bring an earlier version back, take a suggestion, or ask the machine for one."""
        self.refuse_unless(Role.TRANSLATE)
        if "ask" in request.POST:
            return self.render_to_response(self.get_context_data(ask=True))
        if "take" in request.POST:
            return self.take(request.POST["take"])
        segment = self.shown.segment
        earlier = next((one for one in history(segment) if str(one.pk) == request.POST.get("restore")), None)
        if earlier is None or not earlier.text:
            raise Http404
        try:
            html = self.shown.html(to_tokens(earlier.text))
            write(segment, html, state=State.DRAFT, user=request.user, origin=Origin.RESTORED)
        except ValueError as error:  # It has links that the source has no longer.
            messages.error(request, str(error))
        except ChangedError:
            messages.error(request, _("Somebody else has changed this text meanwhile."))
        else:
            messages.success(request, _("The earlier version is back."))
        return redirect(request.path)

    def take(self, number: str) -> HttpResponse:
        """Take the suggestion with a number, as a draft, or the machine's, which stays machine-made."""
        found = self.said_by_machine() if number == "machine" else self.remembered(number)
        if found is None:
            raise Http404
        state = State.MACHINE if found.origin == Origin.MACHINE else State.DRAFT
        try:
            html = self.shown.html(found.text)
            write(self.shown.segment, html, state=state, user=self.request.user, origin=found.origin, tool=found.tool)
        except ValueError as error:
            messages.error(self.request, str(error))
        except ChangedError:
            messages.error(self.request, _("Somebody else has changed this text meanwhile."))
        return redirect(f"{self.url}#segment-{self.shown.pk}")

    def remembered(self, number: str) -> Suggested | None:
        """Return what the memory suggests under a number."""
        return next((one for one in suggested(self.shown, self.translation) if str(one.number) == number), None)

    def said_by_machine(self) -> Suggested | None:
        """Return what the machine has suggested: it comes back with the form, so that it is not asked twice."""
        text, machine = self.request.POST.get("machine", "").strip(), machine_of(self.shown, self.translation)
        return Suggested(0, text, "", Origin.MACHINE, machine) if text and machine else None

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Add the segment to the way to its translation."""
        return [*super().get_breadcrumbs_items(), {"url": "", "label": _("History")}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Return the segment, what is suggested for it, and its versions, each with the one before it."""
        ask = kwargs.pop("ask", False)
        offered = self.suggest(ask=ask) if self.may(Role.TRANSLATE) else {}
        versions = history(self.shown.segment)
        [entry] = explained([self.shown], self.translation)
        pairs = [
            {
                "version": version,
                "text": to_tokens(version.text),
                "source": to_tokens(version.source),
                "before": to_tokens(before.text) if before else "",
                "source_before": to_tokens(before.source) if before else to_tokens(version.source),
                "is_current": number == 0,
            }
            for number, (version, before) in enumerate(zip(versions, [*versions, None][1:], strict=True))
        ]
        return super().get_context_data(
            entry=entry, versions=pairs, back=f"{self.url}#segment-{entry.pk}", **offered, **kwargs
        )
