/** From bytes to a Report: HTML and plain text. */
@NullMarked
package org.stemma.read;

import org.jspecify.annotations.NullMarked;
