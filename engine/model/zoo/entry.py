"""An entry of the zoo: a landmark network as a recipe of blocks, with its switches and its card."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from engine.core.errors import BadExperiment
from engine.core.fields import Field, Value, defaults, first_problem
from engine.model.plan import Block, ModelPlan

Switches = Mapping[str, Value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What there is to know of a network that no table of ours can compute.

    Attributes:
        year: of the paper.
        authors, paper: whom it is by, and the paper's title.
        link: address of the paper; empty for our own.
        source: where the recipe stands, short: "arXiv:1409.1556".
        new: what was new.
        lecture: the lecture's point about it.
        top5: ILSVRC top-5 error in percent; None where there is none.
        top5_note: what that number is of: test or validation, how many networks, how many crops.
        top5_source: where it stands.
        note: anything else: how parameters are counted, other published figures.
    """

    year: int
    authors: str
    paper: str = ""
    link: str = ""
    source: str
    new: str
    lecture: str
    top5: float | None = None
    top5_note: str = ""
    top5_source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ZooNetwork:
    """A network of the zoo.

    Attributes:
        key: its name on the command line and in plans: never renamed.
        label: its name in menus.
        family: networks of one design.
        side_px: the input side it was made for.
        least_px: the smallest side whose every map is at least 1×1, 8 or more.
        classes: how many classes its own classifier has.
        switches: its variants: settings of the recipe, not of a block.
        recipe: side in pixels, all switch values → the blocks.
        card: what there is to know of it.
        of: key of the network it is a form of; empty for an original.
        changed: what that form changes, in a sentence.
    """

    key: str
    label: str
    family: str
    side_px: int
    least_px: int
    classes: int
    switches: tuple[Field, ...] = ()
    recipe: Callable[[int, Switches], tuple[Block, ...]]
    card: Card
    of: str = ""
    changed: str = ""

    @property
    def year(self) -> int:
        """When it was published."""
        return self.card.year

    @property
    def source(self) -> str:
        """Where the recipe stands."""
        return self.card.source

    def plan(self, side_px: int = 0, switches: Switches | None = None) -> ModelPlan:
        """The network as a plan.

        Args:
            side_px: of the input, 8 … 1024; 0 takes the one it was made for. Below ``least_px`` the plan has a problem.
            switches: values of some or all switches; those left out have their default.
        Raises:
            BadExperiment: there is no such switch, or it has no such value.
        """
        wrong = first_problem(self.switches, switches or {})
        if wrong:
            raise BadExperiment("experiment-value", field=wrong[0], value=wrong[1], reason=wrong[2])
        side, values = side_px or self.side_px, defaults(self.switches) | dict(switches or {})
        blocks = self.recipe(side, values)
        return ModelPlan(name=self._name(values), side_px=side, blocks=blocks, zoo=self.key, switches=values)

    def _name(self, values: Switches) -> str:
        """The label, and every switch that counts and is not as usual."""
        words = [
            f"{field.label} {_word(values[field.key])}".lower()
            for field in self.switches
            if values[field.key] != field.default and (field.when is None or values[field.when[0]] == field.when[1])
        ]
        return f"{self.label} ({', '.join(words)})" if words else self.label


def _word(value: Value) -> str:
    """A switch's value for people: on, off, or its word."""
    if isinstance(value, bool):
        return "on" if value else "off"
    return str(value).replace("_", " ")
