package org.lamella.phantom.internal.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.phantom.EmbeddedGrains;
import org.lamella.phantom.internal.geometry.AreaPainter;
import org.lamella.phantom.internal.geometry.Direction;
import org.lamella.phantom.internal.geometry.Ellipse;
import org.lamella.phantom.internal.geometry.GradientPainter;
import org.lamella.phantom.internal.geometry.GrainsPainter;
import org.lamella.phantom.internal.geometry.Layer;
import org.lamella.phantom.internal.geometry.Outline;
import org.lamella.phantom.internal.geometry.Painter;
import org.lamella.phantom.internal.geometry.Polygon;
import org.lamella.phantom.internal.geometry.Sphere;
import org.lamella.phantom.internal.geometry.SpheresPainter;

/** Reads the list of parts of a geometry. The first key of a part says what it is. */
final class GeometryReader {

    private static final int MOST_GRAINS = 10_000;
    private static final int MOST_SPHERES = 1_000_000;

    private final Field field;
    private final PhaseList phases;
    private final Map<String, PartReader> parts = new LinkedHashMap<>();

    @FunctionalInterface
    private interface PartReader {
        Painter read(YamlValue what, YamlMapping part) throws LamellaException;
    }

    GeometryReader(Field field, PhaseList phases) {
        this.field = field;
        this.phases = phases;
        parts.put("fill", (what, part) -> area(what, part, new Layer(new Direction(0, 0, 0), Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY)));
        parts.put("layer", (what, part) -> area(what, part, new Layer(direction(part), field.lengthNm(part.required("from")),
                field.lengthNm(part.required("to")))));
        parts.put("disc", (what, part) -> area(what, part, disc(part)));
        parts.put("ellipse", (what, part) -> area(what, part, ellipse(part)));
        parts.put("polygon", (what, part) -> area(what, part, polygon(part)));
        parts.put("gradient", this::gradient);
        parts.put("profile", (what, part) -> new ProfileReader(field, phases).read(what, part, () -> direction(part)));
        parts.put("grains", (what, part) -> grains(what));
        parts.put("sphere", this::sphere);
    }

    List<Painter> read(YamlValue list) throws LamellaException {
        List<Painter> painters = new ArrayList<>();
        for (YamlValue item : list.items()) {
            YamlMapping part = item.mapping();
            String kind = part.keys().isEmpty() ? "" : part.keys().get(0);
            PartReader reader = parts.get(kind);
            if (reader == null) {
                throw item.failure("begins with the unknown part '" + kind + "'; the parts are " + String.join(", ", parts.keySet()));
            }
            try {
                painters.add(reader.read(part.required(kind), part));
            } catch (IllegalArgumentException impossible) {
                throw part.required(kind).failure("cannot be: " + impossible.getMessage());
            }
            part.finish();
        }
        return painters;
    }

    private Painter area(YamlValue phase, YamlMapping part, Outline outline) throws LamellaException {
        Optional<YamlValue> share = part.optional("share");
        Optional<YamlValue> height = part.optional("height");
        if (share.isPresent() && height.isPresent()) {
            throw height.get().failure("cannot be given beside 'share': a part lies on the film or within it");
        }
        AreaPainter.Amount amount = height.isPresent() ? new AreaPainter.Amount.Height(field.positiveNm(height.get()))
                : new AreaPainter.Amount.Share(share.isPresent() ? share(share.get()) : 1);
        Optional<YamlValue> edge = part.optional("edge");
        return new AreaPainter(outline, phases.number(phase), amount, edge.isPresent() ? field.widthNm(edge.get()) : 0);
    }

    private static double share(YamlValue value) throws LamellaException {
        return value.number(share -> share >= 0 && share <= 1, "from 0 to 1");
    }

    private static double angleDeg(YamlMapping part) throws LamellaException {
        Optional<YamlValue> angle = part.optional("angle-deg");
        return angle.isPresent() ? angle.get().number(value -> Math.abs(value) <= 360, "of degrees from -360 to 360") : 0;
    }

    private Direction direction(YamlMapping part) throws LamellaException {
        Optional<YamlValue> origin = part.optional("origin");
        double[] point = origin.isPresent() ? field.point(origin.get()) : new double[2];
        return new Direction(point[0], point[1], angleDeg(part));
    }

    private Outline disc(YamlMapping part) throws LamellaException {
        double[] centre = field.point(part.required("centre"));
        double radius = field.positiveNm(part.required("radius"));
        return new Ellipse(centre[0], centre[1], radius, radius, 0);
    }

    private Outline ellipse(YamlMapping part) throws LamellaException {
        double[] centre = field.point(part.required("centre"));
        List<YamlValue> radii = part.required("radii").items(2, "the two radii");
        return new Ellipse(centre[0], centre[1], field.positiveNm(radii.get(0)), field.positiveNm(radii.get(1)), angleDeg(part));
    }

    private Outline polygon(YamlMapping part) throws LamellaException {
        List<double[]> points = field.points(part.required("points"));
        return new Polygon(points.stream().mapToDouble(point -> point[0]).toArray(),
                points.stream().mapToDouble(point -> point[1]).toArray());
    }

    private Painter gradient(YamlValue phase, YamlMapping part) throws LamellaException {
        List<YamlValue> shares = part.required("shares").items(2, "at the beginning and at the end");
        return new GradientPainter(direction(part), phases.number(phase), field.lengthNm(part.required("from")),
                field.lengthNm(part.required("to")), share(shares.get(0)), share(shares.get(1)));
    }

    private Painter grains(YamlValue list) throws LamellaException {
        List<EmbeddedGrains.Kind> kinds = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (YamlValue item : list.items()) {
            YamlMapping kind = item.mapping();
            numbers.add(phases.number(kind.required("phase")));
            kinds.add(new EmbeddedGrains.Kind((int) kind.required("count").integer(0, MOST_GRAINS),
                    field.positiveSides(kind.required("radius")), share(kind.required("share"))));
            kind.finish();
        }
        return new GrainsPainter(new EmbeddedGrains(kinds), numbers.stream().mapToInt(Integer::intValue).toArray());
    }

    private Painter sphere(YamlValue phase, YamlMapping part) throws LamellaException {
        int core = phases.number(phase);
        double radius = field.positiveNm(part.required("radius"));
        Optional<YamlValue> shell = part.optional("shell");
        Optional<YamlValue> shellWidth = part.optional("shell-width");
        if (shell.isPresent() != shellWidth.isPresent()) {
            throw part.whole().failure("needs both 'shell' and 'shell-width', or neither");
        }
        double shellNm = shellWidth.isPresent() ? field.positiveNm(shellWidth.get()) : 0;
        Optional<YamlValue> embedded = part.optional("embedded");
        Optional<YamlValue> centre = part.optional("centre");
        Optional<SpheresPainter.Scatter> scatter = scatter(part);
        if (centre.isPresent() == scatter.isPresent()) {
            throw part.whole().failure("needs either 'centre' or 'count' with 'within'");
        }
        double[] place = centre.isPresent() ? field.point(centre.get()) : new double[2];
        return new SpheresPainter(new Sphere(place[0], place[1], radius, core, shell.isPresent() ? phases.number(shell.get()) : core,
                shellNm, embedded.isPresent() && embedded.get().flag()), scatter);
    }

    private Optional<SpheresPainter.Scatter> scatter(YamlMapping part) throws LamellaException {
        Optional<YamlValue> count = part.optional("count");
        Optional<YamlValue> spread = part.optional("spread");
        Optional<YamlValue> within = part.optional("within");
        if (count.isEmpty()) {
            return Optional.empty();
        }
        Outline.Box box = new Outline.Box(0, 0, field.width() * field.pixelNm(), field.height() * field.pixelNm());
        if (within.isPresent()) {
            List<YamlValue> edges = within.get().items(4, "left, upper, right and lower edge");
            box = new Outline.Box(field.lengthNm(edges.get(0)), field.lengthNm(edges.get(1)), field.lengthNm(edges.get(2)),
                    field.lengthNm(edges.get(3)));
        }
        return Optional.of(new SpheresPainter.Scatter((int) count.get().integer(0, MOST_SPHERES),
                spread.isPresent() ? field.widthNm(spread.get()) : 0, box));
    }
}
