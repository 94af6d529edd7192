package org.lamella.workflow.report;

import java.util.List;
import org.lamella.core.contribution.Composition;
import org.lamella.workflow.QuantificationOutcome;

/** Compositions with their errors and limits of detection, and the spectra they were fitted to. */
final class CompositionSection implements Section {

    private static final double WIDTH = 1040;
    private static final double HEIGHT = 340;
    private static final int DIGITS = 4;
    private static final int ERROR_DIGITS = 2;

    @Override
    public boolean applies(Results results) {
        return !results.compositions().isEmpty();
    }

    @Override
    public void write(Html html, Results results) {
        html.open("section").element("h2", "Composition");
        int number = 0;
        for (QuantificationOutcome outcome : results.compositions()) {
            write(html, outcome, results, ++number);
        }
        html.element("p", "Errors are one standard deviation of counting, with all covariances; the Poisson error beside them is the"
                + " fraction over the square root of its counts, which leaves background and overlaps out. Errors of k-factors,"
                + " cross-sections and absorption are in neither. Peak SNR is net counts over the standard deviation of the background; the"
                + " limit of detection is the fraction whose line has a ratio of three.", "class", "note").close();
    }

    private static void write(Html html, QuantificationOutcome outcome, Results results, int number) {
        Composition composition = outcome.composition();
        html.element("h3", outcome.title() + ", " + composition.method());
        html.open("table").open("thead").open("tr");
        for (String head : List.of("Element", "Line", "Net counts", "Background", "Peak SNR", "at%", "Poisson, at%", "Limit, at%", "wt%",
                "Limit, wt%")) {
            html.element("th", head);
        }
        html.close().close().open("tbody");
        for (Composition.Row row : composition.elements()) {
            html.open("tr").element("td", row.symbol()).element("td", row.line().replace('_', ' '));
            number(html, withError(row.netCounts(), row.netCountsSigma()));
            number(html, Numbers.rounded(row.backgroundCounts(), DIGITS));
            number(html, Numbers.rounded(row.signalToNoise(), ERROR_DIGITS + 1));
            number(html, withError(100 * row.atomic().value(), 100 * row.atomic().sigma()));
            number(html, Numbers.rounded(100 * row.poissonAtomicSigma(), ERROR_DIGITS));
            number(html, Numbers.rounded(100 * row.atomic().detectionLimit(), ERROR_DIGITS));
            number(html, withError(100 * row.mass().value(), 100 * row.mass().sigma()));
            number(html, Numbers.rounded(100 * row.mass().detectionLimit(), ERROR_DIGITS));
            html.close();
        }
        html.close().close();
        html.open("table", "class", "narrow").open("tbody");
        composition.quantities().forEach(quantity -> html.open("tr").element("td", quantity.name())
                .element("td", withError(quantity.value(), quantity.sigma()) + " " + quantity.unit()).close());
        composition.facts().forEach((name, value) -> html.open("tr").element("td", name).element("td", value).close());
        html.close().close();
        composition.fit().ifPresent(fit -> {
            SpectrumFigure.writeSwitch(html, "log-fit-" + number);
            html.open("figure", "class", "switched wide");
            SpectrumFigure.write(html, Charts.fit(fit, results.markers()), WIDTH, HEIGHT, "Measured spectrum and fit");
            html.element("figcaption", "Measured spectrum, the fit and its background.").close();
        });
    }

    private static void number(Html html, String text) {
        html.element("td", text, "class", "number");
    }

    private static String withError(double value, double sigma) {
        return Numbers.rounded(value, DIGITS) + " ± " + Numbers.rounded(sigma, ERROR_DIGITS);
    }
}
