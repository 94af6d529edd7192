package org.lamella.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lamella.core.LamellaException;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.load.PixelBox;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.io.hspy.HyperSpyLoader;
import org.lamella.quantification.AxisInKeV;
import org.lamella.quantification.fit.FittedMaps;
import org.lamella.quantification.fit.MapFitter;
import org.lamella.quantification.fit.SpectrumFit;
import org.lamella.quantification.fit.SpectrumFitter;
import org.lamella.quantification.fit.SpectrumModel;
import org.lamella.xray.DetectorResponse;
import org.lamella.xray.Element;
import org.lamella.xray.SiliconDetector;

/** Times the fit of all pixels of a map, or of a square block of it, by the lines of some elements and a background. */
public final class ModelFitBenchmark {

    private static final double BEAM_KEV = 200;
    private static final SiliconDetector DETECTOR = new SiliconDetector(0.1, 0.5);
    private static final int DEGREE = 4;

    private ModelFitBenchmark() {
    }

    /**
     * Fits, and prints the seconds taken, sum spectrum included, and the counts of each shell.
     *
     * @param arguments a map in a .hspy file; width of the block in pixels, 0 for all; symbols of elements, with commas between them
     * @throws LamellaException when the map cannot be read or fitted
     */
    public static void main(String[] arguments) throws LamellaException {
        int size = Integer.parseInt(arguments[1]);
        LoadOptions options = size == 0 ? LoadOptions.ALL : LoadOptions.ALL.withRegion(new PixelBox(0, size, 0, size));
        SpectrumImage image = (SpectrumImage) new HyperSpyLoader().open(Path.of(arguments[0])).get(0).read(options, Progress.NONE);
        List<Element> elements = new ArrayList<>();
        for (String symbol : arguments[2].split(",")) {
            elements.add(Element.of(symbol));
        }
        long start = System.nanoTime();
        int first = image.energyAxis().nearest(0.3);
        Axis axis = AxisInKeV.part(image.energyAxis(), first, image.energyAxis().size());
        SpectrumModel model = SpectrumModel.of(axis, elements, BEAM_KEV, DETECTOR, DEGREE);
        double[] sum = Arrays.copyOfRange(image.cube().sumSpectrum(Progress.NONE), first, image.energyAxis().size());
        SpectrumFit whole = new SpectrumFitter(model, DetectorResponse.TYPICAL).fit(sum, true, Progress.NONE);
        FittedMaps maps = new MapFitter(whole).fit(image.cube(), first, Progress.NONE);
        double seconds = (System.nanoTime() - start) * 1e-9;
        StringBuilder counts = new StringBuilder();
        for (int i = 0; i < maps.shells().size(); i++) {
            counts.append(counts.length() == 0 ? "" : ",").append(maps.shells().get(i).strongest().name()).append(':')
                    .append(String.format(Locale.ROOT, "%.1f", Arrays.stream(maps.counts()[i]).sum()));
        }
        System.out.printf(Locale.ROOT, "%.3f %s%n", seconds, counts);
    }
}
