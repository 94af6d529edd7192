/**
 * Energy-loss physics: the ionisation edges of the elements, element maps from edges above their background, and the thickness of the
 * specimen from low losses.
 *
 * <p>The table of edges is a resource beside the classes; it says where its numbers come from.
 */
package org.lamella.eels;
