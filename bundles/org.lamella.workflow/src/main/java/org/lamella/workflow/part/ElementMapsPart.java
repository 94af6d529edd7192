package org.lamella.workflow.part;

import java.util.List;
import org.lamella.workflow.chart.LineMarker;
import org.lamella.workflow.document.Section;
import org.lamella.workflow.output.Figures;
import org.lamella.workflow.output.NpyFile;
import org.lamella.workflow.report.FilePlan;
import org.lamella.workflow.report.NamedMap;
import org.lamella.workflow.report.PixelSize;
import org.lamella.workflow.report.ResultPart;
import org.lamella.workflow.report.Results;

/**
 * Maps, for instance of elements, side by side.
 *
 * @param maps in the order to be shown
 */
public record ElementMapsPart(List<NamedMap> maps) implements ResultPart {

    /** Copies the list. */
    public ElementMapsPart {
        maps = List.copyOf(maps);
    }

    @Override
    public boolean isEmpty() {
        return maps.isEmpty();
    }

    @Override
    public Place place() {
        return Place.MAPS;
    }

    @Override
    public String heading() {
        return "Element maps";
    }

    @Override
    public void show(Section section, Results results) {
        section.add(MapPanels.of(caption(),
                maps.stream().map(map -> map.renamed(label(map))).toList(), PixelSize.of(results)));
    }

    private String caption() {
        String what = maps.size() == 1 ? "Map of " + label(maps.get(0)) : "Maps";
        List<String> units = maps.stream().map(NamedMap::unit).distinct().toList();
        return what + (units.size() == 1 && !units.get(0).isEmpty() ? " in " + units.get(0) + "." : ".");
    }

    private static String label(NamedMap map) {
        return new LineMarker(map.name(), 0).label();
    }

    @Override
    public void plan(FilePlan plan, Results results) {
        PixelSize pixel = PixelSize.of(results);
        for (NamedMap map : maps) {
            String what = "Map of " + map.name() + (map.unit().isEmpty() ? "" : " in " + map.unit());
            plan.add("element_" + map.name(), ".npy", what + ", " + map.height() + " × " + map.width() + " (y, x), float64",
                    (out, progress) -> NpyFile.write(new double[][] {map.values()}, new int[] {map.height(), map.width()}, out, progress));
            plan.add("element_" + map.name(), ".png", what, (out, progress) -> out.write(Figures.map(map, pixel)));
        }
    }
}
