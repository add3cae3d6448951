"""The networks the city sits in."""

from core.demo import Entry, Ref, register, t
from home.demo.pages.texts import EUROPE, heading, paragraphs, slug

register(
    Entry(
        "networks",
        "home.NetworkIndexPage",
        {
            "title": t("Réseaux", en="Networks", es="Redes", de="Netzwerke", ar="الشبكات"),
            "slug": slug("reseaux", "networks", es="redes", de="netzwerke"),
            "show_in_menus": True,
            "hero_image": Ref("picture-assembly"),
            "hero_alt": t(
                "Dessin au trait : une assemblée de villes devant une carte du monde où des lignes relient des points.",
                en="Line drawing: an assembly of cities before a map of the world on which lines connect points.",
                es="Dibujo lineal: una asamblea de ciudades ante un mapamundi en el que unas líneas unen puntos.",
                de="Strichzeichnung: eine Versammlung von Städten vor einer Weltkarte, auf der Linien Punkte verbinden.",
                ar="رسم خطي: جمعية للمدن أمام خريطة للعالم تصل الخطوط بين نقاطها.",
            ),
            "lead": t(
                "Les villes pèsent plus quand elles agissent ensemble. Nantes siège dans des réseaux européens et mondiaux.",
                en="Cities weigh more when they act together. Nantes sits in European and worldwide networks.",
                es="Las ciudades pesan más cuando actúan juntas. Nantes participa en redes europeas y mundiales.",
                de="Städte haben mehr Gewicht, wenn sie gemeinsam handeln. Nantes gehört europäischen und weltweiten"
                " Netzwerken an.",
                ar="تكون المدن أقوى عندما تعمل معًا. نانت عضو في شبكات أوروبية وعالمية.",
            ),
        },
        parent="home",
        languages=(*EUROPE, "ar"),
    ),
    Entry(
        "network-uclg",
        "home.NetworkPage",
        {
            "title": t(
                "Cités et gouvernements locaux unis (CGLU)",
                en="United Cities and Local Governments (UCLG)",
                es="Ciudades y Gobiernos Locales Unidos (CGLU)",
                de="Vereinigte Städte und Gemeinden (UCLG)",
                ar="المدن والحكومات المحلية المتحدة (UCLG)",
            ),
            "slug": slug("cglu", "uclg", es="cglu", de="uclg"),
            "organisation": Ref("organisation-uclg"),
            "status": "member",
            "hero_image": Ref("picture-river"),
            "hero_alt": t(
                "Dessin au trait : un fleuve entre des prés, une échelle de crue, des éoliennes et une maison sur pilotis.",
                en="Line drawing: a river between meadows, a flood gauge, wind turbines and a house on stilts.",
                es="Dibujo lineal: un río entre prados, una regla de crecidas, aerogeneradores y una casa sobre pilotes.",
                de="Strichzeichnung: ein Fluss zwischen Wiesen, ein Pegel, Windräder und ein Haus auf Stelzen.",
                ar="رسم خطي: نهر بين المروج ومقياس للفيضان وتوربينات رياح وبيت على ركائز.",
            ),
            "lead": t(
                "Au sein du réseau mondial des villes, Nantes préside le groupe de travail Climat.",
                en="Within the worldwide network of cities, Nantes chairs the climate working group.",
                es="En la red mundial de ciudades, Nantes preside el grupo de trabajo sobre el clima.",
                de="Im weltweiten Städtenetzwerk leitet Nantes die Arbeitsgruppe Klima.",
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
                        es="Conferencia de las Partes (COP) de las Naciones Unidas sobre el clima",
                        de="Klimakonferenz der Vereinten Nationen (COP)",
                        ar="مؤتمر الأطراف للأمم المتحدة المعني بالمناخ",
                    ),
                    "on_behalf_of": t(
                        "les autorités locales",
                        en="local authorities",
                        es="los gobiernos locales",
                        de="die Kommunen",
                        ar="السلطات المحلية",
                    ),
                },
            ],
            "body": [
                heading(
                    t(
                        "Ce que fait le groupe Climat",
                        en="What the climate group does",
                        es="Lo que hace el grupo del clima",
                        de="Was die Klimagruppe tut",
                        ar="ما يقوم به فريق المناخ",
                    )
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
        languages=(*EUROPE, "ar"),
    ),
    Entry(
        "network-aimf",
        "home.NetworkPage",
        {
            "title": t(
                "Association internationale des maires francophones (AIMF)",
                en="International Association of French-speaking Mayors (AIMF)",
                es="Asociación Internacional de Alcaldes Francófonos (AIMF)",
                de="Internationale Vereinigung französischsprachiger Bürgermeister (AIMF)",
            ),
            "slug": slug("aimf", "aimf", es="aimf", de="aimf"),
            "organisation": Ref("organisation-aimf"),
            "status": "member",
            "lead": t(
                "Nantes y préside la commission permanente des villes innovantes ; le maire de Québec en est vice-président.",
                en="Nantes chairs its standing commission of innovative cities; the Mayor of Quebec City is a vice-president.",
                es="Nantes preside su comisión permanente de ciudades innovadoras; el alcalde de Quebec es vicepresidente.",
                de="Nantes leitet ihren ständigen Ausschuss der innovativen Städte; der Bürgermeister von Québec ist"
                " Vizepräsident.",
            ),
            "roles": [
                {
                    "role": "chair",
                    "body_kind": "commission",
                    "body_name": t(
                        "Villes innovantes", en="Innovative cities", es="Ciudades innovadoras", de="Innovative Städte"
                    ),
                },
            ],
            "body": [
                heading(
                    t(
                        "Une langue en partage",
                        en="A language in common",
                        es="Una lengua compartida",
                        de="Eine gemeinsame Sprache",
                    )
                ),
                paragraphs(
                    t(
                        "Québec et Nantes y travaillent côte à côte et font vivre la francophonie dans leurs échanges.",
                        en="Quebec City and Nantes work in it side by side and keep French alive in their exchanges.",
                    )
                ),
            ],
        },
        parent="networks",
        languages=EUROPE,
    ),
    Entry(
        "network-eurocities",
        "home.NetworkPage",
        {
            "title": "Eurocities",
            "slug": slug("eurocities", "eurocities", es="eurocities", de="eurocities"),
            "organisation": Ref("organisation-eurocities"),
            "status": "member",
            "lead": t(
                "Le réseau des grandes villes européennes, où Nantes échange avec ses pairs sur les politiques urbaines.",
                en="The network of large European cities, in which Nantes compares notes on urban policies with its peers.",
                es="La red de grandes ciudades europeas, donde Nantes contrasta sus políticas urbanas con las de otras.",
                de="Das Netzwerk europäischer Großstädte, in dem Nantes sich mit anderen über Stadtpolitik austauscht.",
            ),
            "body": [
                heading(
                    t(
                        "Comparer pour avancer",
                        en="Comparing to move on",
                        es="Comparar para avanzar",
                        de="Vergleichen, um voranzukommen",
                    )
                ),
                paragraphs(
                    t(
                        "Mobilité, logement, culture : les services de la métropole y confrontent leurs méthodes à celles"
                        " d’autres villes.",
                        en="Mobility, housing, culture: the departments of the metropolis set their methods beside those of"
                        " other cities.",
                    )
                ),
            ],
        },
        parent="networks",
        languages=EUROPE,
    ),
)
