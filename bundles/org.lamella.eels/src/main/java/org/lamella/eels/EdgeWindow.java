package org.lamella.eels;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.ChannelRange;
import org.lamella.xray.Element;

/**
 * Where the counts of an edge are taken, and where the background under them.
 *
 * @param edge the edge
 * @param fitFromEv begin of the background fit, eV
 * @param fitToEv end of the background fit, eV, below the onset
 * @param fromEv begin of the edge's counts, eV
 * @param toEv end of the edge's counts, eV
 */
public record EdgeWindow(CoreEdge edge, double fitFromEv, double fitToEv, double fromEv, double toEv) {

    private static final double WIDTH_OF_ONSET = 0.1;
    private static final double LEAST_WIDTH_EV = 10;
    private static final int LEAST_CHANNELS = 3;
    /** Below lie plasmons. */
    private static final double LOWEST_CLEAR_EV = 100;

    /** Checks. */
    public EdgeWindow {
        Objects.requireNonNull(edge, "edge");
        if (!(fitFromEv < fitToEv) || !(fitToEv <= fromEv) || !(fromEv < toEv)) {
            throw new IllegalArgumentException("Windows of " + edge.name() + ": background " + fitFromEv + " to " + fitToEv + " eV, edge "
                    + fromEv + " to " + toEv + " eV");
        }
    }

    /**
     * The windows of an edge in a spectrum.
     *
     * @param edge the edge
     * @param axis energy-loss axis
     * @param parameters widths
     * @return empty when the axis is none of energies, or has not three channels above zero for each window
     */
    public static Optional<EdgeWindow> of(CoreEdge edge, Axis axis, EdgeMapParameters parameters) {
        Optional<LossScale> scale = LossScale.of(axis);
        if (scale.isEmpty()) {
            return Optional.empty();
        }
        double fitToEv = edge.onsetEv() - parameters.backgroundGapEv();
        double fitFromEv = Math.max(scale.get().lowestEv(), fitToEv - width(parameters.backgroundWidthEv(), edge));
        double toEv = Math.min(scale.get().highestEv(), edge.onsetEv() + width(parameters.edgeWidthEv(), edge));
        if (!(fitFromEv > 0) || fitFromEv >= fitToEv || toEv <= edge.onsetEv()) {
            return Optional.empty();
        }
        EdgeWindow window = new EdgeWindow(edge, fitFromEv, fitToEv, edge.onsetEv(), toEv);
        boolean fits = window.fitChannels(scale.get()).size() >= LEAST_CHANNELS && window.channels(scale.get()).size() >= LEAST_CHANNELS;
        return fits ? Optional.of(window) : Optional.empty();
    }

    private static double width(double askedEv, CoreEdge edge) {
        return askedEv > 0 ? askedEv : Math.max(LEAST_WIDTH_EV, WIDTH_OF_ONSET * edge.onsetEv());
    }

    /**
     * The windows of the edge by which an element is mapped: of its major edges those above the plasmons before others, of these those
     * with a sharp onset before others, and of these the lowest, which has the most counts.
     *
     * @param element the element
     * @param axis energy-loss axis
     * @param parameters widths
     * @return empty when no major edge of the element fits on the axis
     */
    public static Optional<EdgeWindow> main(Element element, Axis axis, EdgeMapParameters parameters) {
        return CoreEdges.of(element).stream().filter(CoreEdge::isMajor).flatMap(edge -> of(edge, axis, parameters).stream())
                .min(Comparator.comparing((EdgeWindow window) -> window.edge.onsetEv() < LOWEST_CLEAR_EV)
                        .thenComparing(window -> !isSharp(window.edge))
                        .thenComparingDouble(window -> window.edge.onsetEv()));
    }

    private static boolean isSharp(CoreEdge edge) {
        return edge.shape() == EdgeShape.SAWTOOTH || edge.shape() == EdgeShape.WHITE_LINES;
    }

    /** Channels of the background fit. */
    ChannelRange fitChannels(LossScale scale) {
        return scale.channels(fitFromEv, fitToEv);
    }

    /** Channels of the edge's counts. */
    ChannelRange channels(LossScale scale) {
        return scale.channels(fromEv, toEv);
    }
}
