import pytest
from wagtail.models import Locale, Page

from tests.tables import contents, put_back


@pytest.mark.django_db(transaction=True)
def test_what_was_kept_comes_back_and_new_rows_do_not_collide_with_it():
    Locale.objects.create(language_code="de")
    kept = contents()
    Page.get_first_root_node().add_child(title="À oublier", slug="a-oublier")
    Locale.objects.filter(language_code="de").delete()
    put_back(kept)
    assert not Page.objects.filter(slug="a-oublier").exists()
    assert Locale.objects.filter(language_code="de").exists()
    Locale.objects.create(language_code="es")
