package org.lamella.workflow.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Names with their values, for instance of parameters.
 *
 * @param facts in the order to be shown
 */
public record Facts(List<Fact> facts) implements Block {

    /** Copies the facts. */
    public Facts {
        facts = List.copyOf(facts);
    }

    /**
     * A name with its value.
     *
     * @param name what it is
     * @param value what it is here, with its unit
     * @param help what it means, empty when the name says it
     * @param code whether the value is for machines, for instance a hash
     */
    public record Fact(String name, String value, String help, boolean code) {

        /** Refuses missing texts. */
        public Fact {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(help, "help");
        }

        /** The name as it stands at the beginning of a line; symbols such as k in k-factors stay small. */
        String label() {
            boolean word = name.length() > 1 && Character.isLetter(name.charAt(0)) && Character.isLowerCase(name.charAt(1));
            return word ? name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) : name;
        }
    }

    /**
     * Starts with none.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects facts. */
    public static final class Builder {

        private final List<Fact> facts = new ArrayList<>();

        private Builder() {
        }

        /**
         * Adds a fact.
         *
         * @param name what it is
         * @param value what it is here, with its unit
         * @return this
         */
        public Builder add(String name, String value) {
            facts.add(new Fact(name, value, "", false));
            return this;
        }

        /**
         * Adds a fact that needs an explanation.
         *
         * @param name what it is
         * @param value what it is here, with its unit
         * @param help what it means
         * @return this
         */
        public Builder add(String name, String value, String help) {
            facts.add(new Fact(name, value, help, false));
            return this;
        }

        /**
         * Adds a text for machines.
         *
         * @param name what it is
         * @param value for instance a hash
         * @return this
         */
        public Builder code(String name, String value) {
            facts.add(new Fact(name, value, "", true));
            return this;
        }

        /**
         * The facts.
         *
         * @return what was added
         */
        public Facts build() {
            return new Facts(facts);
        }
    }
}
