package org.lamella.phantom.internal.geometry;

import java.util.Objects;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.phantom.internal.SplitMix64;

/**
 * Paints one phase into an area, with an edge over which it rises as half a wave of a sine, no sharper than a pixel.
 *
 * @param outline the area
 * @param phase number of the phase
 * @param amount how much of it
 * @param edgeNm full width of the edge, nm, centred on the outline
 */
public record AreaPainter(Outline outline, int phase, Amount amount, double edgeNm) implements Painter {

    /** How much of a phase a part brings. */
    public sealed interface Amount {

        /**
         * A part within the film.
         *
         * @param share share of the film's thickness that it takes, 0 to 1
         */
        record Share(double share) implements Amount {

            /** Checks the range. */
            public Share {
                if (!(share >= 0 && share <= 1)) {
                    throw new IllegalArgumentException("A share of " + share);
                }
            }
        }

        /**
         * A part on top of the film.
         *
         * @param heightNm thickness that it adds, nm
         */
        record Height(double heightNm) implements Amount {

            /** Checks the sign. */
            public Height {
                if (!(heightNm > 0)) {
                    throw new IllegalArgumentException("A height of " + heightNm + " nm");
                }
            }
        }
    }

    /** Checks. */
    public AreaPainter {
        Objects.requireNonNull(outline, "outline");
        Objects.requireNonNull(amount, "amount");
        if (!(edgeNm >= 0)) {
            throw new IllegalArgumentException("An edge of " + edgeNm + " nm");
        }
    }

    @Override
    public void paint(Canvas canvas, SplitMix64 random, Progress progress) throws CancelledException {
        double edge = Math.max(edgeNm, canvas.pixelNm());
        Outline.Box box = outline.box();
        int left = canvas.first(box.x0() - edge, canvas.width());
        int right = canvas.end(box.x1() + edge, canvas.width());
        int lower = canvas.end(box.y1() + edge, canvas.height());
        for (int y = canvas.first(box.y0() - edge, canvas.height()); y < lower; y++) {
            progress.checkCancelled();
            for (int x = left; x < right; x++) {
                double inside = inside(outline.depthNm(canvas.xNm(x), canvas.yNm(y)) / edge);
                if (inside > 0) {
                    put(canvas, y * canvas.width() + x, inside);
                }
            }
        }
    }

    private void put(Canvas canvas, int pixel, double inside) {
        if (amount instanceof Amount.Height height) {
            canvas.add(pixel, phase, inside * height.heightNm());
        } else {
            canvas.cover(pixel, phase, inside * ((Amount.Share) amount).share());
        }
    }

    /** From 0 half an edge outside to 1 half an edge inside. */
    private static double inside(double depthInEdges) {
        return depthInEdges >= 0.5 ? 1 : depthInEdges <= -0.5 ? 0 : 0.5 * (1 + Math.sin(Math.PI * depthInEdges));
    }
}
