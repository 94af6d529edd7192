package org.lamella.ui.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * All that was derived in a session, oldest first, by id. Immutable.
 *
 * @param prepared prepared spectrum images
 * @param results decompositions
 * @param compositions compositions
 * @param profiles compositions along lines
 * @param maps compositions of all pixels
 * @param simulations simulated profiles
 * @param comparisons measured profiles laid over simulations
 * @param composition id of the composition that is looked at
 * @param profile id of the profile that is looked at; the profile of counts when empty
 * @param simulation id of the simulation that is looked at
 */
record Derivations(Map<String, OpenSignal> prepared, Map<String, DerivedResult> results,
        Map<String, DerivedComposition> compositions, Map<String, DerivedProfile> profiles, Map<String, DerivedMaps> maps,
        Map<String, DerivedSimulation> simulations, Map<String, DerivedComparison> comparisons, Optional<String> composition,
        Optional<String> profile, Optional<String> simulation) {

    static final Derivations NONE = new Derivations(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(),
            Optional.empty(), Optional.empty(), Optional.empty());

    Derivations with(OpenSignal made) {
        return new Derivations(with(prepared, made.id(), made), results, compositions, profiles, maps, simulations, comparisons,
                composition, profile, simulation);
    }

    Derivations with(DerivedResult result) {
        return new Derivations(prepared, with(results, result.id(), result), compositions, profiles, maps, simulations, comparisons,
                composition, profile, simulation);
    }

    Derivations with(DerivedComposition made) {
        return new Derivations(prepared, results, with(compositions, made.id(), made), profiles, maps, simulations, comparisons,
                Optional.of(made.id()),
                profile,
                simulation);
    }

    Derivations with(DerivedProfile made) {
        return new Derivations(prepared, results, compositions, with(profiles, made.id(), made), maps, simulations, comparisons,
                composition, Optional.of(made.id()),
                simulation);
    }

    Derivations with(DerivedMaps made) {
        return new Derivations(prepared, results, compositions, profiles, with(maps, made.id(), made), simulations, comparisons,
                composition, profile, simulation);
    }

    Derivations with(DerivedSimulation made) {
        return new Derivations(prepared, results, compositions, profiles, maps, with(simulations, made.id(), made), comparisons,
                composition, profile, Optional.of(made.id()));
    }

    Derivations with(DerivedComparison made) {
        return new Derivations(prepared, results, compositions, profiles, maps, simulations, with(comparisons, made.id(), made),
                composition, profile, simulation);
    }

    Derivations without(String id) {
        return new Derivations(prepared, without(results, id), without(compositions, id), without(profiles, id), without(maps, id),
                without(simulations, id),
                without(comparisons, id), composition.filter(now -> !now.equals(id)), profile.filter(now -> !now.equals(id)),
                simulation.filter(now -> !now.equals(id)));
    }

    Derivations lookingAtComposition(String id) {
        return new Derivations(prepared, results, compositions, profiles, maps, simulations, comparisons, Optional.of(id), profile,
                simulation);
    }

    Derivations lookingAtProfile(Optional<String> id) {
        return new Derivations(prepared, results, compositions, profiles, maps, simulations, comparisons, composition, id, simulation);
    }

    Derivations lookingAtSimulation(String id) {
        return new Derivations(prepared, results, compositions, profiles, maps, simulations, comparisons, composition, profile,
                Optional.of(id));
    }

    Derivations withoutSignal(String signalId) {
        Map<String, DerivedResult> otherResults = new LinkedHashMap<>(results);
        otherResults.values().removeIf(result -> result.signalId().equals(signalId));
        Map<String, DerivedComposition> others = new LinkedHashMap<>(compositions);
        others.values().removeIf(made -> made.signalId().equals(signalId));
        Map<String, DerivedProfile> otherProfiles = new LinkedHashMap<>(profiles);
        otherProfiles.values().removeIf(made -> made.signalId().equals(signalId));
        Map<String, DerivedMaps> otherMaps = new LinkedHashMap<>(maps);
        otherMaps.values().removeIf(made -> made.signalId().equals(signalId));
        return new Derivations(without(prepared, signalId), Collections.unmodifiableMap(otherResults), Collections.unmodifiableMap(others),
                Collections.unmodifiableMap(otherProfiles), Collections.unmodifiableMap(otherMaps), simulations, comparisons, composition
                        .filter(others::containsKey),
                profile.filter(otherProfiles::containsKey), simulation);
    }

    static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        Map<String, V> copy = new LinkedHashMap<>(map);
        copy.put(key, value);
        return Collections.unmodifiableMap(copy);
    }

    static <V> Map<String, V> without(Map<String, V> map, String key) {
        Map<String, V> copy = new LinkedHashMap<>(map);
        copy.remove(key);
        return Collections.unmodifiableMap(copy);
    }
}
