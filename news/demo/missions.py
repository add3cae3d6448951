"""The missions of the demo: that of May 2024, and examples."""

from core.demo import Entry, Ref, register, t
from home.demo.pages.texts import ALL, heading, paragraphs, slug

register(
    Entry(
        "mission-2024",
        "news.MissionPage",
        {
            "title": t(
                "Mission à Québec et à Montréal, mai 2024",
                en="Mission to Quebec City and Montreal, May 2024",
                es="Misión a Quebec y Montreal, mayo de 2024",
                de="Delegationsreise nach Québec und Montreal, Mai 2024",
                ar="بعثة إلى كيبك ومونتريال، مايو 2024",
                zh_hans="2024年5月代表团出访魁北克市和蒙特利尔",
            ),
            "slug": slug(
                "mission-quebec-montreal-2024",
                "mission-quebec-city-montreal-2024",
                es="mision-quebec-montreal-2024",
                de="delegationsreise-quebec-montreal-2024",
            ),
            "hero_image": Ref("picture-crossing"),
            "hero_alt": t(
                "Dessin au trait : un paquebot entre les quais de deux villes, qu’une ligne relie par-dessus l’océan.",
                en="Line drawing: a liner between the quays of two cities, which a line joins over the ocean.",
                es="Dibujo lineal: un transatlántico entre los muelles de dos ciudades que una línea une sobre el océano.",
                de="Strichzeichnung: ein Schiff zwischen den Kais zweier Städte, die eine Linie über den Ozean verbindet.",
                ar="رسم خطي: سفينة بين رصيفي مدينتين يصل بينهما خط فوق المحيط.",
                zh_hans="线描画：一艘客轮行于两座城市的码头之间，一条线跨越大洋将两城相连。",
            ),
            "lead": t(
                "Une centaine de personnes ont rejoint leurs homologues de Québec et de Montréal pendant une semaine."
                " Nantes et Québec y ont signé une déclaration commune.",
                en="About a hundred people met their counterparts in Quebec City and Montreal for a week. Nantes and Quebec"
                " City signed a joint declaration.",
                es="Un centenar de personas se reunieron durante una semana con sus homólogos de Quebec y Montreal. Nantes y"
                " Quebec firmaron una declaración conjunta.",
                de="Rund hundert Menschen trafen eine Woche lang ihre Gegenüber in Québec und Montreal. Nantes und Québec"
                " unterzeichneten eine gemeinsame Erklärung.",
                ar="التقى نحو مئة شخص نظراءهم في كيبك ومونتريال طوال أسبوع. ووقّعت نانت وكيبك إعلانًا مشتركًا.",
                zh_hans="约一百人在一周时间里与魁北克市和蒙特利尔的同行会面。南特与魁北克市签署了联合声明。",
            ),
            "starts": "2024-05-24",
            "ends": "2024-05-31",
            "head": Ref("person-rolland"),
            "people": 100,
            "people_about": True,
            "organisations": 50,
            "organisations_about": True,
            "companies": 50,
            "companies_about": True,
            "sectors": [Ref("theme-economy"), Ref("theme-culture"), Ref("theme-research")],
            "organisers": [
                Ref("organisation-nantes"),
                Ref("organisation-nantes-saint-nazaire"),
                Ref("organisation-cci"),
                Ref("organisation-crafts"),
            ],
            "steps": [
                {
                    "place": Ref("place-quebec"),
                    "topics": t(
                        "Culture, francophonie, développement économique ; signature de la déclaration commune.",
                        en="Culture, the French language, economic development; signing of the joint declaration.",
                        es="Cultura, francofonía, desarrollo económico; firma de la declaración conjunta.",
                        de="Kultur, Frankophonie, Wirtschaftsentwicklung; Unterzeichnung der gemeinsamen Erklärung.",
                        ar="الثقافة والفرنكوفونية والتنمية الاقتصادية؛ توقيع الإعلان المشترك.",
                        zh_hans="文化、法语圈、经济发展；签署联合声明。",
                    ),
                },
                {
                    "place": Ref("place-montreal"),
                    "topics": t(
                        "Numérique, industries culturelles et créatives.",
                        en="Digital technology, cultural and creative industries.",
                        es="Tecnología digital, industrias culturales y creativas.",
                        de="Digitales, Kultur- und Kreativwirtschaft.",
                        ar="المجال الرقمي والصناعات الثقافية والإبداعية.",
                        zh_hans="数字技术、文化创意产业。",
                    ),
                },
            ],
            "partnerships": [{"partnership": Ref("quebec")}, {"partnership": Ref("montreal")}],
            "agreements": [{"agreement": Ref("quebec/agreements/0")}],
            "outcomes": [
                {
                    "text": t(
                        "La déclaration commune de Nantes et de Québec pour 2024 et 2025",
                        en="The joint declaration of Nantes and Quebec City for 2024 and 2025",
                        es="La declaración conjunta de Nantes y Quebec para 2024 y 2025",
                        de="Die gemeinsame Erklärung von Nantes und Québec für 2024 und 2025",
                        ar="الإعلان المشترك لنانت وكيبك لعامي 2024 و2025",
                        zh_hans="南特与魁北克市2024年和2025年联合声明",
                    )
                },
                {
                    "text": t(
                        "Le numérique et la création confirmés au centre des échanges avec Montréal",
                        en="Digital technology and the creative industries confirmed at the centre of exchanges with Montreal",
                        ar="تأكيد مكانة المجال الرقمي والإبداعي في صميم التبادلات مع مونتريال",
                        zh_hans="确认数字技术和创意产业在与蒙特利尔交流中的核心地位",
                    )
                },
            ],
            "press_links": [
                {
                    "url": "https://www.ville.quebec.qc.ca/",
                    "text": t(
                        "Ville de Québec, qui a publié un communiqué",
                        en="City of Quebec, which published a press release",
                        es="Ciudad de Quebec, que publicó un comunicado",
                        de="Stadt Québec, die eine Pressemitteilung veröffentlicht hat",
                        ar="مدينة كيبك التي نشرت بيانًا صحفيًا",
                        zh_hans="魁北克市政府网站（曾发布新闻稿）",
                    ),
                    "language": "fr",
                }
            ],
            "body": [
                heading(
                    t(
                        "Pourquoi partir à plusieurs",
                        en="Why travel together",
                        es="Por qué viajar en grupo",
                        de="Warum gemeinsam reisen",
                        ar="لماذا نسافر معًا",
                        zh_hans="为何结伴出访",
                    )
                ),
                paragraphs(
                    t(
                        "Autour de la maire, des entreprises, des structures culturelles, des établissements d’enseignement"
                        " supérieur et des laboratoires ont fait le voyage. Chacun y avait ses rendez-vous ; tous en ont"
                        " rapporté des contacts pour la métropole.",
                        en="Companies, cultural bodies, universities and laboratories travelled with the mayor. Each had"
                        " meetings of its own; all brought contacts home for the metropolis.",
                        es="Con la alcaldesa viajaron empresas, entidades culturales, centros de enseñanza superior y"
                        " laboratorios. Cada uno tenía sus propias citas; todos trajeron contactos para la metrópolis.",
                        # No German yet.
                        ar="سافرت مع العمدة شركات وهيئات ثقافية ومؤسسات للتعليم العالي ومختبرات. كان لكل منها مواعيده، وعادت"
                        " جميعها باتصالات تفيد الحاضرة.",
                        zh_hans="企业、文化机构、高等院校和实验室随市长一同出访。各方都有自己的会谈安排，也都为都市区带回了人脉。",
                    ),
                    t(
                        "Quatre organismes l’avaient préparée ensemble, pour que les liens entre villes servent à d’autres"
                        " que les villes.",
                        en="Four bodies had prepared it together, so that ties between cities would serve others than cities.",
                        de="Vier Einrichtungen hatten sie gemeinsam vorbereitet, damit die Bande zwischen den Städten nicht"
                        " nur den Städten nützen.",
                        ar="وقد أعدتها أربع هيئات معًا، حتى تفيد الروابط بين المدن غير المدن أيضًا.",
                        zh_hans="此行由四家机构共同筹备，让城市之间的纽带惠及城市政府以外的各方。",
                    ),
                ),
            ],
        },
        parent="news",
        languages=ALL,
    ),
)
