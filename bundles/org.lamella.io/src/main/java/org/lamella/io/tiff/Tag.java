package org.lamella.io.tiff;

import java.util.Map;

/** Numbers of the fields that are read or written (TIFF 6.0; private ones as their owners use them). */
final class Tag {

    static final int WIDTH = 256;
    static final int HEIGHT = 257;
    static final int BITS = 258;
    static final int COMPRESSION = 259;
    static final int PHOTOMETRIC = 262;
    static final int FILL_ORDER = 266;
    static final int DESCRIPTION = 270;
    static final int STRIP_OFFSETS = 273;
    static final int SAMPLES = 277;
    static final int STRIP_ROWS = 278;
    static final int STRIP_BYTES = 279;
    static final int X_RESOLUTION = 282;
    static final int Y_RESOLUTION = 283;
    static final int PLANAR = 284;
    static final int RESOLUTION_UNIT = 296;
    static final int SOFTWARE = 305;
    static final int PREDICTOR = 317;
    static final int TILE_WIDTH = 322;
    static final int TILE_HEIGHT = 323;
    static final int TILE_OFFSETS = 324;
    static final int TILE_BYTES = 325;
    static final int EXTRA_SAMPLES = 338;
    static final int SAMPLE_FORMAT = 339;
    static final int ZEISS = 34118;
    static final int FEI_SFEG = 34680;
    static final int FEI_HELIOS = 34682;
    static final int FEI_XML = 34683;
    /** DigitalMicrograph: units of x, y and z, then their offsets, then their scales. */
    static final int GATAN_UNITS = 65003;
    static final int GATAN_OFFSETS = 65006;
    static final int GATAN_SCALES = 65009;

    private static final Map<Integer, String> NAMES = Map.ofEntries(Map.entry(WIDTH, "ImageWidth"), Map.entry(HEIGHT, "ImageLength"),
            Map.entry(BITS, "BitsPerSample"), Map.entry(COMPRESSION, "Compression"), Map.entry(PHOTOMETRIC, "PhotometricInterpretation"),
            Map.entry(DESCRIPTION, "ImageDescription"), Map.entry(271, "Make"), Map.entry(272, "Model"),
            Map.entry(STRIP_OFFSETS, "StripOffsets"), Map.entry(SAMPLES, "SamplesPerPixel"), Map.entry(STRIP_ROWS, "RowsPerStrip"),
            Map.entry(STRIP_BYTES, "StripByteCounts"), Map.entry(X_RESOLUTION, "XResolution"), Map.entry(Y_RESOLUTION, "YResolution"),
            Map.entry(PLANAR, "PlanarConfiguration"), Map.entry(RESOLUTION_UNIT, "ResolutionUnit"), Map.entry(SOFTWARE, "Software"),
            Map.entry(306, "DateTime"), Map.entry(315, "Artist"), Map.entry(PREDICTOR, "Predictor"),
            Map.entry(SAMPLE_FORMAT, "SampleFormat"));

    private Tag() {
    }

    static String name(int tag) {
        return NAMES.getOrDefault(tag, "Tag " + tag);
    }
}
