package org.lamella.workflow.report;

import org.lamella.workflow.SegmentationOutcome;
import org.lamella.workflow.mask.ColouredMask;

/** Masks with their sizes and a picture of each. */
final class SegmentationSection implements Section {

    private static final double WIDTH = 250;
    private static final double HEIGHT = 190;
    private static final int DIGITS = 4;

    private final MapFigures maps;

    SegmentationSection(MapFigures maps) {
        this.maps = maps;
    }

    @Override
    public boolean applies(Results results) {
        return !results.segmentations().isEmpty();
    }

    @Override
    public void write(Html html, Results results) {
        html.open("section").element("h2", "Masks");
        for (SegmentationOutcome outcome : results.segmentations()) {
            html.element("h3", outcome.title() + ", " + outcome.result().method());
            html.open("table").open("thead").open("tr").element("th", "Mask").element("th", "Pixels").element("th", "Share, %");
            html.close().close().open("tbody");
            for (ColouredMask coloured : outcome.masks()) {
                int pixels = coloured.mask().count();
                double all = (double) coloured.mask().width() * coloured.mask().height();
                html.open("tr").element("td", coloured.mask().name()).element("td", Integer.toString(pixels), "class", "number")
                        .element("td", Numbers.rounded(100 * pixels / all, DIGITS), "class", "number").close();
            }
            html.close().close();
            html.open("table", "class", "narrow").open("tbody");
            outcome.result().facts().forEach((name, value) -> html.open("tr").element("td", name).element("td", Numbers.fact(value))
                    .close());
            html.close().close();
            html.open("div", "class", "grid");
            for (ColouredMask coloured : outcome.masks()) {
                String name = coloured.mask().name();
                html.open("figure").element("figcaption", name).markup(maps.figure(NamedMap.ofMask(coloured.mask()),
                        PixelSize.of(results), WIDTH, HEIGHT, name)).close();
            }
            html.close();
        }
        html.close();
    }
}
