/** Data items of Nion Swift. */
package org.lamella.io.nion;
