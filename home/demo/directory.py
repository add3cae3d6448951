"""The places, organisations, people and themes of the demo."""

from core.demo import Entry, Ref, register, t

PLACES = [
    # key, French, English, Arabic, native name, its language, country, latitude, longitude, Wikidata
    ("nantes", "Nantes", "Nantes", "نانت", "Nantes", "fr", "FR", "47.21806", "-1.55278", "Q12191"),
    ("nice", "Nice", "Nice", "نيس", "Nice", "fr", "FR", "43.70194", "7.26833", "Q33959"),
    ("manaus", "Manaus", "Manaus", "ماناوس", "Manaus", "pt", "BR", "-3.10000", "-60.01667", "Q40236"),
    ("dakar", "Dakar", "Dakar", "داكار", "Dakar", "fr", "SN", "14.69306", "-17.44694", "Q3718"),
    ("durban", "Durban", "Durban", "ديربان", "Durban", "en", "ZA", "-29.88333", "31.05000", "Q5468"),
    ("quebec", "Québec", "Quebec City", "كيبك", "Québec", "fr", "CA", "46.81389", "-71.20806", "Q2145"),
    ("montreal", "Montréal", "Montreal", "مونتريال", "Montréal", "fr", "CA", "45.50889", "-73.56167", "Q340"),
    ("abidjan", "Abidjan", "Abidjan", "أبيدجان", "Abidjan", "fr", "CI", "5.33639", "-4.02667", "Q1515"),
    ("gdansk", "Gdańsk", "Gdańsk", "غدانسك", "Gdańsk", "pl", "PL", "54.35222", "18.64667", "Q1792"),
    ("haifa", "Haïfa", "Haifa", "حيفا", "חיפה", "he", "IL", "32.81667", "34.98333", "Q41621"),
    ("hangzhou", "Hangzhou", "Hangzhou", "هانغتشو", "杭州", "zh-Hans", "CN", "30.25000", "120.16667", "Q4970"),
    ("houston", "Houston", "Houston", "هيوستن", "Houston", "en", "US", "29.76278", "-95.38306", "Q16555"),
    ("london", "Londres", "London", "لندن", "London", "en", "GB", "51.50722", "-0.12750", "Q84"),
    ("moscow", "Moscou", "Moscow", "موسكو", "Москва", "ru", "RU", "55.75583", "37.61778", "Q649"),
    ("nuremberg", "Nuremberg", "Nuremberg", "نورنبرغ", "Nürnberg", "de", "DE", "49.45390", "11.07750", "Q2090"),
    (
        "rio",
        "Rio de Janeiro",
        "Rio de Janeiro",
        "ريو دي جانيرو",
        "Rio de Janeiro",
        "pt",
        "BR",
        "-22.91111",
        "-43.20556",
        "Q8678",
    ),
    (
        "saint-petersburg",
        "Saint-Pétersbourg",
        "St Petersburg",
        "سان بطرسبرغ",
        "Санкт-Петербург",
        "ru",
        "RU",
        "59.93750",
        "30.30861",
        "Q656",
    ),
    (
        "salt-lake-city",
        "Salt Lake City",
        "Salt Lake City",
        "سولت ليك سيتي",
        "Salt Lake City",
        "en",
        "US",
        "40.76083",
        "-111.89111",
        "Q23337",
    ),
    ("singapore", "Singapour", "Singapore", "سنغافورة", "Singapore", "en", "SG", "1.30000", "103.80000", "Q334"),
    ("sousse", "Sousse", "Sousse", "سوسة", "سوسة", "ar", "TN", "35.83333", "10.63333", "Q185604"),
    ("stockholm", "Stockholm", "Stockholm", "ستوكهولم", "Stockholm", "sv", "SE", "59.32944", "18.06861", "Q1754"),
    ("tel-aviv", "Tel Aviv", "Tel Aviv", "تل أبيب", "תל אביב", "he", "IL", "32.08333", "34.80000", "Q33935"),
    ("tokyo", "Tokyo", "Tokyo", "طوكيو", "東京", "ja", "JP", "35.68950", "139.69172", "Q1490"),
    ("turin", "Turin", "Turin", "تورينو", "Torino", "it", "IT", "45.07917", "7.67611", "Q495"),
    ("xiamen", "Xiamen", "Xiamen", "شيامن", "厦门", "zh-Hans", "CN", "24.47972", "118.08194", "Q68744"),
    ("zhuhai", "Zhuhai", "Zhuhai", "تشوهاي", "珠海", "zh-Hans", "CN", "22.27694", "113.56778", "Q58239"),
]

for key, french, english, arabic, native, native_language, country, latitude, longitude, wikidata in PLACES:
    register(
        Entry(
            f"place-{key}",
            "directory.Place",
            {
                "name": t(french, en=english, ar=arabic),
                "native_name": native,
                "native_language": native_language,
                "country": country,
                "latitude": latitude,
                "longitude": longitude,
                "wikidata_id": wikidata,
            },
            languages=("en", "ar"),
        )
    )

register(
    Entry(
        "theme-climate",
        "directory.Theme",
        {"name": t("Climat", en="Climate", ar="المناخ"), "code": "climate", "sdg_numbers": [11, 13]},
        languages=("en", "ar"),
    ),
    Entry(
        "theme-citizens",
        "directory.Theme",
        {
            "name": t("Ouverture citoyenne", en="Citizens’ openness", ar="انفتاح المواطنين"),
            "code": "citizens",
            "sdg_numbers": [4, 16],
        },
        languages=("en", "ar"),
    ),
    Entry(
        "theme-economy",
        "directory.Theme",
        {
            "name": t("Développement économique", en="Economic development", ar="التنمية الاقتصادية"),
            "code": "economy",
            "sdg_numbers": [8, 9],
        },
        languages=("en", "ar"),
    ),
    Entry(
        "theme-culture",
        "directory.Theme",
        {"name": t("Culture", en="Culture", ar="الثقافة"), "code": "culture", "sdg_numbers": [11]},
        languages=("en", "ar"),
    ),
    Entry(
        "theme-digital",
        "directory.Theme",
        {
            "name": t("Numérique responsable", en="Responsible digital technology", ar="الرقمية المسؤولة"),
            "code": "digital",
            "sdg_numbers": [9],
        },
        languages=("en", "ar"),
    ),
    Entry(
        "organisation-nantes",
        "directory.Organisation",
        {
            "name": "Nantes Métropole",
            "kind": "authority",
            "place": Ref("place-nantes"),
            "website": "https://metropole.nantes.fr/",
        },
    ),
    Entry(
        "organisation-nice",
        "directory.Organisation",
        {
            "name": t("Métropole Nice Côte d’Azur", en="Nice Côte d’Azur Metropolis", ar="متروبول نيس كوت دازور"),
            "kind": "authority",
            "place": Ref("place-nice"),
            "website": "https://www.nicecotedazur.org/",
        },
        languages=("en", "ar"),
    ),
    Entry(
        "organisation-uclg",
        "directory.Organisation",
        {
            "name": t(
                "Cités et gouvernements locaux unis",
                en="United Cities and Local Governments",
                ar="المدن والحكومات المحلية المتحدة",
            ),
            "acronym": t("CGLU", en="UCLG", ar="UCLG"),
            "kind": "network",
            "website": "https://uclg.org/",
        },
        languages=("en", "ar"),
    ),
    Entry(
        "organisation-aimf",
        "directory.Organisation",
        {
            "name": t(
                "Association internationale des maires francophones",
                en="International Association of French-speaking Mayors",
                ar="الجمعية الدولية لرؤساء البلديات الناطقين بالفرنسية",
            ),
            "acronym": "AIMF",
            "kind": "network",
            "website": "https://www.aimf.asso.fr/",
        },
        languages=("en", "ar"),
    ),
    Entry(
        "organisation-eurocities",
        "directory.Organisation",
        {"name": "Eurocities", "kind": "network", "website": "https://eurocities.eu/"},
    ),
    Entry(
        "person-rolland",
        "directory.Person",
        {
            "name": "Johanna Rolland",
            "office": t(
                "Maire de Nantes et présidente de Nantes Métropole",
                en="Mayor of Nantes and President of Nantes Métropole",
                ar="عمدة نانت ورئيسة نانت متروبول",
            ),
            "organisation": Ref("organisation-nantes"),
        },
        languages=("en", "ar"),
    ),
    Entry(
        "person-marchand",
        "directory.Person",
        {"name": "Bruno Marchand", "office": t("Maire de Québec", en="Mayor of Quebec City", ar="عمدة كيبك")},
        languages=("en", "ar"),
    ),
)
