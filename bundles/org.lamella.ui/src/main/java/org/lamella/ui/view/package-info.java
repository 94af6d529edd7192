/** The views of the workbench. Each shows what the session says and changes nothing but the session. */
package org.lamella.ui.view;
