package org.lamella.ui.command;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Shell;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.ProfileComparison;
import org.lamella.ui.Desk;
import org.lamella.ui.job.CompareJob;
import org.lamella.ui.session.DerivedProfile;
import org.lamella.ui.session.DerivedSimulation;

/** Asks for the parameters of a comparison, and lays the measured profile that is shown over the simulation that is shown. */
public final class CompareHandler {

    private CompareHandler() {
    }

    /** Asks and compares. @param shell the window @param desk the desk @param method a contributed comparison */
    @SuppressWarnings("rawtypes")
    public static void ask(Shell shell, Desk desk, Contribution<ProfileComparison> method) {
        Optional<DerivedProfile> measured = desk.session().currentProfile().filter(made -> made.unit().equals("nm"));
        Optional<DerivedSimulation> simulation = desk.session().currentSimulation();
        if (measured.isEmpty() || simulation.isEmpty()) {
            desk.warn("Compare", List.of("There is no composition profile in nm: draw a line on a calibrated map, and quantify along it in"
                    + " the Profile view."));
            return;
        }
        new MethodDialog(desk, method).ask(shell).ifPresent(parameters ->
                new CompareJob(desk, method, parameters, measured.get(), simulation.get()).schedule());
    }
}
