"""The home page, the city and what it has committed to."""

from core.demo import Entry, Ref, register, t
from home.demo.pages.texts import MAIN, heading, paragraphs

register(
    Entry(
        "home",
        "home.HomePage",
        {
            "title": t("Nantes dans le monde", en="Nantes in the world", ar="نانت في العالم"),
            "slug": "accueil",
            "tagline": t(
                "De la Loire, des lignes vers d’autres villes",
                en="From the Loire, lines to other cities",
                ar="من نهر اللوار، خطوط نحو مدن أخرى",
            ),
            "lead": t(
                "Nantes siège dans trois réseaux de villes, travaille avec Québec et Montréal et porte la voix des"
                " collectivités dans les négociations sur le climat.",
                en="Nantes sits in three networks of cities, works with Quebec City and Montreal and carries the voice of"
                " local authorities into the climate talks.",
                ar="نانت عضو في ثلاث شبكات مدن، وتعمل مع كيبك ومونتريال، وتنقل صوت السلطات المحلية إلى مفاوضات المناخ.",
            ),
            "hero_image": Ref("picture-quays"),
            "hero_alt": t(
                "Dessin au trait : des façades le long d’un quai planté d’arbres, un bateau amarré et un pont à arches.",
                en="Line drawing: facades along a quay planted with trees, a moored boat and an arched bridge.",
                ar="رسم خطي: واجهات على رصيف مشجر وقارب راسٍ وجسر مقوس.",
            ),
        },
        languages=MAIN,
        closing_fields={
            "highlights": [
                heading(
                    t(
                        "Ce que la ville fait avec d’autres",
                        en="What the city does with others",
                        ar="ما تفعله المدينة مع غيرها",
                    )
                ),
                (
                    "key_figures",
                    {
                        "figures": [
                            {"figure": Ref("figure-delegation-2024")},
                            {"figure": Ref("figure-citizens-debates")},
                            {"figure": Ref("figure-emissions")},
                        ]
                    },
                ),
                (
                    "teasers",
                    {
                        "title": t("Où Nantes est engagée", en="Where Nantes is engaged", ar="أين تعمل نانت"),
                        "pages": [Ref("network-uclg"), Ref("commitments"), Ref("profile")],
                    },
                ),
                (
                    "call_to_action",
                    {
                        "text": t(
                            "Voir comment prendre part", en="See how to take part", ar="تعرّفوا على كيفية المشاركة"
                        ),
                        "page": Ref("openness"),
                    },
                ),
            ],
        },
    ),
    Entry(
        "profile",
        "home.CityProfilePage",
        {
            "title": t("La ville", en="The city", ar="المدينة"),
            "slug": t("la-ville", en="the-city", ar="the-city"),
            "show_in_menus": True,
            "place": Ref("place-nantes"),
            "organisation": Ref("organisation-nantes"),
            "tagline": t(
                "Une métropole de fleuve et d’estuaire",
                en="A metropolis of river and estuary",
                ar="حاضرة النهر والمصب",
            ),
            "lead": t(
                "Industrielle, créative, ouverte sur l’Atlantique, Nantes fait de la coopération entre villes un outil de"
                " son action publique.",
                en="Industrial, creative and open to the Atlantic, Nantes makes cooperation between cities a tool of its"
                " public action.",
                ar="صناعية ومبدعة ومنفتحة على المحيط الأطلسي، تجعل نانت من التعاون بين المدن أداة لعملها العام.",
            ),
            "hero_image": Ref("picture-theatre"),
            "hero_alt": t(
                "Dessin au trait : un tramway passe devant un théâtre à colonnes, entre deux rangées de façades.",
                en="Line drawing: a tram passes a theatre with columns, between two rows of facades.",
                ar="رسم خطي: ترامواي يمر أمام مسرح ذي أعمدة بين صفين من الواجهات.",
            ),
            "claims": [
                {
                    "rank": 3,
                    "scope": "country",
                    "subject": t("ville industrielle", en="industrial city", ar="مدينة صناعية"),
                    "year": 2019,
                    "source_name": t(
                        "Exemple : année et source à confirmer par la ville",
                        en="Example: year and source for the city to confirm",
                        ar="مثال: السنة والمصدر بانتظار تأكيد المدينة",
                    ),
                    "source_url": "https://example.org/classement-industriel",
                },
                {
                    "rank": 2,
                    "scope": "country",
                    "subject": t(
                        "ville pour la croissance de l’emploi",
                        en="city for growth in employment",
                        ar="مدينة من حيث نمو التوظيف",
                    ),
                    "year": 2019,
                    "source_name": t(
                        "Exemple : année et source à confirmer par la ville",
                        en="Example: year and source for the city to confirm",
                        ar="مثال: السنة والمصدر بانتظار تأكيد المدينة",
                    ),
                    "source_url": "https://example.org/classement-emploi",
                },
            ],
            "body": [
                heading(
                    t("Pourquoi agir au-delà des frontières", en="Why act beyond borders", ar="لماذا العمل خارج الحدود")
                ),
                paragraphs(
                    t(
                        "Cohésion sociale et services publics locaux, innovation, emploi, jeunesse, culture, recherche :"
                        " aucun de ces sujets ne s’arrête aux limites d’une métropole. Nantes les travaille avec d’autres,"
                        " à égalité, et rapporte ce qu’elle apprend dans ses propres services.",
                        en="Social cohesion and local public services, innovation, employment, young people, culture,"
                        " research: none of these stops at the limits of a metropolis. Nantes works on them with others,"
                        " as equals, and brings what it learns home into its own services.",
                        ar="التماسك الاجتماعي والخدمات العامة المحلية والابتكار والتوظيف والشباب والثقافة والبحث: لا يتوقف أي"
                        " من هذه المواضيع عند حدود الحاضرة. تعمل نانت عليها مع غيرها على قدم المساواة، وتعود بما تتعلمه إلى"
                        " خدماتها.",
                    ),
                    t(
                        "À Québec, une personne en volontariat international fait connaître la ville, repère les occasions"
                        " de coopérer et appuie les projets des acteurs nantais.",
                        en="In Quebec City, an international volunteer makes the city known, looks out for chances to"
                        " cooperate and supports the projects of people from Nantes.",
                        ar="في كيبك، يعرّف متطوع دولي بالمدينة ويرصد فرص التعاون ويدعم مشاريع الفاعلين من نانت.",
                    ),
                ),
                (
                    "objectives",
                    {
                        "introduction": t(
                            "La métropole poursuit trois objectifs :",
                            en="The metropolis has three aims:",
                            ar="للحاضرة ثلاثة أهداف:",
                        ),
                        "objectives": [
                            t(
                                "peser, avec d’autres métropoles, sur les décisions européennes et internationales ;",
                                en="weigh, with other metropolises, on European and international decisions;",
                                ar="التأثير مع الحواضر الأخرى في القرارات الأوروبية والدولية؛",
                            ),
                            t(
                                "apprendre des meilleures pratiques pour renouveler ses services publics ;",
                                en="learn from the best practices to renew its public services;",
                                ar="التعلم من أفضل الممارسات لتجديد خدماتها العامة؛",
                            ),
                            t(
                                "rendre le territoire plus attractif et son économie plus solide.",
                                en="make the area more attractive and its economy stronger.",
                                ar="جعل المنطقة أكثر جاذبية واقتصادها أكثر متانة.",
                            ),
                        ],
                    },
                ),
                heading(t("Les échanges en chiffres", en="Exchanges in figures", ar="التبادلات بالأرقام")),
                (
                    "key_figures",
                    {
                        "figures": [
                            {"figure": Ref("figure-delegation-2024")},
                            {"figure": Ref("figure-citizens-debates")},
                        ]
                    },
                ),
                heading(t("Ce que la ville a promis", en="What the city has promised", ar="ما تعهدت به المدينة")),
                (
                    "commitments",
                    {"commitments": [Ref("commitment-cop"), Ref("commitment-emissions"), Ref("commitment-citizens")]},
                ),
            ],
        },
        parent="home",
        languages=MAIN,
    ),
    Entry(
        "commitments",
        "home.StandardPage",
        {
            "title": t("Engagements", en="Commitments", ar="الالتزامات"),
            "slug": t("engagements", en="commitments", ar="commitments"),
            "show_in_menus": True,
            "lead": t(
                "Ce que la ville a promis, où elle en est et comment on peut le vérifier.",
                en="What the city has promised, how far it has come and how one can check.",
                ar="ما تعهدت به المدينة، وإلى أين وصلت، وكيف يمكن التحقق من ذلك.",
            ),
            "hero_image": Ref("picture-workshop"),
            "hero_alt": t(
                "Dessin au trait : quatre personnes construisent ensemble la maquette d’un pont.",
                en="Line drawing: four people build the model of a bridge together.",
                ar="رسم خطي: أربعة أشخاص يبنون معًا نموذجًا لجسر.",
            ),
            "body": [
                heading(t("Climat", en="Climate", ar="المناخ")),
                ("commitments", {"commitments": [Ref("commitment-cop"), Ref("commitment-emissions")]}),
                (
                    "key_figures",
                    {"figures": [{"figure": Ref("figure-emissions"), "show_series": True}]},
                ),
                heading(t("Habitants et services", en="Inhabitants and services", ar="السكان والخدمات")),
                ("commitments", {"commitments": [Ref("commitment-citizens"), Ref("commitment-practices")]}),
            ],
        },
        parent="home",
        languages=MAIN,
    ),
)
