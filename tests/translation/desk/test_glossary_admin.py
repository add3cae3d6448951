import pytest
from django.contrib.auth import get_user_model
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import Locale
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from tests.translation.desk.helpers import soup_of
from translation.desk.groups import make_team
from translation.models import Term, TermTranslation

INDEX, ADD, IMPORT, EXPORT = (f"translation_glossary:{name}" for name in ("index", "add", "import", "export"))


@pytest.fixture
def german(source_locale):
    return Locale.objects.get_or_create(language_code="de")[0]


@pytest.fixture
def port(german):
    term = Term.objects.create(words="port")
    TermTranslation.objects.create(term=term, locale=german, words="Hafen")
    return term


@pytest.fixture
def member(german):
    """Make somebody of the German team."""

    def make(group):
        user = get_user_model().objects.create_user(group)
        user.groups.add(getattr(make_team(german), group))
        return user

    return make


def term_data(locale, **translation):
    row = {"locale": locale.pk, "words": "Straße", "status": "approved", "note": ""} | translation
    return nested_form_data({"words": "rue", "note": "", "translations": inline_formset([row])})


def upload(client, text):
    return client.post(reverse(IMPORT), {"file": SimpleUploadedFile("glossary.csv", text.encode())})


def test_the_glossary_is_in_the_menu_and_lists_terms(admin_client, port):
    content = admin_client.get(reverse("wagtailadmin_home")).content.decode()
    assert reverse(INDEX) in content
    listed = soup_of(admin_client.get(reverse(INDEX)))
    assert "port" in listed.get_text()
    assert "Hafen (de)" in listed.get_text()
    assert [listed.select_one(f'[href="{reverse(name)}"]') is not None for name in (IMPORT, EXPORT)] == [True, True]


def test_the_list_takes_as_many_queries_for_many_terms(admin_client, port, german, django_assert_max_num_queries):
    for number in range(15):
        term = Term.objects.create(words=f"rue {number}")
        TermTranslation.objects.create(term=term, locale=german, words="Straße")
    with django_assert_max_num_queries(20):
        assert admin_client.get(reverse(INDEX)).status_code == 200


def test_terms_are_searched_by_their_translations(admin_client, port):
    Term.objects.create(words="chaussée")
    content = admin_client.get(reverse("translation_glossary:index_results"), {"q": "Hafen"}).content.decode()
    assert "port" in content
    assert "chaussée" not in content


@pytest.mark.parametrize("group", ["translators", "reviewers", "publishers"])
def test_whoever_works_in_a_language_reads_the_glossary_and_changes_nothing(client, member, port, group):
    client.force_login(member(group))
    assert client.get(reverse(INDEX)).status_code == 200
    assert client.get(reverse(EXPORT)).status_code == 200
    for address in (ADD, IMPORT):
        assert client.get(reverse(address)).status_code in {302, 403}
    assert upload(client, "term,language,translation\nrue,de,Straße").status_code in {302, 403}
    assert Term.objects.count() == 1


def test_a_coordinator_changes_it_in_the_language_that_they_look_after(client, member, german):
    client.force_login(member("coordinators"))
    response = client.post(reverse(ADD), term_data(german))
    assert response.status_code == 302, response.context["form"].errors
    assert TermTranslation.objects.get().words == "Straße"


def test_a_coordinator_changes_nothing_in_another_language(client, member, english):
    client.force_login(member("coordinators"))
    response = client.post(reverse(ADD), term_data(english))
    assert response.status_code == 200
    assert not Term.objects.exists()
    assert upload(client, "term,language,translation\nrue,en,street").status_code == 422
    assert not Term.objects.exists()


def test_who_has_nothing_to_do_with_translations_does_not_see_it(client, port, django_user_model):
    client.force_login(django_user_model.objects.create_user("nobody"))
    assert client.get(reverse(EXPORT)).status_code in {302, 403}
    assert client.get(reverse(INDEX)).status_code in {302, 403}


def test_a_file_is_exported(admin_client, port):
    response = admin_client.get(reverse(EXPORT))
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert "port,,no,de,Hafen,approved,no," in response.content.decode("utf-8-sig")
    assert "port;;no;de;Hafen" in admin_client.get(reverse(EXPORT), {"separator": ";"}).content.decode("utf-8-sig")


def test_a_file_is_imported(admin_client, port):
    response = upload(admin_client, "term;language;translation\nrue;de;Straße")
    assert response.url == reverse(INDEX)
    assert TermTranslation.objects.filter(words="Straße").exists()


def test_a_file_that_is_wrong_is_shown_with_its_lines(admin_client, port, speaking_english):
    response = upload(admin_client, "term;language;translation\nrue;xx;Straße")
    assert response.status_code == 422
    assert [(fault.line, fault.column) for fault in response.context["faults"]] == [(2, "language")]
    assert b"<td>2</td>" in response.content
    assert not Term.objects.filter(words="rue").exists()


def test_a_file_has_to_be_chosen(admin_client):
    response = admin_client.post(reverse(IMPORT))
    assert response.status_code == 422
    assert response.context["form"].errors
