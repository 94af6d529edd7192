package org.lamella.io.internal.hdf5;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a value is stored (specification IV.A.2.d).
 *
 * @param kind what it is
 * @param size bytes a value
 * @param order byte order of numbers
 * @param signed whether integers may be negative
 * @param base type of the elements of arrays and sequences, and of the numbers behind names
 * @param members fields of a record
 * @param names of an enumeration, by number
 * @param length elements of an array
 */
record HdfType(Kind kind, int size, ByteOrder order, boolean signed, List<HdfType> base, List<Member> members, Map<Long, String> names,
        int length) {

    private static final int MOST_LEVELS = 16;
    private static final int ARRAY = 10;

    /** Classes of types, as far as they are told apart. */
    enum Kind { INTEGER, REAL, TEXT, BITS, RECORD, CHOICE, LONG_TEXT, SEQUENCE, ARRAY, OTHER }

    /** A field of a record. @param name its name @param offset where in the record it begins @param type its type */
    record Member(String name, int offset, HdfType type) {
    }

    static HdfType read(FieldReader fields) throws HdfException {
        return read(fields, 0);
    }

    private static HdfType simple(Kind kind, int size, int bits) {
        return new HdfType(kind, size, (bits & 1) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN, (bits & 8) != 0, List.of(),
                List.of(), Map.of(), 1);
    }

    private static HdfType read(FieldReader fields, int level) throws HdfException {
        if (level > MOST_LEVELS) {
            throw new HdfException("types nested too deeply");
        }
        int head = fields.u8();
        int version = head >> 4;
        int bits = (int) fields.number(3);
        long stored = fields.u32();
        if (stored > Integer.MAX_VALUE || version > 4) {
            throw new HdfException("a type of " + stored + " bytes");
        }
        int size = (int) stored;
        switch (head & 15) {
            case 0, 4:
                fields.skip(4);
                return simple((head & 15) == 0 ? Kind.INTEGER : Kind.BITS, size, bits);
            case 1:
                fields.skip(12);
                return simple((bits & 0x40) == 0 ? Kind.REAL : Kind.OTHER, size, bits);
            case 3:
                return simple(Kind.TEXT, size, 0);
            case 6:
                return record(fields, size, bits & 0xFFFF, version, level);
            case 8:
                return choice(fields, size, bits & 0xFFFF, version, level);
            case 9:
                HdfType element = read(fields, level + 1);
                return of((bits & 15) == 1 ? Kind.LONG_TEXT : Kind.SEQUENCE, size, element, 1);
            case ARRAY:
                return array(fields, size, version, level);
            default:
                fields.skip((head & 15) == 2 ? 2 : (head & 15) == 5 ? bits & 0xFF : 0);
                return simple(Kind.OTHER, size, 0);
        }
    }

    private static HdfType of(Kind kind, int size, HdfType base, int length) {
        return new HdfType(kind, size, base.order, base.signed, List.of(base), List.of(), Map.of(), length);
    }

    private static HdfType record(FieldReader fields, int size, int count, int version, int level) throws HdfException {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int begin = fields.position();
            String name = fields.text();
            if (version < 3) {
                fields.align(begin);
            }
            long offset = version < 3 ? fields.u32() : fields.number(bytesFor(size));
            int dimensions = version == 1 ? fields.u8() : 0;
            fields.skip(version == 1 ? 27 : 0);
            HdfType type = read(fields, level + 1);
            if (offset + type.size > size || dimensions > 0) {
                throw new HdfException("a field outside of its record");
            }
            members.add(new Member(name, (int) offset, type));
        }
        return new HdfType(Kind.RECORD, size, ByteOrder.LITTLE_ENDIAN, false, List.of(), members, Map.of(), 1);
    }

    private static int bytesFor(int size) {
        return Math.max(1, (Integer.SIZE - Integer.numberOfLeadingZeros(size) + 7) / 8);
    }

    private static HdfType choice(FieldReader fields, int size, int count, int version, int level) throws HdfException {
        HdfType base = read(fields, level + 1);
        if (base.size < 1 || base.size > Long.BYTES || base.size != size) {
            throw new HdfException("an enumeration of " + base.size + " bytes");
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int begin = fields.position();
            texts.add(fields.text());
            if (version < 3) {
                fields.align(begin);
            }
        }
        Map<Long, String> names = new LinkedHashMap<>();
        for (String text : texts) {
            names.put(Numbers.integer(fields.bytes(base.size), 0, base), text);
        }
        return new HdfType(Kind.CHOICE, size, base.order, base.signed, List.of(base), List.of(), names, 1);
    }

    private static HdfType array(FieldReader fields, int size, int version, int level) throws HdfException {
        int rank = fields.u8();
        fields.skip(version < 3 ? 3 : 0);
        long length = 1;
        for (int i = 0; i < rank; i++) {
            length = Math.min(Integer.MAX_VALUE, length * fields.u32());
        }
        fields.skip(version < 3 ? 4L * rank : 0);
        HdfType base = read(fields, level + 1);
        if (length * base.size != size) {
            throw new HdfException("an array of another size than its elements");
        }
        return of(Kind.ARRAY, size, base, (int) length);
    }

    HdfType element() {
        return base.get(0);
    }

    boolean isNumber() {
        return kind == Kind.INTEGER && (size == 1 || size == 2 || size == 4 || size == 8) || kind == Kind.REAL && (size == 4 || size == 8);
    }

    /** True and false as h5py stores them. */
    boolean isBoolean() {
        return kind == Kind.CHOICE && names.size() == 2 && names.containsValue("TRUE") && names.containsValue("FALSE");
    }
}
