"""The pages of the demo, in the order of the page tree. Facts come from public texts; the rest says it is an example."""

from core.demo import DEFAULT_SITE, Entry, Ref, register, t

MAIN = ("en", "ar")
"""The languages of the main pages."""

NICE_DESTINATIONS = [
    *("abidjan", "gdansk", "haifa", "hangzhou", "houston", "london", "moscow", "nuremberg", "quebec", "rio"),
    *("saint-petersburg", "salt-lake-city", "singapore", "sousse", "stockholm", "tel-aviv", "turin", "tokyo"),
    *("xiamen", "zhuhai"),
]


def paragraphs(*texts: str) -> tuple[str, str]:
    """Return a block of paragraphs."""
    return "rich_text", "".join(f"<p>{text}</p>" for text in texts)


def heading(text: str, level: str = "h2") -> tuple[str, dict[str, str]]:
    """Return a block that opens a section."""
    return "heading", {"level": level, "text": text}


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
        "networks",
        "home.NetworkIndexPage",
        {
            "title": t("Réseaux", en="Networks", ar="الشبكات"),
            "slug": t("reseaux", en="networks", ar="networks"),
            "show_in_menus": True,
            "hero_image": Ref("picture-assembly"),
            "hero_alt": t(
                "Dessin au trait : une assemblée de villes devant une carte du monde où des lignes relient des points.",
                en="Line drawing: an assembly of cities before a map of the world on which lines connect points.",
                ar="رسم خطي: جمعية للمدن أمام خريطة للعالم تصل الخطوط بين نقاطها.",
            ),
            "lead": t(
                "Les villes pèsent plus quand elles agissent ensemble. Nantes siège dans des réseaux européens et mondiaux.",
                en="Cities weigh more when they act together. Nantes sits in European and worldwide networks.",
                ar="تكون المدن أقوى عندما تعمل معًا. نانت عضو في شبكات أوروبية وعالمية.",
            ),
        },
        parent="home",
        languages=MAIN,
    ),
    Entry(
        "network-uclg",
        "home.NetworkPage",
        {
            "title": t(
                "Cités et gouvernements locaux unis (CGLU)",
                en="United Cities and Local Governments (UCLG)",
                ar="المدن والحكومات المحلية المتحدة (UCLG)",
            ),
            "slug": t("cglu", en="uclg", ar="uclg"),
            "organisation": Ref("organisation-uclg"),
            "status": "member",
            "hero_image": Ref("picture-river"),
            "hero_alt": t(
                "Dessin au trait : un fleuve entre des prés, une échelle de crue, des éoliennes et une maison sur pilotis.",
                en="Line drawing: a river between meadows, a flood gauge, wind turbines and a house on stilts.",
                ar="رسم خطي: نهر بين المروج ومقياس للفيضان وتوربينات رياح وبيت على ركائز.",
            ),
            "lead": t(
                "Au sein du réseau mondial des villes, Nantes préside le groupe de travail Climat.",
                en="Within the worldwide network of cities, Nantes chairs the climate working group.",
                ar="تترأس نانت فريق العمل المعني بالمناخ داخل الشبكة العالمية للمدن.",
            ),
            "roles": [
                {
                    "role": "chair",
                    "body_kind": "working_group",
                    "body_name": t("Climat", en="Climate", ar="المناخ"),
                    "founded_with": [Ref("place-manaus"), Ref("place-dakar"), Ref("place-durban")],
                },
            ],
            "representations": [
                {
                    "forum": t(
                        "Conférence des parties (COP) des Nations unies sur le climat",
                        en="United Nations Conference of the Parties (COP) on climate",
                        ar="مؤتمر الأطراف للأمم المتحدة المعني بالمناخ",
                    ),
                    "on_behalf_of": t("les autorités locales", en="local authorities", ar="السلطات المحلية"),
                },
            ],
            "body": [
                heading(
                    t("Ce que fait le groupe Climat", en="What the climate group does", ar="ما يقوم به فريق المناخ")
                ),
                paragraphs(
                    t(
                        "Quatre villes de quatre continents l’ont créé pour que les engagements pris entre États comptent"
                        " avec celles et ceux qui les mettent en œuvre, au plus près des habitants.",
                        en="Four cities on four continents created it so that what States commit to takes account of those"
                        " who carry it out, closest to the inhabitants.",
                        ar="أنشأته أربع مدن من أربع قارات حتى تأخذ التزامات الدول في الحسبان من ينفذونها بالقرب من السكان.",
                    )
                ),
                ("commitments", {"commitments": [Ref("commitment-cop")]}),
            ],
        },
        parent="networks",
        languages=MAIN,
    ),
    Entry(
        "network-aimf",
        "home.NetworkPage",
        {
            "title": t(
                "Association internationale des maires francophones (AIMF)",
                en="International Association of French-speaking Mayors (AIMF)",
            ),
            "slug": "aimf",
            "organisation": Ref("organisation-aimf"),
            "status": "member",
            "lead": t(
                "Nantes y préside la commission permanente des villes innovantes ; le maire de Québec en est vice-président.",
                en="Nantes chairs its standing commission of innovative cities; the Mayor of Quebec City is a vice-president.",
            ),
            "roles": [
                {
                    "role": "chair",
                    "body_kind": "commission",
                    "body_name": t("Villes innovantes", en="Innovative cities"),
                },
            ],
            "body": [
                heading(t("Une langue en partage", en="A language in common")),
                paragraphs(
                    t(
                        "Québec et Nantes y travaillent côte à côte et font vivre la francophonie dans leurs échanges.",
                        en="Quebec City and Nantes work in it side by side and keep French alive in their exchanges.",
                    )
                ),
            ],
        },
        parent="networks",
    ),
    Entry(
        "network-eurocities",
        "home.NetworkPage",
        {
            "title": "Eurocities",
            "slug": "eurocities",
            "organisation": Ref("organisation-eurocities"),
            "status": "member",
            "lead": t(
                "Le réseau des grandes villes européennes, où Nantes échange avec ses pairs sur les politiques urbaines.",
                en="The network of large European cities, in which Nantes compares notes on urban policies with its peers.",
            ),
            "body": [
                heading(t("Comparer pour avancer", en="Comparing to move on")),
                paragraphs(
                    t(
                        "Mobilité, logement, culture : les services de la métropole y confrontent leurs méthodes à celles"
                        " d’autres villes.",
                        en="Mobility, housing, culture: the departments of the metropolis set their methods beside those of"
                        " other cities.",
                    )
                ),
            ],
        },
        parent="networks",
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
    Entry(
        "nice",
        "home.CityProfilePage",
        {
            "title": t("Nice Côte d’Azur, métropole sœur", en="Nice Côte d’Azur, a fellow metropolis"),
            "slug": "nice-cote-d-azur",
            "place": Ref("place-nice"),
            "organisation": Ref("organisation-nice"),
            "tagline": t("Une coopération à plusieurs partenaires", en="A cooperation with many partners"),
            "lead": t(
                "Des missions communes avec les acteurs économiques et culturels font connaître la métropole à l’étranger.",
                en="Missions shared with economic and cultural players make the metropolis known abroad.",
            ),
            "hero_image": Ref("picture-nice-bay"),
            "hero_alt": t(
                "Dessin au trait : une baie en arc bordée de façades, de palmiers et d’un phare, avec des voiliers.",
                en="Line drawing: a curved bay lined with facades, palm trees and a lighthouse, with sailing boats.",
            ),
            "body": [
                heading(t("L’année 2016 en chiffres", en="The year 2016 in figures")),
                (
                    "key_figures",
                    {
                        "figures": [
                            {"figure": Ref("figure-nice-towns"), "year": 2016},
                            {"figure": Ref("figure-nice-delegations"), "year": 2016},
                            {"figure": Ref("figure-nice-events"), "year": 2016},
                            {"figure": Ref("figure-nice-missions"), "year": 2016},
                        ]
                    },
                ),
                heading(t("Ce que cherche la coopération", en="What the cooperation is after")),
                (
                    "objectives",
                    {
                        "introduction": "",
                        "objectives": [
                            t(
                                "Donner plus de portée et de visibilité au territoire de la métropole",
                                en="Give the area of the metropolis more reach and visibility",
                            ),
                            t(
                                "Rassembler les acteurs locaux autour d’une stratégie commune",
                                en="Bring local players together around one strategy",
                            ),
                            t(
                                "Tisser des liens économiques durables et attirer des investisseurs",
                                en="Weave lasting economic ties and attract investors",
                            ),
                        ],
                    },
                ),
                (
                    "spotlight",
                    {
                        "title": t("Le carnaval de Nice à Xiamen", en="The Carnival of Nice in Xiamen"),
                        "body": "<p>"
                        + t(
                            "La station balnéaire chinoise a obtenu pour cinq ans l’usage exclusif de la marque du carnaval."
                            " La première édition s’y est tenue en mai 2017.",
                            en="The Chinese seaside resort obtained exclusive use of the carnival’s trademark for five years."
                            " Its first edition took place there in May 2017.",
                        )
                        + "</p>",
                        "place": Ref("place-xiamen"),
                        "picture": {
                            "image": Ref("picture-carnival"),
                            "alt_text": t(
                                "Dessin au trait : un char en forme de poisson couronné passe au milieu de la foule.",
                                en="Line drawing: a float in the shape of a crowned fish passes through the crowd.",
                            ),
                        },
                    },
                ),
                heading(t("Où porte la coopération", en="Where the cooperation goes")),
                (
                    "destinations",
                    {
                        "from_year": 2016,
                        "to_year": 2020,
                        "places": [Ref(f"place-{key}") for key in NICE_DESTINATIONS],
                    },
                ),
            ],
        },
        parent="home",
    ),
    Entry(
        "accessibility",
        "home.AccessibilityStatementPage",
        {
            "title": t("Accessibilité", en="Accessibility", ar="إمكانية الوصول"),
            "slug": t("accessibilite", en="accessibility", ar="accessibility"),
            "lead": t(
                "Ce site veut être lu par toutes et tous. Aucun audit ne l’a encore établi (exemple).",
                en="This site wants to be read by everyone. No audit has established it yet (example).",
                ar="يريد هذا الموقع أن يكون مقروءًا للجميع. ولم يثبت ذلك أي تدقيق بعد (مثال).",
            ),
            "status": "none",
            "method": "<p>"
            + t(
                "Déclaration établie par l’équipe du site à partir de ses propres contrôles.",
                en="Statement drawn up by the site’s team from its own checks.",
                ar="بيان أعده فريق الموقع استنادًا إلى عمليات الفحص الخاصة به.",
            )
            + "</p>",
            "contact_mailbox": "accessibilite@example.org",
            "remedy": "<p>"
            + t(
                "Si nous ne répondons pas, vous pouvez saisir le Défenseur des droits.",
                en="If we do not answer, you can turn to the Defender of Rights.",
                ar="إذا لم نرد، يمكنكم اللجوء إلى المدافع عن الحقوق.",
            )
            + "</p>",
        },
        parent="home",
        languages=MAIN,
    ),
    Entry(
        "sitemap",
        "home.SitemapPage",
        {
            "title": t("Plan du site", en="Site map", ar="خريطة الموقع"),
            "slug": t("plan-du-site", en="site-map", ar="site-map"),
        },
        parent="home",
        languages=MAIN,
    ),
    Entry(
        "legal",
        "home.StandardPage",
        {
            "title": t("Mentions légales", en="Legal notice", ar="إشعار قانوني"),
            "slug": t("mentions-legales", en="legal-notice", ar="legal-notice"),
            "body": [
                heading(t("Un site de démonstration", en="A demonstration site", ar="موقع للعرض")),
                paragraphs(
                    t(
                        "Ce site montre le logiciel Entente. Il n’est publié par aucune ville ; ce qui est inventé y est"
                        " signalé comme exemple.",
                        en="This site shows the software Entente. No city publishes it; what is made up is marked as an"
                        " example.",
                        ar="يعرض هذا الموقع برنامج Entente. ولا تنشره أي مدينة، وكل ما هو افتراضي مشار إليه كمثال.",
                    ),
                    t(
                        "Il ne dépose aucun cookie chez ses visiteurs et n’interroge aucun autre site.",
                        en="It sets no cookie on its visitors’ devices and asks no other site for anything.",
                        ar="لا يضع أي ملفات تعريف ارتباط على أجهزة زواره ولا يطلب شيئًا من أي موقع آخر.",
                    ),
                ),
            ],
        },
        parent="home",
        languages=MAIN,
    ),
)

register(
    Entry(
        "identity",
        "core.SiteIdentity",
        {
            "name": "Nantes Métropole",
            "organisation": t("Europe et international", en="Europe and international", ar="أوروبا والعالم"),
            "site": DEFAULT_SITE,
            "logo": Ref("picture-logo"),
            "contact_mailbox": "international@example.org",
            "legal_links": [{"page": Ref("sitemap")}, {"page": Ref("legal")}],
        },
        languages=MAIN,
    ),
)
