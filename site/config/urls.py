"""Where every address leads. What a resident reads stands below a language; what serves the site does not."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from config.patterns import patterns
from core import machines, sitemaps, views
from core.accent import accent_stylesheet
from core.sharing import share_picture
from search.views import search

urlpatterns = [
    path("", views.choose_language, name="choose_language"),
    path("patterns/", patterns, name="patterns"),
    path("health/", views.health, name="health"),
    path("accent-<str:colour>.css", accent_stylesheet, name="accent_stylesheet"),
    path("share-<str:colour>.png", share_picture, name="share_picture"),
    path("sitemap.xml", sitemaps.sitemap_index, name="sitemaps"),
    path("sitemap-<str:section>.xml", sitemaps.sitemap, name="sitemap"),
    path("robots.txt", machines.robots, name="robots"),
    path(".well-known/security.txt", machines.security, name="security"),
    path("media/<path:path>", views.media, name="media"),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
]

urlpatterns += i18n_patterns(
    path("", include("news.urls")),
    path("search/", search, name="search"),
    # Before Wagtail's own pattern of this name: pages are found in fewer queries, then served by Wagtail.
    re_path(wagtail_urls.serve_pattern, views.serve, name="wagtail_serve"),
    path("", include(wagtail_urls)),
)

handler404 = "core.views.page_not_found"
handler500 = "core.views.server_error"
