package org.lamella.ui.state;

import java.util.List;
import org.lamella.ui.session.DerivedComposition;
import org.lamella.ui.session.DerivedMaps;
import org.lamella.ui.session.DerivedProfile;
import org.lamella.ui.session.DerivedResult;
import org.lamella.ui.session.Session;

/**
 * What was derived from one signal, as it was kept.
 *
 * @param results decompositions
 * @param compositions compositions
 * @param profiles compositions along lines
 * @param maps quantities of all pixels
 */
record Belongings(List<DerivedResult> results, List<DerivedComposition> compositions, List<DerivedProfile> profiles,
        List<DerivedMaps> maps) {

    /** Adds all of it. Called on the session's thread. @param session where the signal is */
    void addTo(Session session) {
        results.forEach(session::addResult);
        compositions.forEach(session::addComposition);
        profiles.forEach(session::addProfile);
        maps.forEach(session::addMaps);
    }
}
