package org.lamella.io.pantarhei;

import java.util.List;

/**
 * A call that a pickle asks for, recorded and not made.
 *
 * @param name module and function
 * @param arguments what it was to be called with
 * @param state what was to be set on its result, if anything
 */
record RecordedCall(String name, List<Object> arguments, List<Object> state) {
}
