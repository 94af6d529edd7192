package org.lamella.ui.map;

import org.eclipse.swt.graphics.Image;
import org.lamella.ui.session.LinkedMap;
import org.lamella.workflow.picture.ImagePicture;
import org.lamella.workflow.picture.Viewport;

/**
 * A map as it was drawn into an image.
 *
 * @param map the map
 * @param picture the map in colours, at its own resolution
 * @param rowHeight picture rows a map row
 * @param view the part of the picture that the image shows, in points
 * @param image what to draw; whoever holds this disposes of it
 * @param width width of the area it fills, points
 * @param height height of the area it fills, points
 */
record RenderedMap(LinkedMap map, ImagePicture picture, int rowHeight, Viewport view, Image image, int width, int height) {
}
