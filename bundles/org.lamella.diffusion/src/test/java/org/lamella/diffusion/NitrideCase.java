package org.lamella.diffusion;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lamella.calphad.ThermodynamicDatabase;
import org.lamella.core.LamellaException;
import org.lamella.core.testing.SharedData;
import org.lamella.diffusion.condition.EqualPotentials;
import org.lamella.diffusion.phase.Arrhenius;
import org.lamella.diffusion.phase.Components;
import org.lamella.diffusion.phase.DatabasePhase;
import org.lamella.diffusion.phase.Mobilities;

/** Growth of M2N in austenite of P900NMo (Fe-18Cr-18Mn-2Mo-0.9N wt%) at 900 °C: 1 nm of nitride beside 2 µm of austenite. */
record NitrideCase(String key, Geometry geometry, int cells, double lengthM) {

    static final Components COMPONENTS = new Components(List.of("Fe", "Cr", "Mn", "Mo", "N"), 4, 0);
    static final double TEMPERATURE_K = 1173.15;

    static JsonObject reference() {
        try {
            return new Gson().fromJson(Files.readString(SharedData.require("calphad/reference_numbers.json")), JsonObject.class);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static double[] numbers(JsonObject object, String name) {
        return new Gson().fromJson(object.get(name), double[].class);
    }

    ThermodynamicDatabase thermodynamics() throws LamellaException {
        return ThermodynamicDatabase.read(SharedData.require("calphad/" + (key.startsWith("iron4cd")
                ? "iron4cd_FeCrMnMoSiCN_fcc_hcp.tdb" : "mcfe2059_FeCrMnMoSiCN_fcc_hcp.tdb")));
    }

    static ThermodynamicDatabase mobilities() throws LamellaException {
        return ThermodynamicDatabase.read(SharedData.require("calphad/mc_fe_v2.016_fcc_subset.ddb"));
    }

    DiffusionProblem problem(double[] perturbation) throws LamellaException {
        JsonObject all = reference();
        JsonObject equilibrium = all.getAsJsonObject(key);
        ThermodynamicDatabase database = thermodynamics().merge(mobilities().withoutReferences(Set.of("pov13")));
        List<String> elements = List.of("FE", "CR", "MN", "MO", "N");
        DatabasePhase austenite = new DatabasePhase(database.phase("FCC_A1", elements), Mobilities.of(database), COMPONENTS);
        DatabasePhase nitride = new DatabasePhase(database.phase("HCP_A3", elements), Mobilities.none(), COMPONENTS);
        double[] alloy = COMPONENTS.unknownsOf(numbers(all, "alloy_u"));
        double[] left = COMPONENTS.unknownsOf(numbers(equilibrium, "uh"));
        double[] right = COMPONENTS.unknownsOf(numbers(equilibrium, "uf"));
        double[] nucleus = left.clone();
        for (int k = 0; k < perturbation.length; k++) {
            left[k] *= 1 + perturbation[k];
            right[k] *= 1 - perturbation[k];
        }
        double s0 = 1e-9;
        return new DiffusionProblem(COMPONENTS, geometry, new double[] {0, s0, s0 + lengthM},
                List.of(Region.frozen(nitride, nucleus),
                        new Region(austenite, Optional.of(Grid.fineAtLeft(cells, 2e-10 / lengthM)), Region.Profile.uniform(alloy))),
                List.of(new Interface(new EqualPotentials(COMPONENTS), left, right)), Boundary.closed(), Boundary.closed(),
                TemperatureProgramme.isothermal(TEMPERATURE_K));
    }

    /** The same with cells in the nitride too, and assumed diffusivities there. */
    DiffusionProblem diffusingProblem(int nitrideCells, Map<String, Arrhenius> assumed) throws LamellaException {
        DiffusionProblem frozen = problem(new double[0]);
        List<String> elements = List.of("FE", "CR", "MN", "MO", "N");
        DatabasePhase nitride = new DatabasePhase(thermodynamics().phase("HCP_A3", elements), Mobilities.assumed(assumed), COMPONENTS);
        Region region = Region.diffusing(nitride, Grid.uniform(nitrideCells), frozen.regions().get(0).composition());
        return new DiffusionProblem(COMPONENTS, geometry, frozen.bounds(), List.of(region, frozen.regions().get(1)), frozen.interfaces(),
                frozen.left(), frozen.right(), frozen.temperature());
    }
}
