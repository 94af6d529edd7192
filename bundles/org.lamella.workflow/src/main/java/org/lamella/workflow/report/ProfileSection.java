package org.lamella.workflow.report;

/** Profiles along lines with their error bands. */
final class ProfileSection implements Section {

    private static final double WIDTH = 1040;
    private static final double HEIGHT = 320;

    @Override
    public boolean applies(Results results) {
        return !results.profiles().isEmpty();
    }

    @Override
    public void write(Html html, Results results) {
        html.open("section").element("h2", results.profiles().size() == 1 ? "Line profile" : "Line profiles");
        for (ProfilePlot profile : results.profiles()) {
            boolean errors = profile.curves().stream().anyMatch(curve -> curve.sigma().length > 0);
            html.open("figure", "class", "wide").markup(Charts.svg(Charts.profile(profile), WIDTH, HEIGHT, profile.title()))
                    .element("figcaption", profile.title() + (errors ? ". Bands are one standard deviation wide on each side." : ""))
                    .close();
        }
        html.close();
    }
}
