"""Partners in Europe, all of them examples."""

from core.demo import Ref, register, t
from partnerships.demo.examples import agreement, partner

register(
    partner(
        "gdansk",
        title="Gdańsk",
        kind="twinning",
        since=1991,
        themes=("culture", "youth"),
        languages=("en", "es", "de"),
        lead=t(
            "Exemple : deux ports que relient un jumelage, des échanges de jeunes et des résidences d’artistes.",
            en="Example: two ports joined by a twinning, youth exchanges and artists’ residencies.",
            es="Ejemplo: dos puertos unidos por un hermanamiento, intercambios de jóvenes y residencias de artistas.",
            de="Beispiel: zwei Häfen, verbunden durch eine Städtepartnerschaft, Jugendaustausch und Künstlerresidenzen.",
        ),
        text=t(
            "Chaque été, vingt jeunes de chaque ville passent dix jours dans l’autre. Une année sur deux, un atelier"
            " s’ouvre à une ou un artiste de la ville jumelle.",
            en="Every summer, twenty young people from each city spend ten days in the other. Every other year, a studio"
            " opens to an artist from the twin city.",
            de="Jeden Sommer verbringen zwanzig Jugendliche aus jeder Stadt zehn Tage in der anderen. Alle zwei Jahre"
            " öffnet sich ein Atelier für eine Künstlerin oder einen Künstler aus der Partnerstadt.",
        ),
        local_players=[Ref("organisation-example-association")],
        agreements=[
            agreement(
                "charter",
                t(
                    "Charte de jumelage (exemple)",
                    en="Twinning charter (example)",
                    es="Carta de hermanamiento (ejemplo)",
                    de="Partnerschaftsurkunde (Beispiel)",
                ),
                signed="1991-06-14",
                at="gdansk",
                begins="1991-06-14",
                council_decision="1991-48",
                signatories=[{"person": Ref("person-example"), "office": ""}],
                undertakings=(
                    (
                        "youth",
                        t(
                            "Recevoir chaque été des jeunes de l’autre ville.",
                            en="Receive young people from the other city every summer.",
                            es="Recibir cada verano a jóvenes de la otra ciudad.",
                            de="Jeden Sommer Jugendliche aus der anderen Stadt aufnehmen.",
                        ),
                    ),
                    (
                        "culture",
                        t(
                            "Ouvrir un atelier aux artistes de l’autre ville.",
                            en="Open a studio to artists from the other city.",
                            de="Künstlerinnen und Künstlern aus der anderen Stadt ein Atelier öffnen.",
                        ),
                    ),
                ),
            )
        ],
    ),
    partner(
        "porto",
        title="Porto",
        kind="twinning",
        since=1998,
        themes=("culture", "economy", "tourism"),
        languages=("en", "es"),
        lead=t(
            "Exemple : un jumelage de ville d’estuaire à ville d’estuaire, renouvelé en 2024.",
            en="Example: a twinning from one estuary to another, renewed in 2024.",
            es="Ejemplo: un hermanamiento entre dos ciudades de estuario, renovado en 2024.",
        ),
        text=t(
            "Les deux villes comparent ce que devient un port quand les chantiers s’en vont : logements, ateliers,"
            " promenades. Un accord de coopération a pris la suite de la charte.",
            en="The two cities compare what becomes of a harbour when the shipyards leave: homes, workshops, promenades."
            " A cooperation agreement has followed the charter.",
        ),
        agreements=[
            agreement(
                "charter",
                t("Charte de jumelage de 1998 (exemple)", en="Twinning charter of 1998 (example)"),
                signed="1998-05-09",
                begins="1998-05-09",
                ends="2023-12-31",
            ),
            agreement(
                "cooperation",
                t("Accord de coopération 2024-2029 (exemple)", en="Cooperation agreement 2024–2029 (example)"),
                signed="2023-11-20",
                at="porto",
                begins="2024-01-01",
                ends="2029-12-31",
                undertakings=(
                    (
                        "economy",
                        t(
                            "Échanger chaque année sur la reconversion des quais.",
                            en="Compare notes every year on new uses for the quays.",
                        ),
                    ),
                    (
                        "culture",
                        t(
                            "Faire tourner une exposition sur les métiers du fleuve.",
                            en="Take an exhibition on river trades from one city to the other.",
                        ),
                    ),
                ),
            ),
        ],
        closing={"agreements/0/status": "renewed", "agreements/1/replaces": Ref("porto/agreements/0")},
    ),
    partner(
        "ghent",
        title=t("Gand"),
        english="ghent",
        kind="strategic",
        since=2019,
        themes=("climate", "digital"),
        lead=t(
            "Exemple : deux villes moyennes d’Europe qui apaisent leurs centres et publient leurs données.",
            en="Example: two medium-sized European cities that calm their centres and publish their data.",
        ),
        text=t(
            "Les services se prêtent leurs modèles : plan de circulation d’un côté, portail de données ouvertes de"
            " l’autre. Tout ce qui est écrit ensemble est publié sous licence libre.",
            en="The departments lend each other their models: a circulation plan on one side, an open data portal on the"
            " other. Whatever is written together is published under a free licence.",
        ),
        agreements=[
            agreement(
                "memorandum",
                t("Protocole d’entente 2019-2029 (exemple)", en="Memorandum of understanding 2019–2029 (example)"),
                signed="2019-09-27",
                at="ghent",
                begins="2019-10-01",
                ends="2029-09-30",
                undertakings=(
                    (
                        "digital",
                        t(
                            "Publier sous licence libre les outils faits en commun.",
                            en="Publish tools made together under a free licence.",
                        ),
                    ),
                ),
            )
        ],
    ),
    partner(
        "thessaloniki",
        title=t("Thessalonique"),
        kind="cooperation",
        since=2003,
        ended=2018,
        themes=("culture", "economy"),
        lead=t(
            "Exemple : une coopération terminée en 2018, dont il reste un festival et des amitiés.",
            en="Example: a cooperation that ended in 2018 and left a festival and friendships.",
        ),
        text=t(
            "Pendant quinze ans, les deux villes ont monté ensemble un festival de musiques de ports. L’accord est arrivé"
            " à son terme ; le festival continue sans lui.",
            en="For fifteen years, the two cities put on a festival of harbour music together. The agreement came to its"
            " end; the festival goes on without it.",
        ),
        agreements=[
            agreement(
                "cooperation",
                t("Accord de coopération 2003-2018 (exemple)", en="Cooperation agreement 2003–2018 (example)"),
                signed="2003-04-11",
                at="thessaloniki",
                begins="2003-05-01",
                ends="2018-04-30",
            )
        ],
    ),
)
