"""A fellow metropolis: Nice Côte d’Azur."""

from core.demo import Entry, Ref, register, t
from home.demo.pages.texts import heading

NICE_DESTINATIONS = [
    *("abidjan", "gdansk", "haifa", "hangzhou", "houston", "london", "moscow", "nuremberg", "quebec", "rio"),
    *("saint-petersburg", "salt-lake-city", "singapore", "sousse", "stockholm", "tel-aviv", "turin", "tokyo"),
    *("xiamen", "zhuhai"),
]


register(
    Entry(
        "nice",
        "home.CityProfilePage",
        {
            "title": t("Nice Côte d’Azur, métropole sœur", en="Nice Côte d’Azur, a fellow metropolis"),
            "slug": "nice-cote-d-azur",
            "place": Ref("place-nice"),
            "organisation": Ref("organisation-nice"),
            "tagline": t("Une coopération à plusieurs partenaires", en="A cooperation with many partners"),
            "lead": t(
                "Des missions communes avec les acteurs économiques et culturels font connaître la métropole à l’étranger.",
                en="Missions shared with economic and cultural players make the metropolis known abroad.",
            ),
            "hero_image": Ref("picture-nice-bay"),
            "hero_alt": t(
                "Dessin au trait : une baie en arc bordée de façades, de palmiers et d’un phare, avec des voiliers.",
                en="Line drawing: a curved bay lined with facades, palm trees and a lighthouse, with sailing boats.",
            ),
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
                heading(t("Ce que cherche la coopération", en="What the cooperation is after")),
                (
                    "objectives",
                    {
                        "introduction": "",
                        "objectives": [
                            t(
                                "Donner plus de portée et de visibilité au territoire de la métropole",
                                en="Give the area of the metropolis more reach and visibility",
                            ),
                            t(
                                "Rassembler les acteurs locaux autour d’une stratégie commune",
                                en="Bring local players together around one strategy",
                            ),
                            t(
                                "Tisser des liens économiques durables et attirer des investisseurs",
                                en="Weave lasting economic ties and attract investors",
                            ),
                        ],
                    },
                ),
                (
                    "spotlight",
                    {
                        "title": t("Le carnaval de Nice à Xiamen", en="The Carnival of Nice in Xiamen"),
                        "body": "<p>"
                        + t(
                            "La station balnéaire chinoise a obtenu pour cinq ans l’usage exclusif de la marque du carnaval."
                            " La première édition s’y est tenue en mai 2017.",
                            en="The Chinese seaside resort obtained exclusive use of the carnival’s trademark for five years."
                            " Its first edition took place there in May 2017.",
                        )
                        + "</p>",
                        "place": Ref("place-xiamen"),
                        "picture": {
                            "image": Ref("picture-carnival"),
                            "alt_text": t(
                                "Dessin au trait : un char en forme de poisson couronné passe au milieu de la foule.",
                                en="Line drawing: a float in the shape of a crowned fish passes through the crowd.",
                            ),
                        },
                    },
                ),
                heading(t("Où porte la coopération", en="Where the cooperation goes")),
                (
                    "destinations",
                    {
                        "from_year": 2016,
                        "to_year": 2020,
                        "places": [Ref(f"place-{key}") for key in NICE_DESTINATIONS],
                    },
                ),
            ],
        },
        parent="home",
    ),
)
