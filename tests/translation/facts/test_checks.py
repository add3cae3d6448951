from django.db import models
from django.test.utils import isolate_apps
from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.models import TranslatableMixin

from translation.facts import facts
from translation.facts.checks import check_followed


@isolate_apps("tests.translation.papers")
def test_many_to_many_facts_without_drafts_are_refused():
    class Sheet(TranslatableMixin, ClusterableModel):
        places = ParentalManyToManyField("self", related_name="+")
        override_translatable_fields = facts("places")

        class Meta(TranslatableMixin.Meta):
            app_label = "papers"

    assert [error.id for error in check_followed(Sheet)] == ["translation.E009"]


@isolate_apps("tests.translation.papers")
def test_many_to_many_facts_through_a_model_of_their_own_are_refused():
    class Paper(TranslatableMixin, models.Model):
        readers = models.ManyToManyField("self", through="Reading")
        override_translatable_fields = facts("readers")

        class Meta(TranslatableMixin.Meta):
            app_label = "papers"

    class Reading(models.Model):
        one = models.ForeignKey(Paper, models.CASCADE, related_name="+")
        other = models.ForeignKey(Paper, models.CASCADE, related_name="+")

        class Meta:
            app_label = "papers"

    [error] = check_followed(Paper)
    assert error.id == "translation.E008"
    assert "inline children" in error.msg
