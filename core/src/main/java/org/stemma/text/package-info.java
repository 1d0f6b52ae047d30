/** Finds sentences, numbers, places and times in a text. */
@NullMarked
package org.stemma.text;

import org.jspecify.annotations.NullMarked;
