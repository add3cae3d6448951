"""The list of news."""

from core.demo import Entry, Ref, register, t
from home.demo.pages.texts import ALL, slug

register(
    Entry(
        "news",
        "news.NewsIndexPage",
        {
            "title": t("Actualités", en="News", es="Actualidad", de="Aktuelles", ar="الأخبار", zh_hans="新闻动态"),
            "slug": slug("actualites", "news", es="actualidad", de="aktuelles"),
            "show_in_menus": True,
            "hero_image": Ref("picture-harbour"),
            "hero_alt": t(
                "Dessin au trait : au bord d’un quai, une grue tient un conteneur devant la proue d’un navire.",
                en="Line drawing: beside a quay, a crane holds a container before the bow of a ship.",
                es="Dibujo lineal: junto a un muelle, una grúa sostiene un contenedor ante la proa de un barco.",
                de="Strichzeichnung: Am Kai hält ein Kran einen Container vor den Bug eines Schiffes.",
                ar="رسم خطي: على حافة رصيف، رافعة تحمل حاوية أمام مقدمة سفينة.",
                zh_hans="线描画：码头边，吊车在船头前吊着一只集装箱。",
            ),
            "lead": t(
                "Missions, rencontres, études : ce qui se passe entre Nantes et le monde.",
                en="Missions, meetings, studies: what happens between Nantes and the world.",
                es="Misiones, encuentros, estudios: lo que sucede entre Nantes y el mundo.",
                de="Delegationsreisen, Begegnungen, Studien: was zwischen Nantes und der Welt geschieht.",
                ar="بعثات ولقاءات ودراسات: ما يجري بين نانت والعالم.",
                zh_hans="代表团出访、交流活动、研究报告：南特与世界之间的新鲜事。",
            ),
        },
        parent="home",
        languages=ALL,
    ),
)
