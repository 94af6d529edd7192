package org.lamella.workflow.mask;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lamella.core.region.Mask;

/**
 * Regions of ImageJ in its file format (ij.io.RoiEncoder and RoiDecoder of ImageJ 1.x document it): big-endian, a header of 64 bytes,
 * coordinates, a second header, the name. A mask is written as a composite of polygons along pixel edges; read are rectangles, ovals,
 * polygons, drawn and traced outlines and composites.
 */
final class ImageJRoi {

    private static final int MAGIC = 0x496F7574;
    private static final short VERSION = 227;
    private static final byte POLYGON = 0;
    private static final byte RECTANGLE = 1;
    private static final byte OVAL = 2;
    private static final byte FREEHAND = 7;
    private static final byte TRACED = 8;
    private static final int TYPE_AT = 6;
    private static final int BOUNDS_AT = 8;
    private static final int COORDINATES_AT = 16;
    private static final int FLOAT_BOUNDS_AT = 18;
    private static final int SHAPE_SIZE_AT = 36;
    private static final int STROKE_COLOUR_AT = 40;
    private static final int OPTIONS_AT = 50;
    private static final int SECOND_HEADER_AT = 60;
    private static final int HEADER_BYTES = 64;
    private static final int SECOND_HEADER_BYTES = 64;
    private static final int NAME_AT = 16;
    private static final int SUB_PIXEL = 128;
    private static final int SUB_PIXEL_VERSION = 222;
    private static final int MOVE_TO = 0;
    private static final int LINE_TO = 1;
    private static final int QUADRATIC_TO = 2;
    private static final int CUBIC_TO = 3;
    private static final int CLOSE = 4;
    private static final int OPAQUE = 0xFF000000;

    private ImageJRoi() {
    }

    static boolean recognises(byte[] head) {
        return head.length >= HEADER_BYTES && ByteBuffer.wrap(head).getInt() == MAGIC;
    }

    static byte[] encode(ColouredMask coloured) {
        List<int[]> polygons = MaskOutline.of(coloured.mask());
        int floats = polygons.stream().mapToInt(corners -> corners.length / 2 * 3 + 1).sum();
        String name = coloured.mask().name();
        int second = HEADER_BYTES + floats * Float.BYTES;
        ByteBuffer out = ByteBuffer.allocate(second + SECOND_HEADER_BYTES + 2 * name.length());
        int[] box = box(polygons);
        out.putInt(MAGIC).putShort(VERSION).put(RECTANGLE).put((byte) 0);
        out.putShort((short) box[1]).putShort((short) box[0]).putShort((short) box[3]).putShort((short) box[2]);
        out.putInt(SHAPE_SIZE_AT, floats).putInt(STROKE_COLOUR_AT, OPAQUE | coloured.rgb()).putInt(SECOND_HEADER_AT, second);
        out.position(HEADER_BYTES);
        for (int[] corners : polygons) {
            for (int i = 0; i < corners.length; i += 2) {
                out.putFloat(i == 0 ? MOVE_TO : LINE_TO).putFloat(corners[i]).putFloat(corners[i + 1]);
            }
            out.putFloat(CLOSE);
        }
        out.putInt(second + NAME_AT, second + SECOND_HEADER_BYTES).putInt(second + NAME_AT + Integer.BYTES, name.length());
        out.position(second + SECOND_HEADER_BYTES).put(name.getBytes(StandardCharsets.UTF_16BE));
        return out.array();
    }

    /** Left, top, right and bottom; all 0 without polygons. */
    private static int[] box(List<int[]> polygons) {
        if (polygons.isEmpty()) {
            return new int[4];
        }
        int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, 0, 0};
        for (int[] corners : polygons) {
            for (int i = 0; i < corners.length; i++) {
                box[i % 2] = Math.min(box[i % 2], corners[i]);
                box[2 + i % 2] = Math.max(box[2 + i % 2], corners[i]);
            }
        }
        return box;
    }

    /**
     * Reads a region as a mask of the pixels whose centres lie inside.
     *
     * @param bytes a file that {@link #recognises} knows
     * @param otherwise name and colour when the file has none
     * @param width columns of the map
     * @param height rows of the map
     * @return the mask
     * @throws IOException when the bytes are cut off, or the region has no area
     */
    static ColouredMask decode(byte[] bytes, ColouredMask otherwise, int width, int height) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            Shape shape = shape(in);
            Mask.Builder mask = Mask.builder(width, height).name(name(in, otherwise.mask().name()));
            Rectangle2D box = shape.getBounds2D();
            for (int y = (int) Math.max(0, Math.floor(box.getMinY())); y < Math.min(height, Math.ceil(box.getMaxY())); y++) {
                for (int x = (int) Math.max(0, Math.floor(box.getMinX())); x < Math.min(width, Math.ceil(box.getMaxX())); x++) {
                    if (shape.contains(x + 0.5, y + 0.5)) {
                        mask.set(x, y);
                    }
                }
            }
            int colour = in.getInt(STROKE_COLOUR_AT);
            return new ColouredMask(mask.build(), colour != 0 ? colour : otherwise.rgb());
        } catch (BufferUnderflowException | IndexOutOfBoundsException cutOff) {
            throw new IOException("the region is cut off", cutOff);
        }
    }

    private static Shape shape(ByteBuffer in) throws IOException {
        int composite = in.getInt(SHAPE_SIZE_AT);
        if (composite > 0) {
            return path(in, composite);
        }
        int top = in.getShort(BOUNDS_AT);
        int left = in.getShort(BOUNDS_AT + 2);
        int bottom = in.getShort(BOUNDS_AT + 4);
        int right = in.getShort(BOUNDS_AT + 6);
        boolean fine = (in.getShort(OPTIONS_AT) & SUB_PIXEL) != 0 && in.getShort(4) >= SUB_PIXEL_VERSION;
        Rectangle2D box = fine ? new Rectangle2D.Double(in.getFloat(FLOAT_BOUNDS_AT), in.getFloat(FLOAT_BOUNDS_AT + 4),
                in.getFloat(FLOAT_BOUNDS_AT + 8), in.getFloat(FLOAT_BOUNDS_AT + 12))
                : new Rectangle2D.Double(left, top, right - left, bottom - top);
        byte type = in.get(TYPE_AT);
        return switch (type) {
            case RECTANGLE -> box;
            case OVAL -> new Ellipse2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight());
            case POLYGON, FREEHAND, TRACED -> polygon(in, left, top, fine);
            default -> throw new IOException("it is a line or points (type " + type + ") and encloses no pixels");
        };
    }

    private static Shape polygon(ByteBuffer in, int left, int top, boolean fine) throws IOException {
        int count = in.getShort(COORDINATES_AT) & 0xFFFF;
        if (count < 3) {
            throw new IOException("its polygon has " + count + " corners");
        }
        Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD, count);
        int floats = HEADER_BYTES + 2 * Short.BYTES * count;
        for (int i = 0; i < count; i++) {
            double x = fine ? in.getFloat(floats + Float.BYTES * i) : left + in.getShort(HEADER_BYTES + Short.BYTES * i);
            double y = fine ? in.getFloat(floats + Float.BYTES * (count + i)) : top + in.getShort(HEADER_BYTES + Short.BYTES * (count + i));
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        path.closePath();
        return path;
    }

    private static Shape path(ByteBuffer in, int floats) throws IOException {
        in.position(HEADER_BYTES);
        Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        int end = HEADER_BYTES + Math.multiplyExact(floats, Float.BYTES);
        while (in.position() < end) {
            int segment = (int) in.getFloat();
            if (segment != MOVE_TO && path.getCurrentPoint() == null) {
                throw new IOException("its outline begins nowhere");
            }
            switch (segment) {
                case MOVE_TO -> path.moveTo(in.getFloat(), in.getFloat());
                case LINE_TO -> path.lineTo(in.getFloat(), in.getFloat());
                case QUADRATIC_TO -> path.quadTo(in.getFloat(), in.getFloat(), in.getFloat(), in.getFloat());
                case CUBIC_TO -> path.curveTo(in.getFloat(), in.getFloat(), in.getFloat(), in.getFloat(), in.getFloat(), in.getFloat());
                case CLOSE -> path.closePath();
                default -> throw new IOException("its outline has a part of the unknown kind " + segment);
            }
        }
        return path;
    }

    private static String name(ByteBuffer in, String otherwise) {
        int second = in.getInt(SECOND_HEADER_AT);
        if (second <= 0 || second + NAME_AT + 2 * Integer.BYTES > in.limit()) {
            return otherwise;
        }
        int at = in.getInt(second + NAME_AT);
        int length = in.getInt(second + NAME_AT + Integer.BYTES);
        if (at <= 0 || length <= 0 || (long) at + 2L * length > in.limit()) {
            return otherwise;
        }
        return new String(in.array(), at, 2 * length, StandardCharsets.UTF_16BE);
    }
}
