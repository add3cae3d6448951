"""How inhabitants take part."""

from core.demo import Entry, Ref, register, t
from home.demo.pages.texts import EUROPE, heading, paragraphs, slug

register(
    Entry(
        "openness",
        "home.StandardPage",
        {
            "title": t("Participer", en="Take part", es="Participar", de="Mitmachen", ar="شاركوا"),
            "slug": slug("participer", "take-part", es="participar", de="mitmachen"),
            "show_in_menus": True,
            "lead": t(
                "Un parcours européen et international, ouvert à chaque habitant de la métropole.",
                en="A European and international route, open to every inhabitant of the metropolis.",
                es="Un recorrido europeo e internacional, abierto a cada habitante de la metrópolis.",
                de="Ein Weg nach Europa und in die Welt, offen für alle, die in der Metropole leben.",
                ar="مسار أوروبي ودولي مفتوح أمام كل سكان الحاضرة.",
            ),
            "hero_image": Ref("picture-round-table"),
            "hero_alt": t(
                "Dessin au trait : des habitantes et des habitants débattent autour d’une grande table.",
                en="Line drawing: inhabitants debating round a large table.",
                es="Dibujo lineal: habitantes debaten en torno a una gran mesa.",
                de="Strichzeichnung: Menschen aus der Stadt diskutieren an einem großen Tisch.",
                ar="رسم خطي: سكان يتناقشون حول طاولة كبيرة.",
            ),
            "body": [
                heading(t("Débattre", en="Debate", es="Debatir", de="Diskutieren", ar="النقاش")),
                paragraphs(
                    t(
                        "Des débats citoyens portent sur l’Europe et le monde, dans les quartiers et les communes.",
                        en="Citizens debate Europe and the world in their neighbourhoods and towns.",
                        es="La ciudadanía debate sobre Europa y el mundo en los barrios y municipios.",
                        # No German yet.
                        ar="يتناقش المواطنون في شؤون أوروبا والعالم في أحيائهم وبلدياتهم.",
                    )
                ),
                (
                    "key_figures",
                    {"figures": [{"figure": Ref("figure-citizens-debates"), "show_series": True}]},
                ),
                heading(t("Agir", en="Act", es="Actuar", de="Handeln", ar="العمل")),
                paragraphs(
                    t(
                        "La métropole soutient les projets que des Nantaises et des Nantais mènent en Europe et ailleurs.",
                        en="The metropolis supports projects that people from Nantes carry out in Europe and elsewhere.",
                        # No Spanish yet.
                        de="Die Metropole unterstützt Vorhaben, die Menschen aus Nantes in Europa und anderswo umsetzen.",
                        ar="تدعم الحاضرة المشاريع التي ينفذها سكان نانت في أوروبا وخارجها.",
                    )
                ),
            ],
        },
        parent="home",
        languages=(*EUROPE, "ar"),
    ),
    Entry(
        "call",
        "home.CallForProjectsPage",
        {
            "title": t(
                "Projets citoyens en Europe et dans le monde (exemple)",
                en="Citizens’ projects in Europe and the world (example)",
                es="Proyectos ciudadanos en Europa y en el mundo (ejemplo)",
                de="Bürgerprojekte in Europa und der Welt (Beispiel)",
            ),
            "slug": slug("projets-citoyens", "citizens-projects", es="proyectos-ciudadanos", de="buergerprojekte"),
            "lead": t(
                "Une association, un collectif, une idée : la métropole aide à la réaliser avec une ville partenaire.",
                en="An association, a group, an idea: the metropolis helps to make it real with a partner city.",
                es="Una asociación, un colectivo, una idea: la metrópolis ayuda a realizarla con una ciudad asociada.",
                de="Ein Verein, eine Gruppe, eine Idee: Die Metropole hilft, sie mit einer Partnerstadt zu verwirklichen.",
            ),
            "opens": "2026-10-01",
            "closes": "2027-01-31",
            "budget": "60000",
            "audience": t(
                "Associations et collectifs d’habitants de la métropole",
                en="Associations and groups of inhabitants of the metropolis",
                es="Asociaciones y colectivos de habitantes de la metrópolis",
                de="Vereine und Gruppen von Menschen aus der Metropole",
            ),
            "how_to_take_part": "<p>"
            + t(
                "Envoyez deux pages qui disent avec qui, où et pourquoi, et un budget simple. Le service international"
                " répond sous trois semaines.",
                en="Send two pages that say with whom, where and why, and a simple budget. The international department"
                " answers within three weeks.",
            )
            + "</p>",
            "contact_mailbox": "international@example.org",
            "body": [
                heading(t("Ce que la métropole regarde", en="What the metropolis looks at")),
                paragraphs(
                    t(
                        "La réciprocité avec le partenaire, la place faite aux jeunes et ce que le projet laissera.",
                        en="Reciprocity with the partner, the room given to young people and what the project will leave.",
                    )
                ),
            ],
        },
        parent="openness",
        languages=EUROPE,
    ),
)
