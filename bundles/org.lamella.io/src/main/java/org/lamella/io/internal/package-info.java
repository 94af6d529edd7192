/** What the formats share: number types, streams of numbers, the way from them to signals, and writing whole files or none. */
package org.lamella.io.internal;
