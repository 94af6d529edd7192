package org.lamella.io.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lamella.core.LamellaException;

/**
 * Header of an array saved by NumPy, versions 1 to 3 (NumPy Enhancement Proposal 1).
 *
 * @param type how the numbers are stored
 * @param components numbers an element: 2 for complex ones, else 1
 * @param fortranOrder whether the first axis is the fastest
 * @param shape sizes of the axes
 * @param dataOffset byte of the first number, counted from the start of the header
 */
public record NumpyHeader(ElementType type, int components, boolean fortranOrder, long[] shape, long dataOffset) {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

    private static final int MAX_HEADER_BYTES = 1 << 20;
    private static final Pattern DESCRIPTION = Pattern.compile("'descr'\\s*:\\s*'([<>|=]?)([a-zA-Z?])(\\d*)'");
    private static final Pattern FORTRAN = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([\\d,\\s]*)\\)");

    /**
     * First bytes of every array.
     *
     * @return a new array
     */
    public static byte[] magic() {
        return MAGIC.clone();
    }

    /**
     * The header of an {@code .npy} file.
     *
     * @param file the file
     * @return its header
     * @throws IOException when it cannot be read
     * @throws LamellaException when it is damaged, or holds no numbers
     */
    public static NumpyHeader read(Path file) throws IOException, LamellaException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file, in);
        }
    }

    /**
     * The header of an array within a file.
     *
     * @param file the file, for messages
     * @param in a stream that begins with the header; left at the first element
     * @return the header
     * @throws IOException when it cannot be read
     * @throws LamellaException when it is damaged, or describes no numbers
     */
    public static NumpyHeader read(Path file, InputStream in) throws IOException, LamellaException {
        Text text = text(file, in);
        return parse(file, text.content(), text.bytes());
    }

    /**
     * Passes over the header of an array that may hold texts or objects instead of numbers.
     *
     * @param file the file, for messages
     * @param in a stream that begins with the header; left at the first element
     * @return what the header says, a Python dictionary
     * @throws IOException when it cannot be read
     * @throws LamellaException when it is damaged
     */
    public static String description(Path file, InputStream in) throws IOException, LamellaException {
        return text(file, in).content();
    }

    /** The description of an array. @param content what it says @param bytes length with what stands before it */
    private record Text(String content, long bytes) {
    }

    private static Text text(Path file, InputStream in) throws IOException, LamellaException {
        byte[] start = in.readNBytes(8);
        if (start.length < 8 || !Arrays.equals(MAGIC, 0, 6, start, 0, 6)) {
            throw broken(file, "it does not begin as a NumPy file does");
        }
        int lengthBytes = start[6] == 1 ? 2 : 4;
        if (start[6] < 1 || start[6] > 3) {
            throw broken(file, "it is of version " + start[6] + ", only 1 to 3 are known");
        }
        byte[] length = in.readNBytes(lengthBytes);
        long headerBytes = 0;
        for (int i = length.length - 1; i >= 0; i--) {
            headerBytes = headerBytes << 8 | length[i] & 0xFF;
        }
        if (length.length < lengthBytes || headerBytes > MAX_HEADER_BYTES) {
            throw broken(file, "its header is damaged");
        }
        byte[] header = in.readNBytes((int) headerBytes);
        return new Text(new String(header, StandardCharsets.UTF_8), 8L + lengthBytes + headerBytes);
    }

    /**
     * How many numbers the array holds.
     *
     * @return the product of the sizes and components; {@link Long#MAX_VALUE} when it does not fit
     */
    public long numbers() {
        try {
            return Arrays.stream(shape).reduce(components, Math::multiplyExact);
        } catch (ArithmeticException tooMany) {
            return Long.MAX_VALUE;
        }
    }

    /**
     * The numbers of an array that stands unpacked in a file.
     *
     * @param file the file
     * @param at where in the file the header begins
     * @return the numbers in C order
     * @throws IOException when the file's size cannot be found out
     * @throws LamellaException when they are not all there
     */
    public ElementSource source(Path file, long at) throws IOException, LamellaException {
        FileSource inOrder = new FileSource(file, type, at + dataOffset);
        inOrder.requireElements(numbers());
        if (!fortranOrder || shape.length < 2) {
            return inOrder;
        }
        if (numbers() * type.bytes() > Integer.MAX_VALUE) {
            throw Unreadable.because(file, "it is stored in Fortran order and larger than 2 GB",
                    "Save it in C order with numpy.ascontiguousarray");
        }
        return new FortranSource(file, type, components, at + dataOffset, shape);
    }

    private static NumpyHeader parse(Path file, String header, long dataOffset) throws LamellaException {
        Matcher description = DESCRIPTION.matcher(header);
        Matcher fortran = FORTRAN.matcher(header);
        Matcher shape = SHAPE.matcher(header);
        if (!description.find() || !fortran.find() || !shape.find()) {
            throw broken(file, "its header is damaged, or it holds records or objects instead of numbers");
        }
        String order = description.group(1);
        String code = description.group(2) + description.group(3);
        // a complex number is two real ones
        int components = code.startsWith("c") ? 2 : 1;
        String part = code.equals("c8") ? "f4" : code.equals("c16") ? "f8" : code;
        ElementType type = ElementType.ofNumpy(order + part)
                .orElseThrow(() -> Unreadable.because(file, "its numbers are of type '" + code + "'",
                "Save it as integers or real numbers of 4 or 8 bytes"));
        return new NumpyHeader(type, components, fortran.group(1).equals("True"), sizes(file, shape.group(1)), dataOffset);
    }

    private static long[] sizes(Path file, String text) throws LamellaException {
        try {
            return Arrays.stream(text.split(",")).map(String::strip).filter(s -> !s.isEmpty()).mapToLong(Long::parseLong).toArray();
        } catch (NumberFormatException tooLarge) {
            throw broken(file, "its shape (" + text + ") is not a shape");
        }
    }

    private static LamellaException broken(Path file, String reason) {
        return Unreadable.because(file, reason, "Save the array again with numpy.save");
    }
}
