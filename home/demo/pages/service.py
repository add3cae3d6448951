"""What every site has: statement, site map, legal notice, and who publishes it."""

from core.demo import DEFAULT_SITE, Entry, Ref, register, t
from home.demo.pages.texts import ALL, heading, paragraphs, slug

register(
    Entry(
        "accessibility",
        "home.AccessibilityStatementPage",
        {
            "title": t(
                "Accessibilité",
                en="Accessibility",
                es="Accesibilidad",
                de="Barrierefreiheit",
                ar="إمكانية الوصول",
                zh_hans="无障碍",
            ),
            "slug": slug("accessibilite", "accessibility", es="accesibilidad", de="barrierefreiheit"),
            "lead": t(
                "Ce site veut être lu par toutes et tous. Aucun audit ne l’a encore établi (exemple).",
                en="This site wants to be read by everyone. No audit has established it yet (example).",
                es="Este sitio quiere que todas las personas puedan leerlo. Ninguna auditoría lo ha comprobado aún (ejemplo).",
                de="Diese Website soll für alle lesbar sein. Noch hat das keine Prüfung festgestellt (Beispiel).",
                ar="يريد هذا الموقع أن يكون مقروءًا للجميع. ولم يثبت ذلك أي تدقيق بعد (مثال).",
                zh_hans="本网站希望人人都能阅读，但尚未经过审核确认（示例）。",
            ),
            "status": "none",
            "method": "<p>"
            + t(
                "Déclaration établie par l’équipe du site à partir de ses propres contrôles.",
                en="Statement drawn up by the site’s team from its own checks.",
                es="Declaración elaborada por el equipo del sitio a partir de sus propias comprobaciones.",
                de="Erklärung des Website-Teams auf Grundlage eigener Prüfungen.",
                ar="بيان أعده فريق الموقع استنادًا إلى عمليات الفحص الخاصة به.",
                zh_hans="本声明由网站团队根据自行检查编写。",
            )
            + "</p>",
            "contact_mailbox": "accessibilite@example.org",
            "remedy": "<p>"
            + t(
                "Si nous ne répondons pas, vous pouvez saisir le Défenseur des droits.",
                en="If we do not answer, you can turn to the Defender of Rights.",
                es="Si no respondemos, puede dirigirse al Defensor de los Derechos de Francia.",
                de="Wenn wir nicht antworten, können Sie sich an den Défenseur des droits wenden, die französische Ombudsstelle.",
                ar="إذا لم نرد، يمكنكم اللجوء إلى المدافع عن الحقوق.",
                zh_hans="如未获答复，可向法国权利保护官申诉。",
            )
            + "</p>",
        },
        parent="home",
        languages=ALL,
    ),
    Entry(
        "sitemap",
        "home.SitemapPage",
        {
            "title": t(
                "Plan du site",
                en="Site map",
                es="Mapa del sitio",
                de="Übersicht",
                ar="خريطة الموقع",
                zh_hans="网站地图",
            ),
            "slug": slug("plan-du-site", "site-map", es="mapa-del-sitio", de="uebersicht"),
            "lead": t(
                "Toutes les pages de ce site, rangées comme dans le menu.",
                en="All pages of this site, in the order of the menu.",
                es="Todas las páginas de este sitio, en el orden del menú.",
                de="Alle Seiten dieser Website, geordnet wie im Menü.",
                ar="جميع صفحات هذا الموقع، مرتبةً كما في القائمة.",
                zh_hans="本网站的全部页面，按菜单顺序排列。",
            ),
        },
        parent="home",
        languages=ALL,
    ),
    Entry(
        "legal",
        "home.StandardPage",
        {
            "title": t(
                "Mentions légales",
                en="Legal notice",
                es="Aviso legal",
                de="Impressum",
                ar="إشعار قانوني",
                zh_hans="法律声明",
            ),
            "slug": slug("mentions-legales", "legal-notice", es="aviso-legal", de="impressum"),
            "lead": t(
                "À quoi sert ce site de démonstration, et ce qu’il fait de votre visite.",
                en="What this demonstration site is for, and what it does with your visit.",
                es="Para qué sirve este sitio de demostración y qué hace con su visita.",
                de="Wozu diese Demonstrationsseite dient und was sie mit Ihrem Besuch macht.",
                ar="الغرض من هذا الموقع التجريبي، وما الذي يفعله بزيارتكم.",
                zh_hans="这一演示网站的用途，以及它如何处理您的访问。",
            ),
            "body": [
                heading(
                    t(
                        "Un site de démonstration",
                        en="A demonstration site",
                        es="Un sitio de demostración",
                        de="Eine Demonstrationsseite",
                        ar="موقع للعرض",
                        zh_hans="演示网站",
                    )
                ),
                paragraphs(
                    t(
                        "Ce site montre le logiciel Entente. Il n’est publié par aucune ville ; ce qui est inventé y est"
                        " signalé comme exemple.",
                        en="This site shows the software Entente. No city publishes it; what is made up is marked as an"
                        " example.",
                        es="Este sitio muestra el software Entente. No lo publica ninguna ciudad; lo inventado se señala como"
                        " ejemplo.",
                        de="Diese Website zeigt die Software Entente. Keine Stadt gibt sie heraus; Erfundenes ist als Beispiel"
                        " gekennzeichnet.",
                        ar="يعرض هذا الموقع برنامج Entente. ولا تنشره أي مدينة، وكل ما هو افتراضي مشار إليه كمثال.",
                        zh_hans="本网站用于展示 Entente 软件，并非由任何城市发布；虚构内容均标为示例。",
                    ),
                    t(
                        "Il ne dépose aucun cookie chez ses visiteurs et n’interroge aucun autre site.",
                        en="It sets no cookie on its visitors’ devices and asks no other site for anything.",
                        es="No instala ninguna cookie en los dispositivos de sus visitantes ni pide nada a otros sitios.",
                        de="Sie setzt bei Besucherinnen und Besuchern keine Cookies und fragt bei keiner anderen Website etwas ab.",
                        ar="لا يضع أي ملفات تعريف ارتباط على أجهزة زواره ولا يطلب شيئًا من أي موقع آخر.",
                        zh_hans="本网站不在访客设备上存储任何 Cookie，也不向其他网站请求任何内容。",
                    ),
                ),
            ],
        },
        parent="home",
        languages=ALL,
    ),
    Entry(
        "identity",
        "core.SiteIdentity",
        {
            "name": "Nantes Métropole",
            "organisation": t(
                "Europe et international",
                en="Europe and international",
                es="Europa e internacional",
                de="Europa und Internationales",
                ar="أوروبا والعالم",
                zh_hans="欧洲与国际事务",
            ),
            "site": DEFAULT_SITE,
            "logo": Ref("picture-logo"),
            "contact_mailbox": "international@example.org",
            "legal_links": [{"page": Ref("sitemap")}, {"page": Ref("legal")}],
        },
        languages=ALL,
    ),
)
