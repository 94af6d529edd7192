/** Small dense linear algebra. */
package org.lamella.core.linear;
