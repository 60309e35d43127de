from django.urls import path

from community.anonymous import views

urlpatterns = [
    path("bewijs/", views.receipt, name="receipt"),
    path("bewijs/reactie/", views.react, name="receipt_react"),
    path("bewijs/hielp/", views.helped, name="receipt_helped"),
    path("bewijs/ermee/", views.reflect, name="receipt_reflect"),
    path("bewijs/ermee/weghalen/", views.unreflect, name="receipt_unreflect"),
    path("bewijs/terugnemen/", views.take_back, name="receipt_withdraw"),
]
