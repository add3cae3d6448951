"""What every site has: statement, site map, legal notice, and who publishes it."""

from core.demo import DEFAULT_SITE, Entry, Ref, register, t
from home.demo.pages.texts import MAIN, heading, paragraphs

register(
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
