"""What must hold before a page or snippet of the city is published; see ``core.requirements`` for how to read this."""

from django.utils.translation import gettext_lazy as _

from core.publishing import ALL, Requirements
from core.rules import at_least, filled, filled_one_of, in_order
from home import blocks, models
from home.rules import (
    achieved_has_evidence,
    audit_states_what_it_found,
    complete_only_if_achieved,
    figure_has_the_year,
    figure_has_years_to_show,
    one_value_a_year,
)

REQUIREMENTS: Requirements = {
    # Pages
    models.CityProfilePage: {"place": [filled(_("Choose the city or territory that the page presents."))]},
    models.RankFact: {
        "year": [filled(_("Say in which year the city had this rank."))],
        "source_name": [filled(_("Say who ranked the cities, and where."))],
        "source_url": [filled(_("Give the address where the ranking can be read."))],
    },
    models.NetworkPage: {"organisation": [filled(_("Choose the network; it is kept in the directory."))]},
    models.NetworkRole: {
        ALL: [in_order("begins", "ends", _("Give a day that is not before the first day of the role."))]
    },
    models.CallForProjectsPage: {
        "audience": [filled(_("Say who can take part."))],
        ALL: [
            in_order("opens", "closes", _("Give a last day that is not before the day the call opens.")),
            filled_one_of(
                "how_to_take_part", "contact_mailbox", message=_("Say how to take part, or give a contact mailbox.")
            ),
        ],
    },
    models.AccessibilityStatementPage: {ALL: [audit_states_what_it_found]},
    # Snippets
    models.KeyFigure: {
        "source_name": [filled(_("Say who published the figure, and where."))],
        "values": [at_least(1, _("Add a value with its year.")), one_value_a_year],
    },
    models.Commitment: {
        ALL: [
            in_order("started", "due", _("Give a day that is not before the commitment started.")),
            achieved_has_evidence,
            complete_only_if_achieved,
        ]
    },
    # Blocks
    blocks.KeyFigureItemBlock: {
        "figure": [filled(_("Choose a key figure, or delete the entry."))],
        ALL: [figure_has_the_year, figure_has_years_to_show],
    },
    blocks.KeyFiguresBlock: {"figures": [at_least(1, _("Choose at least one key figure, or delete the block."))]},
    blocks.CommitmentsBlock: {"commitments": [at_least(1, _("Choose at least one commitment, or delete the block."))]},
    blocks.LatestNewsBlock: {"page": [filled(_("Choose the list, or delete the block."))]},
    blocks.PartnersMapBlock: {"page": [filled(_("Choose the list, or delete the block."))]},
    blocks.QuoteBlock: {
        "text": [filled(_("Write what was said, or delete the quote."))],
        "person": [filled(_("Choose who said it; people are kept in the directory."))],
    },
    blocks.SpotlightBlock: {
        "title": [filled(_("Write the title of the story, or delete the block."))],
        "body": [filled(_("Tell the story, or delete the block."))],
        ALL: [in_order("begins", "ends", _("Give a day that is not before the first."))],
    },
    blocks.DestinationsBlock: {
        "from_year": [filled(_("Say in which year the period begins."))],
        "to_year": [filled(_("Say in which year the period ends."))],
        "places": [at_least(1, _("Choose at least one place, or delete the block."))],
        ALL: [in_order("from_year", "to_year", _("Give a year that is not before the first."))],
    },
    blocks.TimelineEntryBlock: {
        ALL: [
            filled_one_of("year", "begins", "ends", message=_("Give the year or the day.")),
            filled_one_of("text", "page", message=_("Say what happened, or choose the page that tells it.")),
            in_order("begins", "ends", _("Give a day that is not before the first.")),
        ]
    },
    blocks.TimelineBlock: {"entries": [at_least(1, _("Add at least one entry, or delete the block."))]},
}
