"""The key figures and commitments of the demo. What no source states is marked as an example."""

from core.demo import Entry, Ref, register, t

BROCHURE = t(
    "Nice Côte d’Azur, présentation de la coopération internationale, 2016",
    en="Nice Côte d’Azur, presentation of its international cooperation, 2016",
    ar="نيس كوت دازور، عرض التعاون الدولي، 2016",
)
EXAMPLE = t(
    "Exemple : chiffre inventé pour la démonstration",
    en="Example: a figure made up for the demonstration",
    ar="مثال: رقم وُضع لأغراض العرض",
)


def figure(
    key: str, label: str, values: dict[int, str], unit: str = "", comparator: str = "=", source: str = EXAMPLE
) -> Entry:
    """Return the entry of a key figure from its values by year."""
    return Entry(
        f"figure-{key}",
        "home.KeyFigure",
        {
            "code": key,
            "label": label,
            "unit": unit,
            "comparator": comparator,
            "source_name": source,
            "values": [{"year": year, "value": value} for year, value in values.items()],
        },
        languages=("en", "ar"),
    )


register(
    figure(
        "nice-towns",
        t("communes réunies dans la métropole", en="towns joined in the metropolis", ar="بلدية تضمها الحاضرة"),
        {2016: "50"},
        source=BROCHURE,
    ),
    figure(
        "nice-delegations",
        t("délégations étrangères accueillies", en="foreign delegations welcomed", ar="وفدًا أجنبيًا تم استقباله"),
        {2016: "52"},
        source=BROCHURE,
    ),
    figure(
        "nice-events",
        t("événements internationaux organisés", en="international events organised", ar="فعالية دولية أُقيمت"),
        {2016: "32"},
        source=BROCHURE,
    ),
    figure(
        "nice-missions",
        t("missions internationales menées", en="international missions carried out", ar="بعثة دولية أُنجزت"),
        {2016: "13"},
        source=BROCHURE,
    ),
    figure(
        "delegation-2024",
        t(
            "personnes dans la délégation au Québec",
            en="people in the delegation to Quebec",
            ar="شخص في الوفد إلى كيبك",
        ),
        {2024: "100"},
        comparator="≈",
        source=t(
            "Nantes Métropole, mission de mai 2024",
            en="Nantes Métropole, mission of May 2024",
            ar="نانت متروبول، بعثة أيار/مايو 2024",
        ),
    ),
    figure(
        "citizens-debates",
        t(
            "participants aux débats citoyens sur l’Europe",
            en="participants in the citizens’ debates on Europe",
            ar="مشارك في نقاشات المواطنين حول أوروبا",
        ),
        {2021: "640", 2022: "910", 2023: "1180", 2024: "1435"},
    ),
    figure(
        "emissions",
        t(
            "d’émissions de gaz à effet de serre par habitant",
            en="of greenhouse gas emissions per inhabitant",
            ar="من انبعاثات غازات الدفيئة للفرد",
        ),
        {2015: "4.9", 2018: "4.4", 2021: "3.9", 2024: "3.4"},
        unit=t("tonnes", en="tonnes", ar="أطنان"),
    ),
    Entry(
        "commitment-cop",
        "home.Commitment",
        {
            "code": "climate-talks",
            "statement": t(
                "Porter la voix des villes dans les négociations climat des Nations unies",
                en="Carry the voice of cities into the United Nations climate talks",
                ar="إيصال صوت المدن إلى مفاوضات الأمم المتحدة بشأن المناخ",
            ),
            "description": t(
                "Nantes préside le groupe de travail Climat de son réseau mondial et représente les autorités locales à"
                " la Conférence des parties, chaque année.",
                en="Nantes chairs the climate working group of its worldwide network and represents local authorities at"
                " the Conference of the Parties every year.",
                ar="تترأس نانت فريق العمل المعني بالمناخ في شبكتها العالمية وتمثل السلطات المحلية في مؤتمر الأطراف كل عام.",
            ),
            "theme": Ref("theme-climate"),
            "status": "under_way",
            "reviewed_on": "2026-09-15",
        },
        languages=("en", "ar"),
    ),
    Entry(
        "commitment-emissions",
        "home.Commitment",
        {
            "code": "halve-emissions",
            "statement": t(
                "Réduire de moitié les émissions par habitant d’ici 2030 (exemple)",
                en="Halve emissions per inhabitant by 2030 (example)",
                ar="خفض الانبعاثات للفرد إلى النصف بحلول عام 2030 (مثال)",
            ),
            "description": t(
                "Engagement donné en exemple : les dates, l’avancement et l’indicateur sont inventés.",
                en="A commitment given as an example: its dates, progress and indicator are made up.",
                ar="التزام على سبيل المثال: التواريخ ونسبة التقدم والمؤشر كلها افتراضية.",
            ),
            "theme": Ref("theme-climate"),
            "started": "2015-01-01",
            "due": "2030-12-31",
            "status": "under_way",
            "progress": 61,
            "indicator": Ref("figure-emissions"),
            "reviewed_on": "2026-09-15",
        },
        languages=("en", "ar"),
    ),
    Entry(
        "commitment-citizens",
        "home.Commitment",
        {
            "code": "citizens-route",
            "statement": t(
                "Ouvrir à chaque habitant un parcours européen et international",
                en="Open a European and international route to every inhabitant",
                ar="فتح مسار أوروبي ودولي أمام كل ساكن",
            ),
            "description": t(
                "Des débats citoyens et un soutien aux projets des Nantais à l’étranger.",
                en="Citizens’ debates, and support for the projects of people from Nantes abroad.",
                ar="نقاشات للمواطنين ودعم لمشاريع سكان نانت في الخارج.",
            ),
            "theme": Ref("theme-citizens"),
            "status": "under_way",
            "indicator": Ref("figure-citizens-debates"),
            "reviewed_on": "2026-09-15",
        },
        languages=("en", "ar"),
    ),
    Entry(
        "commitment-practices",
        "home.Commitment",
        {
            "code": "learn-from-cities",
            "statement": t(
                "S’inspirer des autres métropoles pour innover dans les services publics",
                en="Learn from other metropolises to renew public services",
                ar="الاستلهام من الحواضر الأخرى لتجديد الخدمات العامة",
            ),
            "theme": Ref("theme-economy"),
            "status": "planned",
        },
        languages=("en", "ar"),
    ),
)
