package org.lamella.ui.state;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.region.RectangleRegion;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.ui.Maps;
import org.lamella.ui.session.DerivedResult;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.Origin;
import org.lamella.ui.session.Session;
import org.lamella.workflow.DecompositionOutcome;
import org.lamella.workflow.Provenance;

/** A program of its own that works on a session until somebody kills it, and says what it has done. */
public final class BusySession {

    private static final int PAUSE_MS = 20;
    private static final int RESULT_EVERY = 10;

    private BusySession() {
    }

    /** Works. @param arguments folder of the store, file of the map */
    @SuppressWarnings("resource")
    public static void main(String... arguments) throws InterruptedException {
        SpectrumImage image = Maps.random(24, 64, 10);
        Session session = new Session();
        SessionStore store = new SessionStore(Path.of(arguments[0]), failure -> System.err.println(failure.getMessage()));
        store.follow(session);
        session.open(List.of(OpenSignal.fromFile(image, new Origin(Path.of(arguments[1]), 0, "test"))));
        for (int number = 1;; number++) {
            session.endGesture();
            session.setRegion(Optional.of(new RectangleRegion(number, 0, number + 1, 1)));
            session.notes().toggleElement("Fe");
            session.notes().addMask(new RectangleRegion(number % 20, 0, number % 20 + 3, 9).toMask(24, 24).named("mask " + number));
            if (number % RESULT_EVERY == 0) {
                session.addResult(new DerivedResult("result-" + number, session.current().orElseThrow().id(), "result " + number, "pca",
                        Map.of(), Set.of(), Optional.of(new DecompositionOutcome(decomposition(image, number), Provenance.begin()))));
            }
            System.out.println(number);
            Thread.sleep(PAUSE_MS);
        }
    }

    /** All its values are its number, so that a result made of two of them would be found out. */
    private static DecompositionResult decomposition(SpectrumImage image, double number) {
        double[][] spectra = new double[4][image.energyAxis().size()];
        double[][] maps = new double[4][image.cube().pixels()];
        for (int k = 0; k < spectra.length; k++) {
            java.util.Arrays.fill(spectra[k], number);
            java.util.Arrays.fill(maps[k], number);
        }
        return new DecompositionResult("test", image.navigationAxes(), image.energyAxis(), spectra, maps, Optional.empty(), new double[0],
                Map.of(), List.of());
    }
}
