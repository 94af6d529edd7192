package org.lamella.segmentation.grabcut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.SegmentationResult;
import org.lamella.core.contribution.SegmentationTask;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.BrushStroke;
import org.lamella.core.region.Mask;
import org.lamella.core.region.RectangleRegion;
import org.lamella.segmentation.TestMaps;

class GrabCutTest {

    private static final int WIDTH = 160;
    private static final int HEIGHT = 120;
    private static final RectangleRegion LOOSE = new RectangleRegion(25, 20, 140, 100);
    private static final GrabCutParameters DEFAULTS = ParameterSchema.of(GrabCutParameters.class).defaults();

    private final Mask truth = TestMaps.ellipse(WIDTH, HEIGHT);

    private static SegmentationResult run(SegmentationTask task) throws LamellaException {
        return new GrabCut().segment(task, DEFAULTS, Progress.NONE);
    }

    @ParameterizedTest
    @CsvSource({"140, 60, 10", "140, 60, 25", "30, 60, 4", "1e-3, 4e-4, 1e-4", "1e9, 4e8, 1e8"})
    void findsAnObjectFromALooseRectangleWhateverTheScaleOfTheMap(double inside, double outside, double noise) throws LamellaException {
        double[] map = TestMaps.noisy(truth, inside, outside, noise, 3);
        SegmentationResult result = run(SegmentationTask.of(WIDTH, HEIGHT, map).within(LOOSE));
        double overlap = TestMaps.overlap(result.masks().get(0), truth);
        assertTrue(overlap > 0.97, "overlap " + overlap);
        assertEquals("object", result.masks().get(0).name());
    }

    @Test
    void severalMapsTogetherShowWhatEachHidesInNoise() throws LamellaException {
        Mask left = new RectangleRegion(0, 0, 83, HEIGHT).toMask(WIDTH, HEIGHT);
        double[] first = TestMaps.noisy(truth.and(left), 150, 60, 15, 4);
        double[] second = TestMaps.noisy(truth.minus(left), 150, 60, 15, 5);
        Mask both = run(SegmentationTask.of(WIDTH, HEIGHT, first, second).within(LOOSE)).masks().get(0);
        assertTrue(TestMaps.overlap(both, truth) > 0.97);
        Mask one = run(SegmentationTask.of(WIDTH, HEIGHT, first).within(LOOSE)).masks().get(0);
        assertTrue(TestMaps.overlap(one, truth) < 0.7);
    }

    @Test
    void threeEqualMapsAreOneMap() throws LamellaException {
        double[] map = TestMaps.noisy(truth, 140, 60, 20, 6);
        Mask one = run(SegmentationTask.of(WIDTH, HEIGHT, map).within(LOOSE)).masks().get(0);
        Mask three = run(SegmentationTask.of(WIDTH, HEIGHT, map, map, map).within(LOOSE)).masks().get(0);
        assertTrue(TestMaps.overlap(one, three) > 0.999);
    }

    @Test
    void strokesOverruleTheValues() throws LamellaException {
        double[] map = TestMaps.noisy(truth, 140, 60, 10, 7);
        Mask in = new BrushStroke(new double[] {30}, new double[] {25}, 3).toMask(WIDTH, HEIGHT);
        Mask out = new BrushStroke(new double[] {83}, new double[] {58}, 5).toMask(WIDTH, HEIGHT);
        Mask found = run(SegmentationTask.of(WIDTH, HEIGHT, map).within(LOOSE).marked(in, out)).masks().get(0);
        assertEquals(in.count(), found.and(in).count());
        assertEquals(0, found.and(out).count());
        assertTrue(TestMaps.overlap(found, truth) > 0.9);
    }

    @Test
    void strokesAloneAreEnough() throws LamellaException {
        double[] map = TestMaps.noisy(truth, 140, 60, 10, 8);
        Mask in = new BrushStroke(new double[] {70, 95}, new double[] {50, 60}, 6).toMask(WIDTH, HEIGHT);
        Mask out = new BrushStroke(new double[] {10, 150}, new double[] {8, 8}, 4).toMask(WIDTH, HEIGHT);
        Mask found = run(SegmentationTask.of(WIDTH, HEIGHT, map).marked(in, out)).masks().get(0);
        assertTrue(TestMaps.overlap(found, truth) > 0.97);
    }

    @Test
    void anEarlierMaskIsRefined() throws LamellaException {
        double[] map = TestMaps.noisy(truth, 140, 60, 20, 9);
        Mask.Builder guess = Mask.builder(WIDTH, HEIGHT);
        for (int pixel = 0; pixel < map.length; pixel++) {
            if (map[pixel] > 100) {
                guess.set(pixel);
            }
        }
        Mask found = run(SegmentationTask.of(WIDTH, HEIGHT, map).from(guess.build())).masks().get(0);
        assertTrue(TestMaps.overlap(guess.build(), truth) < 0.93);
        assertTrue(TestMaps.overlap(found, truth) > 0.98);
    }

    @Test
    void sameSeedSameMask() throws LamellaException {
        double[] map = TestMaps.noisy(truth, 100, 60, 20, 10);
        SegmentationTask task = SegmentationTask.of(WIDTH, HEIGHT, map).within(LOOSE);
        assertEquals(run(task).masks(), run(task).masks());
    }

    @Test
    void saysWhatIsMissing() {
        double[] map = TestMaps.noisy(truth, 140, 60, 10, 11);
        SegmentationTask bare = SegmentationTask.of(WIDTH, HEIGHT, map);
        assertFails("rectangle", bare);
        assertFails("outside it", bare.within(new RectangleRegion(-50, -50, -10, -10)));
        assertFails("whole map", bare.within(new RectangleRegion(0, 0, WIDTH, HEIGHT)));
        double[] flat = new double[map.length];
        assertFails("same everywhere", SegmentationTask.of(WIDTH, HEIGHT, flat).within(LOOSE));
        flat[17] = Double.NaN;
        assertFails("no finite numbers", SegmentationTask.of(WIDTH, HEIGHT, flat).within(LOOSE));
    }

    private static void assertFails(String words, SegmentationTask task) {
        String message = assertThrows(LamellaException.class, () -> run(task)).getMessage();
        assertTrue(message.contains(words), message);
    }

    @Test
    void aMapOfTwoValuesHasFewerGaussiansThanAsked() throws LamellaException {
        double[] map = new double[WIDTH * HEIGHT];
        for (int pixel = truth.nextSet(0); pixel >= 0; pixel = truth.nextSet(pixel + 1)) {
            map[pixel] = 1;
        }
        assertEquals(truth.named("object"), run(SegmentationTask.of(WIDTH, HEIGHT, map).within(LOOSE)).masks().get(0));
    }

    @Test
    void everythingMarkedNeedsNoCut() throws LamellaException {
        double[] map = TestMaps.noisy(truth, 140, 60, 10, 12);
        assertEquals(truth.named("object"),
                run(SegmentationTask.of(WIDTH, HEIGHT, map).marked(truth, truth.not())).masks().get(0));
    }

    @Test
    void stopsWhenCancelled() {
        double[] map = TestMaps.noisy(truth, 140, 60, 10, 13);
        AtomicInteger asked = new AtomicInteger();
        Progress impatient = new Progress() {
            @Override
            public void message(String text) {
                assertFalse(text.isEmpty());
            }

            @Override
            public void fraction(double done) {
                assertTrue(done <= 1);
            }

            @Override
            public boolean isCancelled() {
                return asked.incrementAndGet() > 3;
            }
        };
        assertThrows(CancelledException.class,
                () -> new GrabCut().segment(SegmentationTask.of(WIDTH, HEIGHT, map).within(LOOSE), DEFAULTS, impatient));
    }

    @Test
    void tellsOfAnObjectThatIsNotThere() throws LamellaException {
        double[] map = TestMaps.noisy(truth, 60, 60, 20, 14);
        SegmentationResult result = run(SegmentationTask.of(WIDTH, HEIGHT, map).within(LOOSE));
        assertEquals(0, result.masks().get(0).count());
        assertTrue(result.remarks().get(0).contains("told from its background"));
    }
}
