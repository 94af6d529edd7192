/**
 * The headless application: one class a command, each of which says what it found as a text for people and as a JSON document for
 * programs. {@link org.lamella.cli.LamellaCommandLine} runs them without OSGi, {@link org.lamella.cli.Application} within it.
 */
package org.lamella.cli;
