"""Partners in the Americas and Oceania, all of them examples but those in Canada."""

from core.demo import Ref, register, t
from partnerships.demo.examples import agreement, partner

register(
    partner(
        "portland",
        title="Portland",
        kind="strategic",
        since=2016,
        ended=2022,
        themes=("smart-cities", "climate"),
        lead=t(
            "Exemple : un partenariat dénoncé par la ville partenaire avant son terme.",
            en="Example: a partnership denounced by the partner city before its term.",
        ),
        text=t(
            "La ville partenaire a changé de priorités et l’a dit. Les deux bilans, faits ensemble, restent consultables.",
            en="The partner city changed its priorities and said so. The two reviews, made together, can still be read.",
        ),
        agreements=[
            agreement(
                "memorandum",
                t("Protocole d’entente 2016-2026 (exemple)", en="Memorandum of understanding 2016–2026 (example)"),
                signed="2016-09-12",
                at="portland",
                begins="2016-09-12",
                ends="2022-06-30",
                status="denounced",
            )
        ],
    ),
    partner(
        "valparaiso",
        title="Valparaíso",
        kind="friendship",
        since=2011,
        themes=("culture", "tourism", "economy"),
        languages=("en", "es"),
        hero_image=Ref("picture-harbour"),
        hero_alt=t("Dessin au trait : au bord d’un quai, une grue tient un conteneur devant la proue d’un navire."),
        lead=t(
            "Exemple : deux ports de part et d’autre du monde, un accord écrit en deux langues.",
            en="Example: two ports on opposite sides of the world, an agreement written in two languages.",
            es="Ejemplo: dos puertos en extremos opuestos del mundo y un acuerdo escrito en dos lenguas.",
        ),
        text=t(
            "Funiculaires et bateaux-bus, marchés et ateliers : les deux villes se montrent ce qu’un port peut garder"
            " vivant. Les deux textes de l’accord font également foi.",
            en="Funiculars and river buses, markets and workshops: the two cities show each other what a port can keep"
            " alive. Both texts of the agreement are equally authentic.",
            es="Ascensores y barcos-bus, mercados y talleres: las dos ciudades se muestran lo que un puerto puede mantener"
            " vivo. Ambos textos del acuerdo son igualmente auténticos.",
        ),
        local_players=[Ref("organisation-example-harbour")],
        agreements=[
            agreement(
                "cooperation",
                t(
                    "Accord d’amitié et de coopération 2025-2030 (exemple)",
                    en="Agreement of friendship and cooperation 2025–2030 (example)",
                    es="Acuerdo de amistad y cooperación 2025-2030 (ejemplo)",
                ),
                signed="2025-04-10",
                at="valparaiso",
                begins="2025-05-01",
                ends="2030-04-30",
                undertakings=(
                    (
                        "tourism",
                        t(
                            "Accueillir chaque année des guides de l’autre port.",
                            en="Receive guides from the other port every year.",
                            es="Acoger cada año a guías del otro puerto.",
                        ),
                    ),
                    (
                        "economy",
                        t(
                            "Mettre en relation les ateliers navals.",
                            en="Bring the boatyards together.",
                            es="Poner en contacto a los astilleros.",
                        ),
                    ),
                ),
                texts=[{"document": Ref("document-valparaiso-fr")}, {"document": Ref("document-valparaiso-es")}],
            )
        ],
    ),
    partner(
        "wellington",
        title="Wellington",
        kind="friendship",
        since=2024,
        themes=("climate", "citizens"),
        lead=t(
            "Exemple : aux antipodes, une ville qui débat du climat avec ses quartiers.",
            en="Example: on the other side of the globe, a city that debates the climate with its neighbourhoods.",
        ),
        text=t(
            "Des habitantes et des habitants des deux villes se parlent par écran, une heure le soir pour les uns, une"
            " heure le matin pour les autres. Une rencontre est prévue en 2027.",
            en="Inhabitants of the two cities talk by screen, one hour in the evening for some, one hour in the morning for"
            " the others. A meeting is planned for 2027.",
        ),
        agreements=[
            agreement(
                "declaration",
                t("Déclaration d’amitié de 2024 (exemple)", en="Declaration of friendship of 2024 (example)"),
                signed="2024-09-19",
                at="wellington",
                begins="2024-09-19",
                undertakings=(
                    (
                        "citizens",
                        t(
                            "Réunir deux fois par an des habitants des deux villes.",
                            en="Bring inhabitants of the two cities together twice a year.",
                        ),
                    ),
                ),
            )
        ],
    ),
)
