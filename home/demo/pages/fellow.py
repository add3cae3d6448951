"""A fellow metropolis: Nice Côte d’Azur."""

from core.demo import Entry, Ref, register, t
from home.demo.pages.texts import heading, slug

register(
    Entry(
        "nice",
        "home.CityProfilePage",
        {
            "title": t("Nice Côte d’Azur, métropole sœur", en="Nice Côte d’Azur, a fellow metropolis"),
            "slug": slug("nice-cote-d-azur", "nice-cote-d-azur"),
            "place": Ref("place-nice"),
            "organisation": Ref("organisation-nice"),
            "tagline": t("Une coopération à plusieurs partenaires", en="A cooperation with many partners"),
            "lead": t(
                "Des missions communes avec les acteurs économiques et culturels font connaître la métropole à l’étranger.",
                en="Missions shared with economic and cultural players make the metropolis known abroad.",
            ),
            "hero_image": Ref("picture-nice-bay"),
            "hero_alt": t(
                "Dessin au trait : une baie en arc bordée de façades, de palmiers et d’un phare, avec des voiliers.",
                en="Line drawing: a curved bay lined with facades, palm trees and a lighthouse, with sailing boats.",
            ),
        },
        parent="home",
        closing_fields={
            "body": [
                heading(t("L’année 2016 en chiffres", en="The year 2016 in figures")),
                (
                    "key_figures",
                    {
                        "figures": [
                            {"figure": Ref("figure-nice-towns"), "year": 2016},
                            {"figure": Ref("figure-nice-delegations"), "year": 2016},
                            {"figure": Ref("figure-nice-events"), "year": 2016},
                            {"figure": Ref("figure-nice-missions"), "year": 2016},
                        ]
                    },
                ),
                (
                    "teasers",
                    {
                        "title": t("La coopération de la métropole", en="The metropolis’s cooperation"),
                        "pages": [Ref("nice-programme")],
                    },
                ),
            ],
        },
    ),
)
