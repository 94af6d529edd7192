package org.lamella.classifier.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The kinds of specimen that come with the program: alloys, minerals, ceramics, devices, cells, catalysts. */
public final class Materials {

    private static final String RESOURCE = "materials.txt";

    private Materials() {
    }

    /** Those that the network learns from. @return in order of the list */
    public static List<Material> forTraining() {
        return all().stream().filter(material -> !material.heldOut()).toList();
    }

    /** Those kept for tests. @return in order of the list; none has the name of one trained on */
    public static List<Material> heldOut() {
        return all().stream().filter(Material::heldOut).toList();
    }

    private static List<Material> all() {
        try (InputStream in = Materials.class.getResourceAsStream(RESOURCE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(Material::parse).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(RESOURCE, broken);
        }
    }
}
