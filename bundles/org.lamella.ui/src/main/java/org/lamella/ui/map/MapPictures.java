package org.lamella.ui.map;

import java.util.List;
import org.lamella.ui.session.LinkedMap;
import org.lamella.ui.session.MapDisplay;
import org.lamella.ui.session.MapLayer;
import org.lamella.ui.session.SignalMask;
import org.lamella.workflow.picture.ImagePicture;

/** Maps and overlays in colours, at their own resolution. */
public final class MapPictures {

    private MapPictures() {
    }

    /**
     * A map in colours.
     *
     * @param map a map or an overlay
     * @param settings colours and contrast
     * @param rowHeight picture rows a map row
     * @return the picture
     */
    public static ImagePicture of(LinkedMap map, MapDisplay settings, int rowHeight) {
        int height = map.height() * rowHeight;
        if (map.isOverlay()) {
            double[][] values = map.layers().stream().map(layer -> repeated(layer.values(), rowHeight)).toArray(double[][]::new);
            int[] rgb = map.layers().stream().mapToInt(MapLayer::rgb).toArray();
            return ImagePicture.overlay(values, rgb, map.width(), height, settings.contrast());
        }
        double[] values = repeated(map.values(), rowHeight);
        return ImagePicture.of(values, map.width(), height, settings.coloursFor(map.values()), settings.contrast());
    }

    /**
     * A picture with masks tinted.
     *
     * @param picture of a map
     * @param masks those of other sizes are passed over
     * @param rowHeight picture rows a map row
     * @return the picture
     */
    public static ImagePicture tinted(ImagePicture picture, List<SignalMask> masks, int rowHeight) {
        ImagePicture tinted = picture;
        int width = picture.width();
        for (SignalMask mask : masks) {
            if (mask.mask().width() == width && mask.mask().height() * rowHeight == picture.height()) {
                tinted = tinted.tinted(pixel -> mask.mask().contains(pixel % width, pixel / width / rowHeight), mask.rgb());
            }
        }
        return tinted;
    }

    private static double[] repeated(double[] row, int times) {
        if (times == 1) {
            return row;
        }
        double[] values = new double[row.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(row, 0, values, i * row.length, row.length);
        }
        return values;
    }
}
