package org.lamella.phantom.internal.geometry;

import java.util.Objects;
import java.util.Optional;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.phantom.internal.SplitMix64;

/**
 * One sphere, or many like it at random places.
 *
 * @param model the sphere; of many, the mean one
 * @param scatter how many others; empty for the model itself
 */
public record SpheresPainter(Sphere model, Optional<Scatter> scatter) implements Painter {

    /**
     * Spheres at random places.
     *
     * @param count how many
     * @param spreadNm standard deviation of the radius, nm; radii stay between half and twice the mean
     * @param within rectangle of their centres, nm
     */
    public record Scatter(int count, double spreadNm, Outline.Box within) {

        /** Checks. */
        public Scatter {
            Objects.requireNonNull(within, "within");
            if (count < 0 || !(spreadNm >= 0) || !(within.x0() <= within.x1()) || !(within.y0() <= within.y1())) {
                throw new IllegalArgumentException(count + " spheres within " + within + " of radii that spread by " + spreadNm + " nm");
            }
        }
    }

    /** Checks. */
    public SpheresPainter {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(scatter, "scatter");
    }

    @Override
    public void paint(Canvas canvas, SplitMix64 random, Progress progress) throws CancelledException {
        if (scatter.isEmpty()) {
            model.paint(canvas);
            return;
        }
        Outline.Box within = scatter.get().within();
        for (int i = 0; i < scatter.get().count(); i++) {
            progress.checkCancelled();
            double x = within.x0() + random.nextDouble() * (within.x1() - within.x0());
            double y = within.y0() + random.nextDouble() * (within.y1() - within.y0());
            double radius = model.radiusNm() + scatter.get().spreadNm() * gaussian(random);
            model.at(x, y, Math.max(0.5 * model.radiusNm(), Math.min(2 * model.radiusNm(), radius))).paint(canvas);
        }
    }

    /** Box and Muller, Ann. Math. Stat. 29 (1958) 610. */
    private static double gaussian(SplitMix64 random) {
        double length = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
        return length * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
