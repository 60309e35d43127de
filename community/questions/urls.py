from django.urls import URLPattern, URLResolver, include, path

from community.questions.views import answers, ask, lists, question, today

of_answer: list[URLPattern] = [
    path("reactie/", answers.react, name="react"),
    path("bedankt/", answers.thanks, name="thank"),
    path("hielp/", answers.helped, name="helped"),
]
of_question: list[URLPattern | URLResolver] = [
    path("", question.question, name="question"),
    path("antwoord/", answers.answer, name="answer"),
    path("antwoord/<int:answer>/", include(of_answer)),
]
urlpatterns = [
    path("vandaag/", today.today, name="today"),
    path("vragen/", lists.questions, name="questions"),
    path("vraag/nieuw/", ask.ask, name="ask"),
    path("vraag/lijkt-op/", ask.similar, name="similar_questions"),
    path("wijken/<slug:slug>/vragen/<int:pk>/", include(of_question)),
]
