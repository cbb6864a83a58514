"""Pictures of a report, drawn by Vega without a network: legible in grey, and told apart by more than colour."""

import re
from html import escape

import altair
import vl_convert

# Dark to light, so that they differ in grey too; Okabe and Ito's palette as far as that allows.
COLOURS = ["#1b1b1b", "#0072b2", "#d55e00", "#009e73", "#a6611a", "#7b5aa6", "#56b4e9", "#8a8a8a"]
DASHES = [[1, 0], [7, 3], [2, 3], [9, 3, 2, 3], [5, 2], [1, 2], [12, 3], [4, 4, 1, 4]]
SHAPES = ["circle", "square", "triangle-up", "diamond", "cross", "triangle-down", "triangle-right", "triangle-left"]
# Of areas above each other: neighbours differ in grey.
FILLS = ["#0072b2", "#9ad0f2", "#7b5aa6", "#d9c7ee", "#a6611a", "#f2d0a9", "#009e73", "#e3a04f"]
LOCALES = {"fi": "fi-FI", "sv": "sv-SE", "en": "en-GB"}
INK, RULE, LOSS, GAIN = "#1a1a1a", "#d0d0d0", "#0b4f7d", "#e3a04f"
WIDTH, LINE_HEIGHT, BAR = 760, 280, 26
ARIA = re.compile(r' (?:role|aria-[a-z]+)="[^"]*"')  # of the parts of a drawing, which is told as a whole
WIDEST_LABEL = 300


def lines(rows, x, y, language, *, is_number=False):
    """Lines, one a series.

    Args:
        rows: list of {"x", "y", "series"}; the series in their order.
        x, y: titles of the axes.
        language: for the form of numbers.
        is_number: whether x is a number; otherwise texts in their order.
    """
    series = _distinct(rows, "series")
    order = None if is_number else _distinct(rows, "x")
    colours = altair.Scale(domain=series, range=_cycle(COLOURS, series))
    dashes = altair.Scale(domain=series, range=_cycle(DASHES, series))
    shapes = altair.Scale(domain=series, range=_cycle(SHAPES, series))
    legend = altair.Legend(title=None, orient="bottom", columns=1, labelLimit=WIDTH)
    axis = altair.Axis(labelAngle=0, tickCount=8) if is_number else altair.Axis(labelAngle=-40)
    base = altair.Chart(altair.Data(values=rows)).encode(
        x=altair.X("x:Q" if is_number else "x:O", title=x, sort=order, axis=axis),
        y=altair.Y("y:Q", title=y),
        color=altair.Color("series:N", scale=colours, legend=legend),
    )
    of_dashes = legend if is_number else None  # where there are points, the legend shows their shapes instead
    chart = base.mark_line(strokeWidth=2.5).encode(strokeDash=altair.StrokeDash("series:N", scale=dashes, legend=of_dashes))
    if not is_number:
        points = base.mark_point(size=45, filled=True, opacity=1)
        chart += points.encode(shape=altair.Shape("series:N", scale=shapes, legend=legend))
    return _svg(chart.properties(width=WIDTH, height=LINE_HEIGHT), language)


def stacked(parts, total, x, y, language):
    """Areas of parts, one above the other, and the line of their sum.

    Args:
        parts: list of {"x", "y", "series"}; the series from the bottom to the top.
        total: list of {"x", "y", "series"} of the line.
        x, y: titles of the axes.
        language: for the form of numbers.
    """
    series = _distinct(parts, "series")
    legend = altair.Legend(title=None, orient="bottom", columns=1, labelLimit=WIDTH)
    across, upwards = altair.X("x:Q", title=x, axis=altair.Axis(tickCount=8)), {"title": y}
    fills = altair.Scale(domain=series, range=_cycle(FILLS, series))
    ranks = [{**row, "rank": series.index(row["series"])} for row in parts]
    areas = (
        altair.Chart(altair.Data(values=ranks))
        .mark_area(stroke=INK, strokeWidth=0.5)
        .encode(
            x=across,
            y=altair.Y("y:Q", stack="zero", **upwards),
            color=altair.Color("series:N", scale=fills, legend=legend, sort=series),
            order=altair.Order("rank:Q"),
        )
    )
    (name,) = _distinct(total, "series")
    dashes = altair.Scale(domain=[name], range=[DASHES[0]])
    line = (
        altair.Chart(altair.Data(values=total))
        .mark_line(stroke=INK, strokeWidth=2.5)
        .encode(
            x=across, y=altair.Y("y:Q", **upwards), strokeDash=altair.StrokeDash("series:N", scale=dashes, legend=legend)
        )
    )
    return _svg((areas + line).resolve_legend(color="independent").properties(width=WIDTH, height=LINE_HEIGHT), language)


def bars(rows, title, language, *, is_signed=False):
    """Horizontal bars with their values written beside them.

    Args:
        rows: list of {"category", "value", "text"} from top to bottom.
        title: title of the axis of values.
        language: for the form of numbers.
        is_signed: whether falls and rises are told apart.
    """
    values = [0, *(row["value"] for row in rows)]
    room = [min(values) * 1.25, max(values) * 1.25] if any(values) else [0, 1]
    base = altair.Chart(altair.Data(values=rows)).encode(
        y=altair.Y("category:N", sort=None, title=None, axis=altair.Axis(labelLimit=WIDEST_LABEL, ticks=False)),
        x=altair.X("value:Q", title=title, axis=altair.Axis(tickCount=5), scale=altair.Scale(domain=room, nice=False)),
    )
    falls = altair.condition(altair.datum.value < 0, altair.value(LOSS), altair.value(GAIN))
    drawn = base.mark_bar(height=BAR * 0.7, stroke=INK, strokeWidth=0.5).encode(
        color=falls if is_signed else altair.value(LOSS)
    )
    for sign, (align, gap) in {"<": ("right", -4), ">=": ("left", 4)}.items():
        texts = base.transform_filter(f"datum.value {sign} 0").mark_text(align=align, dx=gap, color=INK)
        drawn += texts.encode(text="text:N")
    return _svg(drawn.properties(width=WIDTH - WIDEST_LABEL / 2, height=BAR * len(rows)), language)


def columns(rows, x, y, language):
    """Upright columns in order; losses dark, gains light.

    Args:
        rows: list of {"category", "value", "kind"} from left to right; kind is ``"loss"``, ``"gain"`` or ``"none"``.
        x, y: titles of the axes.
        language: for the form of numbers.
    """
    fill = altair.Scale(domain=["loss", "none", "gain"], range=[LOSS, "#ffffff", GAIN])
    chart = (
        altair.Chart(altair.Data(values=rows))
        .mark_bar(stroke=INK, strokeWidth=0.5)
        .encode(
            x=altair.X("category:N", sort=_distinct(rows, "category"), title=x, axis=altair.Axis(labelAngle=-40)),
            y=altair.Y("value:Q", title=y),
            color=altair.Color("kind:N", scale=fill, legend=None),
        )
    )
    return _svg(chart.properties(width=WIDTH, height=LINE_HEIGHT), language)


def embedded(svg, key, title, description):
    """A drawing for a page: named and described for who does not see it, its own names told apart from other drawings'."""
    told = f'<title id="{key}-title">{escape(title)}</title><desc id="{key}-desc">{escape(description)}</desc>'
    attributes = f'role="img" aria-labelledby="{key}-title {key}-desc" focusable="false"'
    opening, _, drawing = ARIA.sub("", svg).partition(">")
    drawing = re.sub(r'(\bid="|url\(#)', rf"\1{key}-", drawing)
    return f"{opening} {attributes}>{told}{drawing}"


def _svg(chart, language):
    chart = (
        chart.configure(aria=False, background="white", font="sans-serif")
        .configure_view(stroke=None)
        .configure_axis(
            labelFontSize=12, titleFontSize=12, titleFontWeight="normal", gridColor=RULE, labelColor=INK, titleColor=INK
        )
        .configure_legend(labelFontSize=12, labelColor=INK)
        .configure_text(fontSize=12)
    )
    return vl_convert.vegalite_to_svg(chart.to_dict(), format_locale=LOCALES[language])


def _distinct(rows, key):
    return list(dict.fromkeys(row[key] for row in rows))


def _cycle(values, series):
    return [values[place % len(values)] for place in range(len(series))]
