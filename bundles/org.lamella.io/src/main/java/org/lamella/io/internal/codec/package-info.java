/**
 * Unpacks what general-purpose compressors packed, bounded by the room the caller gives: damaged data end in an exception, never outside an
 * array.
 */
package org.lamella.io.internal.codec;
