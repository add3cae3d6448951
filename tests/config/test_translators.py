import environ
import pytest
from django.core.exceptions import ImproperlyConfigured
from django.utils.module_loading import import_string
from wagtail_localize.machine_translators import get_machine_translator
from wagtail_localize.machine_translators.dummy import DummyTranslator

from config.translators import CLASSES, machine_translator


def env(**variables):
    reader = environ.Env()
    reader.ENVIRON = variables
    return reader


def test_without_a_name_nothing_is_translated_by_machine():
    assert machine_translator(env()) is None


def test_deepl_is_given_its_key():
    setting = machine_translator(env(MACHINE_TRANSLATOR="deepl", DEEPL_AUTH_KEY="key:fx"))
    assert setting
    translator = import_string(setting["CLASS"])(setting["OPTIONS"])
    assert translator.get_headers() == {"Authorization": "DeepL-Auth-Key key:fx"}


def test_libretranslate_is_given_its_address_and_needs_no_key():
    setting = machine_translator(env(MACHINE_TRANSLATOR="libretranslate", LIBRETRANSLATE_URL="https://lt.example/"))
    assert setting
    translator = import_string(setting["CLASS"])(setting["OPTIONS"])
    assert translator.get_api_endpoint() == "https://lt.example"
    assert setting["OPTIONS"]["API_KEY"] == ""


@pytest.mark.parametrize(("name", "needed"), [("deepl", "DEEPL_AUTH_KEY"), ("libretranslate", "LIBRETRANSLATE_URL")])
def test_what_a_translator_needs_is_asked_for_by_name(name, needed):
    with pytest.raises(ImproperlyConfigured, match=needed):
        machine_translator(env(MACHINE_TRANSLATOR=name))


def test_an_unknown_translator_is_refused_with_those_there_are():
    with pytest.raises(ImproperlyConfigured, match="deepl, libretranslate"):
        machine_translator(env(MACHINE_TRANSLATOR="babelfish"))


def test_every_translator_can_be_imported():
    for path in CLASSES.values():
        assert import_string(path)


def test_the_tests_translate_without_a_network():
    assert isinstance(get_machine_translator(), DummyTranslator)
