/** Copies, roots and drift: the stemma of a claim. */
@NullMarked
package org.stemma.trace;

import org.jspecify.annotations.NullMarked;
