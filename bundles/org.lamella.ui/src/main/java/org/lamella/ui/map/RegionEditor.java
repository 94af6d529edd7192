package org.lamella.ui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.lamella.core.region.LineRegion;
import org.lamella.core.region.PolygonRegion;
import org.lamella.core.region.RectangleRegion;
import org.lamella.core.region.Region;

/**
 * Draws, moves and reshapes the region on a map. Knows no window toolkit: it is told places in map pixels and hands each new region on at
 * once, so that spectra follow while the mouse moves.
 *
 * <p>Dragging a handle reshapes the region, dragging its inside moves it, dragging elsewhere draws a new one with the chosen tool. A
 * click elsewhere brings the region there.
 */
public final class RegionEditor {

    private static final double DEFAULT_LINE_WIDTH = 5;

    private final Consumer<Optional<Region>> target;
    private RegionTool tool = RegionTool.RECTANGLE;
    private Optional<Region> region = Optional.empty();
    private double lineWidth = DEFAULT_LINE_WIDTH;
    private Optional<Hold> hold = Optional.empty();
    private final List<Place> corners = new ArrayList<>();

    /** What the mouse holds: the region as it was, a handle or -1 for the whole, or nothing of it when a new one is drawn. */
    private record Hold(Optional<Region> before, Place start, boolean drawing, int handle, boolean moved) {

        Hold afterMove() {
            return new Hold(before, start, drawing, handle, true);
        }
    }

    private static final int WHOLE = -1;
    private static final int NOTHING = -2;

    /** An editor without region. @param target told each new region */
    public RegionEditor(Consumer<Optional<Region>> target) {
        this.target = Objects.requireNonNull(target, "target");
    }

    /** The tool that draws new regions. @return rectangle at first */
    public RegionTool tool() {
        return tool;
    }

    /** Chooses the tool. @param newTool draws the next region */
    public void setTool(RegionTool newTool) {
        tool = newTool;
        corners.clear();
    }

    /** The region on the map. @return empty for the whole map */
    public Optional<Region> region() {
        return region;
    }

    /** Shows a region that came from elsewhere. @param newRegion the region */
    public void setRegion(Optional<Region> newRegion) {
        region = newRegion;
        newRegion.filter(LineRegion.class::isInstance).ifPresent(line -> lineWidth = ((LineRegion) line).width());
    }

    /** Corners of the polygon that is being drawn. @return empty when none is */
    public List<Place> corners() {
        return List.copyOf(corners);
    }

    /** Whether the mouse holds something. @return true between press and release */
    public boolean isHolding() {
        return hold.isPresent();
    }

    /** The handle near a place. @param at the place @param tolerance how near, map pixels @return its index, empty without */
    public Optional<Integer> handleAt(Place at, double tolerance) {
        if (region.isEmpty()) {
            return Optional.empty();
        }
        List<Place> handles = RegionHandles.of(region.get());
        Optional<Integer> nearest = Optional.empty();
        double best = tolerance;
        for (int i = 0; i < handles.size(); i++) {
            double distance = handles.get(i).distance(at);
            if (distance <= best) {
                best = distance;
                nearest = Optional.of(i);
            }
        }
        return nearest;
    }

    /** Whether a place is on the region. @param at the place @param tolerance how near to a line, map pixels @return true on it */
    public boolean isOnRegion(Place at, double tolerance) {
        return region.filter(drawn -> drawn.contains(at.x(), at.y()) || drawn instanceof LineRegion line
                && RegionHandles.distanceFromAxis(line, at) <= tolerance && line.along(at.x(), at.y()) >= 0
                && line.along(at.x(), at.y()) <= line.length()).isPresent();
    }

    /** The button went down. @param at the place @param tolerance how near handles are taken, map pixels */
    public void press(Place at, double tolerance) {
        if (tool == RegionTool.POLYGON && !corners.isEmpty()) {
            if (corners.size() >= 3 && corners.get(0).distance(at) <= tolerance) {
                closePolygon();
            } else {
                corners.add(at);
            }
            return;
        }
        Optional<Integer> handle = handleAt(at, tolerance);
        int held = handle.orElse(isOnRegion(at, tolerance) ? WHOLE : NOTHING);
        hold = Optional.of(new Hold(region, at, held == NOTHING, held, false));
    }

    /** The mouse moved with the button down. @param at the place @param constrained whether Shift is down */
    public void drag(Place at, boolean constrained) {
        if (hold.isEmpty()) {
            return;
        }
        Hold held = hold.get();
        hold = Optional.of(held.afterMove());
        if (held.drawing()) {
            if (tool != RegionTool.POLYGON) {
                tool.region(held.start(), at, constrained, lineWidth).ifPresent(this::put);
            }
        } else if (held.handle() == WHOLE) {
            put(movedBy(held.before().orElseThrow(), at.x() - held.start().x(), at.y() - held.start().y()));
        } else {
            RegionHandles.moved(held.before().orElseThrow(), held.handle(), at).ifPresent(this::put);
        }
    }

    /** The button went up. @param at the place */
    public void release(Place at) {
        if (hold.isEmpty()) {
            return;
        }
        Hold held = hold.get();
        hold = Optional.empty();
        if (held.drawing() && tool == RegionTool.POLYGON) {
            corners.add(held.start());
        } else if (held.drawing() && !held.moved()) {
            held.before().ifPresent(before -> put(centredAt(before, at)));
        }
    }

    private static Region centredAt(Region moved, Place at) {
        Region.Bounds box = moved.bounds();
        return movedBy(moved, at.x() - (box.x0() + box.x1()) / 2, at.y() - (box.y0() + box.y1()) / 2);
    }

    /** Rectangles keep their edges on the borders of pixels. */
    private static Region movedBy(Region moved, double dx, double dy) {
        return moved instanceof RectangleRegion ? moved.moved(Math.rint(dx), Math.rint(dy)) : moved.moved(dx, dy);
    }

    private void put(Region next) {
        if (!region.equals(Optional.of(next))) {
            setRegion(Optional.of(next));
            target.accept(region);
        }
    }

    /** Closes the polygon that is being drawn; nothing happens with fewer than three corners. */
    public void closePolygon() {
        List<Place> distinct = corners.stream().distinct().toList();
        corners.clear();
        if (distinct.size() >= 3) {
            put(new PolygonRegion(distinct.stream().mapToDouble(Place::x).toArray(), distinct.stream().mapToDouble(Place::y).toArray()));
        }
    }

    /** Gives up what is being drawn or moved. */
    public void cancel() {
        corners.clear();
        if (hold.isPresent()) {
            Optional<Region> before = hold.get().before();
            hold = Optional.empty();
            if (!region.equals(before)) {
                setRegion(before);
                target.accept(region);
            }
        }
    }

    /** Moves the region. @param dx to the right, pixels @param dy downwards, pixels */
    public void nudge(double dx, double dy) {
        region.ifPresent(moved -> put(moved.moved(dx, dy)));
    }

    /** Changes the width of a line. @param by pixels; nothing happens to other regions */
    public void widen(double by) {
        region.filter(LineRegion.class::isInstance).map(LineRegion.class::cast)
                .ifPresent(line -> put(RegionHandles.withWidth(line, line.width() + by)));
    }

    /** Removes the region: the whole map is looked at again. */
    public void remove() {
        cancel();
        if (region.isPresent()) {
            setRegion(Optional.empty());
            target.accept(region);
        }
    }
}
