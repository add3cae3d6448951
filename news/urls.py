"""Addresses of what others read regularly: the news as a feed, the dates as a calendar. They stand below a language."""

from django.urls import path

from news import views

urlpatterns = [
    path("news.atom", views.news_feed, name="news_feed"),
    path("calendar.ics", views.news_calendar, name="news_calendar"),
    path("calendar/<uuid:key>.ics", views.news_mission_calendar, name="news_mission_calendar"),
]
