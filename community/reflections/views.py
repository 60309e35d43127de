from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from community.questions.trails import of_question
from community.questions.views.found import question_or_404
from community.questions.views.posted import page_of_question, status_of, tried
from community.reflections.actions import reflect, remove_reflection
from community.reflections.forms import ReflectionForm, values_of
from community.reflections.models import Reflection
from community.reflections.permissions import check_is_asker, check_reflect
from community.texts.stored import say_stored
from leerkring.accounts.who import person_of


@page_of_question
def tell_what_came(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Tell what came of it, or change that."""
    question, person = question_or_404(request, pk), person_of(request)
    check_reflect(person, question)
    known = Reflection.objects.filter(question=question).first()
    form = ReflectionForm(request.POST or None, initial=values_of(known))
    made = tried(request, form, lambda: reflect(by=person, question=question, **form.told))
    if made:
        said = _("Thank you for telling. Others learn from it too.")
        if made.is_for_mentors:
            said = _("Thank you for telling. Only you and the mentors of this group can read it.")
        if made.hidden_at:
            said = _("Your text is kept. A host looks at it first.")
        say_stored(request, said, form.cleaned_data["submission"])
        return redirect(made)
    shown = {"form": form, "question": question, "known": known, "trail": of_question(question, _("How did it go?"))}
    return render(request, "community/reflections/reflect.html", shown, status=status_of(form))


@page_of_question
def take_away(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Ask once whether it is meant, then take it away."""
    question = question_or_404(request, pk)
    check_is_asker(person_of(request), question)
    if not Reflection.objects.filter(question=question).exists():
        raise Http404
    if request.method == "POST":
        remove_reflection(by=person_of(request), question=question)
        messages.success(request, _("What you told is taken away."))
        return redirect(question)
    shown = {"question": question, "trail": of_question(question, _("Take away"))}
    return render(request, "community/reflections/remove.html", shown)
