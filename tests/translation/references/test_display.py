import pytest
from django.template import Context, Template
from wagtail import blocks

from directory.models import Place
from home.models import CityProfilePage, NetworkPage, NetworkRole
from tests.translation.conftest import translated
from translation.references import ReferenceChooserBlock, SourcePageChooserBlock, localise, prepare
from translation.references.holding import keys_in


class Body(blocks.StreamBlock):
    """Every way in which a block can hold references."""

    figures = blocks.ListBlock(ReferenceChooserBlock("home.KeyFigure"))
    commitment = ReferenceChooserBlock("home.Commitment", required=False)
    spotlight = blocks.StructBlock(
        [
            ("place", ReferenceChooserBlock("directory.Place", required=False)),
            ("people", blocks.StreamBlock([("person", ReferenceChooserBlock("directory.Person"))])),
        ]
    )
    organisation = ReferenceChooserBlock("directory.Organisation")
    teaser = SourcePageChooserBlock()


def body(*children):
    return Body().to_python([{"type": kind, "value": value, "id": str(n)} for n, (kind, value) in enumerate(children)])


def test_an_object_is_shown_in_the_language_asked_for(make, english):
    theme = make.theme()
    culture = translated(theme, english, name="Culture")
    assert localise(theme, english.pk) == culture


def test_without_a_translation_the_source_is_shown(make, english):
    theme = make.theme()
    assert localise(theme, english.pk) is theme or localise(theme, english.pk) == theme


def test_a_translation_that_still_has_the_words_of_its_source_does_not_count(make, english):
    theme = make.theme()
    translated(theme, english)
    assert localise(theme, english.pk) == theme


def test_a_translation_that_is_not_published_does_not_count(make, english):
    figure = make.figure()
    draft = translated(figure, english, label="Figure")
    draft.live = False
    draft.save()
    assert localise(figure, english.pk) == figure


def test_what_is_not_published_in_its_source_is_not_shown_at_all(make, english):
    figure = make.figure(live=False)
    translated(figure, english, label="Figure")
    assert localise(figure, english.pk) is None


def test_a_translation_chosen_long_ago_leads_back_to_its_source(make, source_locale, english):
    theme = make.theme()
    culture = translated(theme, english, name="Culture")
    assert localise(culture, source_locale.pk) == theme


def test_a_second_look_costs_no_query(make, english, django_assert_num_queries):
    theme = make.theme()
    with django_assert_num_queries(1):
        localise(theme, english.pk)
        localise(theme, english.pk)


def render(template, page, **context):
    return Template("{% load translation_tags %}" + template).render(Context({"page": page, **context}))


def test_a_template_says_the_language_of_what_is_not_translated(make, home, english_home):
    template = "{% localised theme as shown %}<b{% lang_of shown %}>{{ shown.name }}</b>"
    theme = make.theme()
    assert render(template, english_home, theme=theme) == '<b lang="fr" dir="ltr">Thème 1</b>'
    assert render(template, home, theme=theme) == "<b>Thème 1</b>"


def test_a_template_shows_nothing_for_nothing(home):
    assert render("{% localised theme as shown %}{{ shown }}{% lang_of shown %}", home, theme=None) == "None"


def test_an_alias_page_shows_everything_in_the_language_of_its_text(make, home, english):
    theme = make.theme()
    translated(theme, english, name="Culture")
    alias = home.copy_for_translation(english, alias=True)
    assert render("{% localised theme as shown %}{{ shown }}{% lang_of shown %}", alias, theme=theme) == "Thème 1"


@pytest.fixture
def profile(home, make, english):
    """A page in English that refers to much, and a way to make it refer to more."""

    def build(count, locale):
        theme, place = make.theme(), make.place()
        figures = [make.figure(n) for n in range(count)]
        commitments = [make.commitment(n, theme=theme, indicator=figures[0]) for n in range(count)]
        organisations = [make.organisation(n, place=make.place(n + 10)) for n in range(count)]
        people = [make.person(n, organisation=organisations[0]) for n in range(count)]
        delegation = [{"type": "person", "value": person.pk, "id": str(person.pk)} for person in people]
        for source in [*figures]:
            translated(source, english, label=f"Figure {source.pk}")
        for source in [theme, place, *organisations]:
            translated(source, english, name=f"Name {source.pk}")
        page = CityProfilePage(title="Profil", slug="profil", place=place, organisation=organisations[0], locale=locale)
        home.add_child(instance=page)
        page = CityProfilePage.objects.get(pk=page.pk)
        page.body = body(
            ("figures", [f.pk for f in figures]),
            *[("commitment", c.pk) for c in commitments],
            *[("spotlight", {"place": o.place_id, "people": delegation}) for o in organisations],
            *[("organisation", o.pk) for o in organisations],
            ("commitment", None),
        )
        return page

    return build


PROFILE = """
{% localised page.place as place %}{{ place.name }}|{% localised page.organisation as o %}{{ o.name }}
{% for child in page.body %}
{% if child.block_type == "figures" %}
    {% for chosen in child.value %}{% localised chosen as figure %}
        {{ figure.label }}{% lang_of figure %}{% for v in figure.values.all %}{{ v.value }}{% endfor %}
    {% endfor %}
{% elif child.block_type == "commitment" and child.value %}
    {% localised child.value as c %}{% lang_of c %}{% localised c.theme as theme %}{{ theme.name }}{% lang_of theme %}
    {% localised c.indicator as figure %}{{ figure.label }}{% for v in figure.values.all %}{{ v.value }}{% endfor %}
{% elif child.block_type == "spotlight" %}
    {% localised child.value.place as place %}{{ place.name }}{% lang_of place %}
    {% for item in child.value.people %}{% localised item.value as person %}{{ person.name }}{% lang_of person %}
        {% localised person.organisation as o %}{{ o.name }}{% endfor %}
{% elif child.block_type == "organisation" %}
    {% localised child.value as o %}{{ o.name }}{% localised o.place as place %}{{ place.name }}
{% endif %}
{% endfor %}
"""


@pytest.mark.parametrize("count", [1, 20])
@pytest.mark.parametrize("language", ["source_locale", "english"])
def test_a_page_costs_three_queries_however_many_models_it_refers_to(
    profile, count, language, request, django_assert_num_queries
):
    page = profile(count, request.getfixturevalue(language))
    # The rows of the page; commitments, people, organisations, places, themes and figures; the values of figures.
    with django_assert_num_queries(3):
        prepare(page)
    with django_assert_num_queries(0):
        html = render(PROFILE, page)
    assert ("Chiffre" in html) == (language == "source_locale")
    assert html.count("Figure ") == (2 * count if language == "english" else 0)


def test_rows_of_a_page_bring_their_references(home, make, english, django_assert_num_queries):
    page = home.add_child(instance=NetworkPage(title="CGLU", slug="cglu", organisation=make.organisation()))
    for number in range(3):
        role = NetworkRole(page=page, locale=page.locale, role="founder")
        role.founded_with = [make.place(number), make.place(number + 10)]
        role.save()
    page = NetworkPage.objects.get(pk=page.pk)
    # Roles and the rows of their many-to-many field; then the organisation and the places.
    with django_assert_num_queries(2):
        prepare(page, locale=english)
    with django_assert_num_queries(0):
        names = [localise(place, english.pk).name for role in page.roles.all() for place in role.founded_with.all()]
    # Each row's by name, as without.
    assert names == ["Ville 0", "Ville 10", "Ville 1", "Ville 11", "Ville 12", "Ville 2"]


def test_a_preview_keeps_the_rows_that_are_not_saved_yet(home, make, english):
    place = make.place()
    translated(place, english, name="Nantes in English")
    page = NetworkPage(title="CGLU", slug="cglu", locale=english)
    page.roles = [NetworkRole(role="chair", founded_with=[place])]
    prepare(page)
    [role] = page.roles.all()
    assert [localise(p, english.pk).name for p in role.founded_with.all()] == ["Nantes in English"]


def test_several_pages_are_prepared_together(home, make, english, django_assert_num_queries):
    pages = [home.add_child(instance=CityProfilePage(title=str(n), slug=str(n), place=make.place(n))) for n in range(5)]
    pages = list(CityProfilePage.objects.filter(pk__in=[page.pk for page in pages]))
    with django_assert_num_queries(2):
        prepare(*pages, locale=english)
        assert {localise(page.place, english.pk).name for page in pages} == {f"Ville {n}" for n in range(5)}


def test_a_teaser_shows_the_specific_page_in_its_language(home, english_home, make, django_assert_num_queries):
    profile = home.add_child(instance=CityProfilePage(title="Profil", slug="profil", tagline="Ouverte"))
    english_profile = translated(profile, english_home.locale, title="Profile")
    home_in_english = english_home.specific
    home_in_english.highlights = body(("teaser", profile.pk), ("teaser", home.pk))
    # The pages, and the two types among them.
    with django_assert_num_queries(3):
        prepare(home_in_english)
        shown = [localise(child.value, english_home.locale_id) for child in home_in_english.highlights]
    assert shown == [english_profile, english_home]
    assert shown[0].tagline == "Ouverte"


def test_a_deleted_object_leaves_a_gap_and_no_error(home, make, english):
    home.highlights = body(("commitment", 404), ("organisation", 404))
    prepare(home, locale=english)
    assert [child.value for child in home.highlights] == [None, None]


def test_a_place_chosen_twice_is_the_same_in_both(home, make):
    place = make.place()
    home.highlights = body(*[("spotlight", {"place": place.pk, "people": []})] * 2)
    prepare(home)
    assert [child.value["place"] for child in home.highlights] == [place, place]
    assert isinstance(home.highlights[0].value["place"], Place)


def test_content_from_before_a_block_changed_its_kind_is_passed_over(home, make):
    home.highlights = Body().to_python([{"type": "figures", "value": {"figure": 1}, "id": "a"}])
    assert list(keys_in(home.highlights.stream_block, list(home.highlights.raw_data))) == []
