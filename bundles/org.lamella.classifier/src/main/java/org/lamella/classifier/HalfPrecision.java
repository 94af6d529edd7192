package org.lamella.classifier;

/** Numbers in the 16 bits of IEEE 754 binary16: 11 significant bits, up to 65504. */
final class HalfPrecision {

    private static final int SIGN = 0x8000;
    private static final int INFINITY = 0x7C00;
    private static final int SMALLEST_NORMAL = 0x38800000;
    private static final int OVERFLOW = 0x477FF000;
    private static final int LOST_BITS = 13;
    private static final int BIAS_DIFFERENCE = 112 << 23;
    private static final float SUBNORMAL_STEP = 0x1p-24f;

    private HalfPrecision() {
    }

    /** The nearest number of 16 bits, the even one of two; NaN becomes zero, which a weight may be. */
    static short of(float value) {
        int bits = Float.floatToRawIntBits(value);
        int sign = bits >>> 16 & SIGN;
        int magnitude = bits & 0x7FFFFFFF;
        if (Float.isNaN(value)) {
            return 0;
        }
        if (magnitude >= OVERFLOW) {
            return (short) (sign | INFINITY);
        }
        if (magnitude < SMALLEST_NORMAL) {
            return (short) (sign | (int) Math.rint(Math.abs(value) / SUBNORMAL_STEP));
        }
        int half = 1 << LOST_BITS - 1;
        int roundUp = half - 1 + (magnitude >>> LOST_BITS & 1);
        return (short) (sign | magnitude - BIAS_DIFFERENCE + roundUp >>> LOST_BITS);
    }

    /** The value of 16 bits. */
    static float value(short half) {
        int magnitude = half & 0x7FFF;
        float value;
        if (magnitude >= INFINITY) {
            value = magnitude == INFINITY ? Float.POSITIVE_INFINITY : Float.NaN;
        } else if (magnitude < 0x400) {
            value = magnitude * SUBNORMAL_STEP;
        } else {
            value = Float.intBitsToFloat((magnitude << LOST_BITS) + BIAS_DIFFERENCE);
        }
        return (half & SIGN) == 0 ? value : -value;
    }
}
