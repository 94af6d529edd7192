package org.lamella.workflow.chart;

import java.util.ArrayList;
import java.util.List;

/** Remembers what was drawn, with the room that each text takes. */
final class RecordingCanvas implements Canvas {

    /** A text with the box that it fills. */
    record Text(String text, Box box) {
    }

    final List<Text> texts = new ArrayList<>();
    final List<Polyline> paths = new ArrayList<>();
    final List<Box> images = new ArrayList<>();
    final List<Box> fills = new ArrayList<>();
    int areas;
    int dots;

    @Override
    public void fill(Box box, Ink ink) {
        fills.add(box);
    }

    @Override
    public void area(Polyline outline, Ink ink, double opacity) {
        areas++;
    }

    @Override
    public void dot(double x, double y, double radius, Ink ink) {
        dots++;
    }

    @Override
    public void path(Polyline points, Stroke stroke) {
        paths.add(points);
    }

    @Override
    public void text(double x, double y, String text, TextStyle style) {
        double width = TextWidth.of(text, style.size());
        double before = switch (style.anchor()) {
            case START -> 0;
            case MIDDLE -> 0.5 * width;
            case END -> width;
        };
        double ascent = 0.76 * style.size();
        texts.add(new Text(text, style.upright() ? new Box(x - before, y - ascent, width, ascent)
                : new Box(x - ascent, y - width + before, ascent, width)));
    }

    @Override
    public void image(int[] argb, int width, int height, Box box) {
        images.add(box);
    }

    /** The texts of which one covers the other. */
    List<String> overlaps() {
        List<String> overlaps = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
                Box a = texts.get(i).box();
                Box b = texts.get(j).box();
                if (a.x() < b.right() && b.x() < a.right() && a.y() < b.bottom() && b.y() < a.bottom()) {
                    overlaps.add(texts.get(j).text() + " / " + texts.get(i).text());
                }
            }
        }
        return overlaps;
    }

    /** The texts that leave a box. */
    List<String> outside(Box frame) {
        return texts.stream().filter(text -> text.box().x() < frame.x() || text.box().y() < frame.y()
                || text.box().right() > frame.right() || text.box().bottom() > frame.bottom()).map(Text::toString).toList();
    }
}
