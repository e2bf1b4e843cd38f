"""The arithmetic of convolutions: output sizes, parameters, multiply-adds, receptive fields. No TensorFlow.

Source: Dumoulin & Visin 2016, arXiv:1603.07285. Padding is 0 for "valid", whatever keeps ⌈n/stride⌉ for "same", or a
number of pixels on each side.
"""

from dataclasses import dataclass

Padding = str | int


def effective_kernel(kernel: int, dilation: int = 1) -> int:
    """How many pixels a dilated kernel spans: d·(k − 1) + 1."""
    return dilation * (kernel - 1) + 1


def total_padding(kernel: int, padding: Padding, dilation: int = 1) -> int:
    """Both sides' padding together, as the size formula counts it."""
    if padding == "valid":
        return 0
    if padding == "same":
        return effective_kernel(kernel, dilation) - 1
    return 2 * int(padding)


def output_size(n: int, kernel: int, stride: int = 1, padding: Padding = "valid", dilation: int = 1) -> int:
    """⌊(n + 2p − d·(k − 1) − 1)/s⌋ + 1; 0 or less when the kernel does not fit."""
    return (n + total_padding(kernel, padding, dilation) - effective_kernel(kernel, dilation)) // stride + 1


def size_formula(n: int, kernel: int, stride: int = 1, padding: Padding = "valid", dilation: int = 1) -> str:
    """The size formula with its numbers, as in "⌊(32 + 2·1 − 3)/1⌋ + 1 = 32"."""
    total = total_padding(kernel, padding, dilation)
    padded = f"2·{total // 2}" if total % 2 == 0 else f"{total}"
    window = f"{kernel}" if dilation == 1 else f"{dilation}·({kernel} − 1) − 1"
    size = output_size(n, kernel, stride, padding, dilation)
    return f"⌊({n} + {padded} − {window})/{stride}⌋ + 1 = {size}"


def conv_parameters(kernel: int, channels_in: int, channels_out: int, bias: bool = True, groups: int = 1) -> int:
    """k·k·C_in/g·C_out, and one bias a channel; each of the g groups sees its own share of the input channels."""
    return kernel * kernel * (channels_in // groups) * channels_out + (channels_out if bias else 0)


def conv_macs(height: int, width: int, kernel: int, channels_in: int, channels_out: int, groups: int = 1) -> int:
    """Multiply-adds for one picture: each of the output's numbers takes k·k·C_in/g of them."""
    return height * width * channels_out * kernel * kernel * (channels_in // groups)


def dense_parameters(inputs: int, outputs: int, bias: bool = True) -> int:
    """A weight for each pair, and one bias an output."""
    return inputs * outputs + (outputs if bias else 0)


@dataclass(frozen=True, slots=True)
class ReceptiveField:
    """What one number of a map sees of the picture.

    Attributes:
        size: side in pixels of the square it sees (it may reach past the picture's edge).
        jump: pixels between the squares of two neighbours: the stride in input pixels. Both are whole numbers until a
            resize makes them fractions.
    """

    size: float = 1
    jump: float = 1

    def after(self, kernel: int, stride: int = 1, dilation: int = 1) -> "ReceptiveField":
        """r + (k − 1)·j, then j·s. Source: Araujo et al. 2019, doi:10.23915/distill.00021."""
        return ReceptiveField(self.size + (effective_kernel(kernel, dilation) - 1) * self.jump, self.jump * stride)

    def over(self, side: int) -> "ReceptiveField":
        """After a layer that sees a whole map of ``side`` positions."""
        return self.after(side)

    def resized(self, before: int, after: int, reach: int) -> "ReceptiveField":
        """After a map of side ``before`` was brought to ``after``, each number made of ``reach`` neighbours a side."""
        jump = self.jump * before / after
        return ReceptiveField(self.size + (reach - 1) * self.jump, int(jump) if jump == int(jump) else jump)

    def joined(self, *others: "ReceptiveField") -> "ReceptiveField":
        """Where branches meet: the widest of them."""
        fields = (self, *others)
        return ReceptiveField(max(each.size for each in fields), max(each.jump for each in fields))
