/** The measures: figures of quality and speed, beside the peers'. */
@NullMarked
package org.stemma.eval;

import org.jspecify.annotations.NullMarked;
