from django.urls import path

from community.chat.views import acting, asking, conversation, following, mine, searching, sending

urlpatterns = [
    path("gesprekken/", mine.conversations, name="conversations"),
    path("gesprek/verbinding/", mine.test_connection, name="test_connection"),
    path("wijken/<slug:slug>/gesprek/", conversation.of_group, name="conversation"),
    path("wijken/<slug:slug>/vragen/<int:pk>/gesprek/", conversation.of_question, name="question_conversation"),
    path("gesprek/<int:room>/eerder/<int:message>/", conversation.earlier, name="earlier_messages"),
    path("gesprek/<int:room>/berichten/", sending.send, name="send_message"),
    path("gesprek/<int:room>/na/", following.changes, name="changes"),
    path("gesprek/<int:room>/mensen/", following.people, name="people_in_room"),
    path("gesprek/<int:room>/gelezen/", following.read, name="mark_read"),
    path("gesprek/bericht/<int:pk>/", conversation.at_message, name="message"),
    path("wijken/<slug:slug>/gesprek/zoeken/", searching.search, name="search_conversation"),
    path("wijken/<slug:slug>/vragen/<int:pk>/gesprek/zoeken/", searching.search, name="search_question_conversation"),
    path("gesprek/<int:room>/zoek/", searching.search_by_number, name="search_by_number"),
    path("gesprek/bericht/<int:pk>/leervraag/", asking.ask_from, name="ask_from_message"),
    path("gesprek/bericht/<int:pk>/kies/", acting.choose, name="message_actions"),
    path("gesprek/bericht/<int:pk>/reactie/", acting.react, name="react_to_message"),
    path("gesprek/bericht/<int:pk>/bewerken/", acting.edit, name="edit_message"),
    path("gesprek/bericht/<int:pk>/weg/", acting.delete, name="delete_message"),
    path("gesprek/bericht/<int:pk>/vastzetten/", acting.pin, name="pin_message"),
]
