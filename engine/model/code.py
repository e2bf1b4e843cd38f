"""A plan as the Keras code one would write by hand; it runs without ConvScope."""

import json
import keyword
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from engine.core.errors import BadPlan
from engine.model.blocks import BLOCKS, settings_of
from engine.model.layers import layer_name, part_name, survey
from engine.model.part import ENTRY, Expansion, LayerCall, Part
from engine.model.parts import PARTS
from engine.model.plan import Block, ModelPlan
from engine.model.shape import Shape

WIDTH = 88
AUXILIARY_WEIGHT = 0.3
"""Of each auxiliary classifier in the loss. Source: Szegedy et al. 2014, arXiv:1409.4842, section 5."""

_LRN = '''

@keras.saving.register_keras_serializable(package="plan")
class LocalResponseNormalization(layers.Layer):
    """Divides a number by how strong its n neighbouring channels are."""

    def __init__(self, n=5, k=2.0, alpha=1e-4, beta=0.75, **kwargs):
        super().__init__(**kwargs)
        self.n, self.k, self.alpha, self.beta = n, k, alpha, beta

    def call(self, inputs):
        reach, channels = self.n // 2, inputs.shape[-1]
        around = [(0, 0), (0, 0), (0, 0), (reach, reach)]
        squares = keras.ops.pad(keras.ops.square(inputs), around)
        total = sum(squares[..., i : i + channels] for i in range(2 * reach + 1))
        return inputs / (self.k + self.alpha * total) ** self.beta

    def get_config(self):
        own = {"n": self.n, "k": self.k, "alpha": self.alpha, "beta": self.beta}
        return {**super().get_config(), **own}
'''
_LEADING: Mapping[str, tuple[str, ...]] = {
    "Conv2D": ("filters", "kernel_size"),
    "SeparableConv2D": ("filters", "kernel_size"),
    "DepthwiseConv2D": ("kernel_size",),
    "MaxPooling2D": ("pool_size",),
    "AveragePooling2D": ("pool_size",),
    "Dense": ("units",),
    "Dropout": ("rate",),
    "Activation": ("activation",),
    "ZeroPadding2D": ("padding",),
    "Resizing": ("height", "width"),
}
"""Arguments that go without saying their name, by layer."""
_UNSAID = (("padding", "valid"),)
"""What Keras does when nothing is said."""
_TAKEN = frozenset({"x", "keras", "layers", "picture", "logits", "model", "teacher", "loss"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A plan as Keras code.

    Attributes:
        text: the file.
        blocks: first and last line of each block, counted from 0.
    """

    text: str
    blocks: tuple[tuple[int, int], ...]


def keras_code(plan: ModelPlan, classes: int) -> str:
    """The plan as a Python file that imports only Keras; see ``written``."""
    return written(plan, classes).text


def written(plan: ModelPlan, classes: int) -> Code:
    """The plan as a Python file that imports only Keras, and where in it each block stands.

    The layers, their names, shapes and parameters are those of ``engine.model.build``: both are written from the same
    ``LayerCall``. Lines have at most 88 columns.

    Args:
        classes: K ≥ 2, the number of logits.
    Raises:
        BadPlan: the plan does not hold together.
    """
    found = survey(plan, classes)
    for problem in found.problems:
        raise BadPlan("plan-wrong", name=plan.name, block=problem.block, reason=problem.sentence())
    blocks = _Blocks({row.name: row.output for row in found.rows}, classes)
    bodies = [list(blocks.lines(block, index)) for index, block in enumerate(plan.blocks)]
    lines = list(_beginning(plan, classes, sum(row.parameters for row in found.rows if not row.auxiliary)))
    lines += _LRN.splitlines() if blocks.has_lrn else []
    lines += list(_input(plan.side_px, blocks.has_lrn))
    places = []
    for body in bodies:
        places.append((len(lines) + 1, len(lines) + len(body)))
        lines += ["", *body]
    lines += ["", *_end(classes), *_training(blocks.auxiliary), "", "model.summary()"]
    return Code(text="\n".join(lines) + "\n", blocks=tuple(places))


def _beginning(plan: ModelPlan, classes: int, parameters: int) -> Iterator[str]:
    yield from _comment(f"{_one_line(plan.name)}: {classes:,} classes, {parameters:,} parameters.")
    yield from _comment(
        f"Takes RGB pictures of {plan.side_px} × {plan.side_px} pixels, 0–255; gives one logit a class."
    )
    yield "import keras"
    yield "from keras import layers"


def _input(side_px: int, after_class: bool) -> Iterator[str]:
    yield from ("", "") if after_class else ("",)
    yield f'picture = keras.Input(({side_px}, {side_px}, 3), name="picture")'
    yield 'x = layers.Rescaling(1 / 127.5, offset=-1.0, name="scaling")(picture)'


def _end(classes: int) -> Iterator[str]:
    yield from _call("logits", LayerCall(cls="Dense", args={"units": classes}), "logits", "x")
    yield 'model = keras.Model(picture, logits, name="plan")'
    yield ""


class _Blocks:
    """Writes block after block.

    Attributes:
        has_lrn: a layer that Keras does not have was needed.
        auxiliary: the auxiliary logits so far: layer's name → variable.
    """

    def __init__(self, shapes: Mapping[str, Shape], classes: int) -> None:
        self._shapes, self._classes = shapes, classes
        self._current = shapes["picture"]
        self.has_lrn = False
        self.auxiliary: dict[str, str] = {}

    def lines(self, block: Block, index: int) -> Iterator[str]:
        """A comment that names the block, and its layers."""
        kind, settings = BLOCKS[block.kind], settings_of(block)
        inside = kind.expand(settings, self._current, self._classes)
        if inside.output != ENTRY:
            self._current = self._shapes[_layer(block, index, inside.output)]
        words = kind.describe(settings)
        yield from _comment(f"{kind.label}{f': {words}' if words else ''} → {' × '.join(map(str, self._current))}")
        variables = self._variables(block, index, inside)
        for part in inside.parts:
            call = PARTS[part.kind].call(part.settings)
            self.has_lrn |= call.cls == "LocalResponseNormalization"
            taken = [variables[name] for name in part.inputs]
            given = taken[0] if len(taken) == 1 else f"[{', '.join(taken)}]"
            yield from _call(variables[part.name], call, _layer(block, index, part.name), given)

    def _variables(self, block: Block, index: int, inside: Expansion) -> dict[str, str]:
        """What each part's output is called in the code: "x" along a chain, its own name where ways part."""
        names = {ENTRY: "x"} | {part.name: "x" if _is_chain(inside) else _variable(part) for part in inside.parts}
        if inside.output != ENTRY:
            names[inside.output] = "x"
        for logits in inside.logits:
            layer = _layer(block, index, logits)
            names[logits] = self.auxiliary[layer] = layer
        return names


def _is_chain(inside: Expansion) -> bool:
    """Whether each part takes the one before and nothing else, and the last leaves the block."""
    before = [ENTRY, *(part.name for part in inside.parts)]
    taken = [part.inputs == (name,) for part, name in zip(inside.parts, before, strict=False)]
    return all(taken) and inside.output == before[-1]


def _variable(part: Part) -> str:
    name = part.name or "whole"
    name = name if name.isidentifier() else f"{part.kind}_{name}"
    return f"{name}_" if keyword.iskeyword(name) or name in _TAKEN else name


def _layer(block: Block, index: int, part: str) -> str:
    return part_name(layer_name(block, index), part)


def _call(variable: str, call: LayerCall, name: str, given: str) -> Iterator[str]:
    """One line a layer; three where it would be too long."""
    cls = call.cls if call.cls == "LocalResponseNormalization" else f"layers.{call.cls}"
    leading = _LEADING.get(call.cls, ())
    args = [_value(call.args[key]) for key in leading if key in call.args]
    said = {key: value for key, value in call.args.items() if key not in leading and (key, value) not in _UNSAID}
    args += [f"{key}={_value(value)}" for key, value in said.items()]
    text = ", ".join([*args, f'name="{name}"'])
    head = f"{variable} = {cls}({text})("
    if len(f"{head}{given})") <= WIDTH:
        yield f"{head}{given})"
    elif given.startswith("[") and len(head) <= WIDTH:
        yield from (head, *_folded(given), ")")
    else:
        yield from (f"{variable} = {cls}(", *_folded(text), f")({given})")


def _folded(text: str) -> Iterator[str]:
    for line in textwrap.wrap(text, WIDTH - 4, break_long_words=False, break_on_hyphens=False):
        yield f"    {line}"


def _value(value: Any) -> str:
    return json.dumps(value) if isinstance(value, str) else repr(value)


def _comment(text: str) -> Iterator[str]:
    yield from textwrap.wrap(text, WIDTH, initial_indent="# ", subsequent_indent="#   ", break_on_hyphens=False)


def _one_line(name: str) -> str:
    return " ".join("".join(letter if letter.isprintable() else " " for letter in name).split())


def _training(auxiliary: Mapping[str, str]) -> Iterator[str]:
    yield "loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)"
    if not auxiliary:
        yield 'model.compile(optimizer="adam", loss=loss, metrics=["accuracy"])'
        return
    outputs = {"logits": "logits", **auxiliary}
    weights = {name: "1.0" if name == "logits" else str(AUXILIARY_WEIGHT) for name in outputs}
    yield "# The auxiliary classifiers help while training: fit teacher, predict with model."
    yield "teacher = keras.Model("
    yield "    picture,"
    yield from _mapping("", outputs)
    yield '    name="teacher",'
    yield ")"
    yield "teacher.compile("
    yield '    optimizer="adam",'
    yield from _mapping("loss=", dict.fromkeys(outputs, "loss"))
    yield from _mapping("loss_weights=", weights)
    yield from _mapping("metrics=", dict.fromkeys(outputs, '"accuracy"'))
    yield ")"
    yield "# teacher.fit(pictures, {name: labels for name in teacher.output_names})"


def _mapping(before: str, values: Mapping[str, str]) -> Iterator[str]:
    pairs = [f'"{key}": {value}' for key, value in values.items()]
    line = f"    {before}{{{', '.join(pairs)}}},"
    if len(line) <= WIDTH:
        yield line
    else:
        yield from (f"    {before}{{", *(f"        {pair}," for pair in pairs), "    },")
