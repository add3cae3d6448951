"""The key figures and commitments of the demo. What no source states is marked as an example."""

from core.demo import Entry, Ref, register, t
from home.demo.pages.texts import ALL

BROCHURE = t(
    "Nice Côte d’Azur, présentation de la coopération internationale, 2016",
    en="Nice Côte d’Azur, presentation of its international cooperation, 2016",
    ar="نيس كوت دازور، عرض التعاون الدولي، 2016",
)
EXAMPLE = t(
    "Exemple : chiffre inventé pour la démonstration",
    en="Example: a figure made up for the demonstration",
    es="Ejemplo: cifra inventada para la demostración",
    de="Beispiel: für die Demonstration erfundene Zahl",
    ar="مثال: رقم وُضع لأغراض العرض",
    zh_hans="示例：为演示而虚构的数字",
)


def figure(
    key: str,
    label: str,
    values: dict[int, str],
    unit: str = "",
    comparator: str = "=",
    source: str = EXAMPLE,
    languages: tuple[str, ...] = ALL,
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
        languages=languages,
    )


register(
    figure(
        "nice-towns",
        t("communes réunies dans la métropole", en="towns joined in the metropolis", ar="بلدية تضمها الحاضرة"),
        {2016: "50"},
        source=BROCHURE,
        languages=("en", "ar"),
    ),
    figure(
        "nice-delegations",
        t("délégations étrangères accueillies", en="foreign delegations welcomed", ar="وفدًا أجنبيًا تم استقباله"),
        {2016: "52"},
        source=BROCHURE,
        languages=("en", "ar"),
    ),
    figure(
        "nice-events",
        t("événements internationaux organisés", en="international events organised", ar="فعالية دولية أُقيمت"),
        {2016: "32"},
        source=BROCHURE,
        languages=("en", "ar"),
    ),
    figure(
        "nice-missions",
        t("missions internationales menées", en="international missions carried out", ar="بعثة دولية أُنجزت"),
        {2016: "13"},
        source=BROCHURE,
        languages=("en", "ar"),
    ),
    figure(
        "delegation-2024",
        t(
            "personnes dans la délégation au Québec",
            en="people in the delegation to Quebec",
            es="personas en la delegación a Quebec",
            de="Personen in der Delegation nach Québec",
            ar="شخص في الوفد إلى كيبك",
            zh_hans="人参加赴魁北克代表团",
        ),
        {2024: "100"},
        comparator="≈",
        source=t(
            "Nantes Métropole, mission de mai 2024",
            en="Nantes Métropole, mission of May 2024",
            es="Nantes Métropole, misión de mayo de 2024",
            de="Nantes Métropole, Delegationsreise im Mai 2024",
            ar="نانت متروبول، بعثة مايو 2024",
            zh_hans="南特都市区，2024年5月代表团出访",
        ),
    ),
    figure(
        "citizens-debates",
        t(
            "participants aux débats citoyens sur l’Europe",
            en="participants in the citizens’ debates on Europe",
            es="participantes en los debates ciudadanos sobre Europa",
            de="Teilnehmende an den Bürgerdebatten über Europa",
            ar="مشارك في نقاشات المواطنين حول أوروبا",
            zh_hans="人参加关于欧洲的市民辩论",
        ),
        {2021: "640", 2022: "910", 2023: "1180", 2024: "1435"},
    ),
    figure(
        "emissions",
        t(
            "d’émissions de gaz à effet de serre par habitant",
            en="of greenhouse gas emissions per inhabitant",
            es="de emisiones de gases de efecto invernadero por habitante",
            de="Treibhausgasemissionen pro Kopf",
            ar="من انبعاثات غازات الدفيئة للفرد",
            zh_hans="人均温室气体排放量",
        ),
        {2015: "4.9", 2018: "4.4", 2021: "3.9", 2024: "3.4"},
        unit=t("tonnes", en="tonnes", es="toneladas", de="Tonnen", ar="أطنان", zh_hans="吨"),
    ),
    Entry(
        "commitment-cop",
        "home.Commitment",
        {
            "code": "climate-talks",
            "statement": t(
                "Porter la voix des villes dans les négociations climat des Nations unies",
                en="Carry the voice of cities into the United Nations climate talks",
                es="Llevar la voz de las ciudades a las negociaciones de las Naciones Unidas sobre el clima",
                de="Die Stimme der Städte in die Klimaverhandlungen der Vereinten Nationen tragen",
                ar="إيصال صوت المدن إلى مفاوضات الأمم المتحدة بشأن المناخ",
                zh_hans="在联合国气候谈判中为城市发声",
            ),
            "description": t(
                "Nantes préside le groupe de travail Climat de son réseau mondial et représente les autorités locales à"
                " la Conférence des parties, chaque année.",
                en="Nantes chairs the climate working group of its worldwide network and represents local authorities at"
                " the Conference of the Parties every year.",
                es="Nantes preside el grupo de trabajo sobre el clima de su red mundial y representa cada año a los gobiernos"
                " locales en la Conferencia de las Partes.",
                de="Nantes leitet die Arbeitsgruppe Klima seines weltweiten Netzwerks und vertritt die Kommunen jedes Jahr"
                " auf der Klimakonferenz.",
                ar="تترأس نانت فريق العمل المعني بالمناخ في شبكتها العالمية وتمثل السلطات المحلية في مؤتمر الأطراف كل عام.",
                zh_hans="南特主持其全球网络的气候工作组，并每年代表地方政府出席缔约方大会。",
            ),
            "theme": Ref("theme-climate"),
            "status": "under_way",
            "reviewed_on": "2026-09-15",
        },
        languages=ALL,
    ),
    Entry(
        "commitment-emissions",
        "home.Commitment",
        {
            "code": "halve-emissions",
            "statement": t(
                "Réduire de moitié les émissions par habitant d’ici 2030 (exemple)",
                en="Halve emissions per inhabitant by 2030 (example)",
                es="Reducir a la mitad las emisiones por habitante de aquí a 2030 (ejemplo)",
                de="Die Emissionen pro Kopf bis 2030 halbieren (Beispiel)",
                ar="خفض الانبعاثات للفرد إلى النصف بحلول عام 2030 (مثال)",
                zh_hans="到2030年将人均排放量减半（示例）",
            ),
            "description": t(
                "Engagement donné en exemple : les dates, l’avancement et l’indicateur sont inventés.",
                en="A commitment given as an example: its dates, progress and indicator are made up.",
                es="Compromiso dado como ejemplo: las fechas, el avance y el indicador son inventados.",
                de="Ein Beispiel: Daten, Fortschritt und Indikator sind erfunden.",
                ar="التزام على سبيل المثال: التواريخ ونسبة التقدم والمؤشر كلها افتراضية.",
                zh_hans="此承诺为示例：日期、进度和指标均为虚构。",
            ),
            "theme": Ref("theme-climate"),
            "started": "2015-01-01",
            "due": "2030-12-31",
            "status": "under_way",
            "progress": 61,
            "indicator": Ref("figure-emissions"),
            "reviewed_on": "2026-09-15",
        },
        languages=ALL,
    ),
    Entry(
        "commitment-citizens",
        "home.Commitment",
        {
            "code": "citizens-route",
            "statement": t(
                "Ouvrir à chaque habitant un parcours européen et international",
                en="Open a European and international route to every inhabitant",
                es="Abrir a cada habitante un recorrido europeo e internacional",
                de="Allen Menschen in der Metropole einen Weg nach Europa und in die Welt öffnen",
                ar="فتح مسار أوروبي ودولي أمام كل ساكن",
                zh_hans="为每位居民打开通往欧洲和世界的道路",
            ),
            "description": t(
                "Des débats citoyens et un soutien aux projets des Nantais à l’étranger.",
                en="Citizens’ debates, and support for the projects of people from Nantes abroad.",
                es="Debates ciudadanos y apoyo a los proyectos de los habitantes de Nantes en el extranjero.",
                de="Bürgerdebatten und Unterstützung für Vorhaben von Menschen aus Nantes im Ausland.",
                ar="نقاشات للمواطنين ودعم لمشاريع سكان نانت في الخارج.",
                zh_hans="举办市民辩论，支持南特居民的海外项目。",
            ),
            "theme": Ref("theme-citizens"),
            "status": "under_way",
            "indicator": Ref("figure-citizens-debates"),
            "reviewed_on": "2026-09-15",
        },
        languages=ALL,
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
