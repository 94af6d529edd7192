package org.lamella.classifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Maps of noise and of structure. */
final class TestMaps {

    private TestMaps() {
    }

    static double[] noise(int width, int height, long seed) {
        return new Random(seed).doubles((long) width * height).map(value -> (value - 0.5) * Math.sqrt(12)).toArray();
    }

    /** Stripes of an amplitude in noise of variance 1. */
    static double[] stripes(int width, int height, double amplitude, long seed) {
        Random random = new Random(seed);
        double period = 10 + 10 * random.nextDouble();
        double slope = random.nextDouble();
        double[] map = noise(width, height, seed);
        for (int pixel = 0; pixel < map.length; pixel++) {
            map[pixel] += amplitude * Math.sin((pixel % width + slope * (pixel / width)) * 2 * Math.PI / period);
        }
        return map;
    }

    /** As many components of stripes as asked for among components of noise. */
    static List<LabelledComponent> examples(int signals, int noise, long seed) {
        List<LabelledComponent> examples = new ArrayList<>();
        for (int i = 0; i < signals + noise; i++) {
            double[] map = i < signals ? stripes(84, 82, 1, seed + i) : noise(84, 82, seed + i);
            examples.add(new LabelledComponent(ComponentImage.of(map, 84, 82), i < signals, "specimen " + i % 10));
        }
        return examples;
    }
}
