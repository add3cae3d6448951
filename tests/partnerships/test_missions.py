import datetime
import uuid

import pytest
from django.utils import timezone
from wagtail import hooks

from partnerships.missions import MissionLine, missions_of

KEY = uuid.uuid4()
ONE_DAY = datetime.timedelta(days=1)


def mission(title, starts=None, ends=None):
    return MissionLine(title, "/", title_language="fr", language="fr", starts=starts, ends=ends, partnership_key=KEY)


@pytest.mark.django_db
def test_missions_of_every_app_are_gathered_the_latest_first_after_those_without_a_day():
    asked = []

    def some(partnerships, locale_id, request):
        asked.append((partnerships, locale_id))
        return [mission("2019", datetime.date(2019, 5, 1)), mission("one day")]

    def others(partnerships, locale_id, request):
        return iter([mission("2024", datetime.date(2024, 5, 24), datetime.date(2024, 5, 31))])

    with hooks.register_temporarily([("gather_missions", some), ("gather_missions", others)]):
        lines = missions_of(iter([]), 7)
    assert [line.title for line in lines] == ["one day", "2024", "2019"]
    assert asked == [([], 7)]


def test_a_mission_is_over_the_day_after_its_last():
    today = timezone.localdate()
    assert mission("", today - ONE_DAY, today - ONE_DAY).is_over
    assert mission("", today - ONE_DAY).is_over
    assert not mission("", today - ONE_DAY, today).is_over
    assert not mission("", today + ONE_DAY).is_over
    assert not mission("").is_over
