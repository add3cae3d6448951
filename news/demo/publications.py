"""The study that France urbaine and INET published in 2021, and a report that is an example."""

from core.demo import Entry, Ref, register, t
from home.demo.pages.texts import heading, paragraphs, slug

register(
    Entry(
        "study",
        "news.PublicationPage",
        {
            "title": t(
                "L’action internationale des villes : enjeux et perspectives pour les mandats 2020-2026",
                en="The international action of cities: issues and prospects for the terms of office 2020–2026",
                ar="العمل الدولي للمدن: التحديات والآفاق في ولاية المجالس المحلية من 2020 إلى 2026",
            ),
            "slug": slug("etude-action-internationale-des-villes", "study-international-action-of-cities"),
            "hero_image": Ref("picture-reading-table"),
            "hero_alt": t(
                "Dessin au trait : un livre ouvert sur une table de lecture, d’où une ligne s’élève en courbe.",
                en="Line drawing: an open book on a reading table, from which a line rises as a curve.",
                ar="رسم خطي: كتاب مفتوح على طاولة مطالعة، يرتفع منه خط منحنٍ.",
            ),
            "lead": t(
                "France urbaine et l’INET ont étudié ce que les grandes villes et intercommunalités françaises font et"
                " comptent faire à l’étranger.",
                en="France urbaine and INET have studied what large French cities and intermunicipal bodies do abroad and"
                " intend to do.",
                ar="درست فرانس أوربين والمعهد الوطني لدراسات الإدارة المحلية ما تقوم به المدن الفرنسية الكبرى"
                " وتجمعات البلديات خارج فرنسا، وما تعتزم القيام به.",
            ),
            "published_on": "2021-06-15",
            "covers_from": 2020,
            "covers_to": 2026,
            "review_by": "2026-12-31",
            "authors": [Ref("organisation-france-urbaine"), Ref("organisation-inet")],
            "questions": [
                {
                    "text": t(
                        "Pour quelles raisons les grandes villes et intercommunalités agissent-elles à l’étranger, et"
                        " comment ?",
                        en="For what reasons do large cities and intermunicipal bodies act abroad, and how?",
                        ar="لماذا تعمل المدن الكبرى وتجمعات البلديات خارج حدود بلدها، وكيف تعمل؟",
                    )
                },
                {
                    "text": t(
                        "Quelle place cette action aura-t-elle pendant le mandat 2020-2026 ?",
                        en="What place will this action have during the term of office 2020–2026?",
                        ar="ما المكانة التي ستكون لهذا العمل في الولاية الممتدة من 2020 إلى 2026؟",
                    )
                },
                {
                    "text": t(
                        "La crise sanitaire change-t-elle leur engagement ?",
                        en="Does the health crisis change their commitment?",
                        ar="هل تغيّر الأزمة الصحية من التزامها؟",
                    )
                },
            ],
            "steering_committee": [
                Ref("organisation-meae"),
                Ref("organisation-afd"),
                Ref("organisation-cuf"),
                Ref("organisation-dijon"),
                Ref("organisation-grenoble"),
                Ref("organisation-nancy"),
            ],
            "themes": [Ref("theme-cooperation")],
            "files": [{"document": Ref("document-study"), "accessible": True, "pages": 2}],
            "body": [
                heading(
                    t(
                        "De la réconciliation à la coopération",
                        en="From reconciliation to cooperation",
                        ar="من المصالحة إلى التعاون",
                    )
                ),
                paragraphs(
                    t(
                        "Les villes d’Europe se sont d’abord tendu la main pour que leurs habitants se parlent à nouveau."
                        " Depuis, jumelages, solidarité, appui technique, urgence humanitaire et diplomatie économique se"
                        " sont ajoutés les uns aux autres.",
                        en="Cities in Europe first reached out so that their inhabitants would talk again. Since then,"
                        " twinning, solidarity, technical support, emergency relief and economic diplomacy have been added"
                        " one by one.",
                        ar="مدّت مدن أوروبا في البداية يدها بعضها إلى بعض لكي يتحاور سكانها من جديد. ومنذ ذلك الحين توالت"
                        " التوأمة والتضامن والدعم الفني والإغاثة الإنسانية والدبلوماسية الاقتصادية، يُضاف كل منها إلى ما"
                        " سبقه.",
                    ),
                    t(
                        "De nouvelles équipes municipales et une pandémie ont donné l’occasion de se demander à quoi cette"
                        " action doit servir.",
                        en="New municipal teams and a pandemic were the occasion to ask what this action should be for.",
                        ar="وكان وصول فرق بلدية جديدة وانتشار الجائحة فرصةً للتساؤل عن الغاية من هذا العمل.",
                    ),
                    t(
                        "Le fichier joint est un document d’exemple, fait pour la démonstration : ce n’est pas l’étude.",
                        en="The attached file is a sample made for the demonstration: it is not the study.",
                        ar="الملف المرفق وثيقة على سبيل المثال أُعدّت للعرض، وليس الدراسة نفسها.",
                    ),
                ),
                (
                    "external_link",
                    {
                        "url": "https://franceurbaine.org/",
                        "text": t("Site de France urbaine", en="Website of France urbaine", ar="موقع فرانس أوربين"),
                        "language": "fr",
                    },
                ),
            ],
        },
        parent="news",
        languages=("en", "ar"),
    ),
    Entry(
        "report",
        "news.PublicationPage",
        {
            "title": t(
                "Rapport annuel de l’action internationale (exemple)",
                en="Annual report on international action (example)",
            ),
            "slug": slug("rapport-annuel", "annual-report"),
            "lead": t(
                "Exemple : un rapport qui se lit comme une page web, sans fichier à télécharger.",
                en="Example: a report that is read as a web page, without a file to download.",
            ),
            "published_on": "2026-04-02",
            "covers_from": 2025,
            "covers_to": 2025,
            "authors": [Ref("organisation-nantes")],
            "themes": [Ref("theme-cooperation"), Ref("theme-citizens")],
            "html_alternative": "https://example.org/rapport-annuel",
        },
        parent="news",
    ),
)
