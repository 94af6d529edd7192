package org.lamella.ui.state;

import java.nio.file.Path;
import org.lamella.ui.session.DerivedProfile;
import org.lamella.ui.session.DerivedSimulation;

/**
 * What a session derived, on disk beside its document.
 *
 * @param results decompositions
 * @param compositions compositions
 * @param profiles compositions along lines
 * @param simulations simulated profiles
 * @param comparisons measured profiles laid over simulations
 */
record Kept(ResultStore results, JsonStore<CompositionFile> compositions, JsonStore<DerivedProfile> profiles,
        JsonStore<DerivedSimulation> simulations, JsonStore<ComparisonFile> comparisons) {

    static Kept in(Path folder) {
        return new Kept(new ResultStore(folder.resolve("results")), new JsonStore<>(folder.resolve("compositions"), CompositionFile.class),
                new JsonStore<>(folder.resolve("profiles"), DerivedProfile.class),
                new JsonStore<>(folder.resolve("simulations"), DerivedSimulation.class),
                new JsonStore<>(folder.resolve("comparisons"), ComparisonFile.class));
    }
}
