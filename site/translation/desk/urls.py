"""The addresses of the translation desk, below /admin/desk/."""

from django.urls import path

from translation.desk.views.workspace import WorkspaceView

app_name = "translation_desk"

urlpatterns = [
    path("translations/<int:pk>/", WorkspaceView.as_view(), name="workspace"),
]
