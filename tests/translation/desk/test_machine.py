import json

import pytest
import requests
from wagtail.models import Locale
from wagtail_localize.machine_translators.deepl import DeepLTranslator as EnginesTranslator
from wagtail_localize.strings import StringValue

from tests.translation.desk.service import serving
from translation.desk.machine import MOST_BYTES, DeepLTranslator, MachineTranslationError, machine_between, translate
from translation.models import Origin

FRENCH, GERMAN, ENGLISH = (Locale(language_code=code) for code in ("fr", "de", "en"))
BUSY = {"Retry-After": "0"}


@pytest.fixture
def service():
    """A server that speaks DeepL's language, on this machine."""
    with serving() as ours:
        yield ours


@pytest.fixture
def deepl(service):
    """Our translator, asking the service."""
    return DeepLTranslator({"AUTH_KEY": "key", "API_URL": service.url, "PAUSE": 0.01, "RETRIES": 2})


def strings(*texts):
    return [StringValue(text) for text in texts]


def test_texts_come_back_in_their_order(deepl, service):
    found = deepl.translate(FRENCH, GERMAN, strings("un", "<b>deux</b>", "été"))
    assert [(string.data, other.data) for string, other in found.items()] == [
        ("un", "UN"),
        ("<b>deux</b>", "<b>DEUX</b>"),
        ("été", "ÉTÉ"),
    ]
    [(headers, body, _length)] = service.asked
    assert headers["Authorization"] == "DeepL-Auth-Key key"
    assert (body["source_lang"], body["target_lang"], body["tag_handling"]) == ("FR", "DE", "xml")


def test_no_request_has_more_than_fifty_texts(deepl, service):
    found = deepl.translate(FRENCH, GERMAN, strings(*(f"texte {number}" for number in range(120))))
    assert len(found) == 120
    assert [len(texts) for texts in service.texts] == [50, 50, 20]


def test_no_request_is_larger_than_deepl_takes(deepl, service):
    texts = [f"{number} " + "é" * 20_000 for number in range(10)]
    found = deepl.translate(FRENCH, GERMAN, strings(*texts))
    assert [other.data for other in found.values()] == [text.upper() for text in texts]
    assert len(service.asked) > 3
    assert all(length <= MOST_BYTES for _headers, _body, length in service.asked)


def test_a_text_that_no_request_can_hold_is_refused(deepl, service, speaking_english):
    with pytest.raises(MachineTranslationError, match="divide it into paragraphs"):
        deepl.translate(FRENCH, GERMAN, strings("é" * MOST_BYTES))
    assert service.asked == []


@pytest.mark.parametrize("status", [429, 500, 503, 529])
def test_a_busy_service_is_asked_again(deepl, service, status):
    service.answers = [(status, BUSY, "busy"), (status, {}, "busy")]
    assert [other.data for other in deepl.translate(FRENCH, GERMAN, strings("un")).values()] == ["UN"]
    assert len(service.asked) == 3


def test_what_was_translated_is_not_asked_for_again(deepl, service):
    translated = json.dumps({"translations": [{"text": "x"}] * 50})
    service.answers = [(200, {}, translated), (429, BUSY, "")]
    deepl.translate(FRENCH, GERMAN, strings(*(f"texte {number}" for number in range(60))))
    assert [len(texts) for texts in service.texts] == [50, 10, 10]


@pytest.mark.parametrize(
    ("status", "says", "times"),
    [
        (403, "does not accept the key", 1),
        (456, "used up", 1),
        (400, "status 400", 1),
        (429, "too busy", 3),
        (503, "too busy", 3),
    ],
)
def test_an_error_says_what_to_do(deepl, service, speaking_english, status, says, times):
    service.answers = [(status, BUSY, "no")] * 5
    with pytest.raises(MachineTranslationError, match=says):
        deepl.translate(FRENCH, GERMAN, strings("un"))
    assert len(service.asked) == times


@pytest.mark.parametrize("body", ["", "{}", '{"translations": []}', '{"translations": [{}]}', "[1]"])
def test_an_answer_without_the_translations_is_an_error(deepl, service, speaking_english, body):
    service.answers = [(200, {}, body)]
    with pytest.raises(MachineTranslationError, match="cannot be read"):
        deepl.translate(FRENCH, GERMAN, strings("un"))


def test_a_service_that_is_not_there_is_an_error(speaking_english):
    gone = DeepLTranslator({"AUTH_KEY": "key", "API_URL": "http://127.0.0.1:9/", "PAUSE": 0, "RETRIES": 1})
    with pytest.raises(MachineTranslationError, match="cannot be reached"):
        gone.translate(FRENCH, GERMAN, strings("un"))


def test_without_an_address_deepl_itself_is_asked():
    assert DeepLTranslator({"AUTH_KEY": "key"}).get_api_endpoint() == "https://api.deepl.com/v2/translate"
    assert DeepLTranslator({"AUTH_KEY": "key:fx"}).get_api_endpoint() == "https://api-free.deepl.com/v2/translate"


def test_traditional_chinese_is_not_simplified():
    def asked(code):
        return DeepLTranslator({"AUTH_KEY": "key"}).get_parameters(FRENCH, Locale(language_code=code), [])[
            "target_lang"
        ]

    assert (asked("zh-hant"), asked("zh-hans"), asked("en")) == ("ZH-HANT", "ZH", "EN")


def test_the_engines_own_still_sends_all_at_once_and_looks_at_no_status(service):
    """Once this fails, our subclass is no longer needed."""

    class Asked(EnginesTranslator):
        def get_api_endpoint(self):
            return service.url

    service.answer = lambda headers, raw: service.asked.append(raw) or (429, {}, '{"message": "Too many requests"}')
    with pytest.raises(KeyError):
        Asked({"AUTH_KEY": "key"}).translate(FRENCH, GERMAN, strings(*map(str, range(60))))
    assert len(service.asked) == 1


class TestSuggesting:
    @pytest.fixture
    def with_deepl(self, settings, service):
        settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
            "CLASS": "translation.desk.machine.DeepLTranslator",
            "OPTIONS": {"AUTH_KEY": "key", "API_URL": service.url, "RETRIES": 0},
        }

    def test_without_a_machine_there_is_nothing(self, settings):
        settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = None
        assert translate(["un"], FRENCH, GERMAN) == {}
        assert machine_between(FRENCH, GERMAN) is None

    @pytest.mark.usefixtures("with_deepl")
    def test_a_suggestion_says_that_a_machine_made_it(self, service):
        found = translate(["un", "deux", "un", " "], FRENCH, GERMAN)
        assert {source: each.target for source, each in found.items()} == {"un": "UN", "deux": "DEUX"}
        assert {(each.tool, each.origin) for each in found.values()} == {("DeepL", Origin.MACHINE)}
        assert service.texts == [["un", "deux"]]

    @pytest.mark.usefixtures("with_deepl")
    def test_a_language_is_not_translated_into_itself(self, service):
        assert translate(["un"], FRENCH, Locale(language_code="fr")) == {}
        assert service.asked == []

    @pytest.mark.usefixtures("with_deepl")
    def test_an_error_is_passed_on(self, service):
        service.answers = [(403, {}, "")]
        with pytest.raises(MachineTranslationError):
            translate(["un"], FRENCH, GERMAN)

    def test_a_machine_of_the_engine_that_cannot_be_reached_is_an_error_of_the_same_kind(
        self, settings, speaking_english
    ):
        settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
            "CLASS": "wagtail_localize.machine_translators.libretranslate.LibreTranslator",
            "OPTIONS": {"LIBRETRANSLATE_URL": "http://127.0.0.1:9", "API_KEY": ""},
        }
        with pytest.raises(MachineTranslationError, match="cannot be reached") as refused:
            translate(["un"], FRENCH, ENGLISH)
        assert isinstance(refused.value.__cause__, requests.ConnectionError)
