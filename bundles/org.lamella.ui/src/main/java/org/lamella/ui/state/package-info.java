/**
 * How a session survives a restart: a JSON document with what is open and looked at, and a folder for each decomposition. Files are
 * written off the drawing thread and appear whole or not at all.
 */
package org.lamella.ui.state;
