package org.lamella.workflow.report;

import org.lamella.workflow.UnmixingOutcome;

/** Abundance maps and the goodness of the fit. */
final class UnmixingSection implements Section {

    private static final double WIDTH = 310;
    private static final double HEIGHT = 236;

    private final MapFigures maps;

    UnmixingSection(MapFigures maps) {
        this.maps = maps;
    }

    @Override
    public boolean applies(Results results) {
        return !results.unmixings().isEmpty();
    }

    @Override
    public void write(Html html, Results results) {
        html.open("section").element("h2", "Unmixing");
        for (UnmixingOutcome outcome : results.unmixings()) {
            html.element("h3", outcome.title() + ", " + outcome.result().method());
            html.open("table", "class", "narrow").open("tbody");
            outcome.result().facts().forEach((name, value) -> html.open("tr").element("td", name).element("td", Numbers.fact(value))
                    .close());
            html.close().close();
            html.open("div", "class", "grid");
            PixelSize pixel = PixelSize.of(outcome.result().navigationAxes());
            boolean signed = false;
            for (NamedMap map : NamedMap.ofUnmixing(outcome.result())) {
                signed |= map.signed();
                html.open("figure").element("figcaption", map.name())
                        .markup(maps.figure(map, pixel, WIDTH, HEIGHT, map.name())).close();
            }
            html.close().element("p", maps.caption(signed), "class", "note");
        }
        html.close();
    }
}
