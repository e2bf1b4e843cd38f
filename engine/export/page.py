"""A report as one HTML file: no network, no script, light and dark, readable on a phone."""

import base64
import html
import io
from collections.abc import Iterable

import numpy as np
from PIL import Image

from engine.core.paths import resources
from engine.export.charts import curves
from engine.export.content import Compared, Example, Look, Report

_MOST_CLASSES = 30
_DEEP = 0.55


def page(report: Report) -> str:
    """Lay a report out as HTML."""
    parts = (
        _head(report),
        _comparison(report.comparison),
        _curves(report),
        _confusion(report),
        _examples(report.examples),
        _looks(report),
        _details(report),
    )
    style = (resources() / "report.css").read_text(encoding="utf-8")
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{_text(report.title)} – ConvScope</title><style>\n{style}</style></head>\n"
        f"<body><main>\n{chr(10).join(part for part in parts if part)}\n"
        "<footer>Written by ConvScope. Everything is in this file; it needs no network.</footer></main></body></html>\n"
    )


def embedded(image: np.ndarray) -> str:
    """A picture uint8 (h, w, 3) as a data address."""
    buffer = io.BytesIO()
    Image.fromarray(image).save(buffer, "PNG", optimize=True)
    return "data:image/png;base64," + base64.b64encode(buffer.getvalue()).decode()


def _text(words: object) -> str:
    return html.escape(str(words))


def _section(title: str, lead: str, body: str) -> str:
    return f'<section><h2>{_text(title)}</h2><p class="lead">{_text(lead)}</p>{body}</section>'


def _bar(share: float, rest: bool = False) -> str:
    kind = "bar rest" if rest else "bar"
    return f'<span class="{kind}"><i style="width:{100 * min(1, max(0, share)):.1f}%"></i></span>'


def _head(report: Report) -> str:
    facts = "".join(
        f'<div class="fact"><b>{_text(fact.value)}</b>{_text(fact.label)}<span>{_text(fact.note)}</span></div>'
        for fact in report.facts
    )
    note = f'<p class="muted">{_text(report.note)}</p>' if report.note else ""
    return (
        f'<header><h1>{_text(report.title)}</h1><p class="lead">{_text(report.subtitle)}</p>{note}'
        f'<div class="facts">{facts}</div></header>'
    )


def _comparison(rows: tuple[Compared, ...]) -> str:
    if not rows:
        return ""
    lines = "".join(
        f"<tr><td><b>{_text(row.name)}</b><span>{_text(row.note)}</span></td>"
        f'<td class="number">{row.accuracy:.1%}</td>'
        f'<td class="hide-narrow" style="width:38%">{_bar(row.accuracy, rest=not row.ours)}</td></tr>'
        for row in rows
    )
    return _section(
        "What the pretrained backbone is worth",
        "The same pictures and the same split, three ways. The difference between the first two is what was learned "
        "from ImageNet; the last sees pixels only.",
        '<div class="panel"><table class="compare"><thead><tr><th>Way</th><th class="number">Validation accuracy</th>'
        f'<th class="hide-narrow"></th></tr></thead><tbody>{lines}</tbody></table></div>',
    )


def _curves(report: Report) -> str:
    if not report.history:
        return ""
    charts = "".join(
        f'<figure class="panel"><h3>{title}</h3>{curves(report.history, quantity, title)}</figure>'
        for quantity, title in (("loss", "Loss"), ("accuracy", "Accuracy"))
    )
    return _section(
        "How it learned",
        "Solid: on the training pictures. Dashed: on the validation pictures, which the network never learned from. "
        "When the dashed loss rises while the solid one falls, the network is learning by heart.",
        f'<div class="pair">{charts}</div>',
    )


def _confusion(report: Report) -> str:
    if report.confusion is None or not report.confusion.size:
        return ""
    lead = (
        "One row for each true class, one column for each answer: the diagonal is right, everything else is mixed up."
    )
    if len(report.labels) > _MOST_CLASSES:
        return _section("What it mixes up", "The pairs of classes most often mixed up.", _worst_pairs(report))
    return _section("What it mixes up", lead, _matrix(report.confusion, report.labels))


def _matrix(confusion: np.ndarray, labels: tuple[str, ...]) -> str:
    head = "".join(f'<th scope="col">{_text(label)}</th>' for label in labels)
    rows = "".join(
        f'<tr><th scope="row">{_text(label)}</th>'
        + "".join(_cell(int(count), count / max(1, row.sum()), true == said) for said, count in enumerate(row))
        + "</tr>"
        for true, (label, row) in enumerate(zip(labels, confusion, strict=True))
    )
    return (
        '<div class="panel scroll"><table class="confusion"><thead><tr><th>true ↓ · answer →</th>'
        f"{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _cell(count: int, share: float, right: bool) -> str:
    if not count:
        return '<td class="none">0</td>'
    colour = "var(--cell)" if right else "var(--miss)"
    strength = 0.15 + 0.85 * share if right else min(1.0, 0.25 + 1.5 * share)
    deep = ' class="deep"' if strength > _DEEP else ""
    return f'<td{deep} style="background:rgb({colour} / {strength:.2f})">{count}</td>'


def _worst_pairs(report: Report, most: int = 15) -> str:
    wrong = np.array(report.confusion) * (1 - np.eye(len(report.labels), dtype=int))
    order = np.argsort(-wrong, axis=None)[:most]
    labels = [_text(label) for label in report.labels]
    rows = "".join(
        f'<tr><td>{labels[i]}</td><td>{labels[j]}</td><td class="number">{wrong[i, j]}</td></tr>'
        for i, j in zip(*np.unravel_index(order, wrong.shape), strict=True)
        if wrong[i, j]
    )
    head = '<thead><tr><th>True class</th><th>Answer</th><th class="number">Pictures</th></tr></thead>'
    return f'<div class="panel"><table>{head}<tbody>{rows}</tbody></table></div>'


def _examples(examples: tuple[Example, ...]) -> str:
    if not examples:
        return ""
    wrong = sum(not example.right for example in examples)
    lead = "Validation pictures with the three likeliest classes."
    lead += " The wrong ones come first: look for what they have in common." if wrong else " None of them is wrong."
    cards = "".join(_card(example) for example in sorted(examples, key=lambda example: example.right))
    return _section("What it says to single pictures", lead, f'<div class="examples">{cards}</div>')


def _card(example: Example) -> str:
    verdict = f"✓ {example.truth}" if example.right else f"✗ it is {example.truth}"
    answers = "".join(
        f'<div class="answer"><span>{_text(label)}</span><span>{chance:.0%}</span>{_bar(chance, rest=place > 0)}</div>'
        for place, (label, chance) in enumerate(example.top)
    )
    return (
        f'<div class="example {"right" if example.right else "wrong"}">'
        f'<img src="{embedded(example.image)}" alt="{_text(example.truth)}" title="{_text(example.name)}">'
        f'<div class="verdict">{_text(verdict)}</div>{answers}</div>'
    )


def _looks(report: Report) -> str:
    parts = []
    if report.maps:
        beside = _figures(report.maps)
        if report.looked_at is not None:
            seen = f'<img src="{embedded(report.looked_at)}" alt="The picture looked at">'
            beside = f'<div class="beside">{seen}<div>{beside}</div></div>'
        lead = (
            "One picture on its way through the network. Each tile is one channel: bright where "
            "it found its pattern; where a layer can answer below zero, orange is above it and blue below."
        )
        parts.append(_section("What the layers see", lead, beside))
    if report.filters:
        lead = (
            "The weights of the first convolution, in colour; grey is zero. Stripes look for edges, blobs for colours."
        )
        parts.append(_section("What the first layer looks for", lead, _figures(report.filters)))
    return "\n".join(parts)


def _figures(looks: Iterable[Look]) -> str:
    return "".join(
        f'<figure class="look"><h3>{_text(look.title)}</h3><img src="{embedded(look.sheet)}" alt="{_text(look.title)}">'
        f"<figcaption>{_text(look.caption)}</figcaption></figure>"
        for look in looks
    )


def _details(report: Report) -> str:
    rows = "".join(f"<dt>{_text(key)}</dt><dd>{_text(value)}</dd>" for key, value in report.details.items())
    folded = ""
    if report.experiment_json:
        folded = f"<details><summary>The experiment file</summary><pre>{_text(report.experiment_json)}</pre></details>"
    if not rows and not folded:
        return ""
    body = f'<div class="panel"><dl>{rows}</dl></div>{folded}'
    return _section("How to do it again", "Everything that decides the result.", body)
