"""Machine translation, as suggestions: nothing that a machine wrote is ever done before a person says so.

It is off unless ``WAGTAILLOCALIZE_MACHINE_TRANSLATOR`` names one of wagtail-localize's translators, or ours below.
"""

import json
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import requests
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale
from wagtail_localize.machine_translators import deepl as engine
from wagtail_localize.machine_translators import get_machine_translator
from wagtail_localize.strings import StringValue

from translation.models import Origin

# What DeepL takes in one request (https://developers.deepl.com/api-reference/translate).
MOST_TEXTS = 50
MOST_BYTES = 128 * 1024
PASSING = {429, 500, 502, 503, 504, 529}
LONGEST_PAUSE = 30


class MachineTranslationError(Exception):
    """A machine did not translate. The message says what to do, in the language of whoever reads it."""

    def __init__(self, message: str | Promise) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return str(self.message)


@dataclass(frozen=True)
class MachineSuggestion:
    """What a machine made of a text.

    Attributes:
        target: as inline HTML without attributes.
        tool: which machine.
        origin: what ``translation.desk.segments.write`` notes it as when it is taken.
    """

    target: str
    tool: str
    origin: Origin = Origin.MACHINE


def machine_between(source_locale: Locale, target_locale: Locale) -> Any:
    """Return the machine translator of the site, if it has one that knows both languages, else None."""
    translator = get_machine_translator()
    return translator if translator and translator.can_translate(source_locale, target_locale) else None


def translate(texts: Iterable[str], source_locale: Locale, target_locale: Locale) -> dict[str, MachineSuggestion]:
    """Return what the site's machine translator makes of some texts; nothing where it has none for the languages.

    Args:
        texts: as inline HTML without attributes.

    Raises:
        MachineTranslationError: the machine cannot be reached, refuses, or answers something else.
    """
    strings = [StringValue(text) for text in dict.fromkeys(texts) if text.strip()]
    translator = machine_between(source_locale, target_locale)
    if translator is None or not strings:
        return {}
    try:
        translated = translator.translate(source_locale, target_locale, strings)
    except requests.RequestException as error:
        raise MachineTranslationError(_("The translation service cannot be reached: try again later.")) from error
    except (KeyError, TypeError, ValueError) as error:  # The engine's own translators look at no answer.
        raise MachineTranslationError(_("The translation service gives no answer that can be read.")) from error
    name = str(translator.display_name)
    return {string.data: MachineSuggestion(found.data, name) for string, found in translated.items() if found.data}


class DeepLTranslator(engine.DeepLTranslator):
    """DeepL as wagtail-localize knows it, but sent no more at once than it takes, asked again while it is busy, and
    with errors that say what to do. wagtail-localize 1.14 sends everything in one request and looks at no status.

    Options, beside those of wagtail-localize:
        API_URL: where to ask instead of DeepL, as for a proxy.
        RETRIES: how often to ask again while DeepL is busy (4).
        PAUSE: how many seconds to wait before the first time; twice as long before each next (1).
    """

    def get_api_endpoint(self) -> str:
        """Return where to ask."""
        return self.options.get("API_URL") or super().get_api_endpoint()

    def get_parameters(
        self, source_locale: Locale, target_locale: Locale, strings: list[StringValue]
    ) -> dict[str, Any]:
        """Return what to ask; traditional Chinese is asked for by its name, which is not ZH."""
        parameters = super().get_parameters(source_locale, target_locale, strings)
        if target_locale.language_code.lower().startswith(("zh-hant", "zh-tw", "zh-hk")):
            parameters["target_lang"] = "ZH-HANT"
        return parameters

    def translate(
        self, source_locale: Locale, target_locale: Locale, strings: Iterable[StringValue]
    ) -> dict[StringValue, StringValue]:
        """Return the translations of some strings. Raises MachineTranslationError."""
        translated: dict[StringValue, StringValue] = {}
        empty = self.get_parameters(source_locale, target_locale, [])
        for chunk in chunks(list(strings), len(body_of(empty))):
            parameters = {**empty, "text": [string.data for string in chunk]}
            texts = texts_of(self.ask(parameters), len(chunk))
            translated.update(zip(chunk, map(StringValue, texts), strict=True))
        return translated

    def ask(self, parameters: dict[str, Any]) -> requests.Response:
        """Return DeepL's answer, asking again while it is busy. Raises MachineTranslationError."""
        pause = float(self.options.get("PAUSE", 1))
        left = int(self.options.get("RETRIES", 4))
        while True:
            response = self.send(parameters, may_fail=left > 0)
            if response is not None and response.status_code == 200:
                return response
            if left <= 0 or (response is not None and response.status_code not in PASSING):
                raise MachineTranslationError(refusal(response))
            time.sleep(min(max(pause, wished_pause(response)), LONGEST_PAUSE))
            left, pause = left - 1, pause * 2

    def send(self, parameters: dict[str, Any], *, may_fail: bool) -> requests.Response | None:
        """Return the answer to one request; None for none, where that may be. Raises MachineTranslationError."""
        try:
            return requests.post(
                self.get_api_endpoint(),
                data=body_of(parameters),
                headers={**self.get_headers(), "Content-Type": "application/json"},
                timeout=int(self.options.get("TIMEOUT", 30)),
            )
        except (requests.ConnectionError, requests.Timeout) as error:
            if may_fail:
                return None
            raise MachineTranslationError(_("DeepL cannot be reached: try again later.")) from error


def body_of(parameters: dict[str, Any]) -> bytes:
    """Return the body of a request."""
    return json.dumps(parameters, ensure_ascii=False).encode()


def chunks(strings: list[StringValue], frame: int) -> Iterator[list[StringValue]]:
    """Yield the strings in as many requests as they take. Raises MachineTranslationError for one that is too long.

    Args:
        frame: how many bytes a request has besides.
    """
    chunk: list[StringValue] = []
    size = frame
    for string in strings:
        length = len(body_of({"": string.data}))
        if frame + length > MOST_BYTES:
            raise MachineTranslationError(_("A text is too long for DeepL: divide it into paragraphs."))
        if chunk and (len(chunk) == MOST_TEXTS or size + length > MOST_BYTES):
            yield chunk
            chunk, size = [], frame
        chunk.append(string)
        size += length
    if chunk:
        yield chunk


def texts_of(response: requests.Response, expected: int) -> list[str]:
    """Return the texts of an answer. Raises MachineTranslationError where it has not as many as were sent."""
    try:
        texts = [translation["text"] for translation in response.json()["translations"]]
    except (ValueError, KeyError, TypeError) as error:
        raise MachineTranslationError(_("DeepL's answer cannot be read: try again later.")) from error
    if len(texts) != expected:
        raise MachineTranslationError(_("DeepL's answer cannot be read: try again later."))
    return texts


def wished_pause(response: requests.Response | None) -> float:
    """Return how many seconds an answer asks to wait."""
    wished = response.headers.get("Retry-After", "") if response is not None else ""
    return float(wished) if wished.isdecimal() else 0


def refusal(response: requests.Response | None) -> str | Promise:
    """Return what to say of an answer without translations."""
    status = response.status_code if response is not None else None
    if status in {401, 403}:
        return _("DeepL does not accept the key: whoever runs the site can mend DEEPL_AUTH_KEY.")
    if status == 456:
        return _("The site has used up what DeepL translates for it in this period.")
    if status in PASSING or status is None:
        return _("DeepL is too busy: try again later.")
    # DeepL says what it does not like, such as a language that it does not know.
    return _("DeepL refuses the texts (status %(status)s): whoever runs the site can find out why.") % {
        "status": status
    }
