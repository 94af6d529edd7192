package org.lamella.decomposition.nmf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lamella.core.cube.Cube;
import org.lamella.decomposition.ComponentPairs;
import org.lamella.decomposition.SpatialBinning;

/**
 * What the analyst reads about a run.
 *
 * @param settings what was asked for
 * @param method how
 * @param found the factorisation that gave the spectra
 * @param fitted the one that gave the maps; the same when there was one only
 */
record RunReport(NmfSettings settings, Method method, Factorization found, Factorization fitted) {

    Map<String, Object> facts(SpatialBinning binning, Cube binned, int known, ComponentPairs pairs) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("binning", binning.x() + " x " + binning.y());
        facts.put("binning chosen by", settings.binning() == 0 ? "rule" : "user");
        facts.put("binned pixels", binned.pixels());
        facts.put("mean sum of a binned pixel", binned.sum().doubleValue() / binned.pixels());
        facts.put("weighting", settings.weighting().name().toLowerCase(Locale.ROOT));
        boolean random = settings.start().initialisation() == Initialisation.RANDOM;
        facts.put("start", random ? "best of " + settings.start().starts() + " random ones" : "nndsvd");
        if (known > 0) {
            facts.put("known components", known);
        }
        facts.putAll(method.facts());
        facts.put("components left", found.maps().length);
        facts.put("iterations", found.iterations());
        if (Double.isFinite(found.lastChange())) {
            facts.put("last relative decrease of the objective", found.lastChange());
        }
        if (Double.isFinite(found.stationarity())) {
            facts.put("distance from optimality (KKT)", found.stationarity());
        }
        facts.put("relative residual", found.relativeResidual());
        facts.put("relative residual of the maps", fitted.relativeResidual());
        facts.putAll(method.facts(pairs));
        return facts;
    }

    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (!found.settled()) {
            remarks.add("The factorisation was stopped after " + found.iterations() + " iterations, before it reached its tolerance of "
                    + settings.tolerance() + ".");
        }
        return remarks;
    }
}
