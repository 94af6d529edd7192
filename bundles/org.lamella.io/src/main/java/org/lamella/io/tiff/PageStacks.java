package org.lamella.io.tiff;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.io.internal.ElementSource;
import org.lamella.io.internal.HalfFloatSource;
import org.lamella.io.internal.SignalAssembler;

/** Makes signals of pages: what the file calls a stack, or what looks alike, is one. */
final class PageStacks {

    private static final int WHITE_IS_ZERO = 0;
    private static final int RGB = 2;
    private static final int PALETTE = 3;

    private final Path file;
    private final ByteOrder order;
    private final Description description;

    /** Of a file. @param description what its first page says */
    PageStacks(Path file, ByteOrder order, Description description) {
        this.file = file;
        this.order = order;
        this.description = description;
    }

    /** Signals in the order of the pages. @param directories fields of the pages, of the first alone when the others have none */
    List<StoredSignal> signals(List<Directory> directories, List<Page> pages) throws LamellaException, IOException {
        List<List<Description.Dimension>> stacks = stacks(pages);
        List<StoredSignal> signals = new ArrayList<>();
        int from = 0;
        for (List<Description.Dimension> stack : stacks) {
            int to = from + (int) Description.pages(stack);
            Directory directory = directories.get(Math.min(from, directories.size() - 1));
            String title = file.getFileName().toString().replaceFirst("(\\.ome)?\\.[^.]*$", "");
            signals.add(signal(directory, from == 0 ? description : own(directory), stacks.size() == 1 ? title
                    : title + " " + (signals.size() + 1), stack, pages.subList(from, to)));
            from = to;
        }
        return signals;
    }

    /** What a later page says, with the calibration of the first where it says none. */
    private Description own(Directory directory) throws IOException {
        Description own = Description.of(directory);
        return own.steps().isEmpty() ? new Description(description.steps(), own.stacks(), own.acquisition(), own.original()) : own;
    }

    private List<List<Description.Dimension>> stacks(List<Page> pages) {
        List<List<Description.Dimension>> said = description.stacks();
        long count = said.stream().mapToLong(Description::pages).sum();
        if (count == pages.size() && said.stream().allMatch(stack -> Description.pages(stack) > 0) && areAlike(said, pages)) {
            return said.stream().map(Description::extended).toList();
        }
        List<List<Description.Dimension>> stacks = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= pages.size(); to++) {
            if (to == pages.size() || !pages.get(to).isLike(pages.get(from))) {
                stacks.add(to - from == 1 ? List.of() : List.of(new Description.Dimension("z", to - from)));
                from = to;
            }
        }
        return stacks;
    }

    private static boolean areAlike(List<List<Description.Dimension>> stacks, List<Page> pages) {
        int from = 0;
        for (List<Description.Dimension> stack : stacks) {
            int to = from + (int) Description.pages(stack);
            Page first = pages.get(from);
            if (!pages.subList(from, to).stream().allMatch(first::isLike)) {
                return false;
            }
            from = to;
        }
        return true;
    }

    private StoredSignal signal(Directory directory, Description said, String title, List<Description.Dimension> stack, List<Page> pages)
            throws LamellaException, IOException {
        Page page = pages.get(0);
        List<Axis> axes = new ArrayList<>();
        for (Description.Dimension dimension : stack) {
            axes.add(axis(said, dimension.name(), AxisRole.NAVIGATION, dimension.size()));
        }
        axes.add(axis(said, "y", AxisRole.SIGNAL, page.height()));
        axes.add(axis(said, "x", AxisRole.SIGNAL, page.width()));
        long meaning = directory.integer(Tag.PHOTOMETRIC, 1);
        if (page.samples() > 1) {
            axes.add(Axis.uniform(meaning == RGB ? "colour" : "sample", AxisRole.SIGNAL, page.samples(), 0, 1, ""));
        }
        List<String> warnings = meaning == PALETTE ? List.of("Its numbers are places in a table of colours, not brightness.")
                : meaning == WHITE_IS_ZERO ? List.of("Its numbers count from white: larger ones are darker.") : List.of();
        SignalHeader header = new SignalHeader(title, stack.isEmpty() ? SignalKind.IMAGE : SignalKind.OTHER, said.acquisition(),
                MetadataTree.of(said.original()), warnings);
        ElementSource source = new PageSource(file, order, List.copyOf(pages));
        return SignalAssembler.stored(header, axes, page.half() ? new HalfFloatSource(source) : source);
    }

    private static Axis axis(Description said, String name, AxisRole role, int size) {
        Step step = said.steps().getOrDefault(name, Step.PIXELS);
        return Axis.uniform(name, role, size, step.offset(), step.scale(), step.units());
    }
}
