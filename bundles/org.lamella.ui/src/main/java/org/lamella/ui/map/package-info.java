/** A canvas for maps: colours, zoom, scales, and the regions that an analyst draws on it. */
package org.lamella.ui.map;
