/** Scores claims, stemmata, roots and drift on networks whose truth is known. */
@NullMarked
package org.stemma.eval.tree;

import org.jspecify.annotations.NullMarked;
