"""What an article says of two names: that they are one company, or that one company belongs to the other."""

from typing import Literal, get_args

from dealcheck.record import record

Relation = Literal["same", "kin", "holds"]
RELATIONS: tuple[Relation, ...] = get_args(Relation)


@record
class Tie:
    """Two names that the text itself ties together.

    Attributes:
        one: as the text has it; `two` the other.
        relation: `same`: two names of one company ("Halcyon (HAL)"); `kin`: parent and unit, house and vehicle, brand
            and owner, in any order; `holds`: `one` owns a part of `two`.
    """

    one: str
    two: str
    relation: Relation
