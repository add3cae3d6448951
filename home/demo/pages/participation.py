"""How inhabitants take part."""

from core.demo import Entry, Ref, register, t
from home.demo.pages.texts import MAIN, heading, paragraphs

register(
    Entry(
        "openness",
        "home.StandardPage",
        {
            "title": t("Participer", en="Take part", ar="شاركوا"),
            "slug": t("participer", en="take-part", ar="take-part"),
            "show_in_menus": True,
            "lead": t(
                "Un parcours européen et international, ouvert à chaque habitant de la métropole.",
                en="A European and international route, open to every inhabitant of the metropolis.",
                ar="مسار أوروبي ودولي مفتوح أمام كل سكان الحاضرة.",
            ),
            "hero_image": Ref("picture-round-table"),
            "hero_alt": t(
                "Dessin au trait : des habitantes et des habitants débattent autour d’une grande table.",
                en="Line drawing: inhabitants debating round a large table.",
                ar="رسم خطي: سكان يتناقشون حول طاولة كبيرة.",
            ),
            "body": [
                heading(t("Débattre", en="Debate", ar="النقاش")),
                paragraphs(
                    t(
                        "Des débats citoyens portent sur l’Europe et le monde, dans les quartiers et les communes.",
                        en="Citizens debate Europe and the world in their neighbourhoods and towns.",
                        ar="يتناقش المواطنون في شؤون أوروبا والعالم في أحيائهم وبلدياتهم.",
                    )
                ),
                (
                    "key_figures",
                    {"figures": [{"figure": Ref("figure-citizens-debates"), "show_series": True}]},
                ),
                heading(t("Agir", en="Act", ar="العمل")),
                paragraphs(
                    t(
                        "La métropole soutient les projets que des Nantaises et des Nantais mènent en Europe et ailleurs.",
                        en="The metropolis supports projects that people from Nantes carry out in Europe and elsewhere.",
                        ar="تدعم الحاضرة المشاريع التي ينفذها سكان نانت في أوروبا وخارجها.",
                    )
                ),
            ],
        },
        parent="home",
        languages=MAIN,
    ),
    Entry(
        "call",
        "home.CallForProjectsPage",
        {
            "title": t(
                "Projets citoyens en Europe et dans le monde (exemple)",
                en="Citizens’ projects in Europe and the world (example)",
            ),
            "slug": t("projets-citoyens", en="citizens-projects"),
            "lead": t(
                "Une association, un collectif, une idée : la métropole aide à la réaliser avec une ville partenaire.",
                en="An association, a group, an idea: the metropolis helps to make it real with a partner city.",
            ),
            "opens": "2026-10-01",
            "closes": "2027-01-31",
            "budget": "60000",
            "audience": t(
                "Associations et collectifs d’habitants de la métropole",
                en="Associations and groups of inhabitants of the metropolis",
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
    ),
)
