package org.lamella.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.cube.Cube;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.decomposition.physics.PhysicsNmf;
import org.lamella.decomposition.physics.PhysicsParameters;
import org.lamella.phantom.MantlePhantom;
import org.lamella.phantom.Phantom;
import org.lamella.xray.Bremsstrahlung;
import org.lamella.xray.ComputedEmissionLines;
import org.lamella.xray.DetectorResponse;
import org.lamella.xray.Element;
import org.lamella.xray.EmissionLine;
import org.lamella.xray.SiliconDetector;

/**
 * Times the physics-guided factorisation of the mineral map and leaves what a peer needs to do the same: the counts, the matrix G, the
 * counts of an atom of each element.
 */
public final class PhysicsBenchmark {

    private static final double BEAM_KEV = 200;
    private static final double DEAD_LAYER_UM = 0.15;
    private static final int DEGREE = 4;
    private static final List<String> ELEMENTS = List.of("O", "Mg", "Al", "Si", "Ca", "Fe", "Cu", "Nd", "Sm", "U");

    private PhysicsBenchmark() {
    }

    /**
     * Runs.
     *
     * @param arguments folder for the files, dose ({@code medium} or {@code low})
     * @throws IOException when a file cannot be written
     * @throws LamellaException never
     */
    public static void main(String[] arguments) throws IOException, LamellaException {
        Path folder = Path.of(arguments[0]);
        Phantom phantom = arguments[1].equals("low") ? MantlePhantom.low(1) : MantlePhantom.medium(1);
        PhysicsParameters parameters = ParameterSchema.of(PhysicsParameters.class).parse(Map.of("elements", String.join(",", ELEMENTS),
                "energy-from", "0", "dead-layer", "" + DEAD_LAYER_UM, "background-degree", "" + DEGREE));
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long begin = System.nanoTime();
        long cpuBegin = system.getProcessCpuTime();
        DecompositionResult result = new PhysicsNmf().decompose(phantom.image(), parameters, Progress.NONE);
        double seconds = (System.nanoTime() - begin) / 1e9;
        double cpuSeconds = (system.getProcessCpuTime() - cpuBegin) / 1e9;
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "seconds %.3f %.3f%ndivergence %.6f%n", seconds, cpuSeconds,
                (Double) result.facts().get("divergence at full resolution")));
        result.compositions().forEach(composition -> {
            text.append("composition");
            composition.shares().forEach(share -> text.append(String.format(Locale.ROOT, " %.6f", share.atomicFraction())));
            text.append('\n');
        });
        Files.writeString(folder.resolve("lamella.txt"), text);
        writeCounts(folder.resolve("counts.npy"), phantom.image().cube());
        writeParts(folder, phantom.image().energyAxis());
    }

    private static void writeCounts(Path file, Cube cube) throws IOException {
        try (OutputStream out = header(file, "<u2", cube.pixels(), cube.channels())) {
            int[] channels = new int[cube.channels()];
            double[] values = new double[cube.channels()];
            for (int pixel = 0; pixel < cube.pixels(); pixel++) {
                ByteBuffer row = ByteBuffer.allocate(2 * cube.channels()).order(ByteOrder.LITTLE_ENDIAN);
                int length = cube.copyRow(pixel, channels, values);
                for (int e = 0; e < length; e++) {
                    row.putShort(2 * channels[e], (short) values[e]);
                }
                out.write(row.array());
            }
        }
    }

    private static void writeParts(Path folder, Axis axis) throws IOException, LamellaException {
        SiliconDetector detector = new SiliconDetector(DEAD_LAYER_UM, 0.45);
        List<double[]> columns = new ArrayList<>();
        StringBuilder perAtom = new StringBuilder();
        for (String symbol : ELEMENTS) {
            double[] column = new double[axis.size()];
            for (EmissionLine line : new ComputedEmissionLines(BEAM_KEV).of(Element.of(symbol))) {
                DetectorResponse.TYPICAL.addLine(column, axis, line.energyKeV(),
                        1e24 * line.crossSection() * detector.efficiency(line.energyKeV()));
            }
            perAtom.append(normalise(column)).append('\n');
            columns.add(column);
        }
        double low = Math.log(axis.coordinate(0));
        double high = Math.log(axis.coordinate(axis.size() - 1.0));
        for (int k = 0; k <= DEGREE; k++) {
            double[] column = new double[axis.size()];
            double binomial = 1;
            for (int i = 1; i <= k; i++) {
                binomial *= (DEGREE - k + i) / (double) i;
            }
            for (int channel = 0; channel < column.length; channel++) {
                double energy = axis.coordinate(channel);
                double x = (Math.log(energy) - low) / (high - low);
                column[channel] = Bremsstrahlung.crossSectionCm2PerKeV(1, BEAM_KEV, energy) * detector.efficiency(energy) * binomial
                        * Math.pow(x, k) * Math.pow(1 - x, DEGREE - k);
            }
            normalise(column);
            columns.add(column);
        }
        Files.writeString(folder.resolve("per_atom.txt"), perAtom);
        try (OutputStream out = header(folder.resolve("parts.npy"), "<f8", columns.size(), axis.size())) {
            for (double[] column : columns) {
                ByteBuffer row = ByteBuffer.allocate(Double.BYTES * column.length).order(ByteOrder.LITTLE_ENDIAN);
                row.asDoubleBuffer().put(column);
                out.write(row.array());
            }
        }
    }

    private static double normalise(double[] column) {
        double sum = 0;
        for (double value : column) {
            sum += value;
        }
        for (int channel = 0; channel < column.length; channel++) {
            column[channel] /= sum;
        }
        return sum;
    }

    private static OutputStream header(Path file, String type, int rows, int columns) {
        String text = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + rows + ", " + columns + "), }";
        int length = (10 + text.length() + 1 + 63) / 64 * 64;
        byte[] padded = (text + " ".repeat(length - 11 - text.length()) + "\n").getBytes(StandardCharsets.US_ASCII);
        try {
            OutputStream out = new java.io.BufferedOutputStream(Files.newOutputStream(file));
            out.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) padded.length, (byte) (padded.length >> 8)});
            out.write(padded);
            return out;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
