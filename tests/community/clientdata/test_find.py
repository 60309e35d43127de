"""The offsets and the edges of the rules; sentences from practice are in test_sentences.py."""

from itertools import pairwise

import phonenumbers
import pytest
from stdnum.nl import bsn

from community.clientdata import Finding, Kind, find
from community.clientdata.suggestions import doubts, replaced


def words(text: str, kind: Kind) -> list[str]:
    return [text[finding.start : finding.end] for finding in find(text) if finding.kind is kind]


def test_offsets_count_code_points() -> None:
    assert find("👵🏽 mevrouw Yılmaz") == [Finding(Kind.PERSON_NAME, 3, 17)]


def test_findings_come_in_order_and_never_overlap() -> None:
    text = "mail jan@voorbeeld.nl of 06-12345678, mevrouw Jansen Dorpsstraat 12, NL91ABNA0417164300"
    found = find(text)
    assert [finding.kind for finding in found] == ["email", "phone", "person_name", "address", "iban"]
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize("digits", ["123456782", "123 456 782", "123.456.782", "1234.56.782", "1234 56 782"])
def test_a_bsn_is_known_by_the_eleven_test_however_it_is_grouped(digits: str) -> None:
    assert words(f"nummer {digits}.", Kind.BSN) == [digits]
    wrong = digits[:-1] + "3"
    assert not bsn.is_valid(wrong)
    assert not find(f"nummer {wrong}.")


@pytest.mark.parametrize("before", ["artikelnummer ", "Bestelnr. ", "serienummer: ", "KvK ", "€ ", "factuurnummer is "])
def test_a_number_that_is_called_something_else_is_no_bsn(before: str) -> None:
    assert not find(before + "123.456.782")


@pytest.mark.parametrize("region", ["Roosendaal", "mobile", "voip", "toll free"])
def test_numbers_of_people_are_phones_and_numbers_of_services_are_not(region: str) -> None:
    number = {"Roosendaal": "0165123456", "mobile": "0612345678", "voip": "0851234567", "toll free": "0800123456"}[
        region
    ]
    assert phonenumbers.is_valid_number(phonenumbers.parse(number, "NL"))
    assert words(f"Bel {number} even", Kind.PHONE) == ([] if region == "toll free" else [number])


@pytest.mark.parametrize("text", ["112", "0900-8844", "06-11-2024 12", "01-02-2024 10:30", "06 07 08 09 10", "140/80"])
def test_what_only_looks_like_a_phone_number_is_none(text: str) -> None:
    assert not find(f"Bel {text} hier")


def test_an_account_with_a_typing_mistake_is_still_an_account() -> None:
    assert words("naar NL00 ABNA 0417 1643 00 dus", Kind.IBAN) == ["NL00 ABNA 0417 1643 00"]
    assert not find("naar BE00 5390 0754 7034 dus")


def test_each_word_of_birth_has_one_date() -> None:
    text = "geb. 3-4-1931, opname 5-6-2024, verjaardag van haar man 7 mei"
    assert words(text, Kind.BIRTH_DATE) == ["3-4-1931", "7 mei"]


def test_what_is_suggested_is_not_found_again() -> None:
    text = "Mevrouw Jansen (geb. 3-4-1931) van kamer 12, Dorpsstraat 3, 06-12345678, jan@voorbeeld.nl, meneer Vos"
    for doubt in doubts(text):
        text = replaced(text, doubt.words)
    assert text == ("mw. A. (geb. [datum]) van [kamer], [adres], [telefoonnummer], [e-mailadres], dhr. B.")
    assert not find(text)


def test_who_is_named_by_a_role_keeps_the_role() -> None:
    text = "Cliënt Jansen en tante Riet zoeken bewoonster De Vries"
    for doubt in doubts(text):
        text = replaced(text, doubt.words)
    assert text == "Cliënt A. en tante B. zoeken bewoonster C."
    assert not find(text)


def test_the_same_name_gets_the_same_letter_and_another_name_another() -> None:
    text = replaced("mevrouw Jansen en mevrouw Vos en mevrouw Jansen", "mevrouw Jansen")
    assert text == "mw. A. en mevrouw Vos en mw. A."
    assert replaced(text, "mevrouw Vos") == "mw. A. en mw. B. en mw. A."
