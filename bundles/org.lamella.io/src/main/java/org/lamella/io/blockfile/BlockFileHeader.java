package org.lamella.io.blockfile;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.io.internal.BinaryFile;

/**
 * Header of a block file.
 *
 * @param order byte order
 * @param imageAt byte where the virtual bright-field image begins, 0 when there is none
 * @param patternsAt byte where the diffraction patterns begin
 * @param patternSize width and height of a pattern
 * @param width of the scan
 * @param height of the scan
 * @param stepNm steps of the scan along x and y
 * @param beamEnergyV accelerating voltage
 * @param pixelsPerCm pixels of a pattern a centimetre
 * @param values all fields by name
 */
record BlockFileHeader(ByteOrder order, long imageAt, long patternsAt, int patternSize, int width, int height, double[] stepNm,
        double beamEnergyV, double pixelsPerCm, Map<String, Object> values) {

    static final String MARK = "IMGBLO";

    private static final int MAGIC = 0x0102;
    private static final int CENTRINGS = 8;
    private static final int DISTORTIONS = 14;
    private static final double HUNDREDTHS = 100;

    static BlockFileHeader read(BinaryFile file) throws IOException {
        if (!file.seek(0).latin1(MARK.length()).equals(MARK)) {
            throw new IOException("it does not begin as a block file does");
        }
        ByteOrder order = file.order(ByteOrder.LITTLE_ENDIAN).u16() == MAGIC ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        file.order(order);
        Map<String, Object> values = new LinkedHashMap<>();
        long imageAt = put(values, "Data_offset_1", file.u32());
        long patternsAt = put(values, "Data_offset_2", file.u32());
        put(values, "UNKNOWN1", file.u32());
        int patternSize = (int) put(values, "DP_SZ", file.u16());
        put(values, "DP_rotation", file.u16());
        int width = (int) put(values, "NX", file.u16());
        int height = (int) put(values, "NY", file.u16());
        put(values, "Scan_rotation", file.u16());
        double[] stepNm = {file.f64(), file.f64()};
        values.put("SX", stepNm[0]);
        values.put("SY", stepNm[1]);
        long beamEnergyV = put(values, "Beam_energy", file.u32());
        long hundredthsPerCm = put(values, "SDP", file.u16());
        put(values, "Camera_length", file.u32());
        values.put("Acquisition_time", file.f64());
        values.put("Centering", numbers(file, CENTRINGS));
        values.put("Distortion", numbers(file, DISTORTIONS));
        return new BlockFileHeader(order, imageAt, patternsAt, patternSize, width, height, stepNm, beamEnergyV,
                hundredthsPerCm / HUNDREDTHS, values);
    }

    private static long put(Map<String, Object> values, String name, long value) {
        values.put(name, value);
        return value;
    }

    private static List<Double> numbers(BinaryFile file, int count) throws IOException {
        List<Double> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(file.f64());
        }
        return numbers;
    }
}
