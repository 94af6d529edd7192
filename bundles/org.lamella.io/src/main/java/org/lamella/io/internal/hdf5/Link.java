package org.lamella.io.internal.hdf5;

/**
 * What a name in a group leads to.
 *
 * @param address object header; {@link FieldReader#UNDEFINED} when the link is a path
 * @param path another place in the file
 */
record Link(long address, String path) {

    private static final int HARD = 0;
    private static final int SOFT = 1;

    static Link hard(long address) {
        return new Link(address, "");
    }

    static Link soft(String path) {
        return new Link(FieldReader.UNDEFINED, path);
    }

    boolean isSoft() {
        return address == FieldReader.UNDEFINED;
    }

    /** A link with its name. */
    record Named(String name, Link link) {
    }

    /** A link message (specification IV.A.2.g). A link to another file has neither address nor path. */
    static Named read(FieldReader fields) throws HdfException {
        fields.version(1, 1);
        int flags = fields.u8();
        int type = (flags & 8) != 0 ? fields.u8() : HARD;
        fields.skip((flags & 4) != 0 ? 8 : 0).skip((flags & 16) != 0 ? 1 : 0);
        String name = fields.text(fields.number(1 << (flags & 3)));
        if (type == HARD) {
            return new Named(name, hard(fields.address()));
        }
        return new Named(name, soft(type == SOFT ? fields.text(fields.u16()) : ""));
    }
}
