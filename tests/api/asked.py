"""What a list of the API answers, in short."""

from django.test import Client


def items(client: Client, address: str) -> list[dict]:
    response = client.get(address)
    assert response.status_code == 200, response.content
    return response.json()["items"]


def slugs(client: Client, address: str) -> list[str]:
    return [item["meta"]["slug"] for item in items(client, address)]
