package org.lamella.platform;

import org.lamella.core.contribution.ContributionKind;

/** A contribution that is left out, with the reason in words for the author of the bundle. */
final class BrokenContributionException extends Exception {

    private static final long serialVersionUID = 1L;

    BrokenContributionException(ContributionKind kind, String id, String bundle, String reason) {
        super("'" + id + "' of bundle " + bundle + " (" + kind.extensionPointId() + ") is left out: " + reason + ".");
    }
}
