/** What menus and key bindings do. */
package org.lamella.ui.command;
