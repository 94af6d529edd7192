package org.lamella.classifier.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Features as microscopes see them: grains, layers with rough interfaces, gradients, precipitates, boundaries of grains, decomposed
 * structures, single particles. Their sizes and depths are drawn; a depth below one stands for matrix above and below.
 */
final class RandomFeatures {

    private static final int ROUGHNESS_WAVES = 4;
    private static final int TEXTURE_WAVES = 12;

    private final double width;
    private final double height;
    private final Random random;

    /** Features of a map. @param width columns over the shorter side @param height rows over the shorter side */
    RandomFeatures(double width, double height, Random random) {
        this.width = width;
        this.height = height;
        this.random = random;
    }

    /** Any feature. */
    Feature any() {
        return switch (random.nextInt(8)) {
            case 0 -> grains(2 + random.nextInt(11), between(0.04, 0.2));
            case 1 -> grains(20 + random.nextInt(130), between(0.008, 0.025));
            case 2 -> grains(1, between(0.02, 0.12));
            case 3, 4 -> layer();
            case 5 -> gradient();
            case 6 -> texture();
            default -> boundaries();
        };
    }

    /** An edge of the specimen beyond which there is little or nothing. */
    Feature vacuum() {
        double angle = 2 * Math.PI * random.nextDouble();
        double edge = between(0.1, 0.45);
        Wave[] rough = waves(ROUGHNESS_WAVES, 1, 6);
        return (x, y) -> step(along(x, y, angle) - edge - 0.03 * sum(rough, x, y), 0.01);
    }

    private double depth() {
        return random.nextBoolean() ? 1 : between(0.1, 1);
    }

    private double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    private Feature grains(int count, double meanRadius) {
        record Grain(double x, double y, double radius, double squeeze, double angle) {
        }
        List<Grain> grains = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            grains.add(new Grain(width * random.nextDouble(), height * random.nextDouble(), meanRadius * between(0.6, 1.4),
                    between(0.5, 1), Math.PI * random.nextDouble()));
        }
        double depth = depth();
        double softness = between(0.05, 1);
        return (x, y) -> {
            double share = 0;
            for (Grain grain : grains) {
                double dx = x - grain.x;
                double dy = y - grain.y;
                double u = (dx * Math.cos(grain.angle) + dy * Math.sin(grain.angle)) / grain.radius;
                double v = (dy * Math.cos(grain.angle) - dx * Math.sin(grain.angle)) / (grain.radius * grain.squeeze);
                double inside = (1 - u * u - v * v) / softness;
                share = Math.max(share, Math.min(1, inside));
            }
            return depth * share;
        };
    }

    private Feature layer() {
        double angle = 2 * Math.PI * random.nextDouble();
        double from = between(-0.3, 0.3);
        double thickness = Math.exp(between(Math.log(0.02), Math.log(0.5)));
        double softness = Math.exp(between(Math.log(0.003), Math.log(0.1)));
        Wave[] rough = waves(ROUGHNESS_WAVES, 1, 10);
        double roughness = between(0, 0.04);
        double depth = depth();
        return (x, y) -> {
            double position = along(x, y, angle) + roughness * sum(rough, x, y);
            return depth * step(position - from, softness) * step(from + thickness - position, softness);
        };
    }

    private Feature gradient() {
        double angle = 2 * Math.PI * random.nextDouble();
        double middle = between(-0.3, 0.3);
        double softness = between(0.15, 0.8);
        double depth = depth();
        return (x, y) -> depth * step(along(x, y, angle) - middle, softness);
    }

    /** Two intertwined phases of one length, as after spinodal decomposition. */
    private Feature texture() {
        double frequency = between(2, 12);
        Wave[] waves = waves(TEXTURE_WAVES, 0.8 * frequency, 1.2 * frequency);
        double level = between(-0.3, 0.8);
        double depth = depth();
        return (x, y) -> depth * step(sum(waves, x, y) - level, 0.2);
    }

    /** Lines between the cells of random points. */
    private Feature boundaries() {
        int count = 4 + random.nextInt(20);
        double[] xs = random.doubles(count).map(value -> value * width).toArray();
        double[] ys = random.doubles(count).map(value -> value * height).toArray();
        double thickness = between(0.006, 0.03);
        double depth = depth();
        return (x, y) -> {
            double nearest = Double.POSITIVE_INFINITY;
            double second = Double.POSITIVE_INFINITY;
            for (int i = 0; i < xs.length; i++) {
                double distance = Math.hypot(x - xs[i], y - ys[i]);
                second = Math.min(second, Math.max(distance, nearest));
                nearest = Math.min(nearest, distance);
            }
            double off = (second - nearest) / thickness;
            return depth * Math.exp(-0.5 * off * off);
        };
    }

    private double along(double x, double y, double angle) {
        return (x - 0.5 * width) * Math.cos(angle) + (y - 0.5 * height) * Math.sin(angle);
    }

    /** A rise from 0 to 1 around zero. */
    private static double step(double distance, double softness) {
        return 0.5 + 0.5 * Math.tanh(distance / softness);
    }

    private record Wave(double kx, double ky, double phase) {
    }

    private Wave[] waves(int count, double from, double to) {
        Wave[] waves = new Wave[count];
        for (int i = 0; i < count; i++) {
            double angle = 2 * Math.PI * random.nextDouble();
            double wavenumber = 2 * Math.PI * between(from, to);
            waves[i] = new Wave(wavenumber * Math.cos(angle), wavenumber * Math.sin(angle), 2 * Math.PI * random.nextDouble());
        }
        return waves;
    }

    /** Sum of waves, of unit variance. */
    private static double sum(Wave[] waves, double x, double y) {
        double sum = 0;
        for (Wave wave : waves) {
            sum += Math.cos(wave.kx * x + wave.ky * y + wave.phase);
        }
        return sum * Math.sqrt(2.0 / waves.length);
    }
}
