import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale

from translation.desk.glossary_files import Imported, RefusedError, read_csv, write_csv
from translation.models import Term, TermTranslation

HEAD = "term,language,translation,status,everywhere,note,term note,case sensitive"


@pytest.fixture(autouse=True)
def german(source_locale):
    return Locale.objects.get_or_create(language_code="de")[0]


def file_of(*lines, head=HEAD):
    return "\r\n".join([head, *lines]).encode()


def faults_of(content, **options):
    """Where a file was refused, with nothing imported."""
    before = list(TermTranslation.objects.values_list()), list(Term.objects.values_list())
    with pytest.raises(RefusedError) as refused:
        read_csv(content, **options)
    assert (list(TermTranslation.objects.values_list()), list(Term.objects.values_list())) == before
    return [(fault.line, fault.column) for fault in refused.value.faults]


def kept():
    """What the glossary holds."""
    rows = TermTranslation.objects.order_by("term__words", "pk")
    return [(row.term.words, row.locale.language_code, row.words, row.status, row.everywhere) for row in rows]


def test_a_file_is_imported():
    done = read_csv(
        file_of(
            "ville jumelée,de,Partnerstadt,approved,,,Liée par un acte,no",
            'ville jumelée,de,Zwillingsstadt,forbidden,yes,"Nein, nie",,',
            "Cité,DE,Cité,,,,,yes",
        )
    )
    assert done == Imported(added=3)
    assert kept() == [
        ("Cité", "de", "Cité", "approved", False),
        ("ville jumelée", "de", "Partnerstadt", "approved", False),
        ("ville jumelée", "de", "Zwillingsstadt", "forbidden", True),
    ]
    assert Term.objects.get(words="ville jumelée").note == "Liée par un acte"
    assert Term.objects.get(words="Cité").case_sensitive
    assert TermTranslation.objects.get(words="Zwillingsstadt").note == "Nein, nie"


def test_importing_again_changes_nothing():
    content = file_of("ville jumelée,de,Partnerstadt,approved,,,Liée par un acte,no")
    read_csv(content)
    assert read_csv(content) == Imported(unchanged=1)


def test_what_is_there_is_changed_and_nothing_is_deleted():
    read_csv(file_of("port,de,Hafen,,,,,", "rue,de,Straße,,,,,"))
    assert read_csv(file_of("Port,de,hafen,avoid,,schlecht,,")) == Imported(changed=1)
    assert [(row.words, row.status, row.note) for row in TermTranslation.objects.order_by("pk")] == [
        ("hafen", "avoid", "schlecht"),
        ("Straße", "approved", ""),
    ]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_files_of_every_spreadsheet_are_read(separator, mark):
    text = separator.join(["Term", "Language", "Translation"]) + "\n" + separator.join(["port", "de", "Hafen"]) + "\n\n"
    assert read_csv((mark + text).encode()) == Imported(added=1)


def test_what_was_exported_can_be_imported():
    read_csv(file_of('ville,de,"Stadt, groß",approved,,=1+1,a note,yes', "ville,de,Ort,avoid,yes,,,"))
    before = kept()
    for separator in ",;":
        exported = write_csv(separator)
        assert exported.startswith("\ufeff")
        Term.objects.all().delete()
        read_csv(exported.encode())
        assert kept() == before
        assert TermTranslation.objects.get(words="Stadt, groß").note == "=1+1"


def test_no_cell_is_a_formula():
    read_csv(file_of("ville,de,=Stadt,,,,,"))
    assert "'=Stadt" in write_csv()


@pytest.mark.parametrize(
    ("line", "column"),
    [
        (",de,Hafen,,,,,", "term"),
        ("port,,Hafen,,,,,", "language"),
        ("port,de,,,,,,", "translation"),
        ("port,xx,Hafen,,,,,", "language"),
        ("port,fr,port,,,,,", "language"),
        ("port,de,Hafen,good,,,,", "status"),
        ("port,de,Hafen,,perhaps,,,", "everywhere"),
        ("port,de,Hafen,,,,,perhaps", "case sensitive"),
        ("port,de,Hafen,approved,yes,,,", "everywhere"),
        (f"port,de,{'x' * 201},,,,,", "translation"),
        (f"{'x' * 201},de,Hafen,,,,,", "term"),
    ],
)
def test_a_line_that_is_wrong_is_named_with_its_column_and_nothing_is_imported(line, column):
    assert faults_of(file_of("rue,de,Straße,,,,,", line)) == [(3, column)]


def test_all_faults_are_said_at_once():
    assert faults_of(file_of("port,xx,Hafen,,,,,", "rue,de,,,,,,")) == [(2, "language"), (3, "translation")]


def test_lines_that_contradict_each_other_are_faults():
    lines = ["port,de,Hafen,,,,un lieu,", "Port,de,hafen,,,,,", "port,de,Tor,,,,une porte,"]
    assert faults_of(file_of(*lines)) == [(3, "translation"), (4, "term note")]


def test_a_line_break_inside_a_cell_is_counted():
    assert faults_of(file_of('port,de,Hafen,,,"a\nb",,', "rue,xx,Straße,,,,,")) == [(4, "language")]


def test_columns_are_named():
    assert faults_of(file_of(head="term,language")) == [(1, "translation")]
    assert faults_of(file_of(head="term,language,translation,colour")) == [(1, "colour")]
    assert faults_of(file_of(head="term,language,translation,note,note")) == [(1, "note")]
    assert {line for line, _column in faults_of(b"")} == {1}


def test_a_file_that_is_no_csv_in_utf8_is_refused():
    assert faults_of("term,language,translation\nport,de,Häfen".encode("latin-1")) == [(2, "")]
    assert faults_of("term,language,translation\nport,de,Hafen".encode("utf-16-le")) == [(1, "")]
    assert faults_of(file_of("port\0,de,Hafen")) == [(2, "")]
    assert faults_of(file_of('port,de,"Hafen')) == [(2, "")]
    assert faults_of(file_of("port,de,Hafen,,,,,,,,,x")) == [(2, "")]


def test_a_language_of_others_is_not_changed(german):
    assert faults_of(file_of("port,de,Hafen,,,,,"), allowed=set()) == [(2, "language")]
    assert read_csv(file_of("port,de,Hafen,,,,,"), allowed={german.pk}) == Imported(added=1)


def test_a_thousand_lines_take_as_many_queries_as_ten():
    def cost(first, number):
        lines = [f"mot {n},de,Wort {n}" for n in range(first, first + number)]
        with CaptureQueriesContext(connection) as queries:
            read_csv("\n".join(["term,language,translation", *lines]).encode())
        return len(queries)

    few = cost(0, 10)
    assert cost(10, 400) == few
    assert cost(0, 400) <= few
    assert TermTranslation.objects.count() == 410
