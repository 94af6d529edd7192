package org.lamella.workflow.element;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.lamella.core.load.EnergyRange;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.report.NamedMap;

/**
 * The map of an element.
 *
 * @param mark the line or edge that it is made from
 * @param window where counts are taken, in the units of the energy axis
 * @param values N values; shared, not copied
 * @param variance of each value when it holds counts; of a map of plain counts the values themselves; shared, not copied
 * @param isNet whether a background is taken out; without, values are the counts in the window
 */
public record ElementMap(SpectralMark mark, EnergyRange window, double[] values, double[] variance, boolean isNet) {

    /** The unit of the values. */
    public static final String UNIT = "counts";

    /** Checks. */
    public ElementMap {
        Objects.requireNonNull(mark, "mark");
        Objects.requireNonNull(window, "window");
        if (values.length != variance.length) {
            throw new IllegalArgumentException(values.length + " values with " + variance.length + " errors");
        }
    }

    /** Symbol of the element. @return for instance {@code Fe} */
    public String symbol() {
        return mark.element().symbol();
    }

    /**
     * The map for results.
     *
     * @param image the image it is made from
     * @return named after the line or edge
     */
    public NamedMap named(SpectrumImage image) {
        return new NamedMap(mark.name(), image.cube().width(), image.cube().height(), values, UNIT, false);
    }

    /**
     * The map of the errors where they are not the square roots of the counts.
     *
     * @param image the image it is made from
     * @return empty for a map of plain counts
     */
    public Optional<NamedMap> error(SpectrumImage image) {
        if (!isNet) {
            return Optional.empty();
        }
        double[] sigma = Arrays.stream(variance).map(Math::sqrt).toArray();
        return Optional.of(new NamedMap(mark.name() + ", error", image.cube().width(), image.cube().height(), sigma, UNIT, false));
    }
}
