/**
 * The values that all of Stemma speaks in: reports, what is said in them, by whom and how surely.
 *
 * <p>All types here are immutable and safe to share between threads. All offsets are half-open and
 * count UTF-16 units of {@link org.stemma.Report#text()}, as {@link String} does; the JSON form
 * counts Unicode code points.
 */
@NullMarked
package org.stemma;

import org.jspecify.annotations.NullMarked;
