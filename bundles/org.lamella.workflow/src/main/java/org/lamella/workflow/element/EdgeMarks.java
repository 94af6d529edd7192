package org.lamella.workflow.element;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lamella.eels.CoreEdge;
import org.lamella.eels.CoreEdges;
import org.lamella.eels.EdgeShape;
import org.lamella.eels.EdgeWindow;
import org.lamella.xray.Element;

/**
 * Ionisation edges.
 *
 * @param unit the energy axis
 */
record EdgeMarks(EnergyUnit unit) implements SpectralMarks {

    private static final int MOST = 10;
    private static final double EV_PER_KEV = 1000;
    private static final double MAJOR = 1;
    private static final double MINOR = 0.12;
    /** Of the second of two subshells. */
    private static final double SECOND = 0.1;
    /** How far from its onset an edge may be looked for, in eV and as a share of the energy: resolution, shifts, calibration. */
    private static final double REACH_EV = 5;
    private static final double REACH_SHARE = 0.015;
    /** A delayed maximum lies so much farther behind its onset. */
    private static final double DELAY = 3;

    @Override
    public List<SpectralMark> of(Element element) {
        List<SpectralMark> marks = new ArrayList<>();
        for (CoreEdge edge : CoreEdges.of(element)) {
            add(marks, mark(edge));
            edge.secondOnsetEv().ifPresent(onsetEv -> {
                String name = element.symbol() + "_" + edge.shells().substring(0, 2);
                add(marks, new SpectralMark(element, name, onsetEv / unit.eV(), SECOND));
            });
        }
        marks.sort(Comparator.comparingDouble(SpectralMark::weight).reversed());
        return marks;
    }

    private void add(List<SpectralMark> marks, SpectralMark mark) {
        double energyKeV = mark.energy() * unit.keV();
        if (energyKeV >= unit.lowestKeV() && energyKeV <= unit.highestKeV()) {
            marks.add(mark);
        }
    }

    SpectralMark mark(CoreEdge edge) {
        return new SpectralMark(edge.element(), edge.name(), edge.onsetEv() / unit.eV(), edge.isMajor() ? MAJOR : MINOR);
    }

    @Override
    public Optional<SpectralMark> main(Element element) {
        return EdgeWindow.main(element, unit.axis(), EdgeMapper.DEFAULTS).map(EdgeWindow::edge).map(this::mark);
    }

    @Override
    public List<SpectralMark> at(double energy) {
        double energyEv = energy * unit.eV();
        double reachEv = Math.max(REACH_EV, REACH_SHARE * energyEv);
        Comparator<CoreEdge> likely = Comparator.comparingDouble(edge -> score(edge, energyEv, reachEv));
        return CoreEdges.between(energyEv - (1 + DELAY) * reachEv, energyEv + reachEv).stream()
                .filter(edge -> energyEv - edge.onsetEv() <= (isDelayed(edge) ? 1 + DELAY : 1) * reachEv)
                .filter(edge -> edge.onsetEv() >= EV_PER_KEV * unit.lowestKeV() && edge.onsetEv() <= EV_PER_KEV * unit.highestKeV())
                .sorted(likely.reversed()).limit(MOST).map(this::mark).toList();
    }

    private static double score(CoreEdge edge, double energyEv, double reachEv) {
        double behind = (energyEv - edge.onsetEv()) / reachEv;
        double distance = behind > 0 && isDelayed(edge) ? behind / (1 + DELAY) : behind;
        return (edge.isMajor() ? MAJOR : MINOR) * Math.exp(-distance * distance);
    }

    private static boolean isDelayed(CoreEdge edge) {
        return edge.shape() == EdgeShape.DELAYED || edge.shape() == EdgeShape.BROAD_PEAK;
    }
}
