"""Follows every link of the admin that somebody is shown, and looks at every button, as a patient person would."""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlencode, urljoin, urlsplit

from django.test import Client, RequestFactory
from django.urls import Resolver404, ResolverMatch, resolve, reverse
from lxml import html
from wagtail.models import Locale, Page, TranslatableMixin

from translation.desk.guards import demands, objects
from translation.desk.guards.demands import first_refusal

# What ends the visit, or leads to every page of the site through a tree of its own.
NEVER = {"wagtailadmin_logout", "wagtailadmin_explore_results", "wagtailadmin_pages:move_choose_destination"}
# What only says where or how something is shown, and opens to everybody or nobody.
KEPT = ("locale", "select_locale")


@dataclass
class Visit:
    """What somebody found.

    Attributes:
        language: the one whose pages, snippets and entries are all looked at; of others, one on each screen.
    """

    user: Any
    client: Client
    language: Locale
    refused: list[str] = field(default_factory=list)
    screens: set[str] = field(default_factory=set)

    def walk(self, *starts: str) -> None:
        """Follow every link from some screens."""
        waiting, seen = deque((start, "the start") for start in starts), set()
        while waiting:
            url, shown_at = waiting.popleft()
            match = self.matched(url)
            if match is None or match.view_name in NEVER:
                continue
            key = self.key(match, url)
            if key in seen:
                continue
            seen.add(key)
            waiting.extend((found, url) for found in self.look(url, match, shown_at))

    def look(self, url: str, match: ResolverMatch, shown_at: str) -> Iterator[str]:
        """Open a screen, note whether it is refused, look at its buttons, and yield its links."""
        response: Any = self.client.get(url)
        self.screens.add(match.view_name)
        home = reverse("wagtailadmin_home")
        to_home = response.status_code == 302 and response.url == home
        if response.status_code in (403, 500) or to_home:
            self.refused.append(f"{url}: {response.status_code}, shown at {shown_at}")
        elif response.status_code in (301, 302):
            yield self.address(response.url, url)
        elif "html" in response.headers.get("content-type", "") and not response.streaming and response.content.strip():
            tree = html.fromstring(response.content)
            self.press(tree, url)
            yield from self.links(tree, url)

    def links(self, tree: Any, url: str) -> Iterator[str]:
        """Yield what can be opened from a screen, by its menu, by a link or by a script."""
        for menu in tree.xpath("//script[@id='wagtail-sidebar-props']/text()"):
            yield from re.findall(r'"(/admin/[^"]*)"', menu)
        for element in tree.iter():
            for name, value in element.attrib.items():
                if value.startswith(("/admin/", "?")) and is_link(name) and not is_hidden(element, tree):
                    yield self.address(value, url)

    def press(self, tree: Any, url: str) -> None:
        """Ask the guards for each button of a screen."""
        for form in tree.iter("form"):
            if form.get("method", "").lower() != "post":
                continue
            hidden = {one.get("name"): one.get("value", "") for one in form.xpath(".//input[@type='hidden'][@name]")}
            for button in form.xpath(".//button[not(@type) or @type='submit'] | .//input[@type='submit']"):
                pressed = {button.get("name"): button.get("value", "")} if button.get("name") else {}
                self.ask(urljoin(url, form.get("action") or url), hidden | pressed, url)
        for element in tree.iter():
            for name, value in element.attrib.items():
                if value.startswith("/admin/") and is_pressed(name):
                    self.ask(value, {}, url)

    def ask(self, url: str, sent: dict[str, str], shown_at: str) -> None:
        """Note whether the guards refuse a button."""
        match = self.matched(url)
        if match is None:
            return
        request = RequestFactory().post(url, sent)
        request.user = self.user
        reason = first_refusal(self.user, demands(match, request))
        if reason:
            names = ", ".join(name for name in sent if name != "csrfmiddlewaretoken")
            self.refused.append(f"{url} ({names}): {reason} Shown at {shown_at}")

    def address(self, found: str, base: str) -> str:
        """Return an address without what only sorts and filters."""
        parts = urlsplit(urljoin(base, found))
        kept = {name: value[0] for name, value in parse_qs(parts.query).items() if name in KEPT}
        return f"{parts.path}?{urlencode(kept)}" if kept else parts.path

    def matched(self, url: str) -> ResolverMatch | None:
        """Return where an address of the admin leads."""
        path = urlsplit(url).path
        try:
            return resolve(path) if path.startswith("/admin/") else None
        except Resolver404:
            return None

    def key(self, match: ResolverMatch, url: str) -> tuple[Any, ...]:
        """Return what two addresses have in common of which one is enough."""
        about = self.about(match)
        if about is None or about.locale_id == self.language.pk:
            return match.view_name, url
        return match.view_name, type(about), about.locale_id

    def about(self, match: ResolverMatch) -> Any:
        """Return the page, snippet or entry that a screen is about."""
        pk = next(
            (match.kwargs[name] for name in ("page_id", "parent_page_id", "page_to_move_id") if name in match.kwargs),
            None,
        )
        if pk:
            return Page.objects.filter(pk=pk).first()
        model, _screen, pk = objects.screen(match)
        if pk and model and issubclass(model, TranslatableMixin):
            return objects.find(model, pk)
        return None


def is_link(attribute: str) -> bool:
    """Say whether an address is opened; not what scripts of the workspace ask for where somebody writes."""
    return not is_pressed(attribute) and attribute != "action" and not attribute.startswith("data-desk-segment")


def is_hidden(element: Any, tree: Any) -> bool:
    """Say whether something stands in a dialog that no button opens."""
    dialog = next(
        (one.get("id") for one in element.iterancestors() if "w-dialog" in one.get("data-controller", "")), ""
    )
    dialog = element.get("id") if "w-dialog" in element.get("data-controller", "") else dialog
    return bool(dialog) and not tree.xpath("//*[@data-a11y-dialog-show=$id]", id=dialog)


def is_pressed(attribute: str) -> bool:
    """Say whether a script sends something to the address in an attribute."""
    return attribute.endswith("action-url") or attribute == "data-w-action-url-value"
