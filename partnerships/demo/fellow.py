"""The cooperation programme of Nice Côte d’Azur, 2016 to 2020."""

from core.demo import Entry, Ref, register, t
from home.demo.pages.texts import heading, paragraphs, slug

AREAS = ["smart-cities", "smart-grids", "economy", "innovation", "security", "culture", "health", "research"]
DESTINATIONS = [
    *("abidjan", "gdansk", "haifa", "hangzhou", "houston", "london", "moscow", "nuremberg", "quebec", "rio"),
    *("saint-petersburg", "salt-lake-city", "singapore", "sousse", "stockholm", "tel-aviv", "turin", "tokyo"),
    *("xiamen", "zhuhai"),
]

register(
    Entry(
        "nice-programme",
        "partnerships.ProgrammePage",
        {
            "title": t(
                "Programme de coopération internationale 2016-2020",
                en="Programme of international cooperation 2016–2020",
            ),
            "slug": slug("programme-2016-2020", "programme-2016-2020"),
            "hero_image": Ref("picture-nice-bay"),
            "hero_alt": t(
                "Dessin au trait : une baie en arc bordée de façades, de palmiers et d’un phare, avec des voiliers."
            ),
            "lead": t(
                "Des missions menées avec plusieurs partenaires et dans plusieurs domaines à la fois, vers vingt"
                " destinations.",
                en="Missions undertaken with several partners and in several fields at once, to twenty destinations.",
            ),
            "from_year": 2016,
            "to_year": 2020,
            "status": "operational",
            # The source bears no date; it speaks of May 2017 as past and of 2018 as to come.
            "status_on": "2017-12-31",
            "areas": [Ref(f"theme-{area}") for area in AREAS],
            "partners": [
                Ref("organisation-team-cote-d-azur"),
                Ref("organisation-otcn"),
                Ref("organisation-paca"),
            ],
            "objectives": [
                {
                    "text": t(
                        "Donner plus de portée et de visibilité au territoire de la métropole",
                        en="Give the area of the metropolis more reach and visibility",
                    )
                },
                {
                    "text": t(
                        "Rassembler les acteurs locaux autour d’une stratégie commune",
                        en="Bring local players together around one strategy",
                    )
                },
                {
                    "text": t(
                        "Tisser des liens économiques durables et attirer des investisseurs",
                        en="Weave lasting economic ties and attract investors",
                    )
                },
            ],
            "destinations": [Ref(f"place-{key}") for key in DESTINATIONS],
            "body": [
                heading(t("Partir à plusieurs", en="Travelling together")),
                paragraphs(
                    t(
                        "Métropole, agence de promotion économique et office du tourisme mettent leurs moyens en commun :"
                        " ils font connaître le territoire ensemble et cherchent ensemble des affaires.",
                        en="The metropolis, its business promotion agency and its visitors bureau pool their means: together"
                        " they make the area known, and together they look for business.",
                    ),
                    t(
                        "Après Saint-Pétersbourg, la formule a servi aux États-Unis, en Suède, en Chine, au Royaume-Uni et"
                        " au Canada. Avec la Région, les délégations sont aussi allées en Russie, en Chine et aux"
                        " États-Unis.",
                        en="After St Petersburg, the format served in the United States, Sweden, China, the United Kingdom"
                        " and Canada. With the Region, delegations also went to Russia, China and the United States.",
                    ),
                    t(
                        "L’état du programme est celui que la métropole indiquait pendant sa durée ; le jour auquel il est"
                        " constaté est donné en exemple.",
                        en="The state of the programme is the one that the metropolis gave while it ran; the day on which"
                        " it was found so is an example.",
                    ),
                ),
                (
                    "timeline",
                    {
                        "title": t("Les premières étapes", en="The first steps"),
                        "entries": [
                            {
                                "year": 2015,
                                "places": [Ref("place-saint-petersburg")],
                                "text": t(
                                    "Première mission à plusieurs partenaires. Le ballet de l’Opéra de Nice y danse, et sa"
                                    " venue ouvre des portes aux jeunes entreprises niçoises.",
                                    en="First mission with several partners. The ballet of the Nice Opera performs, and its"
                                    " visit opens doors for start-ups from Nice.",
                                ),
                            },
                            {
                                "year": 2016,
                                "places": [],
                                "text": t(
                                    "Treize missions à l’étranger dans l’année.",
                                    en="Thirteen missions abroad in the year.",
                                ),
                            },
                            {
                                "year": 2017,
                                "places": [Ref("place-xiamen")],
                                "text": t(
                                    "En mai, premier carnaval de Nice à Xiamen.",
                                    en="In May, the first Carnival of Nice in Xiamen.",
                                ),
                            },
                        ],
                    },
                ),
                (
                    "spotlight",
                    {
                        "title": t("Le carnaval de Nice à Xiamen", en="The Carnival of Nice in Xiamen"),
                        "body": "<p>"
                        + t(
                            "La station balnéaire chinoise a obtenu pour cinq ans l’usage exclusif de la marque du carnaval"
                            " en Chine. La première édition s’y est tenue en mai 2017.",
                            en="The Chinese seaside resort obtained exclusive use of the carnival’s trademark in China for"
                            " five years. Its first edition took place there in May 2017.",
                        )
                        + "</p><p>"
                        + t(
                            "Il était alors prévu d’y ajouter en 2018, année du tourisme entre l’Union européenne et la"
                            " Chine, des batailles de fleurs et des courses cyclistes, sur des thèmes choisis à Nice.",
                            en="The plan was then to add flower battles and cycle races in 2018, the tourism year of the"
                            " European Union and China, on themes chosen in Nice.",
                        )
                        + "</p>",
                        "place": Ref("place-xiamen"),
                        "picture": {
                            "image": Ref("picture-carnival"),
                            "alt_text": t(
                                "Dessin au trait : un char en forme de poisson couronné passe au milieu de la foule.",
                                en="Line drawing: a float in the shape of a crowned fish passes through the crowd.",
                            ),
                        },
                    },
                ),
            ],
        },
        parent="nice",
    ),
)
