"""Missions that are examples: one to come, three past."""

from core.demo import Entry, Ref, register, t
from home.demo.pages.texts import heading, paragraphs, slug

NOTICE = t(
    "Cette mission est un exemple : elle n’a pas lieu, et ses chiffres sont inventés.",
    en="This mission is an example: it does not take place, and its figures are made up.",
    es="Esta misión es un ejemplo: no tiene lugar y sus cifras son inventadas.",
    de="Diese Delegationsreise ist ein Beispiel: Sie findet nicht statt, und ihre Zahlen sind erfunden.",
)
EXAMPLE = t("Un exemple", en="An example", es="Un ejemplo", de="Ein Beispiel")

register(
    Entry(
        "mission-2027",
        "news.MissionPage",
        {
            "title": t(
                "Mission à Kyoto et à Wellington, mars 2027 (exemple)",
                en="Mission to Kyoto and Wellington, March 2027 (example)",
                es="Misión a Kioto y Wellington, marzo de 2027 (ejemplo)",
                de="Delegationsreise nach Kyoto und Wellington, März 2027 (Beispiel)",
            ),
            "slug": slug(
                "mission-kyoto-wellington-2027",
                "mission-kyoto-wellington-2027",
                es="mision-kioto-wellington-2027",
                de="delegationsreise-kyoto-wellington-2027",
            ),
            "hero_image": Ref("picture-map-table"),
            "hero_alt": t(
                "Dessin au trait : sur une table couverte d’une carte, des maquettes de villes que relient des arcs.",
                en="Line drawing: on a table covered with a map, models of cities joined by arcs.",
                es="Dibujo lineal: sobre una mesa cubierta por un mapa, maquetas de ciudades unidas por arcos.",
                de="Strichzeichnung: auf einem Tisch mit einer Karte stehen Stadtmodelle, die Bögen verbinden.",
            ),
            "lead": t(
                "Exemple : deux étapes, des ateliers d’artisans et une rencontre d’habitants autour du climat.",
                en="Example: two stops, craft workshops and a meeting of inhabitants on the climate.",
                es="Ejemplo: dos etapas, talleres artesanos y un encuentro de habitantes sobre el clima.",
                de="Beispiel: zwei Stationen, Handwerksstätten und ein Treffen von Menschen aus beiden Städten zum Klima.",
            ),
            "starts": "2027-03-06",
            "ends": "2027-03-16",
            "head": Ref("person-example"),
            "people": 18,
            "organisations": 9,
            "companies": 4,
            "review_by": "2027-03-17",
            "sectors": [Ref("theme-culture"), Ref("theme-creative"), Ref("theme-climate")],
            "organisers": [Ref("organisation-nantes")],
            "steps": [
                {
                    "place": Ref("place-kyoto"),
                    "begins": "2027-03-06",
                    "ends": "2027-03-10",
                    "topics": t(
                        "Papier, bois, teinture : visites d’ateliers.",
                        en="Paper, wood, dyes: visits to workshops.",
                        es="Papel, madera, tintes: visitas a talleres.",
                        de="Papier, Holz, Färben: Besuche in Werkstätten.",
                    ),
                },
                {
                    "place": Ref("place-wellington"),
                    "begins": "2027-03-12",
                    "ends": "2027-03-16",
                    "topics": t(
                        "Rencontre des habitants ; adaptation au climat.",
                        en="Meeting of inhabitants; adaptation to the climate.",
                    ),
                },
            ],
            "partnerships": [{"partnership": Ref("kyoto")}, {"partnership": Ref("wellington")}],
            "body": [heading(EXAMPLE), paragraphs(NOTICE)],
        },
        parent="news",
        languages=("en", "es", "de"),
    ),
    Entry(
        "mission-dakar-2025",
        "news.MissionPage",
        {
            "title": t("Mission à Dakar, novembre 2025 (exemple)", en="Mission to Dakar, November 2025 (example)"),
            "slug": slug("mission-dakar-2025", "mission-dakar-2025"),
            "lead": t(
                "Exemple : une équipe de l’eau passe cinq jours dans les trois quartiers du projet.",
                en="Example: a team of water engineers spends five days in the three neighbourhoods of the project.",
            ),
            "starts": "2025-11-03",
            "ends": "2025-11-07",
            "people": 7,
            "organisations": 2,
            "sectors": [Ref("theme-water"), Ref("theme-youth")],
            "organisers": [Ref("organisation-nantes")],
            "steps": [
                {
                    "place": Ref("place-dakar"),
                    "begins": "2025-11-03",
                    "ends": "2025-11-07",
                    "topics": t(
                        "Réception du premier réseau ; formation des équipes.",
                        en="Acceptance of the first network; training of the teams.",
                    ),
                },
            ],
            "partnerships": [{"partnership": Ref("dakar")}],
            "outcomes": [
                {"text": t("Le premier réseau est reçu (exemple)", en="The first network is accepted (example)")},
                {
                    "text": t(
                        "Dix jeunes commencent leur formation (exemple)",
                        en="Ten young people begin their training (example)",
                    )
                },
            ],
            "body": [
                heading(EXAMPLE),
                paragraphs(NOTICE),
                heading(t("Le lien avec l’accord", en="How it serves the agreement")),
                paragraphs(
                    t(
                        "La mission prépare le bilan de la convention, qui se termine au printemps 2027.",
                        en="The mission prepares the review of the agreement, which ends in the spring of 2027.",
                    )
                ),
            ],
        },
        parent="news",
    ),
    Entry(
        "mission-valparaiso-2025",
        "news.MissionPage",
        {
            "title": t("Mission à Valparaíso, avril 2025 (exemple)", en="Mission to Valparaíso, April 2025 (example)"),
            "slug": slug("mission-valparaiso-2025", "mission-valparaiso-2025"),
            "lead": t(
                "Exemple : deux ports signent un accord écrit en français et en espagnol.",
                en="Example: two ports sign an agreement written in French and Spanish.",
            ),
            "starts": "2025-04-07",
            "ends": "2025-04-11",
            "head": Ref("person-example"),
            "people": 25,
            "people_about": True,
            "companies": 12,
            "sectors": [Ref("theme-tourism"), Ref("theme-economy")],
            "organisers": [Ref("organisation-nantes"), Ref("organisation-example-harbour")],
            "steps": [
                {
                    "place": Ref("place-valparaiso"),
                    "begins": "2025-04-07",
                    "ends": "2025-04-11",
                    "topics": t("Ateliers navals, funiculaires, marchés.", en="Boatyards, funiculars, markets."),
                },
            ],
            "partnerships": [{"partnership": Ref("valparaiso")}],
            "agreements": [{"agreement": Ref("valparaiso/agreements/0")}],
            "body": [heading(EXAMPLE), paragraphs(NOTICE)],
        },
        parent="news",
    ),
    Entry(
        "mission-gdansk-2023",
        "news.MissionPage",
        {
            "title": t("Mission à Gdańsk, juin 2023 (exemple)", en="Mission to Gdańsk, June 2023 (example)"),
            "slug": slug("mission-gdansk-2023", "mission-gdansk-2023"),
            "lead": t(
                "Exemple : vingt jeunes et leurs accompagnateurs préparent l’échange de l’été.",
                en="Example: twenty young people and those who accompany them prepare the summer’s exchange.",
            ),
            "starts": "2023-06-12",
            "ends": "2023-06-14",
            "people": 23,
            "sectors": [Ref("theme-youth"), Ref("theme-culture")],
            "organisers": [Ref("organisation-example-association")],
            "steps": [{"place": Ref("place-gdansk"), "topics": ""}],
            "partnerships": [{"partnership": Ref("gdansk")}],
            "body": [heading(EXAMPLE), paragraphs(NOTICE)],
        },
        parent="news",
    ),
)
