"""No address without a policy, and nobody in where the policy does not name them."""

import pytest
from django.test import Client

from leerkring.accounts.models import User
from tests.doors.policies import DECLARED_PUBLIC, Policy, policy_of
from tests.doors.routes import Route, routes

pytestmark = pytest.mark.django_db

ROUTES = sorted(set(routes()), key=lambda route: route.address)


def with_policy(*policies: Policy) -> list[Route]:
    return [route for route in ROUTES if policy_of(route.address) in policies]


LOGINS = (
    "/account/login/",
    "/account/2fa/",
    "/account/reauthenticate/",
    "/beheer/login/",
    "/django-beheer/login/",
)


def refused(client: Client, route: Route) -> bool:
    """Whether a GET and a POST both lead to a login or to "you may not".

    A redirect to anywhere else could come after the work was done. "Not here" (404) is only an answer where the
    address names something that does not exist. 205 is what an open page hears that has to let go of what it shows.
    """
    answers = [client.get(route.address), client.post(route.address, {})]
    no = {403, 404, 405, 205} if "<" in route.pattern else {403, 405, 205}
    return all(
        answer.headers["Location"].startswith(LOGINS) if answer.status_code == 302 else answer.status_code in no
        for answer in answers
    )


def test_the_walk_finds_the_addresses_that_matter() -> None:
    """Guards against a walk that finds nothing: then no door would be tested."""
    addresses = {route.address for route in ROUTES}
    assert {"/zoek/", "/profiel/", "/beheer/", "/account/login/", "/-/ready"} <= addresses
    assert len(with_policy(Policy.DESK)) > 150
    assert len(with_policy(Policy.MEMBER)) > 5


def test_every_address_has_a_policy() -> None:
    undeclared = [
        route.pattern
        for route in ROUTES
        if policy_of(route.address) is Policy.EVERYBODY
        and not route.address.lstrip("/").startswith(DECLARED_PUBLIC)
        and not route.address.startswith(("/beheer/", "/django-beheer/"))
        and route.pattern not in {"^((?:[\\w\\-]+/)*)$", ""}
    ]
    assert not undeclared, f"say in tests/doors/policies.py who may enter: {undeclared}"


@pytest.mark.parametrize("policy", [Policy.MEMBER, Policy.DESK, Policy.SUPERUSER])
def test_a_visitor_comes_in_nowhere_but_in_public(client: Client, policy: Policy) -> None:
    let_in = [route.pattern for route in with_policy(policy) if not refused(client, route)]
    assert not let_in


@pytest.mark.parametrize("policy", [Policy.DESK, Policy.SUPERUSER])
def test_a_member_comes_in_at_no_desk(client: Client, policy: Policy) -> None:
    client.force_login(User.objects.create_user("lid@leerkring.example", display_name="Lid"))
    let_in = [route.pattern for route in with_policy(policy) if not refused(client, route)]
    assert not let_in
