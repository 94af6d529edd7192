package org.lamella.xray;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What stands between a specimen and its detector: films that every photon crosses, and a grid that holds them up and stops those that
 * hit it.
 *
 * @param name name for the user
 * @param films films that every photon crosses
 * @param grid material of the grid
 * @param openShare share of the area that the grid leaves open, above 0 to 1
 */
public record DetectorWindow(String name, List<Film> films, Film grid, double openShare) {

    /**
     * A film.
     *
     * @param massFractions its composition
     * @param densityGPerCm3 density, g/cm³
     * @param thicknessUm thickness, &micro;m
     */
    public record Film(Map<Element, Double> massFractions, double densityGPerCm3, double thicknessUm) {

        private static final double CM_PER_UM = 1e-4;

        /** Checks and copies. */
        public Film {
            massFractions = Map.copyOf(massFractions);
            if (!(densityGPerCm3 > 0) || !(thicknessUm >= 0)) {
                throw new IllegalArgumentException("No film is " + thicknessUm + " um thick, of " + densityGPerCm3 + " g/cm3");
            }
        }

        private static Film of(Map<String, Double> massFractions, double densityGPerCm3, double thicknessUm) {
            Map<Element, Double> fractions = new java.util.HashMap<>();
            massFractions.forEach((symbol, fraction) -> fractions.put(Element.find(symbol).orElseThrow(), fraction));
            return new Film(fractions, densityGPerCm3, thicknessUm);
        }

        double transmission(double energyKeV) {
            return Math.exp(-MassAbsorption.cm2PerG(massFractions, energyKeV) * densityGPerCm3 * CM_PER_UM * thicknessUm);
        }
    }

    private static final Film SILICON_GRID = Film.of(Map.of("Si", 1.0), 2.329, 380);

    /** No window at all. */
    public static final DetectorWindow NONE = new DetectorWindow("windowless", List.of(), SILICON_GRID, 1);

    /** An ultrathin polymer window, as Moxtek describes its AP3.3: 300 nm of polyimide, 40 nm of aluminium, silicon grid, 77 % open. */
    public static final DetectorWindow POLYMER = new DetectorWindow("ultrathin polymer window", List.of(
            Film.of(Map.of("C", 0.6911, "H", 0.0264, "N", 0.0733, "O", 0.2092), 1.42, 0.3), Film.of(Map.of("Al", 1.0), 2.699, 0.04)),
            SILICON_GRID, 0.77);

    /** A silicon nitride window of 100 nm with 30 nm of aluminium, silicon grid, 80 % open. */
    public static final DetectorWindow NITRIDE = new DetectorWindow("silicon nitride window", List.of(
            Film.of(Map.of("Si", 0.6006, "N", 0.3994), 3.17, 0.1), Film.of(Map.of("Al", 1.0), 2.699, 0.03)), SILICON_GRID, 0.8);

    /** A beryllium window of 7.5 &micro;m with the gold contact of 20 nm of lithium-drifted detectors, common before 1990. */
    public static final DetectorWindow BERYLLIUM = new DetectorWindow("beryllium window",
            List.of(Film.of(Map.of("Be", 1.0), 1.848, 7.5), Film.of(Map.of("Au", 1.0), 19.3, 0.02)), SILICON_GRID, 1);

    /** Checks. */
    public DetectorWindow {
        Objects.requireNonNull(name, "name");
        films = List.copyOf(films);
        Objects.requireNonNull(grid, "grid");
        if (!(openShare > 0) || openShare > 1) {
            throw new IllegalArgumentException("A grid that leaves " + openShare + " of the window open");
        }
    }

    /**
     * A window of one foil, without a grid.
     *
     * @param name name for the user
     * @param foil the foil
     * @return the window
     */
    public static DetectorWindow foil(String name, Film foil) {
        return new DetectorWindow(name, List.of(foil), SILICON_GRID, 1);
    }

    /**
     * The share of photons that come through.
     *
     * @param energyKeV photon energy, keV
     * @return 0 to 1
     */
    public double transmission(double energyKeV) {
        double share = openShare == 1 ? 1 : openShare + (1 - openShare) * grid.transmission(energyKeV);
        for (Film film : films) {
            share *= film.transmission(energyKeV);
        }
        return share;
    }
}
