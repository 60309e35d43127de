from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def display(request: HttpRequest) -> HttpResponse:
    return render(request, "languages/display.html")
