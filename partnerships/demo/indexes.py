"""The list of partnerships and the register of agreements."""

from core.demo import Entry, register, t
from home.demo.pages.texts import ALL, slug

register(
    Entry(
        "partnerships",
        "partnerships.PartnershipIndexPage",
        {
            "title": t(
                "Partenariats",
                en="Partnerships",
                es="Alianzas",
                de="Partnerschaften",
                ar="الشراكات",
                zh_hans="伙伴关系",
            ),
            "slug": slug("partenariats", "partnerships", es="alianzas", de="partnerschaften"),
            "show_in_menus": True,
            "lead": t(
                "Les villes et territoires avec lesquels Nantes travaille, sur une carte et dans une liste. À part Québec"
                " et Montréal, ce sont des exemples.",
                en="The cities and territories that Nantes works with, on a map and in a list. Apart from Quebec City and"
                " Montreal, they are examples.",
                es="Las ciudades y territorios con los que trabaja Nantes, en un mapa y en una lista. Salvo Quebec y"
                " Montreal, son ejemplos.",
                de="Die Städte und Gebiete, mit denen Nantes zusammenarbeitet, auf einer Karte und in einer Liste. Bis auf"
                " Québec und Montreal sind es Beispiele.",
                ar="المدن والمناطق التي تعمل معها نانت، على خريطة وفي قائمة. وهي أمثلة، باستثناء كيبك ومونتريال.",
                zh_hans="与南特合作的城市和地区，既可在地图上查看，也可在列表中查看。除魁北克市和蒙特利尔外，其余均为示例。",
            ),
        },
        parent="home",
        languages=ALL,
    ),
    Entry(
        "register",
        "partnerships.AgreementRegisterPage",
        {
            "title": t(
                "Registre des accords",
                en="Register of agreements",
                es="Registro de acuerdos",
                de="Verzeichnis der Vereinbarungen",
                ar="سجل الاتفاقات",
                zh_hans="协议登记册",
            ),
            "slug": slug("registre-des-accords", "register-of-agreements", es="registro", de="vereinbarungen"),
            "show_in_menus": False,
            "lead": t(
                "Ce que la métropole a signé, avec qui, jusqu’à quand et ce que cela l’engage à faire.",
                en="What the metropolis has signed, with whom, until when, and what it binds the metropolis to do.",
                es="Lo que ha firmado la metrópolis, con quién, hasta cuándo y a qué la compromete.",
                de="Was die Metropole unterzeichnet hat, mit wem, bis wann und wozu es sie verpflichtet.",
                ar="ما وقّعته الحاضرة، ومع من، وحتى متى، وما يلزمها به.",
                zh_hans="都市区签署了哪些协议、与谁签署、有效期至何时，以及承担哪些义务。",
            ),
        },
        parent="partnerships",
        languages=ALL,
    ),
)
