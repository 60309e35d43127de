import json
from argparse import ArgumentParser
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.core.management.base import BaseCommand

from leerkring.search.asking import Answer, ask
from leerkring.search.documents.models import Document
from leerkring.search.kinds import kind_named
from leerkring.search.query import SearchQuery
from leerkring.search.understanding.concepts import Concept


class Command(BaseCommand):
    help = "Searches as a visitor would, and says what was understood and why each result is there."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("query")
        parser.add_argument("--json", action="store_true", help="for programs")
        parser.add_argument("--page", type=int, default=1)

    def handle(self, *args: Any, query: str, page: int, **options: Any) -> None:
        answer = ask(SearchQuery.read(query), AnonymousUser(), page=max(1, page))
        told = explained(answer)
        self.stdout.write(json.dumps(told, ensure_ascii=False, indent=1) if options["json"] else as_text(told))


def explained(answer: Answer) -> dict[str, Any]:
    """The hits, and for each typed word what it was taken for."""
    return {
        "query": answer.query.text,
        "engine": answer.engine,
        "total": answer.found.total,
        "is_near": answer.found.is_near,
        "corrected": answer.understood.corrected,
        "understood": [meaning(concept) for concept in answer.understood.concepts],
        "results": [
            {
                "type": kind_named(document.kind).type,
                "slug": document.slug,
                "title": document.title,
                "url": document.address,
                "score": round(hit.points, 3),
                "covered": round(hit.covered, 3),
                "why": [
                    *why(answer, document.title_terms.split(), _terms(document)),
                    *in_other_words(answer, document),
                ],
            }
            for document, hit in answer.documents
        ],
        "facets": answer.found.facets,
    }


def meaning(concept: Concept) -> dict[str, Any]:
    taken = [
        {"words": " ".join(each.words), "how": each.why, "sure": round(each.strength, 2)}
        for each in concept.alternatives
    ]
    return {"typed": concept.typed, "weight": round(concept.weight, 2), "known": concept.is_known, "as": taken}


def why(answer: Answer, title: list[str], everywhere: set[str]) -> list[str]:
    """For each typed word by which of its meanings this document has it, and whether the title does."""
    found = []
    for concept in answer.understood.concepts:
        has = next((each for each in concept.alternatives if everywhere.issuperset(each.terms)), None)
        if has:
            place = "title" if set(has.terms) <= set(title) else "text"
            found.append(f"{concept.typed}: {' '.join(has.words)} ({has.why}, in the {place})")
    return found


def in_other_words(answer: Answer, document: Document) -> list[str]:
    """Whether all that was typed asks for this document, without a word of it."""
    sure = answer.understood.asked.get(document.title_key)
    return [f"asked for in other words ({sure:.2f})"] if sure else []


def _terms(document: Any) -> set[str]:
    texts = (document.title_terms, document.name_terms, document.lead_terms, document.heading_terms)
    return {term for text in (*texts, document.body_terms) for term in text.split()}


def as_text(told: dict[str, Any]) -> str:
    lines = [f"{told['total']} results by {told['engine']}" + (", only near" if told["is_near"] else "")]
    for each in told["understood"]:
        words = ", ".join(f"{taken['words']} ({taken['how']} {taken['sure']})" for taken in each["as"][:8])
        lines.append(f"  {each['typed']} (weight {each['weight']}): {words}")
    for place, hit in enumerate(told["results"], start=1):
        lines.append(f"{place:3}. {hit['score']:7.3f} {hit['type']:12} {hit['title']}  {hit['url']}")
        lines += [f"       {reason}" for reason in hit["why"]]
    return "\n".join(lines)
