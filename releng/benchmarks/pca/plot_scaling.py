"""Draws the measurements as three plots side by side, time against pixels, channels and components, on logarithmic axes."""
import csv
import math
import sys

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 320, 260, 56, 14, 34, 44
BASE = {"side": 256, "channels": 2048, "components": 30}
PANELS = [
    ("Pixels", "side", lambda row: row["side"] ** 2),
    ("Channels", "channels", lambda row: row["channels"]),
    ("Components", "components", lambda row: row["components"]),
]


def read(path):
    with open(path, newline="") as file:
        rows = [{name: value if name == "method" else float(value) for name, value in row.items()} for row in csv.DictReader(file)]
    return [row for row in rows if row["method"] == "pca"]


def points(rows, varied, value):
    same = [name for name in BASE if name != varied]
    chosen = [row for row in rows if all(row[name] == BASE[name] for name in same)]
    return sorted((value(row), row["decomposition_s"]) for row in chosen)


def decades(low, high):
    return [10 ** k for k in range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)]


def number(value):
    return f"{value:g}" if value < 1e4 else f"{value / 1e3:.0f} k" if value < 1e6 else f"{value / 1e6:.1f} M"


def panel(left, title, curve, extra, y_range):
    """One plot as SVG elements. extra are points of other series, drawn hollow."""
    xs = [x for x, _ in curve + extra]
    x_low, x_high = min(xs) / 1.3, max(xs) * 1.3
    y_low, y_high = y_range

    def place(x, y):
        right = LEFT + (WIDTH - LEFT - RIGHT) * math.log(x / x_low) / math.log(x_high / x_low)
        up = TOP + (HEIGHT - TOP - BOTTOM) * (1 - math.log(y / y_low) / math.log(y_high / y_low))
        return left + right, up

    bottom = HEIGHT - BOTTOM
    out = [f'<rect x="{left + LEFT}" y="{TOP}" width="{WIDTH - LEFT - RIGHT}" height="{bottom - TOP}" class="frame"/>',
           f'<text x="{left + (WIDTH + LEFT - RIGHT) / 2}" y="{HEIGHT - 8}" class="middle">{title}</text>']
    for y in decades(y_low, y_high):
        if y_low <= y <= y_high:
            _, up = place(xs[0], y)
            out.append(f'<line x1="{left + LEFT}" x2="{left + WIDTH - RIGHT}" y1="{up:.1f}" y2="{up:.1f}" class="grid"/>')
            out.append(f'<text x="{left + LEFT - 6}" y="{up + 4:.1f}" class="end">{y:g} s</text>')
    for x, _ in curve:
        right, _ = place(x, y_low)
        out.append(f'<text x="{right:.1f}" y="{bottom + 16}" class="middle">{number(x)}</text>')
    path = " ".join(f"{'M' if i == 0 else 'L'}{right:.1f},{up:.1f}" for i, (right, up) in enumerate(place(*p) for p in curve))
    out.append(f'<path d="{path}" class="curve"/>')
    for series, style in ((curve, "dot"), (extra, "hollow")):
        for x, y in series:
            right, up = place(x, y)
            out.append(f'<circle cx="{right:.1f}" cy="{up:.1f}" r="4" class="{style}"><title>{number(x)}: {y:.2f} s</title></circle>')
    return out


def main(csv_path, svg_path):
    rows = read(csv_path)
    times = [row["decomposition_s"] for row in rows]
    y_range = min(times) / 1.5, max(times) * 1.5
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{3 * WIDTH}" height="{HEIGHT}" font-family="sans-serif" font-size="11">',
           "<style>.frame{fill:none;stroke:#888}.grid{stroke:#ddd}.curve{fill:none;stroke:#1f6fb2;stroke-width:2}.dot{fill:#1f6fb2}"
           ".hollow{fill:#fff;stroke:#b2501f;stroke-width:2}.middle{text-anchor:middle}.end{text-anchor:end}</style>",
           f'<rect width="{3 * WIDTH}" height="{HEIGHT}" fill="#fff"/>',
           f'<text x="{LEFT}" y="20">Time of a PCA; {BASE["side"]} x {BASE["side"]} pixels, {BASE["channels"]} channels, '
           f'{BASE["components"]} components, 100 counts a pixel, unless varied. Hollow: 1024 x 1024 x 4096.</text>']
    for i, (title, varied, value) in enumerate(PANELS):
        large = [(value(row), row["decomposition_s"]) for row in rows if row["side"] == 1024 and varied != "components"]
        out += panel(i * WIDTH, title, points(rows, varied, value), large, y_range)
    with open(svg_path, "w") as file:
        file.write("\n".join(out + ["</svg>"]) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
