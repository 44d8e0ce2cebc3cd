"""Which names are one company's."""

import pytest

from dealcheck import same_company
from dealcheck.text.company_names import parse_name
from dealcheck.text.tables import listed, read_table

ONE_COMPANY = [
    ("Kestrel Foods", "Kestrel Foods GmbH"),
    ("Kestrel Foods GmbH", "Kestrel Foods Gesellschaft mit beschränkter Haftung"),
    ("OAO Marlow", "Open Joint Stock Company Marlow"),
    ("KestrelAG", "Kestrel AG"),
    ("K.L.M. Freight", "KLM Freight"),
    ("Halcyon", "Halcyon Technologies Inc."),
    ("Halcyon Air", "Halcyon Air Holdings plc"),
    ("Osprey Bergström", "OSPREY BERGSTROM AB"),
    ("Redfern & Calder", "Redfern and Calder"),
    ("Wexford (NYSE: WXF)", "Wexford Inc."),
    ("QMF", "Quarrystone Mining Fund"),
    ("First Tidewater Bank", "1st Tidewater Bank"),
    ("Good Will Foods", "Goodwill Foods"),
    ("Thornbury Broadcasting Co", "Thornbury Braodcasting Co"),
    ("Larkin & Thorne Ltd", "L&T"),
    ("Calder, Dunmore & Rhys", "CD&R"),
    ("Marlow & Sedge Group plc", "M&S"),
    ("Aldern Dale Norwood Ore Company", "ADNOC"),
    ("Quarry Amper Tarn Limited", "QATL"),
    ("Grupo Halcyon S.A.B. de C.V.", "Halcyon"),
    ("Compagnie de Halcyon", "Halcyon"),
    ("Kestrel Nord A/S", "Kestrel Nord"),
    ("Tarn Pharmaceutical Industries", "Tarn Pharma"),
    ("Facebook", "Meta Platforms"),
    ("VW", "Volkswagen AG"),
]
TWO_COMPANIES = [
    ("Orchidnet", "Orchidbet"),
    ("Kestrel AG", "Kestrel GmbH"),
    ("Kestrel Foods", "Kestrel Freight"),
    ("Kestrel", "Kestrel Hospitality REIT"),
    ("Tidewater Bank Trust Company", "Tidewater Bank"),
    ("Halcyon Air", "Halcyon Electronics"),
    ("Marlow Global", "Marlow Group"),
    ("Wexford", "Wexfordia"),
    ("Quarrystone", "North Quarrystone"),
    ("Pinewood", "Pinew\u043eod"),
    ("HP Inc.", "Hewlett Packard Enterprise"),
    ("L&T", "Larkin Trading"),
    ("M&S", "Marlow & Calder"),
    ("Banco Halcyon", "Halcyon"),
    ("Kestrel", ""),
]


@pytest.mark.parametrize(("one", "two"), ONE_COMPANY)
def test_one_company(one: str, two: str) -> None:
    assert same_company(one, two)


@pytest.mark.parametrize(("one", "two"), TWO_COMPANIES)
def test_two_companies(one: str, two: str) -> None:
    assert not same_company(one, two)


def test_aliases_stand_in_their_table_as_names_are_compared() -> None:
    groups = read_table("dealcheck.text.known_names", "aliases.toml")["groups"].splitlines()
    names = [name for group in groups for name in listed(group)]
    assert [" ".join(parse_name(name).words) for name in names] == names
