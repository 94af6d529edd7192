package org.lamella.workflow.report;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.lamella.core.contribution.Scree;
import org.lamella.core.signal.AxisRole;
import org.lamella.workflow.DecompositionOutcome;
import org.lamella.workflow.InfoSignal;

/** Title, date and the handful of numbers that a reader looks for first. */
final class HeaderSection implements Section {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    @Override
    public boolean applies(Results results) {
        return true;
    }

    @Override
    public void write(Html html, Results results) {
        html.open("header").markup(Wordmark.svg());
        html.element("h1", results.title());
        String made = results.provenance().program().name() + " " + results.provenance().program().version();
        String when = results.provenance().steps().stream().findFirst().map(step -> DATE.format(step.startedAt()) + " · ").orElse("");
        html.element("p", when + made, "class", "byline").close();
        html.open("dl", "class", "tiles");
        results.signal().ifPresent(signal -> writeSignal(html, signal));
        for (DecompositionOutcome outcome : results.decompositions()) {
            Optional<Scree> scree = outcome.result().scree();
            tile(html, scree.map(found -> Integer.toString(found.elbow())).orElse(Integer.toString(outcome.result().components())),
                    scree.isPresent() ? "components before the elbow" : "components, " + outcome.step().contribution());
        }
        if (!results.provenance().steps().isEmpty()) {
            tile(html, Numbers.seconds(results.provenance().seconds()), "computing time");
        }
        html.close();
    }

    private static void writeSignal(Html html, InfoSignal signal) {
        String pixels = SignalSection.sizes(signal, AxisRole.NAVIGATION);
        if (!pixels.isEmpty()) {
            tile(html, pixels, "pixels");
        }
        tile(html, SignalSection.sizes(signal, AxisRole.SIGNAL), "channels");
        signal.values().filter(values -> values.sum() instanceof Long).ifPresent(values -> tile(html, Numbers.any(values.sum()), "counts"));
    }

    private static void tile(Html html, String value, String label) {
        html.open("div").element("dt", label).element("dd", value).close();
    }
}
