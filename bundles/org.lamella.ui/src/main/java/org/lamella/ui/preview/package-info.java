/** What an algorithm would make of the values in a form, shown beside it. */
package org.lamella.ui.preview;
