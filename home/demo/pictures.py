"""The pictures of the demo: line drawings made for it, with the words under which the library keeps them.

Every drawing is rendered from the SVG of the same name beside it, at 1600 by 900, in the palette of the public site.
One line connects its left edge with its right, now before things and now behind them: a quay, a cable, a rim.
"""

from pathlib import Path

from core.demo import DemoPicture, register_pictures

FOLDER = Path(__file__).parent / "drawings"
CREDIT = "Dessin : Entente"

# Name, title and what it shows, in the source language.
DRAWINGS = [
    ("quays", "Les quais", "Des façades le long d’un quai planté d’arbres, un bateau amarré et un pont à arches."),
    (
        "harbour",
        "Le port",
        "Une grue tient un conteneur devant la proue d’un navire, au bord d’un quai où attendent d’autres conteneurs.",
    ),
    ("theatre", "La place du théâtre", "Un tramway passe devant un théâtre à colonnes, entre deux rangées de façades."),
    (
        "river",
        "Le fleuve en crue",
        "Un fleuve entre des prés, une échelle de crue, des éoliennes et une maison sur pilotis.",
    ),
    (
        "round-table",
        "La table ronde",
        "Des habitantes et des habitants débattent autour d’une grande table où est posé le plan d’un quartier.",
    ),
    ("assembly", "L’assemblée", "Une assemblée de villes devant une carte du monde où des lignes relient des points."),
    (
        "map-table",
        "La table des villes",
        "Sur une table couverte d’une carte, des maquettes de villes que relient des arcs.",
    ),
    (
        "workshop",
        "L’atelier",
        "Quatre personnes construisent ensemble la maquette d’un pont suspendu, dans un atelier au bord de l’eau.",
    ),
    ("nice-bay", "La baie", "Une baie en arc bordée de façades, de palmiers et d’un phare, avec des voiliers."),
    (
        "quebec",
        "Les remparts",
        "Une ville haute et ses remparts au-dessus d’un grand fleuve où passe un bateau entre les glaces.",
    ),
    (
        "montreal",
        "Au pied de la colline",
        "Des tours au pied d’une colline surmontée d’une croix, derrière un pont métallique.",
    ),
    (
        "crossing",
        "La traversée",
        "Un paquebot sur l’océan entre les quais de deux villes, dont une ligne relie les toits.",
    ),
    (
        "reading-table",
        "La table de lecture",
        "Un livre ouvert sur une table, devant des rayonnages ; une ligne y devient la courbe d’un graphique.",
    ),
    ("carnival", "Le carnaval", "Un char de carnaval en forme de poisson couronné passe au milieu de la foule."),
]

register_pictures(
    DemoPicture(f"picture-{name}", FOLDER / f"{name}.webp", title, description, CREDIT, is_drawing=True)
    for name, title, description in DRAWINGS
)
register_pictures([DemoPicture("picture-logo", FOLDER / "logo.svg", "Logo", "", CREDIT, is_drawing=True)])
