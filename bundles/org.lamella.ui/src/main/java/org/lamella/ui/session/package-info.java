/**
 * What the workbench works on, in plain Java: open signals, derived results, what is selected, and the spectrum, map and profile that
 * follow the selection. Nothing here knows a window toolkit.
 */
package org.lamella.ui.session;
