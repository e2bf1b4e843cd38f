"""A diagram as an SVG file: the same drawing as on screen, with its legend. Written by hand, no library."""

from collections.abc import Callable, Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from engine.model.diagram.arrangement import MARGIN, NAME_CHARACTER
from engine.model.diagram.colours import Colours, Shades, colours
from engine.model.diagram.drawing import Box, Diagram, Edge, Frame, Label, Point
from engine.model.diagram.kinds import FAMILIES
from engine.model.diagram.scale import NOTES

NAME_PX, SHAPE_PX, TITLE_PX, SIGN_PX = 11, 10, 11, 15
CORNER = 7.0
_FONT = "system-ui, 'Segoe UI', 'Noto Sans', 'Noto Sans CJK KR', 'Malgun Gothic', sans-serif"
_ROW_PX, _CHIP_PX, _LEAST_WIDTH = 18, 12, 560.0


def svg(diagram: Diagram, title: str, dark: bool = False, words: Callable[[str], str] = str) -> str:
    """The drawing as SVG text.

    Args:
        title: name of the network.
        words: puts the legend's English into another language.
    """
    shown, legend = colours(dark), _legend_lines(diagram, words)
    width = max(diagram.width, _LEAST_WIDTH)
    height = diagram.height + _ROW_PX * len(legend) + MARGIN
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" '
        f'width="{width:.0f}" height="{height:.0f}" font-family={quoteattr(_FONT)}>',
        f"<title>{escape(title)}</title>",
        f'<rect width="{width:.0f}" height="{height:.0f}" fill="{shown.surface}"/>',
        *(_frame(frame, shown) for frame in diagram.frames),
        *(_edge(edge, shown) for edge in diagram.edges),
        *(_box(box, shown) for box in diagram.boxes),
        *(_label(label, shown) for label in diagram.labels),
        *_legend(diagram, legend, shown, words),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def families_in(diagram: Diagram) -> tuple[str, ...]:
    """Keys of the families that occur, in the table's order."""
    found = {box.family for box in diagram.boxes}
    return tuple(key for key in FAMILIES if key in found)


def rounded(points: Sequence[Point], corner: float = CORNER) -> Iterator[tuple[Point, Point, Point]]:
    """For each inner corner of a line: where its rounding begins, the corner, where it ends."""
    for before, at, after in zip(points, points[1:], points[2:], strict=False):
        yield _toward(at, before, corner), at, _toward(at, after, corner)


def _toward(at: Point, goal: Point, distance: float) -> Point:
    dx, dy = goal[0] - at[0], goal[1] - at[1]
    length = max(abs(dx), abs(dy))  # the lines are level or upright
    share = min(distance, length / 2) / length if length else 0.0
    return at[0] + dx * share, at[1] + dy * share


def _box(box: Box, shown: Colours) -> str:
    shades: Shades = (shown.faint if box.auxiliary else shown.shades)[box.family]
    pen = f'stroke="{shades.outline}" stroke-width="0.6" stroke-linejoin="round"'
    told = f"<title>{escape(box.name)}</title>"
    if box.style == "sign":
        radius = box.width / 2
        x, y = box.x + radius, box.y + radius
        text = f'<text x="{x:.1f}" y="{y + 5:.1f}" font-size="{SIGN_PX}" text-anchor="middle">{box.sign}</text>'
        return f'<g>{told}<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{shades.front}" {pen}/>{text}</g>'
    front = (
        f'<rect x="{box.x:.1f}" y="{box.y:.1f}" width="{box.width:.1f}" height="{box.height:.1f}" '
        f'fill="{shades.front}" {pen}/>'
    )
    faces = ((box.lid(), shades.lid), (box.side(), shades.side))
    others = "".join(f'<polygon points="{_points(face)}" fill="{fill}" {pen}/>' for face, fill in faces)
    return f"<g>{told}{others}{front}</g>"


def _points(points: Sequence[Point]) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in points)


def _edge(edge: Edge, shown: Colours) -> str:
    (x, y), (end, end_y) = edge.points[0], edge.points[-1]
    path = [f"M{x:.1f} {y:.1f}"]
    for start, at, stop in rounded(edge.points):
        path.append(f"L{start[0]:.1f} {start[1]:.1f}Q{at[0]:.1f} {at[1]:.1f} {stop[0]:.1f} {stop[1]:.1f}")
    path.append(f"L{end:.1f} {end_y:.1f}")
    dashes = ' stroke-dasharray="5 4"' if edge.auxiliary else ""
    line = f'<path d="{"".join(path)}" fill="none" stroke="{shown.muted}" stroke-width="1.4"{dashes}/>'
    tip = _points(arrow(end, end_y))
    return f'{line}<polygon points="{tip}" fill="{shown.muted}"/>'


def arrow(x: float, y: float) -> tuple[Point, ...]:
    """The tip of a line that comes from the left."""
    return ((x, y), (x - 6.0, y - 3.2), (x - 6.0, y + 3.2))


def _frame(frame: Frame, shown: Colours) -> str:
    dashes = ' stroke-dasharray="5 4"' if frame.auxiliary else ""
    return (
        f'<rect x="{frame.x:.1f}" y="{frame.y:.1f}" width="{frame.width:.1f}" height="{frame.height:.1f}" rx="6" '
        f'fill="none" stroke="{shown.edge}"{dashes}/>'
        f'<text x="{frame.x + 6:.1f}" y="{frame.y + 14:.1f}" font-size="{TITLE_PX}" fill="{shown.muted}">'
        f"{escape(frame.title)}</text>"
    )


def _label(label: Label, shown: Colours) -> str:
    fill = shown.muted if label.auxiliary else shown.text
    return (
        f'<text x="{label.x:.1f}" y="{label.y + 11:.1f}" font-size="{NAME_PX}" text-anchor="middle" fill="{fill}">'
        f"{escape(label.name)}</text>"
        f'<text x="{label.x:.1f}" y="{label.y + 23:.1f}" font-size="{SHAPE_PX}" text-anchor="middle" '
        f'fill="{shown.muted}">{escape(label.shape)}</text>'
    )


def _legend_lines(diagram: Diagram, words: Callable[[str], str]) -> list[str]:
    """What the legend says under its chips, broken to the drawing's width."""
    keys = ("scale", "auxiliary") if any(box.auxiliary for box in diagram.boxes) else ("scale",)
    most = int((max(diagram.width, _LEAST_WIDTH) - 2 * MARGIN) / NAME_CHARACTER)
    return ["", *(line for key in keys for line in _broken(words(NOTES[key].help), most))]


def _broken(text: str, most: int) -> list[str]:
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > most:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*lines, line]


def _legend(diagram: Diagram, lines: Sequence[str], shown: Colours, words: Callable[[str], str]) -> Iterator[str]:
    x, y = MARGIN, diagram.height
    for key in families_in(diagram):
        text = words(FAMILIES[key].label)
        yield f'<rect x="{x:.0f}" y="{y:.0f}" width="{_CHIP_PX}" height="{_CHIP_PX}" fill="{shown.shades[key].front}"/>'
        yield _line(x + _CHIP_PX + 5, y + 10, text, shown.text)
        x += _CHIP_PX + 5 + NAME_CHARACTER * len(text) + 18
    for number, text in enumerate(lines):
        if text:
            yield _line(MARGIN, y + 10 + _ROW_PX * number + 4, text, shown.muted)


def _line(x: float, y: float, text: str, fill: str) -> str:
    return f'<text x="{x:.0f}" y="{y:.0f}" font-size="{NAME_PX}" fill="{fill}">{escape(text)}</text>'
