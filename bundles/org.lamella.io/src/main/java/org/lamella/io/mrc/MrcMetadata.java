package org.lamella.io.mrc;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.OptionalDouble;
import org.lamella.core.signal.Acquisition;
import org.lamella.io.internal.BinaryFile;

/** What FEI's and Thermo Fisher's programs say about the microscope, from the extended header's entry for the first section. */
final class MrcMetadata {

    private static final double NM_PER_M = 1e9;
    private static final int TOMOGRAPHY_BYTES = 1024 * 128;
    private static final double LARGEST_PIXEL_M = 1e-3;

    private final Map<String, Object> fields;

    private MrcMetadata(Map<String, Object> fields) {
        this.fields = fields;
    }

    static MrcMetadata read(BinaryFile file, MrcHeader header) throws IOException {
        if (header.extendedBytes() <= 0 || file.size() < MrcHeader.BYTES + header.extendedBytes()) {
            return new MrcMetadata(Map.of());
        }
        file.seek(MrcHeader.BYTES);
        if (header.extendedType().matches("FEI[12]")) {
            // the maker's programs write this part in little-endian order whatever the header says
            long size = file.order(ByteOrder.LITTLE_ENDIAN).u32();
            file.seek(MrcHeader.BYTES);
            return new MrcMetadata(FeiField.read(file, FeiField.record(), Math.min(size, header.extendedBytes())));
        }
        if (header.extendedBytes() == TOMOGRAPHY_BYTES && !header.extendedType().matches("AGAR|SERI|CCP4|MRCO|HDF5")) {
            return new MrcMetadata(FeiField.read(file.order(header.order()), FeiField.tomography(), header.extendedBytes()));
        }
        return new MrcMetadata(Map.of());
    }

    private OptionalDouble number(String name) {
        return fields.get(name) instanceof Number number && Double.isFinite(number.doubleValue()) ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }

    /** Size of a pixel. @param axis X or Y @return nm, empty when it is not said */
    OptionalDouble pixelNm(String axis) {
        OptionalDouble metres = number("Pixel size " + axis);
        if (metres.isEmpty()) {
            metres = number("Pixel size X");
        }
        return metres.isPresent() && metres.getAsDouble() > 0 && metres.getAsDouble() < LARGEST_PIXEL_M
                ? OptionalDouble.of(metres.getAsDouble() * NM_PER_M) : OptionalDouble.empty();
    }

    /** Voltages are in volts, angles of the beam in radians, of the stage in degrees; what was not measured is 0. */
    Acquisition acquisition() {
        Acquisition.Builder builder = Acquisition.builder();
        number("HT").ifPresent(volts -> builder.beamEnergyKeV(volts > 0 ? volts / 1000 : Double.NaN));
        number("Alpha tilt").ifPresent(builder::tiltDeg);
        number("Dwell time").ifPresent(seconds -> builder.dwellTimeS(seconds > 0 ? seconds : Double.NaN));
        number("Convergence angle").ifPresent(radians -> builder.convergenceMrad(radians > 0 ? radians * 1000 : Double.NaN));
        return builder.build();
    }

    Map<String, Object> values() {
        return fields;
    }
}
