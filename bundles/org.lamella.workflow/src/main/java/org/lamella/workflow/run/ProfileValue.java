package org.lamella.workflow.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lamella.core.contribution.MeasuredProfile;
import org.lamella.workflow.CompositionProfile;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.part.ProfilePart;
import org.lamella.workflow.report.ProfilePlot;
import org.lamella.workflow.report.Results;

/**
 * A composition along a line. The facts of an element are {@code Cr.minimum}, {@code Cr.maximum} and {@code Cr.mean} in mass percent, and
 * {@code Cr.at.120}, the value nearest to a distance from the beginning of the line.
 *
 * @param profile the composition
 */
public record ProfileValue(CompositionProfile profile) implements StepValue {

    private static final String AT = "at.";
    private static final double PERCENT = 100;
    private static final double NM_PER_UM = 1000;

    @Override
    public Provenance provenance() {
        return profile.provenance();
    }

    private Optional<ProfilePlot.Curve> curve(String element) {
        return profile.mass().curves().stream().filter(curve -> curve.name().equals(element)).findFirst();
    }

    @Override
    public Optional<String> fact(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? Optional.empty() : curve(name.substring(0, dot)).flatMap(curve -> name.startsWith(AT, dot + 1)
                ? at(curve.values(), name.substring(dot + 1 + AT.length())) : quantity(curve.values(), name.substring(dot + 1)));
    }

    /** The value at the place nearest to a distance. */
    private Optional<String> at(double[] values, String distance) {
        if (!distance.matches("[0-9]+(\\.[0-9]+)?")) {
            return Optional.empty();
        }
        double[] places = profile.mass().distance();
        double wanted = Double.parseDouble(distance);
        int nearest = 0;
        for (int i = 1; i < places.length; i++) {
            nearest = Math.abs(places[i] - wanted) < Math.abs(places[nearest] - wanted) ? i : nearest;
        }
        return text(values[nearest]);
    }

    private static Optional<String> quantity(double[] values, String name) {
        double[] known = Arrays.stream(values).filter(Double::isFinite).toArray();
        return switch (name) {
            case "minimum" -> text(Arrays.stream(known).min().orElse(Double.NaN));
            case "maximum" -> text(Arrays.stream(known).max().orElse(Double.NaN));
            case "mean" -> text(Arrays.stream(known).average().orElse(Double.NaN));
            default -> Optional.empty();
        };
    }

    private static Optional<String> text(double value) {
        return Optional.of(String.format(Locale.ROOT, "%.3g", value));
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (ProfilePlot.Curve curve : profile.mass().curves()) {
            names.addAll(List.of(curve.name() + ".minimum", curve.name() + ".maximum", curve.name() + ".mean"));
        }
        return names;
    }

    /** The profile as something to compare with a simulation. @return mass fractions over nm */
    MeasuredProfile measured() {
        ProfilePlot mass = profile.mass();
        double scale = mass.distanceUnit().equals("\u00b5m") || mass.distanceUnit().equals("um") ? NM_PER_UM : 1;
        return new MeasuredProfile(mass.title(), Arrays.stream(mass.distance()).map(distance -> scale * distance).toArray(),
                mass.curves().stream().map(curve -> new MeasuredProfile.Curve(curve.name(), fractions(curve.values()),
                        fractions(curve.sigma()))).toList());
    }

    private static double[] fractions(double[] percent) {
        return Arrays.stream(percent).map(value -> value / PERCENT).toArray();
    }

    @Override
    public void addTo(Results.Builder results) {
        results.add(new ProfilePart(profile.atomic())).add(new ProfilePart(profile.mass())).remarks(profile.remarks());
    }
}
