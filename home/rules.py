"""Rules that the requirements of the city's pages are made of, beside those of ``core.rules``."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.rich_text import RichText

from core.problems import Problem, Rule, Text
from core.values import is_filled
from home.figures import value_to_show, values_by_year
from home.models import AccessibilityStatementPage, Commitment, KeyFigureValue

COMPLETE = 100


def in_order(first: str, last: str, message: Text) -> Rule:
    """Return the rule that the value of one field does not come after that of another, where both are given.

    The problem stands with the second.
    """

    def rule(whole: Any) -> Iterator[Problem]:
        begins, ends = value_in(whole, first), value_in(whole, last)
        if begins is not None and ends is not None and begins > ends:
            yield Problem(message, (last,))

    return rule


def filled_one_of(name: str, other: str, message: Text) -> Rule:
    """Return the rule that at least one of two fields of text holds something. The problem stands with the first."""

    def rule(whole: Any) -> Iterator[Problem]:
        # As rich text, for an editor that was opened leaves empty paragraphs behind.
        if not any(is_filled(RichText(value_in(whole, field))) for field in (name, other)):
            yield Problem(message, (name,))

    return rule


def given_one_of(*names: str, message: Text) -> Rule:
    """Return the rule that at least one of several values is given. The problem stands with the first."""

    def rule(whole: Any) -> Iterator[Problem]:
        if not any(is_filled(value_in(whole, name)) for name in names):
            yield Problem(message, (names[0],))

    return rule


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


def value_in(whole: Any, name: str) -> Any:
    """Return one value of a page, snippet or row, or of a block that is made of several."""
    return whole.get(name) if isinstance(whole, Mapping) else getattr(whole, name)
