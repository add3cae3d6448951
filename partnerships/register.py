"""The register: every agreement of the partnerships of a list, for a reader of any language."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.http import HttpRequest, QueryDict
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core.facets import LONGEST_ECHO, Facet
from core.formats import alphabetical
from core.models import DocumentFile
from core.problems import Text
from partnerships.agreements import Succession, successions_of
from partnerships.listing import Listed, partnerships_of
from partnerships.models.agreements import Agreement, AgreementText
from translation.references.together import in_one_query
from translation.standing import language_in


@dataclass(frozen=True)
class RegisterEntry:
    """An agreement as the register shows it.

    Attributes:
        agreement: the row in the source language, which holds the facts.
        title: in the reader's language where it is translated.
        title_language: the code of its language.
        language: the code of the language of the page that the address leads to.
        url: where it stands on its partner's page.
        partner: whom it binds to the city.
        texts: its texts to download.
        succession: what it replaces, and what replaced it.
    """

    agreement: Agreement
    title: str
    title_language: str
    language: str
    url: str
    partner: Listed
    texts: list[DocumentFile]
    succession: Succession

    @cached_property
    def state(self) -> Agreement.State:
        """How it stands today."""
        return self.agreement.state


@dataclass(frozen=True)
class Column:
    """A column of the register by which it can be sorted.

    Attributes:
        name: what stands in the address.
        label: its heading.
        key: what entries are sorted by; those without it come last, whichever the direction.
    """

    name: str
    label: Text
    key: Callable[[RegisterEntry], Any]


COLUMNS = [
    Column("partner", _("Partner"), lambda entry: alphabetical(entry.partner.name)),
    Column("kind", _("Kind"), lambda entry: alphabetical(entry.agreement.get_kind_display())),
    Column("signed", _("Signed on"), lambda entry: entry.agreement.signed_on),
    Column("end", _("Ends on"), lambda entry: entry.agreement.ends),
    Column("status", _("Status"), lambda entry: Agreement.State.values.index(entry.state)),
]


@dataclass(frozen=True)
class Heading:
    """The heading of a column, as a link that sorts by it: ``query`` of its address, ``aria_sort`` where it does."""

    label: Text
    query: str
    aria_sort: str


@dataclass(frozen=True)
class Order:
    """How the register is sorted: ``value`` as it stands in the address, ``unknown`` what was asked for in vain."""

    column: Column
    descending: bool
    unknown: str = ""

    @property
    def value(self) -> str:
        """What stands in the address."""
        return f"-{self.column.name}" if self.descending else self.column.name

    def sorted(self, entries: Iterable[RegisterEntry]) -> list[RegisterEntry]:
        """Return entries in this order; those that are equal in it stay in theirs."""
        entries = list(entries)
        filled = [entry for entry in entries if self.column.key(entry) is not None]
        empty = [entry for entry in entries if self.column.key(entry) is None]
        return sorted(filled, key=self.column.key, reverse=self.descending) + empty

    def headings(self, filters: str) -> dict[str, Heading]:
        """Return the headings of all columns by name, each with the filters that are chosen; the current one turns."""
        found = {}
        for column in COLUMNS:
            current = column is self.column
            query = QueryDict(filters, mutable=True)
            query["sort"] = Order(column, current and not self.descending).value
            direction = ("descending" if self.descending else "ascending") if current else ""
            found[column.name] = Heading(column.label, query.urlencode(), direction)
        return found


def order_of(asked: QueryDict) -> Order:
    """Return the order that an address asks for, as in ``sort=signed`` or ``sort=-signed``; else by partner."""
    value = asked.get("sort", "").strip()
    columns = {column.name: column for column in COLUMNS}
    if column := columns.get(value.removeprefix("-")):
        return Order(column, value.startswith("-"))
    return Order(COLUMNS[0], False, value[:LONGEST_ECHO])


def register_of(index: Page, locale_id: int, request: HttpRequest | None = None) -> list[RegisterEntry]:
    """Return the agreements of all live, public partnerships of a list, by partner and day; seven queries.

    Args:
        index: the list of partnerships, in any language.
        locale_id: the language to show.
        request: saves queries for the addresses.
    """
    partners = {listed.source.pk: listed for listed in partnerships_of(index, locale_id, request)}
    pages = {*partners, *(listed.shown.pk for listed in partners.values())}
    texts = AgreementText.objects.filter(agreement__page__in=partners)
    rows, texts_of_all, documents = in_one_query(
        Agreement.objects.filter(page__in=pages),
        texts,
        DocumentFile.objects.filter(pk__in=texts.order_by().values("document")),
    )
    files = {document.pk: document for document in documents}
    texts_by_agreement: dict[int, list[DocumentFile]] = defaultdict(list)
    for text in texts_of_all:
        texts_by_agreement[text.agreement_id].append(files[text.document_id])
    sources = [row for row in rows if row.page_id in partners]
    by_page = {(row.page_id, row.translation_key): row for row in rows}
    successions = successions_of(sources, locale_id, request)
    entries = []
    for source in sources:
        partner = partners[source.page_id]
        shown = by_page.get((partner.shown.pk, source.translation_key))
        page = partner.shown if shown else partner.source
        title = (shown or source).title
        address = partner.url if shown else page.get_url(request) or ""
        entries.append(
            RegisterEntry(
                agreement=source,
                title=title,
                title_language=language_in(page, title),
                language=page.locale.language_code,
                url=f"{address}#{source.anchor}",
                partner=partner,
                texts=texts_by_agreement[source.pk],
                succession=successions[source.translation_key],
            )
        )
    return sorted(entries, key=lambda entry: (alphabetical(entry.partner.name), entry.agreement.year or 0))


def facets(entries: Iterable[RegisterEntry]) -> list[Facet[RegisterEntry]]:
    """Return what readers can narrow the register by, in the active language."""
    partners = {entry.partner.source.slug: entry.partner for entry in entries}
    return [
        Facet(
            "partner",
            _("partner"),
            lambda entry: [entry.partner.source.slug],
            lambda slug: partners[slug].name,
            language_of=lambda slug: language_in(partners[slug].named, partners[slug].name),
        ),
        Facet(
            "kind",
            _("kind"),
            lambda entry: [entry.agreement.kind],
            lambda value: str(capfirst(Agreement.Kind(value).label)),
            order=Agreement.Kind.values,
        ),
        Facet(
            "status",
            _("status"),
            lambda entry: [entry.state.value],
            lambda value: str(capfirst(Agreement.State(value).label)),
            order=Agreement.State.values,
        ),
        Facet(
            "year",
            _("year"),
            lambda entry: [str(entry.agreement.year)] if entry.agreement.year else [],
            newest_first=True,
        ),
    ]
