"""The addresses of the translation desk, below /admin/desk/."""

from django.urls import path, re_path

from translation.desk.views.assigning import AssignView
from translation.desk.views.choosing import ChooseView
from translation.desk.views.coverage import CoverageView
from translation.desk.views.jobs import JobActionView, JobAddView, JobsView, JobView
from translation.desk.views.my_work import MyWorkView
from translation.desk.views.preview import PreviewView
from translation.desk.views.segment import CheckView, HelpView, SaveView, SegmentView
from translation.desk.views.together import TogetherView
from translation.desk.views.workspace import WorkspaceView

app_name = "translation_desk"

urlpatterns = [
    path("", MyWorkView.as_view(), name="my_work"),
    path("results/", MyWorkView.as_view(results_only=True), name="my_work_results"),
    path("coverage/", CoverageView.as_view(), name="coverage"),
    path("coverage/results/", CoverageView.as_view(results_only=True), name="coverage_results"),
    path("jobs/", JobsView.as_view(), name="jobs"),
    path("jobs/add/", JobAddView.as_view(), name="job_add"),
    path("jobs/<int:pk>/", JobView.as_view(), name="job"),
    re_path(r"^jobs/(?P<pk>\d+)/(?P<action>stop|resume|retry)/$", JobActionView.as_view(), name="job_action"),
    path("translations/<int:pk>/assign/", AssignView.as_view(), name="assign"),
    path("translations/<int:pk>/", WorkspaceView.as_view(), name="workspace"),
    path("sources/<int:pk>/together/", TogetherView.as_view(), name="together"),
    path("translations/<int:pk>/choose/<int:override>/", ChooseView.as_view(), name="choose"),
    path("translations/<int:pk>/preview/", PreviewView.as_view(), name="preview"),
    path("translations/<int:pk>/segments/<int:segment>/", SegmentView.as_view(), name="segment"),
    path("translations/<int:pk>/segments/<int:segment>/save/", SaveView.as_view(), name="save"),
    path("translations/<int:pk>/segments/<int:segment>/check/", CheckView.as_view(), name="check"),
    path("translations/<int:pk>/segments/<int:segment>/help/", HelpView.as_view(), name="help"),
]
