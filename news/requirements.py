"""What must hold before a piece of news is published; see ``core.requirements`` for how to read this."""

from django.utils.translation import gettext_lazy as _

from core.publishing import ALL, Requirements
from core.rules import at_least, each_once, filled, filled_one_of, in_order, plain_link_text
from news import models
from news.rules import about_how_many, steps_within_mission

REQUIREMENTS: Requirements = {
    models.MissionPage: {
        "starts": [filled(_("Give the first day of the mission."))],
        "ends": [filled(_("Give the last day of the mission; where it lasts one day, the first."))],
        "partnerships": [each_once("partnership", _("This partnership stands here twice: delete one of the two."))],
        "agreements": [each_once("agreement", _("This agreement stands here twice: delete one of the two."))],
        ALL: [
            in_order("starts", "ends", _("Give a last day that is not before the first.")),
            steps_within_mission,
            about_how_many,
        ],
    },
    models.MissionStep: {
        "place": [filled(_("Choose the place; places are kept in the directory."))],
        ALL: [in_order("begins", "ends", _("Give a day that is not before the first."))],
    },
    models.MissionOutcome: {"text": [filled(_("Write what came of the mission, or delete the entry."))]},
    models.PressLink: {
        "url": [filled(_("Give the address of the article, or delete the entry."))],
        "text": [filled(_("Say what is to be read there: the newspaper, and of what it writes.")), plain_link_text],
        "language": [filled(_("Say in which language the article is written."))],
    },
    models.ArticlePage: {
        ALL: [filled_one_of("lead", "body", message=_("Write a lead or a body: a title is not enough."))]
    },
    models.PublicationPage: {
        "authors": [at_least(1, _("Choose who wrote or published it; organisations are kept in the directory."))],
        "files": [each_once("document", _("This document stands here twice: delete one of the two."))],
        ALL: [
            in_order("covers_from", "covers_to", _("Give a year that is not before the first.")),
            filled_one_of("files", "html_alternative", message=_("Add a file, or give the web version's address.")),
        ],
    },
    models.PublicationQuestion: {"text": [filled(_("Write the question, or delete the entry."))]},
}
