"""What became of the claims of an article."""

from dataclasses import replace
from decimal import Decimal

import sample
from dealcheck.changes import find_changes
from dealcheck.model import Claim

OLD = sample.claim("a.txt", 3, "30%")


def with_value(number: int, claim: Claim = OLD) -> Claim:
    assert claim.quantity is not None
    quantity = replace(claim.quantity, low=Decimal(number), high=Decimal(number))
    sentence = claim.sentence.replace(claim.quote, f"{number}%")
    return replace(claim, quantity=quantity, quote=f"{number}%", sentence=sentence, id=str(number))


def test_a_claim_that_moved_is_the_same() -> None:
    changes = find_changes([OLD], [replace(OLD, line=9, start=400, id="other")])

    assert (changes.same, changes.changed, changes.appeared, changes.vanished) == (1, (), (), ())


def test_a_new_value_in_the_same_sentence_is_a_change() -> None:
    changes = find_changes([OLD], [with_value(49)])

    assert changes.changed == ((OLD, with_value(49)),)
    assert (changes.appeared, changes.vanished, changes.same) == ((), (), 0)


def test_the_same_value_said_with_other_digits_is_the_same() -> None:
    assert find_changes([OLD], [replace(OLD, quote="30 per cent")]).same == 1


def test_a_claim_in_another_sentence_is_another() -> None:
    other = replace(with_value(49), sentence="Rivals own 49% of a pier.")
    changes = find_changes([OLD], [other])

    assert changes.vanished == (OLD,)
    assert changes.appeared == (other,)


def test_twice_said_once_left_is_one_vanished() -> None:
    changes = find_changes([OLD, replace(OLD, line=5)], [OLD])

    assert (changes.same, changes.vanished) == (1, (replace(OLD, line=5),))
