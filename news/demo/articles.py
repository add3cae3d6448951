"""The articles of the demo, all of them examples."""

from core.demo import Entry, Ref, register, t
from home.demo.pages.texts import paragraphs, slug

NOTICE = t(
    "Cet article est un exemple : rien de ce qu’il raconte n’a eu lieu.",
    en="This article is an example: nothing that it tells has taken place.",
    es="Este artículo es un ejemplo: nada de lo que cuenta ha sucedido.",
    de="Dieser Artikel ist ein Beispiel: Nichts von dem, was er erzählt, hat stattgefunden.",
)

register(
    Entry(
        "article-residency",
        "news.ArticlePage",
        {
            "title": t(
                "Une graveuse de Gdańsk à l’atelier des quais (exemple)",
                en="An engraver from Gdańsk in the studio on the quays (example)",
                es="Una grabadora de Gdansk en el taller de los muelles (ejemplo)",
                de="Eine Grafikerin aus Danzig im Atelier am Kai (Beispiel)",
            ),
            "slug": slug(
                "graveuse-de-gdansk",
                "engraver-from-gdansk",
                es="grabadora-de-gdansk",
                de="grafikerin-aus-danzig",
            ),
            "lead": t(
                "Exemple : pendant deux mois, une artiste de la ville jumelle dessine les ports qu’elle traverse.",
                en="Example: for two months, an artist from the twin city draws the ports that she passes through.",
                es="Ejemplo: durante dos meses, una artista de la ciudad hermanada dibuja los puertos que atraviesa.",
                de="Beispiel: Zwei Monate lang zeichnet eine Künstlerin aus der Partnerstadt die Häfen auf ihrem Weg.",
            ),
            "published_on": "2026-10-05",
            "themes": [Ref("theme-culture"), Ref("theme-youth")],
            "places": [Ref("place-gdansk"), Ref("place-nantes")],
            "body": [
                paragraphs(
                    NOTICE,
                    t(
                        "Elle a choisi trois villes d’eau et les relie d’un seul trait. Des classes viennent la voir le"
                        " mercredi ; les planches seront montrées dans les deux villes.",
                        en="She has chosen three cities on the water and joins them in a single line. School classes visit"
                        " her on Wednesdays; the prints will be shown in both cities.",
                    ),
                ),
                (
                    "quote",
                    {
                        "text": t(
                            "Une ligne ne s’arrête pas à la frontière : elle continue sur la feuille d’en face.",
                            en="A line does not stop at the border: it goes on upon the sheet opposite.",
                            es="Una línea no se detiene en la frontera: sigue en la hoja de enfrente.",
                        ),
                        "original_language": "fr",
                        "person": Ref("person-example"),
                        "office": t("Exemple : adjointe aux relations internationales"),
                        "date": "2026-10-01",
                    },
                ),
                (
                    "gallery",
                    {
                        "title": t("Trois planches", en="Three prints", es="Tres láminas", de="Drei Blätter"),
                        "pictures": [
                            {
                                "image": Ref("picture-harbour"),
                                "alt_text": t(
                                    "Une grue et un navire au bord d’un quai.",
                                    en="A crane and a ship beside a quay.",
                                    es="Una grúa y un barco junto a un muelle.",
                                    de="Ein Kran und ein Schiff am Kai.",
                                ),
                                "caption": t("Le port", en="The harbour", es="El puerto", de="Der Hafen"),
                            },
                            {
                                "image": Ref("picture-quays"),
                                "alt_text": t(
                                    "Des façades, un quai planté d’arbres et un pont à arches.",
                                    en="Facades, a quay planted with trees and an arched bridge.",
                                    es="Fachadas, un muelle arbolado y un puente de arcos.",
                                    de="Fassaden, ein baumbestandener Kai und eine Bogenbrücke.",
                                ),
                                "caption": t("Les quais", en="The quays", es="Los muelles", de="Die Kais"),
                            },
                            {
                                "image": Ref("picture-nice-bay"),
                                "alt_text": t(
                                    "Une baie, des voiliers et un phare.",
                                    en="A bay, sailing boats and a lighthouse.",
                                    es="Una bahía, veleros y un faro.",
                                    de="Eine Bucht, Segelboote und ein Leuchtturm.",
                                ),
                                "caption": t("La baie", en="The bay", es="La bahía", de="Die Bucht"),
                            },
                        ],
                    },
                ),
            ],
        },
        parent="news",
        languages=("en", "es", "de"),
        revised_fields={
            "lead": "Exemple : pendant trois mois, une artiste de la ville jumelle dessine les ports qu’elle traverse."
        },
    ),
    Entry(
        "article-rain",
        "news.ArticlePage",
        {
            "title": t(
                "À Dakar, la pluie a son réseau (exemple)",
                en="In Dakar, the rain has its network (example)",
            ),
            "slug": slug("dakar-reseau-de-pluie", "dakar-rain-network"),
            "lead": t(
                "Exemple : le premier des trois quartiers est équipé, avant la saison des pluies.",
                en="Example: the first of three neighbourhoods is equipped, before the rainy season.",
            ),
            "published_on": "2026-06-11",
            "themes": [Ref("theme-water"), Ref("theme-climate")],
            "places": [Ref("place-dakar")],
            "body": [
                paragraphs(
                    NOTICE,
                    t(
                        "Les rues ont été ouvertes une par une, avec les habitants pour guides. L’eau rejoint un bassin"
                        " planté, qui sert de jardin le reste de l’année.",
                        en="The streets were opened one by one, with the inhabitants as guides. The water runs to a planted"
                        " basin, which is a garden for the rest of the year.",
                    ),
                ),
                (
                    "embed",
                    {
                        "url": "https://www.openstreetmap.org/relation/192788",
                        "title": t("Plan de Dakar", en="Map of Dakar"),
                        "language": "fr",
                    },
                ),
            ],
        },
        parent="news",
    ),
    Entry(
        "article-antipodes",
        "news.ArticlePage",
        {
            "title": t(
                "Parler climat aux antipodes (exemple)",
                en="Talking about the climate across the globe (example)",
            ),
            "slug": slug("climat-aux-antipodes", "climate-across-the-globe"),
            "lead": t(
                "Exemple : trente habitants de Nantes et de Wellington se retrouvent par écran, deux fois par an.",
                en="Example: thirty inhabitants of Nantes and Wellington meet by screen twice a year.",
            ),
            "published_on": "2025-09-30",
            "themes": [Ref("theme-climate"), Ref("theme-citizens")],
            "places": [Ref("place-wellington")],
            "body": [
                paragraphs(
                    NOTICE,
                    t(
                        "Il est huit heures ici, vingt heures là-bas. On compare les crues, les vents, et ce que chacun a"
                        " changé chez soi.",
                        en="It is eight in the morning here and eight in the evening there. They compare floods, winds and"
                        " what each has changed at home.",
                    ),
                ),
                (
                    "call_to_action",
                    {
                        "text": t(
                            "Voir comment prendre part",
                            en="See how to take part",
                        ),
                        "page": Ref("openness"),
                    },
                ),
            ],
        },
        parent="news",
    ),
    Entry(
        "article-school",
        "news.ArticlePage",
        {
            "title": t(
                "Un printemps d’architecture à Hanoï (exemple)",
                en="A spring of architecture in Hanoi (example)",
            ),
            "slug": slug("printemps-architecture-hanoi", "spring-of-architecture-hanoi"),
            "lead": t(
                "Exemple : vingt-quatre étudiants dessinent un quartier qui laisse passer l’eau.",
                en="Example: twenty-four students design a neighbourhood that lets the water through.",
            ),
            "hero_image": Ref("picture-river"),
            "hero_alt": t(
                "Un fleuve entre des prés, une échelle de crue et une maison sur pilotis.",
                en="A river between meadows, a flood gauge and a house on stilts.",
            ),
            "published_on": "2024-04-22",
            "themes": [Ref("theme-research"), Ref("theme-innovation")],
            "places": [Ref("place-hanoi")],
            "body": [
                paragraphs(
                    NOTICE,
                    t(
                        "Dix jours, six équipes mêlées, une maquette chacune. Les deux écoles recommencent l’an prochain.",
                        en="Ten days, six mixed teams, one model each. The two schools will do it again next year.",
                    ),
                ),
                (
                    "picture",
                    {
                        "image": Ref("picture-workshop"),
                        "alt_text": t(
                            "Quatre personnes construisent ensemble la maquette d’un pont.",
                            en="Four people build the model of a bridge together.",
                        ),
                        "caption": t("Une maquette pour six équipes", en="One model among six"),
                    },
                ),
            ],
        },
        parent="news",
    ),
)
