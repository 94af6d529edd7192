package org.lamella.core.api;

import aQute.bnd.service.diff.Delta;
import aQute.bnd.service.diff.Diff;
import aQute.bnd.service.diff.Tree;
import aQute.bnd.service.diff.Type;
import aQute.bnd.version.Version;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the differences between two APIs ask of the versions of the packages, by semantic versioning as bnd understands it. */
final class ApiComparison {

    private ApiComparison() {
    }

    /** One line for every package whose version is too low for what changed in it, with the changes. */
    static List<String> violations(Tree recorded, Tree current) {
        List<String> violations = new ArrayList<>();
        for (Diff part : current.diff(recorded).getChildren()) {
            if (part.getType() != Type.PACKAGE) {
                continue;
            }
            if (part.getDelta() == Delta.REMOVED) {
                violations.add("Package " + part.getName() + " is gone; bundles that import it no longer start. Keep it, deprecated.");
            } else if (part.getDelta() == Delta.MAJOR || part.getDelta() == Delta.MINOR) {
                Version before = version(part.getOlder());
                Version needed = part.getDelta() == Delta.MAJOR ? new Version(before.getMajor() + 1, 0, 0)
                        : new Version(before.getMajor(), before.getMinor() + 1, 0);
                Version now = version(part.getNewer());
                if (now.compareTo(needed) < 0) {
                    violations.add("Package " + part.getName() + " has version " + now + " and needs " + needed + ": "
                            + String.join("; ", changes(part, part.getDelta(), "")) + ".");
                }
            }
        }
        return violations;
    }

    private static Version version(Tree part) {
        return Arrays.stream(part.getChildren()).filter(child -> child.getType() == Type.VERSION).findFirst()
                .map(child -> Version.parseVersion(child.getName())).orElseThrow(() -> new IllegalStateException(part.getName()
                        + " has no version"));
    }

    /** The outermost changes that weigh as much as the whole does. */
    private static List<String> changes(Diff diff, Delta weight, String owner) {
        List<String> changes = new ArrayList<>();
        for (Diff part : diff.getChildren()) {
            if (weight(part) != weight) {
                continue;
            }
            String name = owner.isEmpty() || part.getName().startsWith(owner) ? part.getName() : owner + "." + part.getName();
            boolean member = part.getType() == Type.METHOD || part.getType() == Type.FIELD;
            if (part.getDelta() == Delta.ADDED || part.getDelta() == Delta.REMOVED) {
                changes.add(word(part.getType()) + " " + name + " is " + word(part.getDelta()));
            } else if (member) {
                changes.add(word(part.getType()) + " " + name + " is changed (" + String.join(", ", details(part)) + ")");
            } else {
                changes.addAll(changes(part, weight, name));
            }
        }
        return changes;
    }

    private static List<String> details(Diff member) {
        return member.getChildren().stream().filter(part -> part.getDelta() == Delta.ADDED || part.getDelta() == Delta.REMOVED)
                .map(part -> word(part.getType()) + " " + part.getName() + " " + word(part.getDelta())).toList();
    }

    private static Delta weight(Diff part) {
        return switch (part.getDelta()) {
            case ADDED -> part.getNewer().ifAdded();
            case REMOVED -> part.getOlder().ifRemoved();
            default -> part.getDelta();
        };
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
