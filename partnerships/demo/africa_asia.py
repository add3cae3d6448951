"""Partners in Africa and Asia, all of them examples."""

from core.demo import Ref, register, t
from home.demo.pages.texts import heading
from partnerships.demo.examples import agreement, partner

register(
    partner(
        "dakar",
        title="Dakar",
        kind="decentralised",
        since=2005,
        themes=("water", "youth", "climate"),
        languages=("en", "es", "de"),
        hero_image=Ref("picture-river"),
        hero_alt=t(
            "Dessin au trait : un fleuve entre des prés, une échelle de crue, des éoliennes et une maison sur pilotis."
        ),
        lead=t(
            "Exemple : des techniciens de l’eau travaillent d’une ville à l’autre. L’accord se termine bientôt.",
            en="Example: water engineers work from one city to the other. The agreement ends soon.",
            es="Ejemplo: técnicos del agua trabajan de una ciudad a otra. El acuerdo termina pronto.",
            de="Beispiel: Fachleute für Wasser arbeiten von Stadt zu Stadt. Die Vereinbarung läuft bald aus.",
        ),
        text=t(
            "Trois quartiers ont été équipés de réseaux d’eau de pluie, dessinés à deux. Les équipes se rendent visite à"
            " chaque saison et forment ensemble de jeunes techniciennes et techniciens.",
            en="Three neighbourhoods have been given rainwater networks designed by both. The teams visit each other every"
            " season and train young engineers together.",
            de="Drei Viertel erhielten gemeinsam entworfene Regenwassernetze. Die Teams besuchen einander zu jeder"
            " Jahreszeit und bilden gemeinsam junge Fachkräfte aus.",
        ),
        more=[
            heading(t("Les chantiers en cours", en="Works under way")),
            (
                "table",
                {
                    "caption": t(
                        "Exemple : réseaux d’eau de pluie, par quartier",
                        en="Example: rainwater networks, by neighbourhood",
                    ),
                    "columns": [
                        {"type": "row_heading", "heading": t("Quartier", en="Neighbourhood")},
                        {"type": "number", "heading": t("Mètres posés", en="Metres laid")},
                        {"type": "text", "heading": t("État", en="State")},
                    ],
                    "rows": [
                        {"values": [t("Quartier A", en="Neighbourhood A"), 1200, t("achevé", en="finished")]},
                        {
                            "values": [
                                t("Quartier B", en="Neighbourhood B"),
                                860,
                                t("en travaux", en="under construction"),
                            ]
                        },
                        {"values": [t("Quartier C", en="Neighbourhood C"), 0, t("à l’étude", en="being studied")]},
                    ],
                },
            ),
        ],
        agreements=[
            agreement(
                "cooperation",
                t(
                    "Convention de coopération 2022-2027 (exemple)",
                    en="Cooperation agreement 2022–2027 (example)",
                    es="Convenio de cooperación 2022-2027 (ejemplo)",
                    de="Kooperationsvereinbarung 2022–2027 (Beispiel)",
                ),
                signed="2022-03-22",
                at="dakar",
                begins="2022-04-01",
                ends="2027-03-31",
                council_decision="2022-031",
                undertakings=(
                    (
                        "water",
                        t(
                            "Équiper trois quartiers de réseaux d’eau de pluie.",
                            en="Give three neighbourhoods rainwater networks.",
                            es="Dotar a tres barrios de redes de aguas pluviales.",
                        ),
                    ),
                    (
                        "youth",
                        t(
                            "Former ensemble dix jeunes par an aux métiers de l’eau.",
                            en="Train ten young people a year together for work with water.",
                        ),
                    ),
                ),
            )
        ],
    ),
    partner(
        "rabat",
        title="Rabat",
        kind="decentralised",
        since=2015,
        themes=("culture", "citizens"),
        lead=t(
            "Exemple : deux villes qui font vivre leur patrimoine avec celles et ceux qui l’habitent.",
            en="Example: two cities that keep their heritage alive with those who live in it.",
        ),
        text=t(
            "Des guides formés dans les deux villes racontent les quartiers anciens en trois langues. Un protocole a"
            " ouvert la voie ; la convention qui l’a remplacé court jusqu’en 2028.",
            en="Guides trained in both cities tell of the old quarters in three languages. A memorandum opened the way; the"
            " agreement that replaced it runs until 2028.",
        ),
        local_players=[Ref("organisation-example-school")],
        agreements=[
            agreement(
                "memorandum",
                t("Protocole d’entente 2015-2020 (exemple)", en="Memorandum of understanding 2015–2020 (example)"),
                signed="2015-10-02",
                at="rabat",
                begins="2015-10-02",
                ends="2020-12-31",
            ),
            agreement(
                "cooperation",
                t("Convention de coopération 2021-2028 (exemple)", en="Cooperation agreement 2021–2028 (example)"),
                signed="2021-02-18",
                begins="2021-03-01",
                ends="2028-02-29",
                undertakings=(
                    (
                        "culture",
                        t(
                            "Former des guides dans les deux villes.",
                            en="Train guides in both cities.",
                        ),
                    ),
                ),
            ),
        ],
        closing={"agreements/0/status": "renewed", "agreements/1/replaces": Ref("rabat/agreements/0")},
    ),
    partner(
        "antananarivo",
        title="Antananarivo",
        kind="decentralised",
        since=2026,
        themes=("water", "health"),
        lead=t(
            "Exemple : un accord signé à l’automne 2026, qui entrera en vigueur en janvier 2027.",
            en="Example: an agreement signed in the autumn of 2026 that will come into force in January 2027.",
        ),
        text=t(
            "Les deux villes commenceront par l’accès à l’eau dans les écoles. Un premier bilan est prévu au bout d’un an.",
            en="The two cities will begin with access to water in schools. A first review is planned after one year.",
        ),
        agreements=[
            agreement(
                "cooperation",
                t("Convention de coopération 2027-2030 (exemple)", en="Cooperation agreement 2027–2030 (example)"),
                signed="2026-10-16",
                begins="2027-01-01",
                ends="2030-12-31",
                undertakings=(
                    (
                        "water",
                        t("Donner accès à l’eau dans vingt écoles.", en="Give twenty schools access to water."),
                    ),
                ),
            )
        ],
    ),
    partner(
        "beirut",
        title=t("Beyrouth"),
        kind="decentralised",
        since=2006,
        themes=("culture", "security"),
        lead=t(
            "Exemple : un accord suspendu d’un commun accord, jusqu’à ce que les équipes puissent se retrouver.",
            en="Example: an agreement suspended by both sides until the teams can meet again.",
        ),
        text=t(
            "Bibliothèques de rue et relevés d’immeubles anciens : les projets reprendront là où ils en sont restés. D’ici"
            " là, les échanges se font à distance.",
            en="Street libraries and surveys of old buildings: the projects will be taken up where they were left. Until"
            " then, the exchange goes on at a distance.",
        ),
        agreements=[
            agreement(
                "cooperation",
                t("Accord de coopération de 2018 (exemple)", en="Cooperation agreement of 2018 (example)"),
                signed="2018-11-05",
                begins="2018-11-05",
                status="suspended",
            )
        ],
    ),
    partner(
        "hanoi",
        title=t("Hanoï"),
        kind="cooperation",
        since=2008,
        themes=("research", "innovation"),
        lead=t(
            "Exemple : des urbanistes et des écoles d’architecture dessinent ensemble des quartiers près de l’eau.",
            en="Example: town planners and schools of architecture design neighbourhoods by the water together.",
        ),
        text=t(
            "L’accord de 2008 est arrivé à son terme ; une déclaration sans limite de durée garde le lien entre les écoles.",
            en="The agreement of 2008 has come to its end; a declaration without an end date keeps the schools together.",
        ),
        local_players=[Ref("organisation-example-school")],
        agreements=[
            agreement(
                "cooperation",
                t("Accord de coopération 2008-2013 (exemple)", en="Cooperation agreement 2008–2013 (example)"),
                signed="2008-06-30",
                at="hanoi",
                begins="2008-07-01",
                ends="2013-06-30",
            ),
            agreement(
                "declaration",
                t("Déclaration commune des écoles (exemple)", en="Joint declaration of the schools (example)"),
                signed="2014-03-17",
                begins="2014-03-17",
                undertakings=(
                    (
                        "research",
                        t("Ouvrir un atelier commun chaque printemps.", en="Hold a joint workshop every spring."),
                    ),
                ),
            ),
        ],
    ),
    partner(
        "kyoto",
        title="Kyoto",
        kind="friendship",
        since=2015,
        themes=("culture", "creative"),
        lead=t(
            "Exemple : une amitié née d’un jardin, entretenue par des artisanes et des artisans.",
            en="Example: a friendship born of a garden and kept up by craftspeople.",
        ),
        text=t(
            "Papier, bois, teinture : chaque automne, deux ateliers s’échangent leurs gestes. Rien d’autre n’est signé"
            " qu’une page et demie.",
            en="Paper, wood, dyes: every autumn, two workshops exchange their skills. Nothing is signed but a page and a"
            " half.",
        ),
        agreements=[
            agreement(
                "declaration",
                t("Déclaration d’amitié (exemple)", en="Declaration of friendship (example)"),
                signed="2015-11-03",
                at="kyoto",
                begins="2015-11-03",
            )
        ],
    ),
)
