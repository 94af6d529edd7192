package org.lamella.io.internal.hdf5;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An open HDF5 file, superblock versions 0 to 3. All of its structures are read within bounds: damage ends in an {@link IOException} or in
 * what is damaged being left out, never in more memory or time than a file of its size deserves. Not for use from several threads.
 */
public final class HdfFile implements Closeable {

    private static final int MOST_LINKS_ON_A_PATH = 16;
    private static final int LINK_COST = 64;

    private final HdfBytes bytes;
    private final Map<Long, ObjectHeader> headers = new HashMap<>();
    private final Map<Long, Map<String, Link>> links = new HashMap<>();
    private final Group root;

    private HdfFile(HdfBytes bytes) {
        this.bytes = bytes;
        root = new Group(this, "", bytes.root());
    }

    /**
     * Opens a file.
     *
     * @param path the file
     * @return to be closed by the caller
     * @throws IOException when it cannot be read, is not HDF5, or its root group is damaged; the message is a clause about the file
     */
    public static HdfFile open(Path path) throws IOException {
        HdfBytes bytes = HdfBytes.open(path);
        try {
            HdfFile file = new HdfFile(bytes);
            file.links(bytes.root());
            return file;
        } catch (IOException failed) {
            bytes.close();
            throw failed;
        }
    }

    /** The group that holds all others. @return the root */
    public Group root() {
        return root;
    }

    HdfBytes bytes() {
        return bytes;
    }

    ObjectHeader header(long address) throws IOException {
        ObjectHeader header = headers.get(address);
        if (header == null) {
            header = ObjectHeader.read(bytes, address);
            headers.put(address, header);
        }
        return header;
    }

    /** The group or dataset at an address; empty for other things, as named types. */
    Optional<Node> node(long address, String path) throws IOException {
        bytes.charge(LINK_COST);
        ObjectHeader header = header(address);
        if (header.has(ObjectHeader.LAYOUT)) {
            return Optional.of(Dataset.read(this, path, address, header));
        }
        boolean isGroup = header.has(ObjectHeader.SYMBOL_TABLE) || header.has(ObjectHeader.LINK_INFO) || header.has(ObjectHeader.LINK);
        return isGroup ? Optional.of(new Group(this, path, address)) : Optional.empty();
    }

    /** What the names in a group lead to. */
    Map<String, Link> links(long group) throws IOException {
        Map<String, Link> found = links.get(group);
        if (found == null) {
            found = readLinks(header(group));
            links.put(group, found);
        }
        return found;
    }

    private Map<String, Link> readLinks(ObjectHeader header) throws IOException {
        Optional<FieldReader> table = header.find(ObjectHeader.SYMBOL_TABLE);
        if (table.isPresent()) {
            return SymbolTable.read(bytes, table.get());
        }
        Map<String, Link> found = new LinkedHashMap<>();
        for (FieldReader message : header.all(ObjectHeader.LINK)) {
            Link.Named named = Link.read(message);
            found.put(named.name(), named.link());
        }
        Optional<FieldReader> info = header.find(ObjectHeader.LINK_INFO);
        if (info.isPresent()) {
            readDense(info.get(), found);
        }
        return found;
    }

    /** Groups with many members keep their links in a heap, found by a tree (specification IV.A.2.c). */
    private void readDense(FieldReader info, Map<String, Link> found) throws IOException {
        info.version(0, 0);
        info.skip((info.u8() & 1) != 0 ? Long.BYTES : 0);
        long heapAddress = info.address();
        long tree = info.address();
        if (heapAddress == FieldReader.UNDEFINED) {
            return;
        }
        FractalHeap heap = new FractalHeap(bytes, heapAddress);
        Map<String, Link> byName = new TreeMap<>();
        BTree2.read(bytes, tree, entry -> {
            // a hash of the name, which the tree is sorted by, stands before the identifier
            Link.Named named = Link.read(heap.object(entry.skip(Integer.BYTES)));
            byName.put(named.name(), named.link());
        });
        found.putAll(byName);
    }

    /**
     * Follows a path from a group, or from the root when it begins with a slash. @return address of what it leads to; empty when it is
     * broken
     */
    Optional<Long> resolve(long group, String path) throws IOException {
        return resolve(group, path, 0);
    }

    private Optional<Long> resolve(long group, String path, int followed) throws IOException {
        if (path.isEmpty() || followed > MOST_LINKS_ON_A_PATH) {
            return Optional.empty();
        }
        long at = path.startsWith("/") ? bytes.root() : group;
        for (String name : path.split("/")) {
            if (name.isEmpty() || name.equals(".")) {
                continue;
            }
            bytes.charge(LINK_COST);
            Link link = links(at).get(name);
            Optional<Long> next = link == null ? Optional.empty()
                    : link.isSoft() ? resolve(at, link.path(), followed + 1) : Optional.of(link.address());
            if (next.isEmpty()) {
                return next;
            }
            at = next.get();
        }
        return Optional.of(at);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
