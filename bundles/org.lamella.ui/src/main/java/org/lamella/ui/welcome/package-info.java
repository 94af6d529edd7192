/** The page that a session begins with. */
package org.lamella.ui.welcome;
