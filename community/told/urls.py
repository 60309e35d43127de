from django.urls import path

from community.told import views

urlpatterns = [
    path("wijken/<slug:slug>/vragen/<int:pk>/toestemming/", views.question_consent, name="question_consent"),
    path(
        "wijken/<slug:slug>/vragen/<int:pk>/antwoord/<int:answer>/toestemming/",
        views.answer_consent,
        name="answer_consent",
    ),
]
