import pytest

from engine.core.errors import BadExperiment
from engine.core.fields import Field
from engine.model.plan import Block
from engine.model.zoo.entry import Card, ZooNetwork

LOUD = Field(key="loud", label="Loud", kind="bool", default=False)
HOW = Field(key="how", label="How", kind="choice", default="a_bit", choices=("a_bit", "very"), when=("loud", True))


def network():
    return ZooNetwork(
        key="parrot", label="Parrot", family="Birds", side_px=32, least_px=8, classes=2, switches=(LOUD, HOW),
        recipe=lambda side, switches: (Block(kind="dropout"),) * (side if switches["loud"] else 1),
        card=Card(year=1972, authors="A", source="b", new="c", lecture="d"),
    )  # fmt: skip


def test_a_plan_takes_its_own_side_and_defaults():
    plan = network().plan()
    assert (plan.side_px, plan.name, plan.zoo) == (32, "Parrot", "parrot")
    assert plan.switches == {"loud": False, "how": "a_bit"} and len(plan.blocks) == 1
    assert (network().year, network().source) == (1972, "b")


def test_the_recipe_sees_side_and_switches():
    plan = network().plan(16, {"loud": True})
    assert len(plan.blocks) == 16 and plan.name == "Parrot (loud on)"


def test_a_switch_that_does_not_count_is_not_named():
    assert network().plan(16, {"how": "very"}).name == "Parrot"
    assert network().plan(16, {"how": "very", "loud": True}).name == "Parrot (loud on, how very)"


def test_a_wrong_switch_is_said():
    with pytest.raises(BadExperiment, match="How cannot be quite"):
        network().plan(16, {"how": "quite"})
