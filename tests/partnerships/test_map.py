"""Where the map puts partners, and how it tells near ones from far ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnerships.map import Point, arc, beside, draw, groups, land, project

COORDINATE = st.floats(min_value=0, max_value=1200, allow_nan=False)
POINTS = st.lists(st.builds(Point, COORDINATE, COORDINATE), max_size=40)


@pytest.mark.parametrize("example", land()["examples"], ids=lambda example: example["name"])
def test_places_stand_where_the_script_that_drew_the_land_puts_them(example):
    point = project(example["longitude"], example["latitude"])
    assert (point.x, point.y) == pytest.approx((example["x"], example["y"]), abs=0.01)


def test_the_land_is_light_and_says_where_it_comes_from():
    assert len(land()["path"]) < 15_000
    assert "Natural Earth" in land()["attribution"]


@given(st.floats(min_value=-180, max_value=180), st.floats(min_value=-57, max_value=80))
def test_every_city_is_in_the_picture(longitude, latitude):
    point = project(longitude, latitude)
    assert -0.1 <= point.x <= land()["width"] + 0.1
    assert 0 <= point.y <= land()["height"]


def test_the_picture_is_cut_in_the_bering_strait():
    assert project(-168, 65.5).x < land()["width"] / 2 < project(-170, 65.5).x


@given(POINTS, st.floats(min_value=1, max_value=200))
def test_groups_hold_every_point_once_and_are_apart(points, distance):
    found = groups(points, distance)
    assert sorted(member for _centre, members in found for member in members) == list(range(len(points)))
    for number, (centre, _members) in enumerate(found):
        for other, _others in found[number + 1 :]:
            assert centre.to(other) >= distance


def test_points_that_are_apart_keep_their_places():
    points = [Point(0, 0), Point(100, 0), Point(0, 100)]
    assert groups(points, 50) == [(points[0], [0]), (points[1], [1]), (points[2], [2])]


def test_a_mark_that_would_hide_the_city_is_moved_aside_where_there_is_room():
    home = Point(100, 100)
    assert beside(home, [Point(105, 100), Point(300, 300)], 16) == [Point(116, 100), Point(300, 300)]
    assert beside(home, [home], 16) == [Point(116, 100)]
    assert beside(home, [Point(105, 100), Point(140, 100)], 16) == [Point(105, 100), Point(140, 100)]


@pytest.mark.parametrize("end", [Point(500, 100), Point(100, 100)])
def test_an_arc_rises_to_the_north_whichever_way_it_goes(end):
    assert arc(Point(300, 100), end).endswith(f" {end.x:.0f} {end.y:.0f}")
    assert int(arc(Point(300, 100), end).split("Q")[1].split()[1]) < 100


def test_the_map_has_no_mark_without_a_partner():
    assert draw([]) is None
