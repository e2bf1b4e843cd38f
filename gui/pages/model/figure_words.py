"""A network's figures and their differences in words."""

from engine.core.fields import Value
from engine.model.compare import Figure, Measure
from gui.i18n import label, tr
from gui.widgets.numbers import digits, short, whole

MINUS = "−"


def amount(measure: Measure, value: int) -> str:
    """A figure with its unit: "138,357,544", "15.5 G", "61.1 MB", "212 px"."""
    if measure.unit == "bytes":
        return tr("{n} MB", n=digits(value / 1e6))
    if measure.unit == "px":
        return tr("{n} px", n=whole(value))
    return short(value) if measure.key == "macs" else whole(value)


def signed(text: str, value: float) -> str:
    """A difference's text, which has no sign yet, with the sign of ``value``."""
    return f"{MINUS if value < 0 else '+'}{text}"


def difference(figure: Figure) -> str:
    """How much more or less the right plan has: "+5,309,696 (+3.8 %)"; "=" when both are alike."""
    if not figure.difference:
        return "="
    text = signed(amount(figure.measure, abs(figure.difference)), figure.difference)
    share = figure.share
    return text if share is None else f"{text} ({percent(share)})"


def percent(share: float) -> str:
    """0.038 as "+3.8 %", −0.984 as "−98 %"; more than ninefold as "×12"."""
    if share > 9:
        return f"×{digits(share + 1)}"
    value = abs(share * 100)
    return signed(tr("{n} %", n=f"{value:.0f}" if value >= 9.95 else f"{value:.1f}"), share)


def change_words(parameters: int, macs: int, layers: int = 0) -> str:
    """What a change costs: "−58.6 M parameters, +1.2 M MACs, −2 layers"; empty when it is none of them."""
    parts = []
    if parameters:
        parts.append(tr("{n} parameters", n=signed(short(abs(parameters)), parameters)))
    if macs:
        parts.append(tr("{n} MACs", n=signed(short(abs(macs)), macs)))
    if layers:
        words = tr("{n} layer") if abs(layers) == 1 else tr("{n} layers")
        parts.append(words.format(n=signed(whole(abs(layers)), layers)))
    return ", ".join(parts)


def value_words(value: Value) -> str:
    """A setting's or switch's value for people."""
    if isinstance(value, bool):
        return tr("on") if value else tr("off")
    return label(str(value)).replace("_", " ")
