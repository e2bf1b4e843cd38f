"""The arithmetic of the lecture, step by step: the size of an output, and one position of a convolution.

Source: lecture, "Size of the output" and "The convolution process".
"""

from dataclasses import dataclass

from engine.core.errors import ConvScopeError
from engine.core.fields import Field, defaults, first_problem
from engine.model.arithmetic import output_size

PATCH = (3.0, 1.0, 0.0, 6.0, 4.0, 8.0, 6.0, 5.0, 1.0)
"""The upper-left position on the lecture's slide: 3 1 0 / 6 4 8 / 6 5 1."""

FIELDS = (
    Field(
        key="n", label="Input size n", kind="int", default=32, low=1, high=4096, unit="px",
        help="Height or width of what goes in.",
    ),
    Field(
        key="kernel", label="Kernel k", kind="int", default=3, low=1, high=512, unit="px",
        help="Side of the filter or of the pooling window.",
    ),
    Field(
        key="padding", label="Padding p", kind="int", default=1, low=0, high=512, unit="px",
        help="Rows of zeros added on each side.",
    ),
    Field(
        key="stride", label="Stride s", kind="int", default=1, low=1, high=512, unit="px",
        help="How far the filter moves from one position to the next.",
    ),
    Field(
        key="dilation", label="Dilation d", kind="int", default=1, low=1, high=64,
        help="Distance between the filter's weights; 1 is the usual filter without gaps.",
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One symbol of the formula: what it is called and its value."""

    symbol: str
    name: str
    value: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SizeAnswer:
    """How an output size comes about.

    Attributes:
        output: n_out, pixels.
        symbols: the formula in symbols.
        terms: each symbol with its value; the reach of a dilated kernel included.
        steps: the formula with numbers, one simplification a line; the last one is the result.
        unused_px: pixels at the far edge that no position of the filter covers.
        positions: where the filter starts along one side, in input pixels (negative: in the padding).
    """

    output: int
    symbols: str
    terms: tuple[Term, ...]
    steps: tuple[str, ...]
    unused_px: int
    positions: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """One term of the convolution sum."""

    pixel: float
    weight: float
    product: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SumAnswer:
    """One position of a convolution.

    Attributes:
        products: pixel × weight, row by row.
        bias: added at the end.
        total: the output.
        symbols: the sum with w₁ … for the weights, as on the slide.
        numbers: the sum with all numbers.
    """

    products: tuple[Product, ...]
    bias: float
    total: float
    symbols: str
    numbers: str


def size(n: int, kernel: int, padding: int = 0, stride: int = 1, dilation: int = 1) -> SizeAnswer:
    """Work out n_out = ⌊(n + 2p − k)/s⌋ + 1 in steps; with dilation, k is the reach d(k − 1) + 1.

    Raises:
        ConvScopeError: a value out of range, or a filter that does not fit into the padded input.
    """
    values = {"n": n, "kernel": kernel, "padding": padding, "stride": stride, "dilation": dilation}
    wrong = first_problem(FIELDS, values)
    reach = dilation * (kernel - 1) + 1
    room = n + 2 * padding - reach
    if wrong is None and room < 0:
        wrong = "Kernel k", kernel, f"it reaches over {reach} px, and the padded input has {n + 2 * padding}"
    if wrong:
        raise ConvScopeError("bench-size", field=wrong[0], value=wrong[1], reason=wrong[2])
    output = output_size(n, kernel, stride, padding, dilation)
    return SizeAnswer(
        output=output,
        symbols=_symbols(dilation),
        terms=_terms(n, kernel, padding, stride, dilation),
        steps=_steps(n, padding, reach, stride, output),
        unused_px=room % stride,
        positions=tuple(stride * step - padding for step in range(output)),
    )


def default_size() -> SizeAnswer:
    """The answer for the fields' defaults."""
    return size(**{key: int(value) for key, value in defaults(FIELDS).items()})


def weighted_sum(patch: tuple[float, ...], weights: tuple[float, ...], bias: float = 0.0) -> SumAnswer:
    """One position of a convolution: each pixel times its weight, all added, and the bias.

    Args:
        patch: the pixels under the filter, row by row; the slide's are ``PATCH``.
        weights: as many weights.
    Raises:
        ConvScopeError: patch and weights differ in number.
    """
    if len(patch) != len(weights):
        raise ConvScopeError("bench-patch", patch=len(patch), kernel=len(weights))
    pairs = list(zip(patch, weights, strict=True))
    products = tuple(Product(pixel=pixel, weight=weight, product=pixel * weight) for pixel, weight in pairs)
    total = sum(each.product for each in products) + bias
    numbers = " + ".join(f"{_number(pixel)}·{_bracketed(weight)}" for pixel, weight in pairs)
    return SumAnswer(
        products=products,
        bias=bias,
        total=total,
        symbols=" + ".join(f"{_number(pixel)}·w{_subscript(i)}" for i, pixel in enumerate(patch, 1)) + " + b",
        numbers=f"{numbers} + {_bracketed(bias)} = {_number(total)}",
    )


def _symbols(dilation: int) -> str:
    return "n_out = ⌊(n + 2p − k)/s⌋ + 1" if dilation == 1 else "n_out = ⌊(n + 2p − (d(k − 1) + 1))/s⌋ + 1"


def _terms(n: int, kernel: int, padding: int, stride: int, dilation: int) -> tuple[Term, ...]:
    usual = (
        Term(symbol="n", name="input size", value=n),
        Term(symbol="k", name="kernel size", value=kernel),
        Term(symbol="p", name="padding on each side", value=padding),
        Term(symbol="s", name="stride", value=stride),
    )
    if dilation == 1:
        return usual
    reach = dilation * (kernel - 1) + 1
    return (
        *usual,
        Term(symbol="d", name="dilation", value=dilation),
        Term(symbol="d(k − 1) + 1", name="reach of the dilated kernel", value=reach),
    )


def _steps(n: int, padding: int, reach: int, stride: int, output: int) -> tuple[str, ...]:
    room = n + 2 * padding - reach
    return (
        f"⌊({n} + 2·{padding} − {reach})/{stride}⌋ + 1",
        f"⌊{room}/{stride}⌋ + 1",
        f"{room // stride} + 1",
        f"{output}",
    )


def _number(value: float) -> str:
    """Without a needless ".0", with a real minus."""
    return f"{value:.6g}".replace("-", "−")


def _bracketed(value: float) -> str:
    return f"({_number(value)})" if value < 0 else _number(value)


def _subscript(index: int) -> str:
    return str(index).translate(str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉"))
