package org.lamella.workflow.document;

/** How far the maps of a document are averaged over blocks of pixels, so that the file can be mailed however many and large they are. */
final class Averaging {

    /** Room for all pictures of a document, bytes; a pixel of a noisy map takes about 4/3 bytes as text. */
    private static final double BUDGET_BYTES = 1.8e6;
    private static final double BYTES_A_PIXEL = 4.0 / 3;
    private static final int SMALLEST_SIDE = 64;
    private static final int LARGEST_SIDE = 512;

    private final int side;

    private Averaging(int side) {
        this.side = side;
    }

    static Averaging of(Document document) {
        long pictures = document.sections().stream().flatMap(section -> section.blocks().stream()).filter(Figure.class::isInstance)
                .map(Figure.class::cast).flatMap(figure -> figure.panels().stream()).filter(panel -> panel.drawing().pixels() > 0).count();
        double fitting = Math.sqrt(BUDGET_BYTES / BYTES_A_PIXEL / Math.max(1, pictures));
        return new Averaging((int) Math.max(SMALLEST_SIDE, Math.min(LARGEST_SIDE, fitting)));
    }

    /** Side of the blocks of pixels, 1 for a drawing that is small enough. */
    int factor(Drawing drawing) {
        return Math.max(1, (int) Math.ceil((double) drawing.pixels() / side));
    }

    /** The caption of a figure, saying what was averaged. */
    String caption(Figure figure) {
        int largest = figure.panels().stream().mapToInt(panel -> factor(panel.drawing())).max().orElse(1);
        return largest == 1 ? figure.caption() : figure.caption() + " Maps are shown averaged over up to " + largest + " × " + largest
                + " pixels; the files have every pixel.";
    }
}
