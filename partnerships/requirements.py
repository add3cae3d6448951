"""What must hold before a partnership or programme is published; see ``core.requirements`` for how to read this."""

from django.utils.translation import gettext_lazy as _

from core.publishing import ALL, Requirements
from core.rules import each_once, filled, in_order
from partnerships import models
from partnerships.rules import (
    destinations_have_their_period,
    renewed_by_another,
    replaces_what_came_before,
    status_fits_dates,
)

REQUIREMENTS: Requirements = {
    models.PartnershipPage: {
        "place": [filled(_("Choose the partner's place; it is kept in the directory."))],
        "agreements": [renewed_by_another, replaces_what_came_before],
        ALL: [in_order("since", "ended", _("Give a year that is not before the partnership began."))],
    },
    models.Representative: {
        "role": [filled(_("Say what they are there, such as “International volunteer”."))],
        ALL: [in_order("begins", "ends", _("Give a day that is not before the first."))],
    },
    models.Agreement: {
        "title": [filled(_("Write the title that the register is to show."))],
        "signatories": [each_once("person", _("This person stands here twice: delete one of the two."))],
        "texts": [each_once("document", _("This document stands here twice: delete one of the two."))],
        ALL: [
            in_order("begins", "ends", _("Give a last day that is not before the first.")),
            in_order("signed_on", "ends", _("Give a last day that is not before the day it was signed.")),
            status_fits_dates,
        ],
    },
    models.Signatory: {"person": [filled(_("Choose who signed; people are kept in the directory."))]},
    models.Undertaking: {"text": [filled(_("Write what the parties undertake, or delete the entry."))]},
    models.ProgrammePage: {
        "status_on": [filled(_("Give the day on which the programme was found to stand so."))],
        ALL: [
            in_order("from_year", "to_year", _("Give a year that is not before the first.")),
            destinations_have_their_period,
        ],
    },
    models.ProgrammeObjective: {"text": [filled(_("Write the objective, or delete the entry."))]},
}
