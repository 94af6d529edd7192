package org.lamella.phantom.internal.geometry;

/**
 * A ball, or a core in a shell, seen in projection.
 *
 * @param centreXNm nm from the left edge
 * @param centreYNm nm from the upper edge
 * @param radiusNm outer radius, nm
 * @param corePhase number of the phase of the core
 * @param shellPhase number of the phase of the shell
 * @param shellNm thickness of the shell, nm; 0 for a ball of the core's phase
 * @param embedded whether it lies within the film, whose phases make room for it, or on it
 */
public record Sphere(double centreXNm, double centreYNm, double radiusNm, int corePhase, int shellPhase, double shellNm,
        boolean embedded) {

    private static final int SUBPIXELS = 4;

    /** Checks. */
    public Sphere {
        if (!(radiusNm > 0) || !(shellNm >= 0) || shellNm > radiusNm) {
            throw new IllegalArgumentException("A sphere of radius " + radiusNm + " nm with a shell of " + shellNm + " nm");
        }
    }

    /** The same at another place. */
    Sphere at(double xNm, double yNm, double otherRadiusNm) {
        return new Sphere(xNm, yNm, otherRadiusNm, corePhase, shellPhase, Math.min(shellNm, otherRadiusNm), embedded);
    }

    void paint(Canvas canvas) {
        int right = canvas.end(centreXNm + radiusNm, canvas.width());
        int lower = canvas.end(centreYNm + radiusNm, canvas.height());
        for (int y = canvas.first(centreYNm - radiusNm, canvas.height()); y < lower; y++) {
            for (int x = canvas.first(centreXNm - radiusNm, canvas.width()); x < right; x++) {
                double all = chordNm(canvas, x, y, radiusNm);
                double core = chordNm(canvas, x, y, radiusNm - shellNm);
                int pixel = y * canvas.width() + x;
                if (embedded) {
                    embed(canvas, pixel, core, all - core);
                } else {
                    canvas.add(pixel, corePhase, core);
                    canvas.add(pixel, shellPhase, all - core);
                }
            }
        }
    }

    /** A sphere thicker than the film is cut by it on both sides alike, so that both phases keep their proportion. */
    private void embed(Canvas canvas, int pixel, double coreNm, double shellPartNm) {
        double all = coreNm + shellPartNm;
        double room = Math.max(all, canvas.thicknessNm(pixel));
        if (shellPartNm > 0) {
            canvas.cover(pixel, shellPhase, Math.min(1, shellPartNm / (room - coreNm)));
        }
        if (coreNm > 0) {
            canvas.cover(pixel, corePhase, coreNm / room);
        }
    }

    /** Length of the beam's way through a ball, mean over a pixel. */
    private double chordNm(Canvas canvas, int x, int y, double ballNm) {
        double sum = 0;
        double step = canvas.pixelNm() / SUBPIXELS;
        for (int j = 0; j < SUBPIXELS; j++) {
            double dy = canvas.yNm(y) + (j - 0.5 * (SUBPIXELS - 1)) * step - centreYNm;
            for (int i = 0; i < SUBPIXELS; i++) {
                double dx = canvas.xNm(x) + (i - 0.5 * (SUBPIXELS - 1)) * step - centreXNm;
                sum += 2 * Math.sqrt(Math.max(0, ballNm * ballNm - dx * dx - dy * dy));
            }
        }
        return sum / (SUBPIXELS * SUBPIXELS);
    }
}
