/** Reads YAML node by node, so that every mistake is reported with its file, line and key. */
package org.lamella.phantom.internal.yaml;
