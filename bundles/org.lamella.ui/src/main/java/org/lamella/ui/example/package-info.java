/** Simulated maps that come with the program, to learn on. */
package org.lamella.ui.example;
