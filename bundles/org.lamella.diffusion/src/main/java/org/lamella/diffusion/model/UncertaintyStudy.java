package org.lamella.diffusion.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.DiffusionResult;
import org.lamella.core.contribution.DiffusionResult.Profile;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.diffusion.TemperatureProgramme;
import org.lamella.diffusion.Trajectory;
import org.lamella.diffusion.setup.CaseDescription;
import org.lamella.diffusion.setup.DiffusionCase;

/**
 * What is uncertain in a simulation, by simulations with temperature, mobilities and databases drawn at random: temperatures from a
 * normal distribution, one factor of all mobilities from a lognormal one, databases in turn. The spread of a concentration is taken at the
 * same distance from the first interface, so that it tells how sure the shape of a profile is; how sure its place is stands in the facts.
 */
final class UncertaintyStudy {

    private final CaseDescription description;
    private final Path folder;
    private final MovingBoundaryParameters parameters;

    UncertaintyStudy(CaseDescription description, Path folder, MovingBoundaryParameters parameters) {
        this.description = description;
        this.folder = folder;
        this.parameters = parameters;
    }

    /** The result with standard deviations of its profiles. */
    DiffusionResult spread(DiffusionResult nominal, Progress progress) throws LamellaException {
        DiffusionResult[] drawn = new DiffusionResult[parameters.draws()];
        String[] failures = new String[parameters.draws()];
        Blocks.tasks(drawn.length, progress, number -> {
            try {
                drawn[number] = draw(number, progress);
            } catch (CancelledException cancelled) {
                throw cancelled;
            } catch (LamellaException failed) {
                failures[number] = failed.getMessage();
            }
        });
        List<DiffusionResult> done = Arrays.stream(drawn).filter(result -> result != null).toList();
        List<String> remarks = new ArrayList<>(nominal.remarks());
        if (done.size() < drawn.length) {
            remarks.add((drawn.length - done.size()) + " of " + drawn.length + " draws failed and do not count, the first with: "
                    + Arrays.stream(failures).filter(failure -> failure != null).findFirst().orElseThrow());
        }
        if (done.size() < 2) {
            throw new LamellaException("No band of uncertainty can be made: " + remarks.get(remarks.size() - 1));
        }
        List<Profile> profiles = new ArrayList<>();
        for (Profile profile : nominal.profiles()) {
            profiles.add(profile.requested() ? withSpread(profile, done) : profile);
        }
        return new DiffusionResult(nominal.title(), nominal.elements(), profiles, nominal.interfaces(), nominal.balance(),
                facts(nominal, done), nominal.attachments(), remarks);
    }

    private DiffusionResult draw(int number, Progress progress) throws LamellaException {
        SplittableRandom random = new SplittableRandom(parameters.seed() * 1_000_003 + number);
        double shift = parameters.temperatureSigma() * random.nextGaussian();
        double factor = Math.exp(Math.log1p(parameters.mobilitySigma() / 100) * random.nextGaussian());
        TemperatureProgramme plain = description.temperature();
        CaseDescription drawn = description
                .withTemperature(new TemperatureProgramme(plain.timesS(),
                        Arrays.stream(plain.temperaturesK()).map(temperature -> temperature + shift).toArray()))
                .withMobilityFactor(factor);
        if (!parameters.otherDatabases().isEmpty() && number % 2 == 1) {
            drawn = drawn.withDatabases(MovingBoundaryModel.databases(parameters.otherDatabases(), description));
        }
        DiffusionCase built = DiffusionCase.build(drawn, folder);
        Trajectory way = built.simulate(drawn.timesS(), new Quiet(progress));
        return new CaseResult(built, way).make();
    }

    /** Draws tell nothing but are cancelled. */
    private record Quiet(Progress whole) implements Progress {
        @Override
        public void message(String text) {
            // many at a time
        }

        @Override
        public void fraction(double done) {
            // counted by draws
        }

        @Override
        public boolean isCancelled() {
            return whole.isCancelled();
        }
    }

    private static Profile withSpread(Profile profile, List<DiffusionResult> done) {
        double[][] sum = new double[profile.massFractions().length][profile.distanceNm().length];
        double[][] squares = new double[sum.length][profile.distanceNm().length];
        int[] counts = new int[profile.distanceNm().length];
        for (DiffusionResult other : done) {
            Profile same = other.profiles().stream().filter(p -> p.timeS() == profile.timeS()).findFirst().orElse(null);
            if (same == null || same.interfacesNm().length != profile.interfacesNm().length) {
                continue;
            }
            double shift = profile.interfacesNm().length == 0 ? 0 : same.interfacesNm()[0] - profile.interfacesNm()[0];
            for (int p = 0; p < counts.length; p++) {
                int at = place(same, profile.phases().get(p), profile.distanceNm()[p] + shift);
                if (at < 0) {
                    continue;
                }
                counts[p]++;
                for (int e = 0; e < sum.length; e++) {
                    double difference = value(same, e, at, profile.distanceNm()[p] + shift) - profile.massFractions()[e][p];
                    sum[e][p] += difference;
                    squares[e][p] += difference * difference;
                }
            }
        }
        for (int e = 0; e < sum.length; e++) {
            for (int p = 0; p < counts.length; p++) {
                double mean = sum[e][p] / counts[p];
                squares[e][p] = counts[p] > 1 ? Math.sqrt(Math.max(0, squares[e][p] - counts[p] * mean * mean) / (counts[p] - 1))
                        : Double.NaN;
            }
        }
        return new Profile(profile.timeS(), profile.temperatureK(), true, profile.distanceNm(), profile.phases(), profile.massFractions(),
                squares, profile.fields(), profile.interfacesNm());
    }

    /** The place of a profile after which a position within a phase lies; -1 when the phase does not reach so far. */
    private static int place(Profile profile, String phase, double distance) {
        for (int p = 0; p + 1 < profile.distanceNm().length; p++) {
            if (profile.phases().get(p).equals(phase) && profile.phases().get(p + 1).equals(phase) && profile.distanceNm()[p
                    + 1] >= distance
                    && (profile.distanceNm()[p] <= distance || p == 0 || !profile.phases().get(p - 1).equals(phase))) {
                return p;
            }
        }
        return -1;
    }

    private static double value(Profile profile, int element, int at, double distance) {
        double[] values = profile.massFractions()[element];
        double step = profile.distanceNm()[at + 1] - profile.distanceNm()[at];
        double share = step > 0 ? Math.max(0, Math.min(1, (distance - profile.distanceNm()[at]) / step)) : 0;
        return values[at] + share * (values[at + 1] - values[at]);
    }

    private Map<String, String> facts(DiffusionResult nominal, List<DiffusionResult> done) {
        Map<String, String> facts = new LinkedHashMap<>(nominal.facts());
        facts.put("Uncertainty", String.format(Locale.ROOT, "%d draws, temperature ± %.3g K, mobilities ± %.3g %%%s", done.size(),
                parameters.temperatureSigma(), parameters.mobilitySigma(),
                parameters.otherDatabases().isEmpty() ? "" : ", every second with " + String.join(" + ", parameters.otherDatabases())));
        double[] ends = done.stream().map(result -> result.profiles().get(result.profiles().size() - 1).interfacesNm())
                .filter(interfaces -> interfaces.length > 0).mapToDouble(interfaces -> interfaces[0]).sorted().toArray();
        if (ends.length > 1) {
            facts.put("Interface at the end, 95 % of the draws", String.format(Locale.ROOT, "%.4g to %.4g nm", quantile(ends, 0.025),
                    quantile(ends, 0.975)));
        }
        return facts;
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        return below + 1 < sorted.length ? sorted[below] + (at - below) * (sorted[below + 1] - sorted[below]) : sorted[below];
    }
}
