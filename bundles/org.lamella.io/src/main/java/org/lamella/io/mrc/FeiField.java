package org.lamella.io.mrc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.io.internal.BinaryFile;

/**
 * A field of the extended headers that FEI and Thermo Fisher write. Fields follow each other without padding.
 *
 * @param name as the maker's specification calls it
 * @param kind d real number, i integer, u unsigned integer, l long integer, b yes or no, s text, f real number of 32 bits
 * @param bytes its length
 */
record FeiField(String name, char kind, int bytes) {

    /** "MRC 2014 extended header", metadata versions 0 (FEI1) and 2 (FEI2); a letter with a number is a text of that many bytes. */
    private static final String RECORD = """
            i Metadata size|i Metadata version|u Bitmask 1|d Timestamp|s16 Microscope type|s16 D-Number|s16 Application
            s16 Application version|d HT|d Dose|d Alpha tilt|d Beta tilt|d X-Stage|d Y-Stage|d Z-Stage|d Tilt axis angle
            d Dual axis rotation|d Pixel size X|d Pixel size Y|s48 Unused range|d Defocus|d STEM Defocus|d Applied defocus
            i Instrument mode|i Projection mode
            s16 Objective lens mode|s16 High magnification mode|i Probe mode|b EFTEM On|d Magnification|u Bitmask 2|d Camera length
            i Spot index|d Illuminated area|d Intensity|d Convergence angle|s16 Illumination mode|b Wide convergence angle range
            b Slit inserted|d Slit width|d Acceleration voltage offset|d Drift tube voltage|d Energy shift|d Shift offset X|d Shift offset Y
            d Shift X|d Shift Y|d Integration time|i Binning Width|i Binning Height|s16 Camera name|i Readout area left|i Readout area top
            i Readout area right|i Readout area bottom|b Ceta noise reduction|i Ceta frames summed|b Direct detector electron counting
            b Direct detector align frames|s16 Camera parameters reserved 0-3|u Bitmask 3|s24 Camera parameters reserved 4-9|b Phase Plate
            s16 STEM Detector name|d Gain|d Offset|s20 STEM parameters reserved|d Dwell time|d Frame time|i Scan size left|i Scan size top
            i Scan size right|i Scan size bottom|d Full scan FOV X|d Full scan FOV Y|s16 Element|d Energy interval lower
            d Energy interval higher|i Method|b Is dose fraction|i Fraction number|i Start frame|i End frame|s80 Input stack filename
            u Bitmask 4|d Alpha tilt min|d Alpha tilt max|d Scan rotation|d Diffraction pattern rotation|d Image rotation
            i Scan mode enumeration|l Acquisition time stamp|s16 Detector commercial name|d Start tilt angle|d End tilt angle
            d Tilt per image|d Tilt speed|i Beam center X pixel|i Beam center Y pixel|l CFEG flash timestamp|i Phase plate position index
            s16 Objective aperture name""";

    /** The older header of FEI's tomography programs, 128 bytes a section (D. Agard and B. Koster); lengths in metres. */
    private static final String TOMOGRAPHY = "f Alpha tilt|f Beta tilt|f X-Stage|f Y-Stage|f Z-Stage|f Shift X|f Shift Y|f Defocus"
            + "|f Exposure time|f Mean intensity|f Tilt axis angle|f Pixel size X|f Magnification|f HT|f Binning|f Applied defocus";

    static List<FeiField> record() {
        return parse(RECORD.replace('\n', '|'));
    }

    static List<FeiField> tomography() {
        return parse(TOMOGRAPHY);
    }

    private static List<FeiField> parse(String layout) {
        List<FeiField> fields = new ArrayList<>();
        for (String field : layout.split("\\|")) {
            int blank = field.indexOf(' ');
            char kind = field.charAt(0);
            int bytes = switch (kind) {
                case 'd', 'l' -> Long.BYTES;
                case 'i', 'u', 'f' -> Integer.BYTES;
                case 'b' -> 1;
                default -> Integer.parseInt(field.substring(1, blank));
            };
            fields.add(new FeiField(field.substring(blank + 1), kind, bytes));
        }
        return fields;
    }

    /**
     * Reads fields one after the other, as many as fit.
     *
     * @param file stands at the first
     * @param fields the layout
     * @param bytes most bytes that are read
     * @return values by name
     */
    static Map<String, Object> read(BinaryFile file, List<FeiField> fields, long bytes) throws IOException {
        Map<String, Object> values = new LinkedHashMap<>();
        long left = bytes;
        for (FeiField field : fields) {
            left -= field.bytes;
            if (left < 0) {
                break;
            }
            Object value = field.read(file);
            if (!field.name.contains("reserved") && !field.name.startsWith("Unused")) {
                values.put(field.name, value);
            }
        }
        return values;
    }

    private Object read(BinaryFile file) throws IOException {
        return switch (kind) {
            case 'd' -> file.f64();
            case 'f' -> (double) file.f32();
            case 'i' -> file.i32();
            case 'u' -> file.u32();
            case 'l' -> file.i64();
            case 'b' -> file.u8() != 0;
            default -> file.latin1(bytes).strip();
        };
    }
}
