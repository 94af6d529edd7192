package org.lamella.cli.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lamella.cli.bundle.Folders;
import org.lamella.core.LamellaException;

/**
 * A p2 update site: a folder with the bundles of a lab, each within a feature that can be installed, updated and taken away. Sites grow: a
 * newer version stands beside the older ones.
 */
public final class UpdateSite {

    private static final String PUBLISHER = "org.eclipse.equinox.p2.publisher.FeaturesAndBundlesPublisher";
    private static final String CATEGORIES = "org.eclipse.equinox.p2.publisher.CategoryPublisher";

    private static final String FEATURES = "features";
    private static final String VERSION_MARK = "_";
    private static final String JAR = ".jar";

    private final Path folder;
    private final String name;

    /**
     * A site.
     *
     * @param folder made when it is not there
     * @param name what the dialogs call it and group its bundles by
     */
    public UpdateSite(Path folder, String name) {
        this.folder = folder.toAbsolutePath().normalize();
        this.name = name;
    }

    /**
     * Adds bundles.
     *
     * @param jars bundles
     * @return the identifiers under which they are installed
     * @throws LamellaException when a file is no bundle, or the site cannot be written
     */
    public List<String> add(List<Path> jars) throws LamellaException {
        List<LabBundle> bundles = new ArrayList<>();
        for (Path jar : jars) {
            bundles.add(LabBundle.of(jar));
        }
        try {
            Files.createDirectories(folder);
            Path staging = Files.createTempDirectory("lamella-site");
            try {
                stage(bundles, staging);
                String site = folder.toUri().toString();
                ProvisioningTool.run(PUBLISHER, List.of("-metadataRepository", site, "-artifactRepository", site, "-source",
                        staging.toString(), "-metadataRepositoryName", name, "-artifactRepositoryName", name, "-compress", "-append",
                        "-publishArtifacts"));
                Path categories = Files.writeString(staging.resolve("category.xml"), categories(), StandardCharsets.UTF_8);
                ProvisioningTool.run(CATEGORIES, List.of("-metadataRepository", site, "-categoryDefinition",
                        categories.toUri().toString(), "-categoryQualifier", "site", "-compress"));
            } finally {
                Folders.delete(staging);
            }
        } catch (IOException failed) {
            throw new LamellaException("Cannot write the update site " + folder + ": " + failed.getMessage() + "; name a folder that can be"
                    + " written with --out.", failed);
        }
        return bundles.stream().map(LabBundle::feature).toList();
    }

    /** The layout that the publisher reads: each bundle, and a feature around it. */
    private static void stage(List<LabBundle> bundles, Path staging) throws IOException {
        Path plugins = Files.createDirectories(staging.resolve("plugins"));
        for (LabBundle bundle : bundles) {
            Files.copy(bundle.jar(), plugins.resolve(bundle.id() + VERSION_MARK + bundle.version() + JAR));
            Path feature = Files.createDirectories(staging.resolve(FEATURES).resolve(bundle.feature() + VERSION_MARK + bundle.version()));
            Files.writeString(feature.resolve("feature.xml"), """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <feature id="%s" label="%s" version="%s" provider-name="%s">
                      <description>%s</description>
                      <plugin id="%s" version="%3$s"/>
                    </feature>
                    """.formatted(xml(bundle.feature()), xml(bundle.label()), xml(bundle.version()), xml(bundle.vendor()),
                    xml(bundle.description()), xml(bundle.id())), StandardCharsets.UTF_8);
        }
    }

    /** One category with everything on the site, also what was put there earlier: the newest category replaces the others. */
    private String categories() throws IOException {
        String category = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        StringBuilder features = new StringBuilder();
        try (Stream<Path> files = Files.list(folder.resolve(FEATURES))) {
            for (String file : files.map(path -> path.getFileName().toString()).filter(file -> file.endsWith(JAR)).sorted().toList()) {
                int mark = file.lastIndexOf(VERSION_MARK);
                features.append("""
                          <feature id="%s" version="%s"><category name="%s"/></feature>
                        """.formatted(xml(file.substring(0, mark)), xml(file.substring(mark + 1, file.length() - JAR.length())), category));
            }
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <site>
                %s  <category-def name="%s" label="%s"/>
                </site>
                """.formatted(features, category, xml(name));
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
