"""The workspace: all segments of a translation on one screen, in two columns."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import BadRequest, PermissionDenied
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.generic import View
from wagtail.admin import messages
from wagtail.admin.paginator import WagtailPaginator
from wagtail.admin.widgets.button import HeaderButton

from translation.desk.editing import ROLES, SAVE, Typed, attempt
from translation.desk.entries import TO_DO, Entry, counts, sections, with_changes
from translation.desk.segments import Progress
from translation.desk.views.base import ScreenMixin, with_people
from translation.models import Role, State

ON_A_SCREEN = 100
"""How many segments are shown at once."""


@dataclass(frozen=True)
class Choice:
    """One choice of which segments are shown, as a link."""

    label: str
    url: str
    count: int
    chosen: bool


class WorkspaceView(ScreenMixin, View):
    """Shows the segments of a translation, and saves what is typed without a script."""

    template_name = "translation/desk/workspace.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the segments."""
        return self.render_to_response(self.get_context_data())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Save what has changed, and do what was asked for with one segment."""
        action, _colon, key = request.POST.get("do", SAVE).partition(":")
        if action not in ROLES:
            raise BadRequest("There is no such action.")
        if not self.may(Role.TRANSLATE) or not self.may(ROLES[action]):
            raise PermissionDenied
        tried = []
        for entry in self.entries:
            typed = Typed.of(request.POST, f"{entry.pk}-")
            if typed is not None:
                tried.append((entry, attempt(entry, typed, action if key == str(entry.pk) else SAVE, request.user)))
        failed = {after.pk: after for _before, after in tried if after.error or after.newer}
        if failed:
            self.entries = with_changes(self.entries, failed)
            first = next(iter(failed.values()))
            messages.error(
                request,
                _("Not everything could be saved: see no. %(number)s.") % {"number": first.number},
                buttons=[messages.button(f"#segment-{first.pk}", _("Go there"))],
            )
            return self.render_to_response(self.get_context_data(entries=list(failed.values())), status=422)
        saved = sum(after.segment != before.segment for before, after in tried)
        if saved:
            messages.success(
                request, ngettext("%(count)s segment saved.", "%(count)s segments saved.", saved) % {"count": saved}
            )
        return redirect(f"{request.get_full_path()}#segment-{key}" if key else request.get_full_path())

    @cached_property
    def chosen(self) -> str:
        """Which segments are shown: those of a state, ``todo``, or all."""
        chosen = self.request.GET.get("state", "")
        if chosen not in ("", "todo", *State.values):
            raise BadRequest("There is no such state.")
        return chosen

    def shown(self) -> list[Entry]:
        """Return the segments that were asked for."""
        if not self.chosen:
            return self.entries
        states = TO_DO if self.chosen == "todo" else (State(self.chosen),)
        return [entry for entry in self.entries if entry.segment.state in states]

    def choices(self) -> list[Choice]:
        """Return what may be shown, with how many segments that is."""
        count = counts(self.entries)
        offered: list[tuple[str, Any, int]] = [
            ("", _("All"), len(self.entries)),
            ("todo", _("To do"), sum(count[state] for state in TO_DO)),
            *((state.value, state.label, count[state]) for state in State if count[state]),
        ]
        return [
            Choice(label, f"{self.url}?{query(state)}" if state else self.url, number, state == self.chosen)
            for state, label, number in offered
        ]

    def get_header_buttons(self) -> list[HeaderButton]:
        """Return links to what readers see."""
        if not getattr(self.target, "live", False) or not getattr(self.target, "full_url", None):
            return []
        return [HeaderButton(_("View live"), url=self.target.full_url, icon_name="view", icon_only=True)]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Return the segments that are shown; ``entries`` are shown in place of those asked for."""
        entries = kwargs.pop("entries", None)
        count = counts(self.entries)
        paginator = WagtailPaginator(self.shown() if entries is None else entries, ON_A_SCREEN)
        page = paginator.get_page(self.request.GET.get("p"))
        progress = Progress(count)
        return super().get_context_data(
            choices=self.choices(),
            page_obj=page,
            elided_page_range=paginator.get_elided_page_range(page.number),
            sections=sections(with_people(page.object_list)),
            progress=progress,
            percent=100 * progress.done // progress.total if progress.total else 100,
            written=sum(count[state] for state in State if state != State.MISSING),
            **kwargs,
        )


def query(state: str) -> str:
    """Return the query that asks for the segments of a state."""
    asked = QueryDict(mutable=True)
    asked["state"] = state
    return asked.urlencode()
