"""How far an order has come, by every state it has been in."""

import pytest

from data.forum import life as orders

CHAINS = [
    ("utkast", False, False, False, False),
    ("utkast;beställd;skickad", False, False, False, False),
    ("utkast;beställd;skickad;avböjd", False, False, False, False),
    ("utkast;beställd;skickad;avböjd;skickad;åtagen", True, False, False, False),
    ("utkast;beställd;skickad;åtagen;avförd", True, False, False, False),
    ("utkast;beställd;skickad;åtagen;ansökt", True, True, False, False),
    ("utkast;beställd;skickad;åtagen;beslutad lokalt", True, True, False, False),
    ("utkast;beställd;skickad;åtagen;ansökt;avslag", True, True, False, False),
    ("utkast;beställd;skickad;åtagen;ansökt;avslag;ansökt;beviljad", True, True, True, False),
    ("utkast;beställd;skickad;åtagen;ansökt;delvis beviljad", True, True, True, False),
    ("utkast;beställd;skickad;åtagen;ansökt;beviljad;inställd", True, True, True, False),
    ("utkast;beställd;skickad;åtagen;ansökt;beviljad;inställd;uppföljd", True, True, True, False),
    ("utkast;beställd;skickad;åtagen;ansökt;beviljad;startad;uppföljd", True, True, True, True),
    ("utkast;beställd;skickad;åtagen;beslutad lokalt;startad", True, True, False, True),
    ("utkast;beställd;skickad;beviljad", True, True, True, False),
]


@pytest.mark.rule("utkast → beställd → skickad → åtagen | avböjd")
@pytest.mark.parametrize(("passed", "committed", "applied", "granted", "started"), CHAINS)
def test_how_far_an_order_has_come(passed, committed, applied, granted, started):
    found = orders.states(passed)
    assert orders.committed(found) is committed
    assert orders.applied(found) is applied
    assert orders.granted(found) is granted
    assert orders.started(found) is started


def test_a_state_that_does_not_exist_is_named():
    with pytest.raises(ValueError, match="paused"):
        orders.states("skickad;paused")
