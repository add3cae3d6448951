"""The pictures of the demo: line drawings made for it, with the words under which the library keeps them."""

from pathlib import Path

from core.demo import DemoPicture, register_pictures

FOLDER = Path(__file__).parent / "drawings"

# File, title and what it shows, in the source language.
DRAWINGS = [
    ("quays.webp", "Les quais", "Des façades le long d’un quai planté d’arbres, un bateau amarré et un pont à arches."),
    ("harbour.webp", "Le port", "Une grue charge un conteneur sur un navire, devant des entrepôts."),
    (
        "theatre.webp",
        "La place du théâtre",
        "Un tramway passe devant un théâtre à colonnes, entre deux rangées de façades.",
    ),
    (
        "river.webp",
        "Le fleuve en crue",
        "Un fleuve entre des prés, une échelle de crue, des éoliennes et une maison sur pilotis.",
    ),
    ("round-table.webp", "La table ronde", "Des habitantes et des habitants débattent autour d’une grande table."),
    (
        "assembly.webp",
        "L’assemblée",
        "Une assemblée de villes devant une carte du monde où des lignes relient des points.",
    ),
    ("map-table.webp", "La table des villes", "Sur une table, des villes dessinées que relient des lignes."),
    ("workshop.webp", "L’atelier", "Quatre personnes construisent ensemble la maquette d’un pont."),
    ("nice-bay.webp", "La baie", "Une baie en arc bordée de façades, de palmiers et d’un phare, avec des voiliers."),
    ("quebec.webp", "Les remparts", "Une ville haute et ses remparts au-dessus d’un grand fleuve où passe un bateau."),
    (
        "montreal.webp",
        "Au pied de la colline",
        "Des tours au pied d’une colline surmontée d’une croix, derrière un pont métallique.",
    ),
    ("carnival.webp", "Le carnaval", "Un char de carnaval en forme de poisson couronné passe au milieu de la foule."),
]

register_pictures(
    DemoPicture(f"picture-{file.split('.')[0]}", FOLDER / file, title, description, "Dessin : Entente")
    for file, title, description in DRAWINGS
)
register_pictures([DemoPicture("picture-logo", FOLDER / "logo.svg", "Logo", "", "Dessin : Entente")])
