/** Light and dark, and what the user prefers. */
package org.lamella.ui.preference;
