package org.lamella.diffusion.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.lamella.calphad.ThermodynamicDatabase;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.ComparisonResult;
import org.lamella.core.contribution.ComparisonResult.Check;
import org.lamella.core.contribution.ComparisonResult.Curve;
import org.lamella.core.contribution.ComparisonResult.Value;
import org.lamella.core.contribution.ComparisonResult.Width;
import org.lamella.core.contribution.DiffusionResult;
import org.lamella.core.contribution.MeasuredProfile;
import org.lamella.core.contribution.ProfileComparison;
import org.lamella.core.progress.Progress;
import org.lamella.diffusion.crosscheck.FastElement;
import org.lamella.diffusion.crosscheck.Instrument;
import org.lamella.diffusion.crosscheck.ProfileFitter;
import org.lamella.diffusion.crosscheck.ProfileFitter.Fit;
import org.lamella.diffusion.crosscheck.ProfileFitter.Free;
import org.lamella.diffusion.crosscheck.ProfileWidths;
import org.lamella.diffusion.crosscheck.SimulatedSeries;
import org.lamella.diffusion.model.ComparisonParameters.Direction;
import org.lamella.diffusion.model.ComparisonParameters.FitChoice;
import org.lamella.diffusion.setup.Durations;

/** Lays a measured profile over simulated ones by weighted least squares, and checks a fast element by its activity. */
public final class LeastSquaresComparison implements ProfileComparison<ComparisonParameters> {

    private static final double ZERO_CELSIUS_K = 273.15;

    @Override
    public Class<ComparisonParameters> parameterType() {
        return ComparisonParameters.class;
    }

    @Override
    public ComparisonResult compare(MeasuredProfile measured, List<DiffusionResult> simulated, ComparisonParameters parameters,
            Progress progress) throws LamellaException {
        if (simulated.isEmpty()) {
            throw new LamellaException("There is no simulation to compare with.");
        }
        MeasuredProfile weighted = withErrors(measured, parameters);
        List<One> all = new ArrayList<>();
        for (int i = 0; i < simulated.size(); i++) {
            all.add(one(weighted, simulated.get(i), parameters, progress));
            progress.fraction((i + 1.0) / simulated.size());
        }
        all.sort(Comparator.comparingDouble(one -> one.fit.chiSquared() / Math.max(1, one.fit.count())));
        One best = all.get(0);
        List<String> remarks = new ArrayList<>();
        List<Check> checks = checks(weighted, best, parameters, remarks);
        if (best.fit.degreesOfFreedom() > 0 && best.fit.pValue() < 0.05) {
            remarks.add("The best simulation does not agree with the measurement within its errors (p < 0.05): intervals of fitted values"
                    + " then say little.");
        }
        return new ComparisonResult("Least squares weighted by the measured errors", all.stream().map(one -> fit(one, parameters)).toList(),
                curves(weighted, all), widths(weighted, all), checks, remarks);
    }

    /** A simulation with its fit. */
    private record One(SimulatedSeries series, ProfileFitter fitter, Fit fit, double nominalS) {
    }

    private static One one(MeasuredProfile measured, DiffusionResult simulated, ComparisonParameters parameters, Progress progress)
            throws LamellaException {
        SimulatedSeries series = new SimulatedSeries(simulated);
        ProfileFitter fitter = new ProfileFitter(series, measured, new Instrument(parameters.probe(), parameters.step()));
        double nominal = parameters.time().isBlank() ? series.lastRequestedS() : Durations.parse(List.of(parameters.time()))[0];
        Free free = switch (parameters.fit()) {
            case NOTHING -> Free.NOTHING;
            case POSITION -> Free.POSITION;
            default -> Free.POSITION_AND_TIME;
        };
        List<Boolean> directions = parameters.direction() == Direction.EITHER ? List.of(true, false)
                : List.of(parameters.direction() == Direction.AWAY);
        return new One(series, fitter, fitter.fit(free, parameters.position(), nominal, directions, progress), nominal);
    }

    private static MeasuredProfile withErrors(MeasuredProfile measured, ComparisonParameters parameters) throws LamellaException {
        List<MeasuredProfile.Curve> curves = new ArrayList<>();
        for (MeasuredProfile.Curve curve : measured.curves()) {
            if (!parameters.elements().isEmpty() && !parameters.elements().contains(curve.element())) {
                continue;
            }
            double[] sigma = curve.sigma().clone();
            for (int i = 0; i < sigma.length; i++) {
                if (!(sigma[i] > 0) && Double.isFinite(curve.massFractions()[i])) {
                    if (!(parameters.sigma() > 0)) {
                        throw new LamellaException(curve.element() + " of " + measured.title() + " has no standard deviation at "
                                + measured.distanceNm()[i] + " nm: add a column '" + curve.element()
                                + " sigma', or give one for all with the "
                                + "parameter sigma.");
                    }
                    sigma[i] = parameters.sigma() / 100;
                }
            }
            curves.add(new MeasuredProfile.Curve(curve.element(), curve.massFractions(), sigma));
        }
        if (curves.isEmpty()) {
            throw new LamellaException("None of the elements " + String.join(", ", parameters.elements()) + " is in " + measured.title()
                    + ".");
        }
        return new MeasuredProfile(measured.title(), measured.distanceNm(), curves);
    }

    private static ComparisonResult.Fit fit(One one, ComparisonParameters parameters) {
        Fit fit = one.fit;
        List<Value> values = new ArrayList<>();
        values.add(new Value("interface at", "nm", fit.positionNm(), fit.positionNm() - fit.positionMarginNm(),
                fit.positionNm() + fit.positionMarginNm()));
        values.add(parameters.fit() == FitChoice.POSITION_AND_MOBILITY
                ? new Value("mobility factor", "", fit.timeS() / one.nominalS, fit.timeLowS() / one.nominalS, fit.timeHighS()
                / one.nominalS)
                : new Value("time", "s", fit.timeS(), fit.timeLowS(), fit.timeHighS()));
        return new ComparisonResult.Fit(one.series.title(), values, fit.chiSquared(), fit.degreesOfFreedom(), fit.pValue());
    }

    /** Curves of the best simulation with the band of all, each with two standard deviations of its spread. */
    private static List<Curve> curves(MeasuredProfile measured, List<One> all) {
        One best = all.get(0);
        double[][] simulated = best.fitter.simulated(best.fit);
        List<Curve> curves = new ArrayList<>();
        for (MeasuredProfile.Curve curve : measured.curves()) {
            int element = best.series.elements().indexOf(curve.element());
            if (element < 0) {
                continue;
            }
            double[] low = simulated[element].clone();
            double[] high = simulated[element].clone();
            for (One one : all) {
                int own = one.series.elements().indexOf(curve.element());
                if (own >= 0) {
                    double[][] spread = one.fitter.spread(one.fit);
                    widen(low, high, one.fitter.simulated(one.fit)[own], spread.length == 0 ? new double[low.length] : spread[own]);
                }
            }
            curves.add(new Curve(curve.element(), measured.distanceNm(), curve.massFractions(), curve.sigma(), simulated[element], low,
                    high));
        }
        return curves;
    }

    private static void widen(double[] low, double[] high, double[] values, double[] spread) {
        for (int i = 0; i < low.length; i++) {
            double margin = Double.isFinite(spread[i]) ? 2 * spread[i] : 0;
            if (Double.isFinite(values[i])) {
                low[i] = Double.isFinite(low[i]) ? Math.min(low[i], values[i] - margin) : values[i] - margin;
                high[i] = Double.isFinite(high[i]) ? Math.max(high[i], values[i] + margin) : values[i] + margin;
            }
        }
    }

    private static List<Width> widths(MeasuredProfile measured, List<One> all) {
        One best = all.get(0);
        List<Width> widths = new ArrayList<>();
        for (MeasuredProfile.Curve curve : measured.curves()) {
            if (best.series.elements().contains(curve.element())) {
                double[] found = ProfileWidths.measured(measured.distanceNm(), curve.massFractions(), best.fit);
                widths.add(new Width(curve.element(), "measured", found[0], found[1]));
                for (One one : all) {
                    double[] own = ProfileWidths.simulated(one.series.at(one.fit.timeS()), one.series.elements().indexOf(curve.element()));
                    widths.add(new Width(curve.element(), one.series.title(), own[0], own[1]));
                }
            }
        }
        return widths;
    }

    private static List<Check> checks(MeasuredProfile measured, One best, ComparisonParameters parameters, List<String> remarks)
            throws LamellaException {
        String fast = parameters.fastElement().strip();
        Set<String> present = Set.copyOf(measured.curves().stream().map(MeasuredProfile.Curve::element).toList());
        if (fast.isEmpty() || !present.contains(fast) || present.size() < 2) {
            return List.of();
        }
        double temperature = parameters.temperature() > 0 ? parameters.temperature() + ZERO_CELSIUS_K
                : best.series.temperatureK(best.fit.timeS());
        List<Check> checks = new ArrayList<>();
        for (String name : parameters.databases()) {
            ThermodynamicDatabase database = name.equals("shipped") ? ThermodynamicDatabase.shipped()
                    : ThermodynamicDatabase.read(Path.of(name));
            try {
                checks.add(new FastElement(database, parameters.phase(), temperature).check(measured, fast, parameters.balance(),
                        best.fit.positionNm(), best.fit.forward()));
            } catch (LamellaException impossible) {
                remarks.add(fast + " was not predicted: " + impossible.getMessage());
            }
        }
        return checks;
    }
}
