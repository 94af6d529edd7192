package org.lamella.phantom.internal.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.region.LineRegion;
import org.lamella.phantom.Dose;
import org.lamella.phantom.EdsSetup;
import org.lamella.phantom.EelsSetup;
import org.lamella.phantom.Phase;
import org.lamella.phantom.StrobePeak;
import org.lamella.phantom.internal.geometry.Direction;
import org.lamella.phantom.internal.geometry.Painter;

/** Reads the description of a phantom. */
public final class DescriptionReader {

    /** Width and height that can be asked for. */
    public static final int LARGEST_SIDE = 16384;

    private static final int MOST_MAPS = 100;
    private static final double FILM_NM = 100;
    private static final double THICKEST_NM = 1e6;

    private DescriptionReader() {
    }

    /**
     * Reads a description.
     *
     * @param yaml the text
     * @param source where it comes from, for messages
     * @param size width and height to use instead of those in the text; the field stays the same along its longer side
     * @return the description
     * @throws LamellaException with file, line and key when the text cannot be understood
     */
    public static Description read(String yaml, String source, Optional<int[]> size) throws LamellaException {
        YamlMapping root = YamlValue.parse(yaml, source).mapping();
        String title = root.required("title").text();
        Optional<YamlValue> about = root.optional("about");
        YamlMapping map = root.required("map").mapping();
        Field field = field(map, size);
        Optional<YamlValue> count = map.optional("count");
        map.finish();
        Optional<YamlValue> seed = root.optional("seed");
        Optional<YamlValue> doseValue = root.optional("dose");
        EdsSetup setup = SetupReader.setup(root.optional("microscope"), root.optional("energy-axis"));
        Dose dose = SetupReader.dose(doseValue.orElseThrow(() -> root.whole().failure("needs the key 'dose'")));
        Optional<YamlValue> strobe = root.optional("strobe");
        Optional<StrobePeak> peak = strobe.isPresent() ? Optional.of(SetupReader.strobe(strobe.get(), setup)) : Optional.empty();
        PhaseList phases = PhaseList.read(root.required("phases"));
        Optional<YamlValue> film = root.optional("thickness-nm");
        Film thickness = film.isPresent() ? thickness(film.get(), field) : Film.even(FILM_NM);
        Optional<YamlValue> geometry = root.optional("geometry");
        List<Painter> painters = geometry.isPresent() ? new GeometryReader(field, phases).read(geometry.get()) : List.of();
        Optional<YamlValue> absorption = root.optional("absorption");
        boolean absorbing = absorption.isPresent() && absorption.get().flag();
        if (absorbing && !phases.haveDensities()) {
            throw absorption.get().failure("needs 'density-g-cm3' of every phase");
        }
        if (dose instanceof Dose.Beam && !phases.haveDensities()) {
            throw doseValue.get().failure("by the current of the beam needs 'density-g-cm3' of every phase; or give 'counts-per-pixel'");
        }
        Optional<YamlValue> line = root.optional("profile-line");
        Optional<LineRegion> profileLine = line.isPresent() ? Optional.of(line(line.get(), field)) : Optional.empty();
        Optional<YamlValue> eelsValue = root.optional("eels");
        Optional<EelsSetup> eels = eelsValue.isPresent() ? Optional.of(EelsReader.read(eelsValue.get(),
                phases.phases().stream().map(Phase::name).toList())) : Optional.empty();
        root.finish();
        return new Description(title, about.isPresent() ? about.get().text() : "", field,
                count.isPresent() ? (int) count.get().integer(1, MOST_MAPS) : 1,
                seed.isPresent() ? seed.get().integer(Long.MIN_VALUE, Long.MAX_VALUE) : 1, dose, setup, peak, absorbing, phases.phases(),
                thickness, painters, profileLine, eels);
    }

    private static Field field(YamlMapping map, Optional<int[]> size) throws LamellaException {
        int width = (int) map.required("width").integer(1, LARGEST_SIDE);
        int height = (int) map.required("height").integer(1, LARGEST_SIDE);
        double pixelNm = map.required("pixel-nm").number(nm -> nm >= 1e-4 && nm <= 1e6, "from 0.0001 to 1000000");
        if (size.isEmpty()) {
            return new Field(width, height, pixelNm);
        }
        return new Field(size.get()[0], size.get()[1], Math.max(width, height) * pixelNm / Math.max(size.get()[0], size.get()[1]));
    }

    private static Film thickness(YamlValue value, Field field) throws LamellaException {
        if (!value.isMapping()) {
            return Film.even(nm(value));
        }
        YamlMapping keys = value.mapping();
        Optional<YamlValue> angle = keys.optional("angle-deg");
        double angleDeg = angle.isPresent() ? angle.get().number(deg -> Math.abs(deg) <= 360, "of degrees from -360 to 360") : 0;
        List<double[]> rows = new ArrayList<>();
        for (YamlValue item : keys.required("points").items()) {
            List<YamlValue> cells = item.items(2, "a position and a thickness");
            double position = field.lengthNm(cells.get(0));
            if (!rows.isEmpty() && position <= rows.get(rows.size() - 1)[0]) {
                throw cells.get(0).failure("must go up from row to row, and " + cells.get(0).text() + " does not");
            }
            rows.add(new double[] {position, nm(cells.get(1))});
        }
        keys.finish();
        return new Film(new Direction(0, 0, angleDeg), rows.stream().mapToDouble(row -> row[0]).toArray(),
                rows.stream().mapToDouble(row -> row[1]).toArray());
    }

    private static double nm(YamlValue value) throws LamellaException {
        return value.number(nm -> nm >= 0 && nm <= THICKEST_NM, "from 0 to 1000000");
    }

    private static LineRegion line(YamlValue value, Field field) throws LamellaException {
        YamlMapping keys = value.mapping();
        double[] from = field.point(keys.required("from"));
        double[] to = field.point(keys.required("to"));
        Optional<YamlValue> width = keys.optional("width");
        double widthNm = width.isPresent() ? field.positiveNm(width.get()) : field.pixelNm();
        keys.finish();
        if (Arrays.equals(from, to)) {
            throw value.failure("begins and ends at the same point");
        }
        double pixel = field.pixelNm();
        return new LineRegion(from[0] / pixel, from[1] / pixel, to[0] / pixel, to[1] / pixel, Math.max(1, widthNm / pixel));
    }
}
