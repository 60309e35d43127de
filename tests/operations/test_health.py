import pytest
from django.db import DatabaseError, connection
from django.test import Client


def test_live_answers_without_the_database(client: Client) -> None:
    assert client.get("/-/live").content == b"live\n"


@pytest.mark.django_db
def test_ready_answers_when_the_database_does(client: Client) -> None:
    assert client.get("/-/ready").status_code == 200


@pytest.mark.django_db
def test_ready_says_no_when_the_database_does_not_answer(client: Client) -> None:
    def refuse(*args: object) -> None:
        raise DatabaseError

    with connection.execute_wrapper(refuse):
        response = client.get("/-/ready")
    assert response.status_code == 503
    assert b"database" in response.content
