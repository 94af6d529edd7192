package org.lamella.phantom.internal.yaml;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lamella.core.LamellaException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Keys with values of a YAML file. Keys that nobody asked for are an error: {@link #finish()} finds them. */
public final class YamlMapping {

    private final YamlValue whole;
    private final Map<String, YamlValue> entries = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    YamlMapping(String source, YamlValue whole, MappingNode node) throws LamellaException {
        this.whole = whole;
        for (NodeTuple tuple : node.getValue()) {
            String key = new YamlValue(source, whole.key(), tuple.getKeyNode()).text();
            YamlValue value = new YamlValue(source, key, tuple.getValueNode());
            if (entries.put(key, value) != null) {
                throw value.failure("is given twice");
            }
        }
    }

    /** The mapping as a value, for complaints about all of it. @return the value */
    public YamlValue whole() {
        return whole;
    }

    /** The keys. @return in the order of the file */
    public List<String> keys() {
        return List.copyOf(entries.keySet());
    }

    /**
     * A value that must be there.
     *
     * @param key its key
     * @return the value
     * @throws LamellaException when it is missing
     */
    public YamlValue required(String key) throws LamellaException {
        return optional(key).orElseThrow(() -> whole.failure("needs the key '" + key + "'"));
    }

    /**
     * A value that may be there.
     *
     * @param key its key
     * @return the value
     */
    public Optional<YamlValue> optional(String key) {
        asked.add(key);
        return Optional.ofNullable(entries.get(key));
    }

    /**
     * Refuses what was not asked for.
     *
     * @throws LamellaException naming the first unknown key and those that are known
     */
    public void finish() throws LamellaException {
        for (Map.Entry<String, YamlValue> entry : entries.entrySet()) {
            if (!asked.contains(entry.getKey())) {
                throw entry.getValue().failure("is not a known key; known here are " + String.join(", ", asked));
            }
        }
    }
}
