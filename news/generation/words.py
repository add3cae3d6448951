"""What generated pages say, in the languages that the interface is shipped in; in others they say it in English."""

from collections.abc import Iterator
from itertools import product

WORDS = {
    "partnerships": {
        "fr": "Partenariats d'essai",
        "en": "Generated partnerships",
        "es": "Asociaciones de prueba",
        "de": "Erzeugte Partnerschaften",
        "ar": "شراكات تجريبية",
        "zh-hans": "测试伙伴关系",
    },
    "register": {
        "fr": "Registre d'essai",
        "en": "Generated register",
        "es": "Registro de prueba",
        "de": "Erzeugtes Register",
        "ar": "سجل تجريبي",
        "zh-hans": "测试登记册",
    },
    "news": {
        "fr": "Actualités d'essai",
        "en": "Generated news",
        "es": "Noticias de prueba",
        "de": "Erzeugte Nachrichten",
        "ar": "أخبار تجريبية",
        "zh-hans": "测试新闻",
    },
    "place": {
        "fr": "Port-{name}",
        "en": "Port {name}",
        "es": "Puerto {name}",
        "de": "{name}hafen",
        "ar": "ميناء {name}",
        "zh-hans": "{name}港",
    },
    "theme": {
        "fr": "Thème {number}",
        "en": "Theme {number}",
        "es": "Tema {number}",
        "de": "Thema {number}",
        "ar": "الموضوع {number}",
        "zh-hans": "主题{number}",
    },
    "organisation": {
        "fr": "Agence de {name}",
        "en": "Agency of {name}",
        "es": "Agencia de {name}",
        "de": "Agentur {name}",
        "ar": "وكالة {name}",
        "zh-hans": "{name}机构",
    },
    "office": {
        "fr": "Maire de {name}",
        "en": "Mayor of {name}",
        "es": "Alcaldía de {name}",
        "de": "Bürgermeisteramt {name}",
        "ar": "عمدة {name}",
        "zh-hans": "{name}市长",
    },
    "partnership": {
        "fr": "Partenariat avec {name}",
        "en": "Partnership with {name}",
        "es": "Asociación con {name}",
        "de": "Partnerschaft mit {name}",
        "ar": "الشراكة مع {name}",
        "zh-hans": "与{name}的伙伴关系",
    },
    "agreement": {
        "fr": "Accord n° {number} avec {name}",
        "en": "Agreement no. {number} with {name}",
        "es": "Acuerdo n.º {number} con {name}",
        "de": "Abkommen Nr. {number} mit {name}",
        "ar": "الاتفاق رقم {number} مع {name}",
        "zh-hans": "与{name}的第{number}号协议",
    },
    "undertaking": {
        "fr": "Accueillir chaque année une équipe de {name}.",
        "en": "Receive a team from {name} every year.",
        "es": "Recibir cada año a un equipo de {name}.",
        "de": "Jedes Jahr ein Team aus {name} empfangen.",
        "ar": "استقبال فريق من {name} كل عام.",
        "zh-hans": "每年接待来自{name}的团队。",
    },
    "role": {
        "fr": "Volontaire international",
        "en": "International volunteer",
        "es": "Voluntariado internacional",
        "de": "Internationaler Freiwilligendienst",
        "ar": "متطوع دولي",
        "zh-hans": "国际志愿者",
    },
    "mission": {
        "fr": "Mission n° {number} à {name}",
        "en": "Mission no. {number} to {name}",
        "es": "Misión n.º {number} a {name}",
        "de": "Reise Nr. {number} nach {name}",
        "ar": "البعثة رقم {number} إلى {name}",
        "zh-hans": "第{number}次{name}考察",
    },
    "article": {
        "fr": "Nouvelle n° {number} de {name}",
        "en": "News no. {number} from {name}",
        "es": "Noticia n.º {number} de {name}",
        "de": "Nachricht Nr. {number} aus {name}",
        "ar": "الخبر رقم {number} من {name}",
        "zh-hans": "来自{name}的第{number}条消息",
    },
    "publication": {
        "fr": "Étude n° {number} sur {name}",
        "en": "Study no. {number} of {name}",
        "es": "Estudio n.º {number} sobre {name}",
        "de": "Studie Nr. {number} zu {name}",
        "ar": "الدراسة رقم {number} عن {name}",
        "zh-hans": "第{number}号{name}研究",
    },
    "lead": {
        "fr": "Une page produite pour l'essai : elle ne dit rien de {name}.",
        "en": "A page made to try the site with: it says nothing of {name}.",
        "es": "Una página hecha para probar el sitio: no dice nada de {name}.",
        "de": "Eine Seite zum Ausprobieren: Über {name} sagt sie nichts.",
        "ar": "صفحة أُنشئت لتجربة الموقع: لا تقول شيئا عن {name}.",
        "zh-hans": "为试用网站而生成的页面，与{name}无关。",
    },
}

STARTS, MIDDLES, ENDS = ["Al", "Be", "Cor", "Du", "Es", "Fi", "Gra", "Lo", "Mi", "Va"], ["la", "no", "ri"], ["ma", "ne"]


def words(what: str, language: str, **values: object) -> str:
    """Return what is said of something in a language."""
    versions = WORDS[what]
    return versions.get(language, versions["en"]).format(**values)


def names() -> Iterator[str]:
    """Return names that no city has: first sixty, then the same with a number."""
    made = ["".join(parts) for parts in product(STARTS, MIDDLES, ENDS)]
    yield from made
    number = 2
    while True:
        yield from (f"{name} {number}" for name in made)
        number += 1
