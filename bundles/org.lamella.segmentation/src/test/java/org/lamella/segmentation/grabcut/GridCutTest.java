package org.lamella.segmentation.grabcut;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

class GridCutTest {

    /** Links of a grid, {@code links[pixel][direction]}, and ties to the terminals. */
    private record Grid(int width, int height, int[][] links, int[] ties) {

        static Grid random(int width, int height, int largestLink, int largestTie, long seed) {
            Random random = new Random(seed);
            int[][] links = new int[width * height][GridCut.DIRECTIONS];
            int[] ties = new int[width * height];
            for (int pixel = 0; pixel < ties.length; pixel++) {
                ties[pixel] = random.nextInt(2 * largestTie + 1) - largestTie;
                for (int direction : BoundaryWeights.directions()) {
                    int x = pixel % width + GridCut.DX[direction];
                    int y = pixel / width + GridCut.DY[direction];
                    links[pixel][direction] = x >= 0 && y >= 0 && x < width && y < height ? random.nextInt(largestLink + 1) : 0;
                }
            }
            return new Grid(width, height, links, ties);
        }

        long cost(java.util.function.IntPredicate object) {
            long cost = 0;
            for (int pixel = 0; pixel < ties.length; pixel++) {
                boolean here = object.test(pixel);
                cost += here ? Math.max(0, -ties[pixel]) : Math.max(0, ties[pixel]);
                for (int direction : BoundaryWeights.directions()) {
                    int neighbour = pixel + GridCut.DY[direction] * width + GridCut.DX[direction];
                    if (links[pixel][direction] > 0 && object.test(neighbour) != here) {
                        cost += links[pixel][direction];
                    }
                }
            }
            return cost;
        }

        GridCut cut() throws LamellaException {
            GridCut cut = new GridCut(width, height);
            for (int pixel = 0; pixel < ties.length; pixel++) {
                cut.terminal(pixel % width, pixel / width, ties[pixel]);
                for (int direction : BoundaryWeights.directions()) {
                    if (links[pixel][direction] > 0) {
                        cut.link(pixel % width, pixel / width, direction, links[pixel][direction]);
                    }
                }
            }
            cut.cut(Progress.NONE);
            return cut;
        }
    }

    @RepeatedTest(60)
    void cutIsTheCheapestOfAllDivisions(RepetitionInfo repetition) throws LamellaException {
        int seed = repetition.getCurrentRepetition();
        Grid grid = Grid.random(4, 4, 3 + seed % 9, 5 + seed, seed);
        long least = Long.MAX_VALUE;
        for (int labels = 0; labels < 1 << 16; labels++) {
            int division = labels;
            least = Math.min(least, grid.cost(pixel -> (division >> pixel & 1) != 0));
        }
        GridCut cut = grid.cut();
        assertEquals(least, grid.cost(pixel -> cut.isObject(pixel % 4, pixel / 4)));
    }

    /** The cut costs as much as the largest flow, found another way: along shortest paths. */
    @RepeatedTest(10)
    void cutCostsAsMuchAsTheLargestFlow(RepetitionInfo repetition) throws LamellaException {
        Grid grid = Grid.random(23, 17, 50, 60, 1000 + repetition.getCurrentRepetition());
        GridCut cut = grid.cut();
        assertEquals(ShortestPathFlow.of(grid.width, grid.height, grid.links, grid.ties),
                grid.cost(pixel -> cut.isObject(pixel % grid.width, pixel / grid.width)));
    }

    @Test
    void aGridWithoutTiesIsAllBackground() throws LamellaException {
        GridCut cut = new GridCut(5, 3);
        cut.link(1, 1, 0, 7);
        cut.cut(Progress.NONE);
        assertEquals(false, cut.isObject(1, 1));
    }
}
