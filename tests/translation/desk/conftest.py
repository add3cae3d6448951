"""A commitment on its way into English."""

import pytest
from django.contrib.auth import get_user_model
from wagtail_localize.models import Translation
from wagtail_localize.operations import translate_object


@pytest.fixture
def translator(db):
    """Somebody who translates."""
    return get_user_model().objects.create_user("translator", first_name="Ada")


@pytest.fixture
def commitment(make):
    """A commitment in French, sent for translation by ``sent``."""
    return make.commitment()


@pytest.fixture
def sent(commitment, english):
    """The commitment's translation into English, of which nothing is translated."""
    translate_object(commitment, [english])
    return Translation.objects.get(source__object_id=commitment.translation_key, target_locale=english)
