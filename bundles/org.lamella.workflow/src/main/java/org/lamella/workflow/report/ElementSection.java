package org.lamella.workflow.report;

import org.lamella.workflow.chart.LineMarker;

/** Maps of elements in a grid. */
final class ElementSection implements Section {

    private static final double WIDTH = 250;
    private static final double HEIGHT = 190;

    private final MapFigures maps;

    ElementSection(MapFigures maps) {
        this.maps = maps;
    }

    @Override
    public boolean applies(Results results) {
        return !results.elementMaps().isEmpty();
    }

    @Override
    public void write(Html html, Results results) {
        html.open("section").element("h2", "Element maps").open("div", "class", "grid");
        PixelSize pixel = PixelSize.of(results);
        boolean signed = false;
        for (NamedMap map : results.elementMaps()) {
            String name = new LineMarker(map.name(), 0).label();
            signed |= map.signed();
            html.open("figure").element("figcaption", name).markup(maps.figure(map, pixel, WIDTH, HEIGHT, name)).close();
        }
        html.close().element("p", maps.caption(signed), "class", "note").close();
    }
}
