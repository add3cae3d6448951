"""The home page, the city and what it has committed to."""

from core.demo import Entry, Ref, register, t
from home.demo.pages.texts import ALL, EUROPE, heading, paragraphs, slug

register(
    Entry(
        "home",
        "home.HomePage",
        {
            "title": t(
                "Nantes dans le monde",
                en="Nantes in the world",
                es="Nantes en el mundo",
                de="Nantes in der Welt",
                ar="نانت في العالم",
                zh_hans="世界中的南特",
            ),
            "slug": slug("accueil", "home", es="inicio", de="start"),
            "tagline": t(
                "De la Loire, des lignes vers d’autres villes",
                en="From the Loire, lines to other cities",
                es="Desde el Loira, líneas hacia otras ciudades",
                de="Von der Loire führen Linien in andere Städte",
                ar="من نهر اللوار، خطوط نحو مدن أخرى",
                zh_hans="从卢瓦尔河出发，连接世界城市",
            ),
            "lead": t(
                "Nantes siège dans trois réseaux de villes, travaille avec Québec et Montréal et porte la voix des"
                " collectivités dans les négociations sur le climat.",
                en="Nantes sits in three networks of cities, works with Quebec City and Montreal and carries the voice of"
                " local authorities into the climate talks.",
                es="Nantes forma parte de tres redes de ciudades, trabaja con Quebec y Montreal y lleva la voz de los"
                " gobiernos locales a las negociaciones sobre el clima.",
                de="Nantes gehört drei Städtenetzwerken an, arbeitet mit Québec und Montreal zusammen und bringt die Stimme"
                " der Kommunen in die Klimaverhandlungen ein.",
                ar="نانت عضو في ثلاث شبكات مدن، وتعمل مع كيبك ومونتريال، وتنقل صوت السلطات المحلية إلى مفاوضات المناخ.",
                zh_hans="南特参加三个城市网络，与魁北克市和蒙特利尔合作，并在气候谈判中代表地方政府发声。",
            ),
            "hero_image": Ref("picture-quays"),
            "hero_alt": t(
                "Dessin au trait : des façades le long d’un quai planté d’arbres, un bateau amarré et un pont à arches.",
                en="Line drawing: facades along a quay planted with trees, a moored boat and an arched bridge.",
                es="Dibujo lineal: fachadas a lo largo de un muelle arbolado, un barco amarrado y un puente de arcos.",
                de="Strichzeichnung: Fassaden an einem baumbestandenen Kai, ein Boot und eine Bogenbrücke.",
                ar="رسم خطي: واجهات على رصيف مشجر وقارب راسٍ وجسر مقوس.",
                zh_hans="线描画：绿树成荫的码头旁房屋林立，泊着一艘船，远处是拱桥。",
            ),
        },
        languages=ALL,
        closing_fields={
            "highlights": [
                heading(
                    t(
                        "Ce que la ville fait avec d’autres",
                        en="What the city does with others",
                        es="Lo que la ciudad hace con otras",
                        de="Was die Stadt mit anderen unternimmt",
                        ar="ما تفعله المدينة مع غيرها",
                        zh_hans="南特与伙伴同行",
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
                    "latest_news",
                    {
                        "title": t(
                            "Ce qui est nouveau",
                            en="What is new",
                            es="Novedades",
                            de="Was es Neues gibt",
                            ar="الجديد",
                            zh_hans="最新动态",
                        ),
                        "page": Ref("news"),
                    },
                ),
                (
                    "partners_map",
                    {
                        "title": t(
                            "Les villes partenaires",
                            en="The partner cities",
                            es="Las ciudades asociadas",
                            de="Die Partnerstädte",
                            ar="المدن الشريكة",
                            zh_hans="伙伴城市",
                        ),
                        "page": Ref("partnerships"),
                    },
                ),
                (
                    "teasers",
                    {
                        "title": t(
                            "Où Nantes est engagée",
                            en="Where Nantes is engaged",
                            es="Dónde está comprometida Nantes",
                            de="Wo Nantes sich einsetzt",
                            ar="أين تعمل نانت",
                            zh_hans="南特的国际行动",
                        ),
                        "pages": [
                            Ref("network-uclg"),
                            Ref("network-aimf"),
                            Ref("network-eurocities"),
                            Ref("commitments"),
                        ],
                    },
                ),
                (
                    "call_to_action",
                    {
                        "text": t(
                            "Voir comment prendre part",
                            en="See how to take part",
                            es="Ver cómo participar",
                            de="Sehen, wie man mitmacht",
                            ar="تعرّفوا على كيفية المشاركة",
                            zh_hans="了解如何参与",
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
            "title": t("La ville", en="The city", es="La ciudad", de="Die Stadt", ar="المدينة", zh_hans="城市概况"),
            "slug": slug("la-ville", "the-city", es="la-ciudad", de="die-stadt"),
            "show_in_menus": True,
            "place": Ref("place-nantes"),
            "organisation": Ref("organisation-nantes"),
            "tagline": t(
                "Une métropole de fleuve et d’estuaire",
                en="A metropolis of river and estuary",
                es="Una metrópolis de río y estuario",
                de="Eine Metropole zwischen Fluss und Mündung",
                ar="حاضرة النهر والمصب",
                zh_hans="河流与河口之都",
            ),
            "lead": t(
                "Industrielle, créative, ouverte sur l’Atlantique, Nantes fait de la coopération entre villes un outil de"
                " son action publique.",
                en="Industrial, creative and open to the Atlantic, Nantes makes cooperation between cities a tool of its"
                " public action.",
                es="Industrial, creativa y abierta al Atlántico, Nantes hace de la cooperación entre ciudades una"
                " herramienta de su acción pública.",
                de="Industriestadt, kreativ und dem Atlantik zugewandt: Nantes macht die Zusammenarbeit von Städten zu einem"
                " Werkzeug seiner Politik.",
                ar="صناعية ومبدعة ومنفتحة على المحيط الأطلسي، تجعل نانت من التعاون بين المدن أداة لعملها العام.",
                zh_hans="南特是工业之城、创意之城，面向大西洋，将城市间合作作为公共行动的工具。",
            ),
            "hero_image": Ref("picture-theatre"),
            "hero_alt": t(
                "Dessin au trait : un tramway passe devant un théâtre à colonnes, entre deux rangées de façades.",
                en="Line drawing: a tram passes a theatre with columns, between two rows of facades.",
                es="Dibujo lineal: un tranvía pasa ante un teatro con columnas, entre dos filas de fachadas.",
                de="Strichzeichnung: Eine Straßenbahn fährt zwischen zwei Häuserzeilen an einem Säulentheater vorbei.",
                ar="رسم خطي: ترامواي يمر أمام مسرح ذي أعمدة بين صفين من الواجهات.",
                zh_hans="线描画：有轨电车在两排建筑之间驶过一座柱廊剧院。",
            ),
            "claims": [
                {
                    "rank": 3,
                    "scope": "country",
                    "subject": t(
                        "ville industrielle",
                        en="industrial city",
                        es="ciudad industrial",
                        de="Industriestadt",
                        ar="مدينة صناعية",
                        zh_hans="工业城市",
                    ),
                    "year": 2019,
                    "source_name": t(
                        "Exemple : année et source à confirmer par la ville",
                        en="Example: year and source for the city to confirm",
                        es="Ejemplo: año y fuente por confirmar por la ciudad",
                        de="Beispiel: Jahr und Quelle sind von der Stadt zu bestätigen",
                        ar="مثال: السنة والمصدر بانتظار تأكيد المدينة",
                        zh_hans="示例：年份和来源有待该市确认",
                    ),
                    "source_url": "https://example.org/classement-industriel",
                },
                {
                    "rank": 2,
                    "scope": "country",
                    "subject": t(
                        "ville pour la croissance de l’emploi",
                        en="city for growth in employment",
                        es="ciudad por crecimiento del empleo",
                        de="Stadt beim Beschäftigungswachstum",
                        ar="مدينة من حيث نمو التوظيف",
                        zh_hans="就业增长城市",
                    ),
                    "year": 2019,
                    "source_name": t(
                        "Exemple : année et source à confirmer par la ville",
                        en="Example: year and source for the city to confirm",
                        es="Ejemplo: año y fuente por confirmar por la ciudad",
                        de="Beispiel: Jahr und Quelle sind von der Stadt zu bestätigen",
                        ar="مثال: السنة والمصدر بانتظار تأكيد المدينة",
                        zh_hans="示例：年份和来源有待该市确认",
                    ),
                    "source_url": "https://example.org/classement-emploi",
                },
            ],
            "body": [
                heading(
                    t(
                        "Pourquoi agir hors des frontières",
                        en="Why act beyond borders",
                        es="Por qué actuar más allá de las fronteras",
                        de="Warum über Grenzen hinaus handeln",
                        ar="لماذا العمل خارج الحدود",
                        zh_hans="为何跨越国界行动",
                    )
                ),
                paragraphs(
                    t(
                        "Cohésion sociale et services publics locaux, innovation, emploi, jeunesse, culture, recherche :"
                        " aucun de ces sujets ne s’arrête aux limites d’une métropole. Nantes les travaille avec d’autres,"
                        " à égalité, et rapporte ce qu’elle apprend dans ses propres services.",
                        en="Social cohesion and local public services, innovation, employment, young people, culture,"
                        " research: none of these stops at the limits of a metropolis. Nantes works on them with others,"
                        " as equals, and brings what it learns home into its own services.",
                        es="Cohesión social y servicios públicos locales, innovación, empleo, juventud, cultura,"
                        " investigación: ninguno de estos temas se detiene en los límites de una metrópolis. Nantes los"
                        " trabaja con otras, de igual a igual, y lleva lo que aprende a sus propios servicios.",
                        # No German yet.
                        zh_hans="社会凝聚力与地方公共服务、创新、就业、青年、文化、科研：这些议题都不止于都市区的边界。南特以平等的"
                        "姿态与其他城市共同探讨，并把所学带回自己的公共服务。",
                        ar="التماسك الاجتماعي والخدمات العامة المحلية والابتكار والتوظيف والشباب والثقافة والبحث: لا يتوقف أي"
                        " من هذه المواضيع عند حدود الحاضرة. تعمل نانت عليها مع غيرها على قدم المساواة، وتعود بما تتعلمه إلى"
                        " خدماتها.",
                    ),
                    t(
                        "À Québec, une personne en volontariat international fait connaître la ville, repère les occasions"
                        " de coopérer et appuie les projets des acteurs nantais.",
                        en="In Quebec City, an international volunteer makes the city known, looks out for chances to"
                        " cooperate and supports the projects of people from Nantes.",
                        # No Spanish yet.
                        de="In Québec macht eine Person im internationalen Freiwilligendienst die Stadt bekannt, sucht nach"
                        " Gelegenheiten zur Zusammenarbeit und unterstützt Vorhaben aus Nantes.",
                        ar="في كيبك، يعرّف متطوع دولي بالمدينة ويرصد فرص التعاون ويدعم مشاريع الفاعلين من نانت.",
                        zh_hans="在魁北克市，一名国际志愿者负责推介南特、发掘合作机会并支持南特各方的项目。",
                    ),
                ),
                (
                    "objectives",
                    {
                        "introduction": t(
                            "La métropole poursuit trois objectifs :",
                            en="The metropolis has three aims:",
                            es="La metrópolis persigue tres objetivos:",
                            de="Die Metropole verfolgt drei Ziele:",
                            ar="للحاضرة ثلاثة أهداف:",
                            zh_hans="都市区有三个目标：",
                        ),
                        "objectives": [
                            t(
                                "peser, avec d’autres métropoles, sur les décisions européennes et internationales ;",
                                en="weigh, with other metropolises, on European and international decisions;",
                                es="influir, junto con otras metrópolis, en las decisiones europeas e internacionales;",
                                de="gemeinsam mit anderen Metropolen auf europäische und internationale Entscheidungen einwirken;",
                                ar="التأثير مع الحواضر الأخرى في القرارات الأوروبية والدولية؛",
                                zh_hans="与其他都市区一道影响欧洲和国际决策；",
                            ),
                            t(
                                "apprendre des meilleures pratiques pour renouveler ses services publics ;",
                                en="learn from the best practices to renew its public services;",
                                es="aprender de las mejores prácticas para renovar sus servicios públicos;",
                                de="von den besten Lösungen lernen, um die eigenen Dienste zu erneuern;",
                                ar="التعلم من أفضل الممارسات لتجديد خدماتها العامة؛",
                                zh_hans="借鉴最佳做法，革新公共服务；",
                            ),
                            t(
                                "rendre le territoire plus attractif et son économie plus solide.",
                                en="make the area more attractive and its economy stronger.",
                                es="hacer el territorio más atractivo y su economía más sólida.",
                                de="den Raum Nantes anziehender und seine Wirtschaft stärker machen.",
                                ar="جعل المنطقة أكثر جاذبية واقتصادها أكثر متانة.",
                                zh_hans="提升地区吸引力，增强经济实力。",
                            ),
                        ],
                    },
                ),
                heading(
                    t(
                        "Les échanges en chiffres",
                        en="Exchanges in figures",
                        es="Los intercambios en cifras",
                        de="Der Austausch in Zahlen",
                        ar="التبادلات بالأرقام",
                        zh_hans="交流数据",
                    )
                ),
                (
                    "key_figures",
                    {
                        "figures": [
                            {"figure": Ref("figure-delegation-2024")},
                            {"figure": Ref("figure-citizens-debates")},
                        ]
                    },
                ),
                heading(
                    t(
                        "Ce que la ville a promis",
                        en="What the city has promised",
                        es="Lo que ha prometido la ciudad",
                        de="Was die Stadt zugesagt hat",
                        ar="ما تعهدت به المدينة",
                        zh_hans="城市的承诺",
                    )
                ),
                (
                    "commitments",
                    {"commitments": [Ref("commitment-cop"), Ref("commitment-emissions"), Ref("commitment-citizens")]},
                ),
            ],
        },
        parent="home",
        languages=ALL,
    ),
    Entry(
        "commitments",
        "home.StandardPage",
        {
            "title": t("Engagements", en="Commitments", es="Compromisos", de="Selbstverpflichtungen", ar="الالتزامات"),
            "slug": slug("engagements", "commitments", es="compromisos", de="selbstverpflichtungen"),
            "show_in_menus": True,
            "lead": t(
                "Ce que la ville a promis, où elle en est et comment on peut le vérifier.",
                en="What the city has promised, how far it has come and how one can check.",
                es="Lo que ha prometido la ciudad, en qué punto está y cómo se puede comprobar.",
                de="Was die Stadt zugesagt hat, wie weit sie ist und wie man es nachprüfen kann.",
                ar="ما تعهدت به المدينة، وإلى أين وصلت، وكيف يمكن التحقق من ذلك.",
            ),
            "hero_image": Ref("picture-workshop"),
            "hero_alt": t(
                "Dessin au trait : quatre personnes construisent ensemble la maquette d’un pont.",
                en="Line drawing: four people build the model of a bridge together.",
                es="Dibujo lineal: cuatro personas construyen juntas la maqueta de un puente.",
                de="Strichzeichnung: Vier Menschen bauen gemeinsam das Modell einer Brücke.",
                ar="رسم خطي: أربعة أشخاص يبنون معًا نموذجًا لجسر.",
            ),
            "body": [
                heading(t("Climat", en="Climate", ar="المناخ")),
                ("commitments", {"commitments": [Ref("commitment-cop"), Ref("commitment-emissions")]}),
                (
                    "key_figures",
                    {"figures": [{"figure": Ref("figure-emissions"), "show_series": True}]},
                ),
                heading(
                    t(
                        "Habitants et services",
                        en="Inhabitants and services",
                        es="Habitantes y servicios",
                        de="Menschen und Dienste",
                        ar="السكان والخدمات",
                    )
                ),
                ("commitments", {"commitments": [Ref("commitment-citizens"), Ref("commitment-practices")]}),
            ],
        },
        parent="home",
        languages=(*EUROPE, "ar"),
    ),
)
