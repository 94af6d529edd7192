package org.lamella.ui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.lamella.core.region.BrushStroke;

/** Paints pixels by dragging. Knows no window toolkit: it is told places in map pixels and hands over each stroke when it ends. */
public final class BrushEditor {

    private static final double SMALLEST_RADIUS = 0.5;

    private final BiConsumer<BrushStroke, Boolean> target;
    private final List<Place> stroke = new ArrayList<>();
    private double radius = 2.5;
    private boolean active;
    private boolean erasing;

    /** A brush that is put away. @param target told each stroke and whether it erases */
    public BrushEditor(BiConsumer<BrushStroke, Boolean> target) {
        this.target = target;
    }

    /** Takes the brush up or puts it away. @param on whether it is in hand */
    public void setActive(boolean on) {
        active = on;
        stroke.clear();
    }

    /** Whether the brush is in hand. @return false when dragging draws regions */
    public boolean isActive() {
        return active;
    }

    /** Half the brush's width. @return map pixels */
    public double radius() {
        return radius;
    }

    /** Makes the brush wider or narrower. @param by map pixels */
    public void widen(double by) {
        radius = Math.max(SMALLEST_RADIUS, radius + by);
    }

    /** The stroke that is being painted. @return places in order, none between strokes */
    public List<Place> stroke() {
        return List.copyOf(stroke);
    }

    /** Whether the stroke erases. @return true with Shift down */
    public boolean isErasing() {
        return erasing;
    }

    void press(Place at, boolean erase) {
        stroke.clear();
        stroke.add(at);
        erasing = erase;
    }

    void drag(Place at) {
        if (!stroke.isEmpty() && !stroke.get(stroke.size() - 1).equals(at)) {
            stroke.add(at);
        }
    }

    void release() {
        if (!stroke.isEmpty()) {
            BrushStroke painted = new BrushStroke(stroke.stream().mapToDouble(Place::x).toArray(),
                    stroke.stream().mapToDouble(Place::y).toArray(), radius);
            stroke.clear();
            target.accept(painted, erasing);
        }
    }
}
