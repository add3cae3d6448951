"""The glossary as a CSV file: a line for each translation of a term.

A file is read as a whole or not at all. What it has is added to the glossary, or changes what is there under the same
words; what it does not have stays.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import transaction
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale

from translation.models import Term, TermTranslation

COLUMNS = ["term", "term note", "case sensitive", "language", "translation", "status", "everywhere", "note"]
NEEDED = {"term", "language", "translation"}
TERM_COLUMNS = {"words": "term", "note": "term note", "case_sensitive": "case sensitive"}
TRANSLATION_COLUMNS = {
    "locale": "language",
    "words": "translation",
    "status": "status",
    "everywhere": "everywhere",
    "note": "note",
    NON_FIELD_ERRORS: "translation",
}
YES, NO = {"yes", "true", "1", "x"}, {"no", "false", "0", ""}
LARGEST = 5_000_000
MOST_SHOWN = 100


@dataclass(frozen=True)
class Fault:
    """What keeps a file from being imported: where, and what to do. Line 1 is that of the columns' names."""

    line: int
    column: str
    message: str | Promise


class RefusedError(Exception):
    """A file was not imported, for the faults that it has."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__(f"{len(faults)} faults")
        self.faults = faults


@dataclass
class Imported:
    """How many translations of terms a file added, changed and left as they were."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0


@dataclass
class Reading:
    """One file while it is read: what is known, what was found wrong, and what became of its lines."""

    locales: dict[str, Locale]
    terms: dict[str, Term]
    translations: dict[tuple[str, int, str], TermTranslation]
    touched: dict[int, Term | TermTranslation] = field(default_factory=dict)
    described: dict[str, tuple[str, ...]] = field(default_factory=dict)
    seen: dict[tuple[str, ...], int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    imported: Imported = field(default_factory=Imported)


def lines() -> Iterator[list[str]]:
    """Yield the glossary line by line, the names of the columns first."""
    yield COLUMNS
    rows = TermTranslation.objects.select_related("term", "locale").order_by("term__words", "locale", "pk")
    for row in rows:
        yield [
            row.term.words,
            row.term.note,
            "yes" if row.term.case_sensitive else "no",
            row.locale.language_code,
            row.words,
            row.status,
            "yes" if row.everywhere else "no",
            row.note,
        ]


def write_csv(delimiter: str = ",") -> str:
    """Return the glossary as CSV, which spreadsheets know for UTF-8 by its first sign."""
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator="\r\n").writerows(map(harmless, lines()))
    return f"\ufeff{text.getvalue()}"


def harmless(cells: Iterable[str]) -> list[str]:
    """Return the cells of a line so that no spreadsheet takes one for a formula (OWASP, CSV injection)."""
    return [f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell for cell in cells]


def read_csv(content: bytes, allowed: set[int] | None = None) -> Imported:
    """Import a file, in one transaction.

    Args:
        content: CSV in UTF-8, with or without a byte order mark, its cells separated by commas, semicolons or tabs.
        allowed: the keys of the locales whose translations may be changed; None for all.

    Raises:
        RefusedError: nothing was imported; it says why.
    """
    rows = rows_of(content)
    with transaction.atomic():
        reading = Reading(
            {locale.language_code.lower(): locale for locale in Locale.objects.all()},
            {term.words.casefold(): term for term in Term.objects.all()},
            {
                (row.term.words.casefold(), row.locale_id, row.words.casefold()): row
                for row in TermTranslation.objects.select_related("term", "locale")
            },
        )
        for line, row in rows:
            read_line(reading, line, row, allowed)
        if reading.faults:
            raise RefusedError(reading.faults)
        write(reading.touched.values())
    return reading.imported


def write(touched: Iterable[Term | TermTranslation]) -> None:
    """Write what lines have made or changed, in as many queries whatever their number; terms before translations."""
    for model, names in ((Term, TERM_COLUMNS), (TermTranslation, TRANSLATION_COLUMNS)):
        rows: list[Any] = [row for row in touched if isinstance(row, model)]
        for row in rows:
            if isinstance(row, TermTranslation):
                row.term = row.term  # Its key is known now.
        model._default_manager.bulk_update([row for row in rows if row.pk], set(names) - {NON_FIELD_ERRORS}, 500)
        model._default_manager.bulk_create([row for row in rows if not row.pk], 500)


def rows_of(content: bytes) -> list[tuple[int, dict[str, str]]]:
    """Return the lines of a file with their numbers, by column. Raises RefusedError."""
    if len(content) > LARGEST:
        raise RefusedError([Fault(1, "", _("Split the file: it is larger than 5 MB."))])
    other_encoding = _("Save the file as CSV in UTF-8: it has signs in another encoding.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise RefusedError([Fault(line, "", other_encoding)]) from error
    if "\0" in text:  # UTF-16 without its mark; no database takes this sign.
        raise RefusedError([Fault(text.partition("\0")[0].count("\n") + 1, "", other_encoding)])
    head = text.partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        names = [" ".join(name.replace("_", " ").split()).lower() for name in next(reader, [])]
        faults = list(faults_of_head(names))
        if faults:
            raise RefusedError(faults)
        found = []
        for cells in reader:
            if any(cell.strip() for cell in cells):
                if len(cells) > len(names):
                    message = _(
                        "Put cells that have a comma or semicolon in quotation marks: there are too many cells."
                    )
                    raise RefusedError([Fault(reader.line_num, "", message)])
                found.append((reader.line_num, dict(zip(names, map(bare, cells), strict=False))))
    except csv.Error as error:
        message = _("Close the quotation marks, and double those inside a cell.")
        raise RefusedError([Fault(reader.line_num, "", message)]) from error
    return found


def bare(cell: str) -> str:
    """Return what a cell holds, without what ``harmless`` put before it."""
    cell = cell.strip()
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(("=", "+", "-", "@")) else cell


def faults_of_head(names: list[str]) -> Iterator[Fault]:
    """Yield what is wrong with the names of the columns."""
    for name in sorted(NEEDED - set(names)):
        yield Fault(1, name, _("Add this column."))
    for name in names:
        if name and name not in COLUMNS:
            yield Fault(1, name, _("Rename or delete this column: nothing is known of it."))
        elif names.count(name) > 1 and name:
            yield Fault(1, name, _("Keep this column once."))
            return


def read_line(reading: Reading, line: int, row: dict[str, str], allowed: set[int] | None) -> None:
    """Import one line, or note what is wrong with it."""
    row |= {name: " ".join(row.get(name, "").split()) for name in ("term", "translation")}
    faults = list(faults_of(reading, line, row, allowed))
    if not faults:
        term = term_of(reading, line, row, faults)
        if term:
            translation_of(reading, line, row, term, faults)
    reading.faults.extend(faults)


def faults_of(reading: Reading, line: int, row: dict[str, str], allowed: set[int] | None) -> Iterator[Fault]:
    """Yield what can be seen to be wrong with a line by itself, and beside the lines before it."""
    for name in ("term", "translation", "language"):
        if not row.get(name):
            yield Fault(line, name, _("Fill in this cell."))
    code = row.get("language", "").lower()
    locale = reading.locales.get(code)
    if code and (locale is None or code == settings.LANGUAGE_CODE):
        known = ", ".join(sorted(set(reading.locales) - {settings.LANGUAGE_CODE}))
        yield Fault(line, "language", _("Write one of %(codes)s.") % {"codes": known})
    elif locale and allowed is not None and locale.pk not in allowed:
        yield Fault(line, "language", _("Take out this line: you may not change the glossary in this language."))
    if row.get("status", "").lower() not in {"", *TermTranslation.Status.values}:
        yield Fault(line, "status", _("Write one of %(codes)s.") % {"codes": ", ".join(TermTranslation.Status.values)})
    for name in ("case sensitive", "everywhere"):
        if row.get(name, "").lower() not in YES | NO:
            yield Fault(line, name, _("Write yes or no."))
    yield from faults_beside(reading, line, row)


def faults_beside(reading: Reading, line: int, row: dict[str, str]) -> Iterator[Fault]:
    """Yield what is wrong with a line beside those before it: it says the same again, or something else of the term."""
    key = tuple(row.get(name, "").casefold() for name in ("term", "language", "translation"))
    if all(key) and (earlier := reading.seen.setdefault(key, line)) != line:
        yield Fault(line, "translation", _("Delete this line: line %(line)s says it already.") % {"line": earlier})
    described = tuple(row.get(name, "") for name in ("term note", "case sensitive"))
    first = reading.described.setdefault(key[0], described)
    for name, was, now in zip(("term note", "case sensitive"), first, described, strict=True):
        if now and was.casefold() != now.casefold():
            yield Fault(line, name, _("Say the same as in the other lines of the term."))


def term_of(reading: Reading, line: int, row: dict[str, str], faults: list[Fault]) -> Term | None:
    """Return the term of a line, made or changed as the line says; None where it cannot be."""
    words = row["term"]
    term = reading.terms.get(words.casefold()) or Term(words=words)
    given = {"note": row.get("term note"), "case_sensitive": says_yes(row.get("case sensitive"))}
    given = {name: value for name, value in given.items() if value not in {None, ""}}
    if not give(reading, term, given, line, TERM_COLUMNS, faults):
        return None
    return reading.terms.setdefault(words.casefold(), term)


def translation_of(reading: Reading, line: int, row: dict[str, str], term: Term, faults: list[Fault]) -> None:
    """Make or change a translation of a term as its line says."""
    locale = reading.locales[row["language"].lower()]
    key = (term.words.casefold(), locale.pk, row["translation"].casefold())
    known = reading.translations.get(key)
    translation = known or TermTranslation(term=term, locale=locale)
    given: dict[str, Any] = {"words": row["translation"]}
    given |= {
        name: row[name].lower() if name == "status" else row[name] for name in ("status", "note") if row.get(name)
    }
    if row.get("everywhere"):
        given["everywhere"] = says_yes(row["everywhere"])
    changed = give(reading, translation, given, line, TRANSLATION_COLUMNS, faults)
    if changed:
        reading.translations[key] = translation
        name = "unchanged" if changed == "unchanged" else "changed" if known else "added"
        setattr(reading.imported, name, getattr(reading.imported, name) + 1)


def says_yes(cell: str | None) -> bool | None:
    """Return what a cell of yes or no says; None for an empty one."""
    return None if not cell else cell.lower() in YES


def give(
    reading: Reading,
    instance: Term | TermTranslation,
    given: dict[str, Any],
    line: int,
    columns: dict[str, str],
    faults: list[Fault],
) -> str:
    """Give an object some values, to be written. Return "changed", "unchanged" or, where it cannot be, nothing."""
    before = {name: getattr(instance, name) for name in given}
    for name, value in given.items():
        setattr(instance, name, value)
    if instance.pk and before == given:
        return "unchanged"
    try:
        # Whether it is there already, the database need not be asked for each: all of it has been read.
        instance.clean_fields(exclude={"term", "locale"})
        if isinstance(instance, TermTranslation):
            instance.clean()
    except ValidationError as error:
        for name, messages in error.message_dict.items():
            faults.extend(Fault(line, columns.get(name, ""), message) for message in messages)
        return ""
    reading.touched[id(instance)] = instance
    return "changed"
