/**
 * Spectrum images made fit for analysis, one package a task. Everything is contributed to an extension point; the classes may also be used
 * directly.
 */
package org.lamella.preprocessing;
