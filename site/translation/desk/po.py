"""Translations as PO files, for those who translate with programs of their own.

The engine writes a text that stands at a place twice as two entries of one name: ``msgfmt -c`` and many programs refuse
such a file (#624). Ours has each text once, for a place has one translation of it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import polib
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, to_locale
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access
from wagtail_localize.models import Translation

from translation.desk.segments import ChangedError, Segment, segments_of, write
from translation.models import Origin, State

IDENTITY = "X-WagtailLocalize-TranslationID"
"""The header by which the engine knows which translation a file is of."""


@dataclass(frozen=True)
class Read:
    """What came of reading a file.

    Attributes:
        changed: how many texts were changed.
        unknown: the entries whose text is not in the source any more.
        refused: the segments that somebody else changed at the same time.
    """

    changed: int
    unknown: list[str]
    refused: list[Segment]


def export(translation: Translation) -> polib.POFile:
    """Return a translation as a PO file: each text with where it stands as context; what is not done is fuzzy."""
    source, target = translation.source.locale.language_code, translation.target_locale.language_code
    now = timezone.localtime().strftime("%Y-%m-%d %H:%M%z")
    po = polib.POFile(wrapwidth=200)
    po.metadata = {
        "Project-Id-Version": slugify(translation.source.object_repr, allow_unicode=True) or str(translation.uuid),
        "Report-Msgid-Bugs-To": "",
        "POT-Creation-Date": now,
        "PO-Revision-Date": now,
        "Last-Translator": "",
        "Language-Team": "",
        "Language": to_locale(target),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Source-Language": to_locale(source),
        IDENTITY: str(translation.uuid),
    }
    for segment in unique(segments_of(translation)):
        po.append(
            polib.POEntry(
                msgctxt=segment.path,
                msgid=segment.source,
                msgstr=segment.text,
                previous_msgid=segment.made_from,
                flags=["fuzzy"] if segment.text and segment.state in UNSURE else [],
            )
        )
    return po


UNSURE = {State.STALE, State.MACHINE}


def unique(segments: list[Segment]) -> Iterator[Segment]:
    """Yield segments, each text at a place once."""
    seen = set()
    for segment in segments:
        if (segment.path, segment.source) not in seen:
            seen.add((segment.path, segment.source))
            yield segment


def read(translation: Translation, po: polib.POFile, user: Any) -> Read:
    """Write the texts of a PO file that differ into a translation, as drafts that came from a file.

    What the file leaves empty or marks as fuzzy is left as it is. Files of the engine's are read as well.

    Raises:
        ValueError: the file is of another translation.
    """
    if po.metadata.get(IDENTITY, str(translation.uuid)) != str(translation.uuid):
        raise ValueError("The file is of another translation.")
    segments = {(segment.path, segment.source): segment for segment in segments_of(translation)}
    changed, unknown, refused = 0, [], []
    for entry in po:
        if entry.obsolete or entry.fuzzy or not entry.msgstr:
            continue
        segment = segments.get((entry.msgctxt, entry.msgid))
        if segment is None:
            unknown.append(entry.msgid)
        elif segment.text != entry.msgstr:
            try:
                write(segment, entry.msgstr, state=State.DRAFT, user=user, origin=Origin.FILE)
                changed += 1
            except ChangedError:
                refused.append(segment)
    return Read(changed, unknown, refused)


@require_admin_access
def download(request: HttpRequest, translation_id: int) -> HttpResponse:
    """Answer with a translation as a PO file. Who may is said by ``desk.guards``."""
    translation = get_object_or_404(Translation, pk=translation_id)
    name = f"{slugify(translation.source.object_repr) or translation.pk}-{translation.target_locale.language_code}.po"
    return HttpResponse(
        str(export(translation)),
        content_type="text/x-gettext-translation",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


@require_admin_access
@require_POST
def upload(request: HttpRequest, translation_id: int) -> HttpResponse:
    """Read a PO file into a translation, and say what came of it. Who may is said by ``desk.guards``."""
    translation = get_object_or_404(Translation, pk=translation_id)
    try:
        found = read(translation, parsed(request), request.user)
    except UnreadableError:
        messages.error(request, _("Please upload a valid PO file."))
    except ValueError:
        messages.error(request, _("Cannot import PO file that was created for a different translation."))
    else:
        text = ngettext("%(count)s text was changed.", "%(count)s texts were changed.", found.changed)
        messages.success(request, text % {"count": found.changed})
        if found.unknown:
            text = ngettext(
                "%(count)s text of the file is not in the original any more.",
                "%(count)s texts of the file are not in the original any more.",
                len(found.unknown),
            )
            messages.warning(request, text % {"count": len(found.unknown)})
    after = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(after, {request.get_host()}):
        after = reverse("wagtailadmin_home")
    return HttpResponseRedirect(after)


class UnreadableError(Exception):
    """What was uploaded is no PO file."""


def parsed(request: HttpRequest) -> polib.POFile:
    """Return the file of a request. Raises UnreadableError."""
    file = request.FILES.get("file")
    if file is None:
        raise UnreadableError
    try:
        content = file.read().decode()
        # polib opens a text that is the name of a file.
        entries = polib.pofile(content if "\n" in content else f"{content}\n")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableError from error
    if not entries:
        raise UnreadableError
    return entries


def urls() -> list[URLPattern]:
    """Return the addresses of the engine's two endpoints, which it still knows by its own names."""
    return [
        path("localize/translate/<int:translation_id>/pofile/download/", download, name="translation_download_po"),
        path("localize/translate/<int:translation_id>/pofile/upload/", upload, name="translation_upload_po"),
    ]
