/** Images, stacks and volumes in the MRC and CCP4 formats. */
package org.lamella.io.mrc;
