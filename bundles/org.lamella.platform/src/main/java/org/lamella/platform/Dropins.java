package org.lamella.platform;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;

/**
 * What is wrong with the bundles that a lab dropped into a folder. Apache Felix File Install brings them in while the program runs and is
 * silent about those that it cannot; who looks for them in vain must learn why.
 */
final class Dropins {

    /** Where File Install is told the folders. */
    private static final String FOLDERS_PROPERTY = "felix.fileinstall.dir";

    private Dropins() {
    }

    /** One sentence for every jar that does not take part. */
    static List<String> problems() {
        Bundle self = FrameworkUtil.getBundle(Dropins.class);
        String folders = System.getProperty(FOLDERS_PROPERTY, "");
        if (self == null || self.getBundleContext() == null || folders.isBlank()) {
            return List.of();
        }
        List<String> problems = new ArrayList<>();
        for (String folder : folders.split(",")) {
            File[] jars = new File(folder.strip()).listFiles((in, name) -> name.toLowerCase(Locale.ROOT).endsWith(".jar"));
            if (jars != null) {
                Arrays.sort(jars);
                for (File jar : jars) {
                    addProblem(jar, self.getBundleContext(), problems);
                }
            }
        }
        return problems;
    }

    private static void addProblem(File jar, BundleContext context, List<String> problems) {
        Bundle bundle = context.getBundle(jar.toURI().normalize().toString());
        if (bundle == null) {
            problems.add("The file " + jar + " is left out: it is no OSGi bundle, or one of the same name and version is there already.");
        } else if (bundle.getState() == Bundle.INSTALLED) {
            try {
                bundle.start();
            } catch (BundleException cannot) {
                problems.add("The bundle " + bundle.getSymbolicName() + " in " + jar + " is left out: " + firstLine(cannot) + ".");
            }
        }
    }

    private static String firstLine(BundleException cannot) {
        String message = String.valueOf(cannot.getMessage()).strip();
        return message.replaceAll("\\s+", " ").replaceAll("\\.$", "");
    }
}
