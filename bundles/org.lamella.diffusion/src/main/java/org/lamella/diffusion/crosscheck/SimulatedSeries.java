package org.lamella.diffusion.crosscheck;

import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.DiffusionResult;
import org.lamella.core.contribution.DiffusionResult.Profile;

/**
 * Simulated profiles as a function of time, at distances from the first interface. Between the times of the profiles they are linear in
 * the square root of time, at the same cells, which follow the interface.
 */
public final class SimulatedSeries {

    private final DiffusionResult result;
    private final List<Profile> profiles;

    /**
     * A series.
     *
     * @param result a simulation
     * @throws LamellaException when it has no profiles at a time above zero
     */
    public SimulatedSeries(DiffusionResult result) throws LamellaException {
        this.result = result;
        profiles = result.profiles().stream().filter(profile -> profile.timeS() > 0).toList();
        if (profiles.isEmpty()) {
            throw new LamellaException("The simulation '" + result.title() + "' has no profiles.");
        }
    }

    /** What was simulated. @return its title */
    public String title() {
        return result.title();
    }

    /** Elements. @return in the order of the values */
    public List<String> elements() {
        return result.elements();
    }

    /** Times of the profiles. @return s, rising */
    public double[] timesS() {
        return profiles.stream().mapToDouble(Profile::timeS).toArray();
    }

    /** The last time asked for. @return s */
    public double lastRequestedS() {
        return profiles.stream().filter(Profile::requested).mapToDouble(Profile::timeS).max().orElse(profiles.get(profiles.size() - 1)
                .timeS());
    }

    /**
     * Temperature at a time.
     *
     * @param timeS s
     * @return K, of the profile nearest in time
     */
    public double temperatureK(double timeS) {
        return nearest(timeS).temperatureK();
    }

    private Profile nearest(double timeS) {
        Profile nearest = profiles.get(0);
        for (Profile profile : profiles) {
            if (Math.abs(profile.timeS() - timeS) < Math.abs(nearest.timeS() - timeS)) {
                nearest = profile;
            }
        }
        return nearest;
    }

    /**
     * The profile at a time.
     *
     * @param timeS s; clamped to the times of the profiles
     * @return distances from the interface, values and their spread
     */
    public Slice at(double timeS) {
        int after = 0;
        while (after < profiles.size() - 1 && profiles.get(after).timeS() < timeS) {
            after++;
        }
        Profile to = profiles.get(after);
        if (after == 0 || timeS >= to.timeS()) {
            return slice(to, to, 1);
        }
        Profile from = profiles.get(after - 1);
        double root = Math.sqrt(from.timeS());
        return slice(from, to, (Math.sqrt(timeS) - root) / (Math.sqrt(to.timeS()) - root));
    }

    /** Joins profiles from the right, where there are as many cells in both; what one has more of stands at the left. */
    private Slice slice(Profile from, Profile to, double share) {
        if (from.interfacesNm().length != to.interfacesNm().length) {
            return slice(share < 0.5 ? from : to, share < 0.5 ? from : to, 1);
        }
        double[] fromDistance = relative(from);
        double[] toDistance = relative(to);
        int fromRight = rightFrom(from);
        int toRight = rightFrom(to);
        int rightCount = toDistance.length - toRight;
        boolean joined = fromDistance.length - fromRight == rightCount;
        boolean leftJoined = joined && fromRight == toRight;
        double[] distance = toDistance.clone();
        double[][] values = new double[elements().size()][distance.length];
        double[][] spread = to.spread().length == 0 ? new double[0][] : to.spread();
        for (int p = 0; p < distance.length; p++) {
            boolean right = p >= toRight;
            boolean join = right ? joined : leftJoined;
            int other = right ? p - toRight + fromRight : p;
            if (join) {
                distance[p] = fromDistance[other] + share * (toDistance[p] - fromDistance[other]);
            }
            for (int e = 0; e < values.length; e++) {
                double value = to.massFractions()[e][p];
                values[e][p] = join ? from.massFractions()[e][other] + share * (value - from.massFractions()[e][other]) : value;
            }
        }
        return new Slice(distance, values, spread, toRight);
    }

    private static double[] relative(Profile profile) {
        double origin = profile.interfacesNm().length == 0 ? 0 : profile.interfacesNm()[0];
        double[] distance = profile.distanceNm().clone();
        for (int p = 0; p < distance.length; p++) {
            distance[p] -= origin;
        }
        return distance;
    }

    /** The first place on the right of the first interface. */
    private static int rightFrom(Profile profile) {
        if (profile.interfacesNm().length == 0) {
            return 0;
        }
        int p = 1;
        while (profile.phases().get(p).equals(profile.phases().get(p - 1)) || profile.distanceNm()[p] < profile.interfacesNm()[0]) {
            p++;
        }
        return p;
    }

    /**
     * Profiles at one time.
     *
     * @param distanceNm distances from the first interface, nm, negative on its left
     * @param massFractions one array an element
     * @param spread standard deviations of these; none when they were not studied
     * @param rightFrom the first place on the right of the interface
     */
    public record Slice(double[] distanceNm, double[][] massFractions, double[][] spread, int rightFrom) {
    }
}
