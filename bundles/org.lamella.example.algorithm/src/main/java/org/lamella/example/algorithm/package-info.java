/**
 * An example of a contributed algorithm, to be copied: a parameter record, an algorithm class, and the element in {@code plugin.xml} that
 * makes it known. Menus, forms, command-line options, workflow keys and reports come from these three.
 */
package org.lamella.example.algorithm;
