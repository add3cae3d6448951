"""The newest news as a feed (Atom, RFC 4287)."""

import datetime
from typing import Any
from urllib.parse import urljoin
from uuid import UUID, uuid5

from django.http import HttpRequest
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _
from wagtail.models import Page

from core.facets import LONGEST_ECHO, Narrowed, address_of, narrow
from core.formats import listing
from core.frame import frame_for_request
from news.exports import EPOCH, changed, plain
from news.listing import Entry, facets, news_below
from news.models import NewsIndexPage
from translation.languages import live_translations, readable, tag
from translation.standing import language_or

MOST = 30
"""How many entries a feed has."""


class Feed(Atom1Feed):
    """Django's Atom feed, with what it lacks: languages of links, names of categories, and summaries that are text.

    Beside Django's own, a feed takes ``updated``, for when it has no entry, and ``alternates``: links as pairs of a
    language's tag and the address of the same feed in it.
    """

    def latest_post_date(self) -> datetime.datetime:
        """Return when any entry changed last."""
        return max((item["updateddate"] for item in self.items), default=self.feed["updated"])

    def add_root_elements(self, handler: Any) -> None:
        """Write what is said of the whole feed."""
        super().add_root_elements(handler)
        for language, url in self.feed["alternates"]:
            link = {"rel": "alternate", "type": "application/atom+xml", "hreflang": language, "href": url}
            handler.addQuickElement("link", "", link)

    def item_attributes(self, item: dict[str, Any]) -> dict[str, str]:
        """Say the language of an entry whose title is not in that of the feed."""
        return {**super().item_attributes(item), **self.in_language(item["title_language"])}

    def in_language(self, code: str) -> dict[str, str]:
        """Return the attribute that says a language, where it is not that of the feed."""
        return {} if tag(code) == self.feed["language"] else {"xml:lang": tag(code)}

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        """Write an entry: by Django, but for its summary and its categories."""
        super().add_item_elements(handler, {**item, "description": None, "categories": ()})
        if item["description"]:
            inherited = item["title_language"] == item["description_language"]
            language = {} if inherited else {"xml:lang": tag(item["description_language"])}
            handler.addQuickElement("summary", item["description"], {"type": "text", **language})
        for term, label in item["named_categories"]:
            handler.addQuickElement("category", "", {"term": term, "label": label})


def feed_of(home: Page, request: HttpRequest) -> Feed:
    """Return the news below a home page that were published last, narrowed by what the address asks for.

    Args:
        home: of the language to read.
        request: its parameters are those of the list of news. What no news has any more leaves the feed empty,
            rather than send its subscribers all the rest.
    """
    entries = news_below(home)
    offered = facets(entries, home.locale_id)
    narrowed = narrow(entries, offered, request.GET)
    themes = next(facet for facet in offered if facet.name == "theme")
    language = home.locale.language_code
    address = home.get_full_url(request) or ""
    asked = {facet.name: request.GET.get(facet.name, "").strip()[:LONGEST_ECHO] for facet in offered}
    query = f"?{address_of(asked)}" if any(asked.values()) else ""
    found = [] if narrowed.unknown else narrowed.entries
    index = readable(NewsIndexPage.objects.descendant_of(home)).first()
    frame = frame_for_request(request)
    identity = frame.identity if frame else None
    feed = Feed(
        title=plain(title(identity.name if identity else home.title, narrowed)),
        link=((index.get_full_url(request) or "") if index else address) + query,
        description="",
        subtitle=plain(subtitle(narrowed)),
        language=tag(language),
        author_name=plain(identity.organisation if identity else home.title),
        author_link=address,
        feed_url=urljoin(address, reverse("news_feed")) + query,
        feed_guid=permanent_id(home.translation_key, language + query),
        updated=changed(home),
        alternates=[
            (tag(code), (pages[home.translation_key].get_full_url(request) or "") + "news.atom" + query)
            for code, pages in live_translations([home]).items()
            if code != language
        ],
    )
    for entry in sorted(found, key=published, reverse=True)[:MOST]:
        feed.add_item(
            title=plain(entry.title),
            title_language=language_or(entry.standing, entry.title, language),
            link=urljoin(address, entry.url),
            description=plain(entry.lead),
            description_language=language_or(entry.standing, entry.lead, language),
            pubdate=entry.published_at,
            updateddate=entry.updated_at or published(entry),
            unique_id=permanent_id(entry.key, language),
            named_categories=[(code, plain(themes.name_of(code))) for code in entry.themes],
        )
    return feed


def published(entry: Entry) -> datetime.datetime:
    """Return when an entry went live."""
    return entry.published_at or EPOCH


def permanent_id(key: UUID, language: str) -> str:
    """Return what names something in one language for good, wherever its page moves: a URN made of its key."""
    return uuid5(key, language).urn


def title(name: str, narrowed: Narrowed[Entry]) -> str:
    """Return the title of a feed: whose news it has, and which."""
    choices = [shown.chosen.label for shown in narrowed.chosen if shown.chosen]
    if not choices:
        return _("%(name)s – news") % {"name": name}
    return _("%(name)s – news: %(choices)s") % {"name": name, "choices": listing(choices)}


def subtitle(narrowed: Narrowed[Entry]) -> str:
    """Return what a feed holds, in words."""
    choices = [
        _("%(label)s: %(value)s") % {"label": shown.label, "value": shown.chosen.label}
        for shown in narrowed.chosen
        if shown.chosen
    ]
    if not choices:
        return _("The newest missions, articles and publications.")
    return _("The newest missions, articles and publications (%(choices)s).") % {"choices": listing(choices)}
