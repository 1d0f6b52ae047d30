/** Finds who says what in a report, on whose word, how surely. */
@NullMarked
package org.stemma.attribute;

import org.jspecify.annotations.NullMarked;
