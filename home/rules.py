"""Rules that the requirements of the city's pages are made of, beside those of ``core.rules``."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from core.problems import Problem
from home.figures import value_to_show, values_by_year
from home.models import AccessibilityStatementPage, Commitment, KeyFigureValue

COMPLETE = 100


def audit_states_what_it_found(statement: AccessibilityStatementPage) -> Iterator[Problem]:
    """Refuse to claim compliance, full or partial, without the audit's date and the share of criteria it found met."""
    if statement.status == statement.Status.NONE:
        return
    if statement.audited_on is None:
        yield Problem(_("Give the date of the audit, or choose “not compliant”."), ("audited_on",))
    if statement.share_met is None:
        yield Problem(_("Give the share of criteria that the audit found met."), ("share_met",))


def one_value_a_year(values: Iterable[KeyFigureValue]) -> Iterator[Problem]:
    """Refuse a second value of the same year."""
    years = set()
    for index, value in enumerate(values):
        if value.year in years:
            yield Problem(
                _("There is another value of %(year)d: keep one of the two."), (index, "year"), {"year": value.year}
            )
        years.add(value.year)


def achieved_has_evidence(commitment: Commitment) -> Iterator[Problem]:
    """Refuse to call a commitment achieved without anything by which one can tell."""
    if (
        commitment.status == Commitment.Status.ACHIEVED
        and not commitment.evidence_url
        and commitment.indicator_id is None
    ):
        yield Problem(_("Give the address of the evidence, or choose an indicator."), ("evidence_url",))


def complete_only_if_achieved(commitment: Commitment) -> Iterator[Problem]:
    """Refuse a progress of 100 per cent on what is not achieved."""
    if commitment.progress == COMPLETE and commitment.status != Commitment.Status.ACHIEVED:
        yield Problem(_("Enter less than 100, or choose the status “achieved”."), ("progress",))


def figure_has_the_year(item: Mapping[str, Any]) -> Iterator[Problem]:
    """Refuse a fixed year in which the figure that was chosen has no value."""
    figure, year = item.get("figure"), item.get("year")
    if figure and year and value_to_show(figure, year) is None:
        yield Problem(
            _("“%(figure)s” has no value of %(year)d: choose another year, or leave it empty."),
            ("year",),
            {"figure": str(figure), "year": year},
        )


def figure_has_years_to_show(item: Mapping[str, Any]) -> Iterator[Problem]:
    """Refuse to show all years of a figure that has fewer than two."""
    figure = item.get("figure")
    if figure and item.get("show_series") and len(values_by_year(figure)) < 2:
        yield Problem(
            _("“%(figure)s” has fewer than two years: show its value alone."), ("show_series",), {"figure": str(figure)}
        )
