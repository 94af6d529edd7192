/** What can hold between two phases at their interface. */
package org.lamella.diffusion.condition;
