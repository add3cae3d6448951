"""Québec and Montréal: what the demo knows of them is what Nantes Métropole published of them in 2024."""

from core.demo import Entry, Ref, register, t
from home.demo.pages.texts import ALL, EUROPE, heading, paragraphs, slug

register(
    Entry(
        "quebec",
        "partnerships.PartnershipPage",
        {
            "title": "Québec",
            "slug": slug("quebec", "quebec-city", es="quebec", de="quebec"),
            "place": Ref("place-quebec"),
            "kind": "decentralised",
            "since": 2013,
            "review_by": "2027-01-31",
            "themes": [
                Ref("theme-culture"),
                Ref("theme-francophonie"),
                Ref("theme-economy"),
                Ref("theme-tourism"),
                Ref("theme-digital"),
            ],
            "local_players": [
                Ref("organisation-quebec"),
                Ref("organisation-nantes-saint-nazaire"),
                Ref("organisation-cci"),
                Ref("organisation-crafts"),
            ],
            "hero_image": Ref("picture-quebec"),
            "hero_alt": t(
                "Dessin au trait : une ville haute et ses remparts au-dessus d’un fleuve où passe un bateau entre les glaces.",
                en="Line drawing: an upper town and its ramparts above a river where a boat passes between the ice.",
                es="Dibujo lineal: una ciudad alta y sus murallas sobre un río por el que pasa un barco entre el hielo.",
                de="Strichzeichnung: Oberstadt und Stadtmauern über einem Fluss, auf dem ein Schiff zwischen Eisschollen fährt.",
                ar="رسم خطي: مدينة عليا وأسوارها فوق نهر يعبره قارب بين قطع الجليد.",
                zh_hans="线描画：上城与城墙俯临大河，一艘船在浮冰间驶过。",
            ),
            "lead": t(
                "Nantes et Québec coopèrent depuis 2013. Une déclaration commune a fixé leurs priorités pour 2024 et 2025 :"
                " culture, francophonie, économie.",
                en="Nantes and Quebec City have cooperated since 2013. A joint declaration set their priorities for 2024 and"
                " 2025: culture, the French language, the economy.",
                es="Nantes y Quebec cooperan desde 2013. Una declaración conjunta fijó sus prioridades para 2024 y 2025:"
                " cultura, francofonía y economía.",
                de="Nantes und Québec arbeiten seit 2013 zusammen. Eine gemeinsame Erklärung legte die Schwerpunkte für 2024"
                " und 2025 fest: Kultur, Frankophonie, Wirtschaft.",
                ar="تتعاون نانت وكيبك منذ عام 2013. وقد حدد إعلان مشترك أولوياتهما لعامي 2024 و2025: الثقافة والفرنكوفونية"
                " والاقتصاد.",
                zh_hans="南特与魁北克市自2013年起开展合作。双方的联合声明确定了2024年和2025年的优先领域：文化、法语圈和经济。",
            ),
            "agreements": [
                {
                    "kind": "declaration",
                    "title": t(
                        "Déclaration commune 2024-2025",
                        en="Joint declaration 2024–2025",
                        es="Declaración conjunta 2024-2025",
                        de="Gemeinsame Erklärung 2024–2025",
                        ar="الإعلان المشترك 2024-2025",
                        zh_hans="2024—2025年联合声明",
                    ),
                    # The day it was signed, during the mission of May 2024, is not known; its two years are.
                    "begins": "2024-01-01",
                    "ends": "2025-12-31",
                    "signatories": [
                        {
                            "person": Ref("person-rolland"),
                            "office": t("Maire de Nantes et présidente de Nantes Métropole"),
                        },
                        {"person": Ref("person-marchand"), "office": t("Maire de Québec")},
                    ],
                    "undertakings": [
                        {
                            "theme": Ref("theme-culture"),
                            "text": t(
                                "Faire connaître les artistes de chaque ville dans l’autre, par des séjours croisés et des"
                                " échanges d’œuvres.",
                                en="Make the artists of each city known in the other, through reciprocal stays and"
                                " exchanges of works.",
                                es="Dar a conocer a los artistas de cada ciudad en la otra, mediante estancias cruzadas e"
                                " intercambios de obras.",
                                de="Künstlerinnen und Künstler der einen Stadt in der anderen bekannt machen, durch"
                                " gegenseitige Aufenthalte und den Austausch von Werken.",
                                ar="التعريف بفناني كل مدينة في المدينة الأخرى، عبر إقامات متبادلة وتبادل الأعمال الفنية.",
                                zh_hans="通过艺术家互访驻留和作品交流，让两市的艺术家在对方城市为人所知。",
                            ),
                        },
                        {
                            "theme": Ref("theme-francophonie"),
                            "text": t(
                                "Faire vivre le français dans leurs échanges et dans leurs partenariats à l’étranger, en"
                                " particulier au sein de l’AIMF.",
                                en="Keep French alive in their exchanges and in their partnerships abroad, above all"
                                " within the AIMF.",
                                es="Mantener vivo el francés en sus intercambios y en sus alianzas en el extranjero,"
                                " sobre todo en el seno de la AIMF.",
                                de="Das Französische in ihrem Austausch und in ihren Partnerschaften im Ausland lebendig"
                                " halten, vor allem in der AIMF.",
                                ar="إبقاء اللغة الفرنسية حية في تبادلاتهما وفي شراكاتهما في الخارج، ولا سيما داخل الجمعية"
                                " الدولية لرؤساء البلديات الناطقين بالفرنسية.",
                                zh_hans="在双方交流及各自的海外合作中保持法语的活力，尤其是在法语市长国际协会内。",
                            ),
                        },
                        {
                            "theme": Ref("theme-economy"),
                            "text": t(
                                "Mettre en relation les entreprises et les filières des deux villes, notamment dans le"
                                " numérique et la création, pour une économie responsable dont chacun profite.",
                                en="Bring companies and sectors of the two cities together, not least in digital technology"
                                " and the creative industries, for a responsible economy that everyone gains from.",
                                es="Poner en contacto a las empresas y los sectores de ambas ciudades, en particular en lo"
                                " digital y la creación, por una economía responsable que beneficie a todos.",
                                de="Unternehmen und Branchen beider Städte zusammenbringen, vor allem aus Digital- und"
                                " Kreativwirtschaft, für ein verantwortliches Wirtschaften, das allen zugutekommt.",
                                ar="ربط الشركات والقطاعات في المدينتين، ولا سيما في المجال الرقمي والإبداعي، من أجل اقتصاد"
                                " مسؤول يعود بالنفع على الجميع.",
                                zh_hans="为两市的企业和行业牵线搭桥，重点是数字技术和创意产业，共建人人受益的负责任经济。",
                            ),
                        },
                    ],
                    "texts": [{"document": Ref("document-quebec")}],
                },
            ],
            "representatives": [
                {
                    "role": t(
                        "Volontariat international",
                        en="International volunteer",
                        es="Voluntariado internacional",
                        de="Internationaler Freiwilligendienst",
                        ar="متطوع دولي",
                        zh_hans="国际志愿者",
                    ),
                    "place": Ref("place-quebec"),
                    "tasks": t(
                        "Faire connaître Nantes outre-Atlantique, repérer les occasions de coopérer, appuyer les projets"
                        " des acteurs nantais.",
                        en="Make Nantes known across the Atlantic, look out for chances to cooperate, support the projects"
                        " of people from Nantes.",
                        es="Dar a conocer Nantes al otro lado del Atlántico, detectar oportunidades de cooperación y apoyar"
                        " los proyectos de los actores de Nantes.",
                        de="Nantes jenseits des Atlantiks bekannt machen, Gelegenheiten zur Zusammenarbeit ausmachen,"
                        " Vorhaben aus Nantes unterstützen.",
                        ar="التعريف بنانت على الضفة الأخرى من الأطلسي، ورصد فرص التعاون، ودعم مشاريع الفاعلين من نانت.",
                        zh_hans="在大西洋彼岸推介南特，发掘合作机会，支持南特各方的项目。",
                    ),
                },
            ],
            "body": [
                heading(
                    t(
                        "Ce que les deux villes font ensemble",
                        en="What the two cities do together",
                        es="Lo que las dos ciudades hacen juntas",
                        de="Was die beiden Städte gemeinsam tun",
                        ar="ما تفعله المدينتان معًا",
                        zh_hans="两市共同开展的工作",
                    )
                ),
                paragraphs(
                    t(
                        "La coopération a commencé par la culture, le tourisme et le numérique. Elle repose sur celles et"
                        " ceux qui font la vie des deux villes : artistes, entreprises, chercheurs.",
                        en="The cooperation began with culture, tourism and digital technology. It rests on those who make"
                        " the life of the two cities: artists, companies, researchers.",
                        # No Spanish yet: a translator would find this paragraph open.
                        de="Die Zusammenarbeit begann mit Kultur, Tourismus und Digitalem. Getragen wird sie von denen, die"
                        " das Leben beider Städte ausmachen: Kunstschaffenden, Unternehmen, Forschenden.",
                        ar="بدأ التعاون بالثقافة والسياحة والمجال الرقمي. وهو يقوم على من يصنعون حياة المدينتين: الفنانين"
                        " والشركات والباحثين.",
                        zh_hans="合作始于文化、旅游和数字技术，依靠的是两座城市的建设者：艺术家、企业和科研人员。",
                    ),
                    t(
                        "La déclaration commune a été signée pendant la mission nantaise de mai 2024. Elle valait pour deux"
                        " années.",
                        en="The joint declaration was signed during the mission from Nantes in May 2024. It was made for two"
                        " years.",
                        es="La declaración conjunta se firmó durante la misión de Nantes de mayo de 2024. Tenía una validez"
                        " de dos años.",
                        # No German yet.
                        ar="وُقّع الإعلان المشترك خلال بعثة نانت في مايو 2024. وكان صالحًا لسنتين.",
                        zh_hans="联合声明在2024年5月南特代表团访问期间签署，有效期两年。",
                    ),
                ),
                heading(
                    t(
                        "Un réseau en commun",
                        en="A network in common",
                        es="Una red en común",
                        de="Ein gemeinsames Netzwerk",
                        ar="شبكة مشتركة",
                        zh_hans="共同的网络",
                    )
                ),
                paragraphs(
                    t(
                        "Les deux villes appartiennent à l’Association internationale des maires francophones : le maire de"
                        " Québec en est vice-président, Nantes y préside la commission permanente des villes innovantes.",
                        en="Both cities belong to the International Association of French-speaking Mayors: the Mayor of"
                        " Quebec City is a vice-president, and Nantes chairs the standing commission of innovative cities.",
                        # No Spanish yet.
                        de="Beide Städte gehören der Internationalen Vereinigung französischsprachiger Bürgermeister an:"
                        " Der Bürgermeister von Québec ist Vizepräsident, Nantes leitet den ständigen Ausschuss der"
                        " innovativen Städte.",
                        ar="تنتمي المدينتان إلى الجمعية الدولية لرؤساء البلديات الناطقين بالفرنسية: عمدة كيبك نائب لرئيسها،"
                        " ونانت تترأس لجنتها الدائمة للمدن المبتكرة.",
                        zh_hans="两市均为法语市长国际协会成员：魁北克市市长任副主席，南特主持创新城市常设委员会。",
                    )
                ),
            ],
        },
        parent="partnerships",
        languages=ALL,
    ),
    Entry(
        "montreal",
        "partnerships.PartnershipPage",
        {
            "title": "Montréal",
            "slug": slug("montreal", "montreal", es="montreal", de="montreal"),
            "place": Ref("place-montreal"),
            "kind": "strategic",
            "review_by": "2027-01-31",
            "themes": [
                Ref("theme-climate"),
                Ref("theme-digital"),
                Ref("theme-creative"),
                Ref("theme-health"),
            ],
            "hero_image": Ref("picture-montreal"),
            "hero_alt": t(
                "Dessin au trait : des tours au pied d’une colline surmontée d’une croix, derrière un pont métallique.",
                en="Line drawing: towers at the foot of a hill with a cross on top, behind a metal bridge.",
                es="Dibujo lineal: torres al pie de una colina coronada por una cruz, detrás de un puente metálico.",
                de="Strichzeichnung: Hochhäuser am Fuß eines Hügels mit einem Kreuz, hinter einer Metallbrücke.",
            ),
            "lead": t(
                "Climat, numérique responsable, industries culturelles et créatives, santé : quatre sujets sur lesquels"
                " Nantes et Montréal coopèrent.",
                en="Climate, responsible digital technology, cultural and creative industries, health: four subjects on which"
                " Nantes and Montreal cooperate.",
                es="Clima, tecnología digital responsable, industrias culturales y creativas, salud: cuatro temas en los que"
                " cooperan Nantes y Montreal.",
                de="Klima, verantwortungsvolle Digitalisierung, Kultur- und Kreativwirtschaft, Gesundheit: vier Themen, an"
                " denen Nantes und Montreal zusammenarbeiten.",
            ),
            "body": [
                heading(
                    t(
                        "Une dizaine d’années d’échanges",
                        en="Some ten years of exchange",
                        es="Una década de intercambios",
                        de="Rund zehn Jahre Austausch",
                    )
                ),
                paragraphs(
                    t(
                        "Quand la délégation nantaise s’y est rendue, en 2024, la coopération durait depuis une dizaine"
                        " d’années. Le numérique et la création y tiennent la première place.",
                        en="When the delegation from Nantes came in 2024, the cooperation had lasted for about ten years."
                        " Digital technology and the creative industries come first in it.",
                        es="Cuando la delegación de Nantes la visitó en 2024, la cooperación duraba ya unos diez años. Lo"
                        " digital y la creación ocupan en ella el primer lugar.",
                        # No German yet.
                    ),
                    t(
                        "Les échanges ne s’arrêtent pas aux deux administrations : ils veulent ouvrir des portes aux"
                        " entreprises, aux artistes et aux laboratoires des deux métropoles.",
                        en="The exchange does not stop at the two administrations: it sets out to open doors for companies,"
                        " artists and laboratories of both metropolises.",
                        de="Der Austausch endet nicht bei den beiden Verwaltungen: Er will Unternehmen, Kunstschaffenden und"
                        " Forschungseinrichtungen beider Metropolen Türen öffnen.",
                        # No Spanish yet.
                    ),
                ),
            ],
        },
        parent="partnerships",
        languages=EUROPE,
    ),
)
