package org.lamella.phantom;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.LineRegion;
import org.lamella.phantom.internal.yaml.Description;
import org.lamella.phantom.internal.yaml.DescriptionReader;

/**
 * A phantom described in YAML: phases, where they are, microscope and dose. {@code docs/phantoms.md} explains every key.
 *
 * <p>Some descriptions come with the program ({@link #names()}). Immutable.
 */
public final class PhantomDescription {

    private static final List<String> SHIPPED = List.of("mantle", "mantle-trace", "cr2n", "solar-cell", "core-shell", "catalyst",
            "silicon-diode", "multilayer", "cathode");
    private static final long LARGEST_FILE_BYTES = 1 << 20;
    /** Bytes of a pixel that do not depend on its phases: thickness, weights, and place for a map that somebody makes of it. */
    private static final int BYTES_PER_PIXEL = 32;

    private final String yaml;
    private final String source;
    private final Overrides overrides;
    private final Description read;

    /** What the caller wants otherwise than the text says. */
    private record Overrides(Optional<int[]> size, OptionalDouble countsPerPixel, OptionalLong seed) {
    }

    private PhantomDescription(String yaml, String source, Overrides overrides) throws LamellaException {
        this.yaml = Objects.requireNonNull(yaml, "yaml");
        this.source = Objects.requireNonNull(source, "source");
        this.overrides = overrides;
        read = DescriptionReader.read(yaml, source, overrides.size);
    }

    /** The descriptions that come with the program. @return names for {@link #named} */
    public static List<String> names() {
        return SHIPPED;
    }

    /**
     * A description that comes with the program.
     *
     * @param name one of {@link #names()}
     * @return the description
     * @throws LamellaException when there is none of that name
     */
    public static PhantomDescription named(String name) throws LamellaException {
        if (!SHIPPED.contains(name)) {
            throw new LamellaException("There is no phantom '" + name + "'; those that come with the program are "
                    + String.join(", ", SHIPPED) + ", or name a file that ends in .yaml.");
        }
        try (InputStream in = PhantomDescription.class.getResourceAsStream(name + ".yaml")) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), name + ".yaml");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Reads a file.
     *
     * @param file a YAML file
     * @return the description
     * @throws LamellaException naming file, line and key of what is wrong
     */
    public static PhantomDescription read(Path file) throws LamellaException {
        try {
            if (Files.isDirectory(file)) {
                throw new LamellaException("Cannot read " + file + ": it is a folder; name a YAML file.");
            }
            if (Files.size(file) > LARGEST_FILE_BYTES) {
                throw new LamellaException("Cannot read " + file + ": it is too large for the description of a phantom.");
            }
            return parse(Files.readString(file), file.toString());
        } catch (NoSuchFileException missing) {
            throw new LamellaException("Cannot read " + file + ": there is no such file; check the name.", missing);
        } catch (CharacterCodingException binary) {
            throw new LamellaException("Cannot read " + file + ": it is no UTF-8 text; name a YAML file.", binary);
        } catch (IOException failed) {
            throw new LamellaException("Cannot read " + file + ": " + failed.getMessage() + ".", failed);
        }
    }

    /**
     * Reads a text.
     *
     * @param yaml the text
     * @param source where it comes from, for messages
     * @return the description
     * @throws LamellaException naming source, line and key of what is wrong
     */
    public static PhantomDescription parse(String yaml, String source) throws LamellaException {
        return new PhantomDescription(yaml, source, new Overrides(Optional.empty(), OptionalDouble.empty(), OptionalLong.empty()));
    }

    /**
     * The same with maps of another size. They show the same field along the longer side, with finer or coarser pixels.
     *
     * @param width columns, 1 to 16384
     * @param height rows, 1 to 16384
     * @return a copy
     * @throws LamellaException when the size is out of range
     */
    public PhantomDescription withSize(int width, int height) throws LamellaException {
        int most = DescriptionReader.LARGEST_SIDE;
        if (width < 1 || height < 1 || width > most || height > most) {
            throw new LamellaException("A phantom of " + width + " x " + height + " pixels cannot be made; each side has 1 to " + most
                    + ".");
        }
        return new PhantomDescription(yaml, source, new Overrides(Optional.of(new int[] {width, height}), overrides.countsPerPixel,
                overrides.seed));
    }

    /**
     * The same with another dose.
     *
     * @param countsPerPixel expected counts of a pixel, mean over the map, above 0, at most a million
     * @return a copy
     * @throws LamellaException when the dose is out of range
     */
    public PhantomDescription withCounts(double countsPerPixel) throws LamellaException {
        if (!(countsPerPixel > 0 && countsPerPixel <= 1e6)) {
            throw new LamellaException("A phantom of " + countsPerPixel + " counts a pixel cannot be made; give a number above 0, at most"
                    + " 1000000.");
        }
        return new PhantomDescription(yaml, source, new Overrides(overrides.size, OptionalDouble.of(countsPerPixel), overrides.seed));
    }

    /**
     * The same with other random numbers.
     *
     * @param seed start of geometry and noise of the first map
     * @return a copy
     * @throws LamellaException never
     */
    public PhantomDescription withSeed(long seed) throws LamellaException {
        return new PhantomDescription(yaml, source, new Overrides(overrides.size, overrides.countsPerPixel, OptionalLong.of(seed)));
    }

    /** Title of the maps. @return not empty */
    public String title() {
        return read.title();
    }

    /** What the phantom is, in words. @return may be empty */
    public String about() {
        return read.about();
    }

    /** The text it was read from. @return YAML, without what was changed since */
    public String yaml() {
        return yaml;
    }

    /** Columns of a map. @return 1 or more */
    public int width() {
        return read.field().width();
    }

    /** Rows of a map. @return 1 or more */
    public int height() {
        return read.field().height();
    }

    /** Number of neighbouring maps. @return 1 or more */
    public int maps() {
        return read.maps();
    }

    /** Start of the random numbers of the first map; the following maps have the following numbers. @return any number */
    public long seed() {
        return overrides.seed.orElse(read.seed());
    }

    /** The dose of a pixel. @return counts or beam */
    public Dose dose() {
        return overrides.countsPerPixel.isPresent() ? new Dose.CountsPerPixel(overrides.countsPerPixel.getAsDouble()) : read.dose();
    }

    /** The microscope. @return beam, detector and channels */
    public EdsSetup setup() {
        return read.setup();
    }

    /** A line along which compositions change most. @return in pixels, when the description has one */
    public Optional<LineRegion> profileLine() {
        return read.profileLine();
    }

    /** How the same pixels are seen by their energy loss. @return empty for X-rays alone; {@link EelsPhantom} makes the map */
    public Optional<EelsSetup> eels() {
        return read.eels();
    }

    /**
     * The recipe of one map.
     *
     * @param map number of the map, from 0
     * @param progress progress and cancellation
     * @return the recipe, which is drawn with the seed {@code seed() + map}
     * @throws LamellaException when the map is too large for the memory, when nothing has a thickness, or when cancelled
     */
    public SpectrumImagePhantom recipe(int map, Progress progress) throws LamellaException {
        if (map < 0 || map >= maps()) {
            throw new IllegalArgumentException("Map " + map + " of " + maps());
        }
        MemoryNeed.require((long) width() * height() * (Double.BYTES * read.phases().size() + BYTES_PER_PIXEL), width(), height());
        Specimen specimen;
        try {
            specimen = read.specimen(seed() + map, progress);
        } catch (IllegalArgumentException impossible) {
            throw new LamellaException("Cannot make the phantom of " + source + ": " + impossible.getMessage() + ".", impossible);
        }
        String title = maps() == 1 ? title() : title() + ", map " + (map + 1);
        return new SpectrumImagePhantom(title, specimen, setup(), dose(), read.field().pixelNm(), read.absorbing(), read.strobe());
    }

    /**
     * Makes one map.
     *
     * @param map number of the map, from 0
     * @param progress progress and cancellation
     * @return image and truth
     * @throws LamellaException when the map is too large for the memory, when nothing has a thickness, or when cancelled
     */
    public Phantom generate(int map, Progress progress) throws LamellaException {
        return recipe(map, progress.part(0, 0.1)).generate(seed() + map, progress.part(0.1, 1));
    }
}
