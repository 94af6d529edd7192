package org.lamella.quantification.fit;

import java.util.ArrayList;
import java.util.List;
import org.lamella.core.signal.Axis;
import org.lamella.xray.LineFamily;
import org.lamella.xray.Transition;
import org.lamella.xray.XrayLines;

/** Makes the shells of a model appear at any calibration: the strengths of their lines, which do not depend on it, are worked out once. */
final class FamilyTemplates {

    /** A line of which less is recorded cannot be seen beside the others of its shell. */
    private static final double NEGLIGIBLE = 1e-6;

    private record Peak(double energyKeV, double share) {
    }

    private final Axis axisKeV;
    private final List<SpectrumModel.Shell> shells;
    private final List<List<Peak>> peaks = new ArrayList<>();

    FamilyTemplates(SpectrumModel model) {
        axisKeV = model.axisKeV();
        shells = model.families();
        for (SpectrumModel.Shell shell : shells) {
            LineFamily family = shell.family();
            double total = model.recorded(XrayLines.transitions(shell.element()), family);
            List<Peak> its = new ArrayList<>();
            for (Transition transition : XrayLines.transitions(shell.element())) {
                double share = model.recorded(List.of(transition), family) / total;
                if (share > NEGLIGIBLE) {
                    its.add(new Peak(transition.energyKeV(), share));
                }
            }
            peaks.add(its);
        }
    }

    /** The shells as they appear. @return one template a shell */
    List<FamilyTemplate> at(EnergyCalibration calibration) {
        Axis axis = calibration.correct(axisKeV);
        List<FamilyTemplate> templates = new ArrayList<>();
        for (int j = 0; j < peaks.size(); j++) {
            double[] counts = new double[axis.size()];
            for (Peak peak : peaks.get(j)) {
                calibration.response().addLineWithEscape(counts, axis, peak.energyKeV(), peak.share(), calibration.escapeScale());
            }
            SpectrumModel.Shell shell = shells.get(j);
            templates.add(new FamilyTemplate(shell.element(), shell.family(), shell.strongest(), counts));
        }
        return templates;
    }
}
