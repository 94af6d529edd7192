package org.lamella.workflow.mask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lamella.core.region.Mask;

/**
 * The outline of a mask along the edges of its pixels, as closed polygons of corners: outer ones and those of holes. Filled by the even-odd
 * rule they give the mask back, pixel by pixel.
 */
final class MaskOutline {

    /** Right, down, left, up: the mask lies on the right hand of whoever walks along the outline. */
    private static final int[] DX = {1, 0, -1, 0};
    private static final int[] DY = {0, 1, 0, -1};

    private MaskOutline() {
    }

    /** The polygons. @return each as x0, y0, x1, y1, …, corners between pixels from 0 to width and height, only where it turns */
    static List<int[]> of(Mask mask) {
        int width = mask.width();
        int stride = width + 1;
        boolean[] walked = new boolean[stride * (mask.height() + 1)];
        List<int[]> polygons = new ArrayList<>();
        for (int pixel = mask.nextSet(0); pixel >= 0; pixel = mask.nextSet(pixel + 1)) {
            int x = pixel % width;
            int y = pixel / width;
            // every polygon has an edge above a pixel of the mask that is walked to the right
            if (!mask.contains(x, y - 1) && !walked[y * stride + x]) {
                polygons.add(walk(mask, x, y, walked, stride));
            }
        }
        return polygons;
    }

    private static int[] walk(Mask mask, int startX, int startY, boolean[] walkedRight, int stride) {
        int[] corners = new int[16];
        int length = 0;
        int x = startX;
        int y = startY;
        int heading = 0;
        do {
            if (heading == 0) {
                walkedRight[y * stride + x] = true;
            }
            x += DX[heading];
            y += DY[heading];
            int next = turn(mask, x, y, heading);
            if (next != heading) {
                if (length + 2 > corners.length) {
                    corners = Arrays.copyOf(corners, 2 * corners.length);
                }
                corners[length++] = x;
                corners[length++] = y;
            }
            heading = next;
        } while (x != startX || y != startY || heading != 0);
        return Arrays.copyOf(corners, length);
    }

    /** At a corner: to the right where the mask ends ahead on the right, to the left where it lies ahead on the left as well. */
    private static int turn(Mask mask, int x, int y, int heading) {
        int right = (heading + 1) % 4;
        int left = (heading + 3) % 4;
        if (!inside(mask, x, y, heading, right)) {
            return right;
        }
        return inside(mask, x, y, heading, left) ? left : heading;
    }

    /** Whether the pixel at a corner that lies ahead and to one side belongs to the mask. */
    private static boolean inside(Mask mask, int x, int y, int heading, int side) {
        int dx = DX[heading] + DX[side];
        int dy = DY[heading] + DY[side];
        return mask.contains(dx > 0 ? x : x - 1, dy > 0 ? y : y - 1);
    }
}
