from django.urls import path

from community.anonymous import views

urlpatterns = [
    path("bewijs/", views.receipt, name="receipt"),
    path("bewijs/reactie/", views.react, name="receipt_react"),
    path("bewijs/hielp/", views.helped, name="receipt_helped"),
    path("bewijs/terugnemen/", views.take_back, name="receipt_withdraw"),
]
