from django.urls import URLPattern, URLResolver, include, path

from community.questions.views import (
    alike,
    answered,
    answers,
    ask,
    change,
    feeds,
    history,
    lists,
    news,
    paper,
    promise,
    question,
    today,
)

of_answer: list[URLPattern] = [
    path("reactie/", answers.react, name="react"),
    path("bedankt/", answers.thanks, name="thank"),
    path("hielp/", answers.helped, name="helped"),
    path("wijzigen/", change.change_answer, name="change_answer"),
    path("weghalen/", change.remove_answer, name="remove_answer"),
    path("eerder/", history.answer_history, name="answer_history"),
]
of_question: list[URLPattern | URLResolver] = [
    path("", question.question, name="question"),
    path("nieuw/", news.news, name="question_news"),
    path("antwoord/", answers.answer, name="answer"),
    path("lijkt-op/", alike.alike, name="similar_to_question"),
    path("antwoord/<int:answer>/", include(of_answer)),
    path("belofte/", promise.promise, name="promise"),
    path("wijzigen/", change.change_question, name="change_question"),
    path("weghalen/", change.remove_question, name="remove_question"),
    path("eerder/", history.question_history, name="question_history"),
    path("op-papier/", paper.paper, name="question_paper"),
    path("dubbel/", promise.close, name="close_question"),
    path("open/", promise.open_again, name="reopen_question"),
]
urlpatterns = [
    path("vandaag/", today.today, name="today"),
    path("vragen/", lists.questions, name="questions"),
    path("vragen/feeds/", feeds.feed_addresses, name="feed_addresses"),
    path("feeds/wijken/<slug:slug>/<str:token>.atom", feeds.feed, name="group_feed"),
    path("vraag/nieuw/", ask.ask, name="ask"),
    path("vraag/lijkt-op/", ask.similar, name="similar_questions"),
    path("vraag/beantwoord/", answered.answered, name="answered_already"),
    path("wijken/<slug:slug>/vragen/", lists.of_group, name="questions_of_group"),
    path("wijken/<slug:slug>/vragen/<int:pk>/", include(of_question)),
]
