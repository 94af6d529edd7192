package org.lamella.workflow.run;

import java.util.List;

/** Everything that an input can be read as. */
public final class InputKinds {

    private static final List<InputKind> ALL = List.of(new SignalInput(), new MaskInput(), new ComponentsInput(), new ProfileInput(),
            new SimulationInput(), new FileInput());

    private InputKinds() {
    }

    /** All kinds. @return in the order of documentation, the one that is meant where none is named first */
    public static List<InputKind> all() {
        return ALL;
    }

    /** Names of all kinds. @return in the same order */
    public static List<String> names() {
        return ALL.stream().map(InputKind::name).toList();
    }

    /**
     * A kind.
     *
     * @param name one of {@link #names()}
     * @return the kind
     * @throws IllegalArgumentException when there is none of that name
     */
    public static InputKind named(String name) {
        return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing can be read as '" + name + "'"));
    }
}
