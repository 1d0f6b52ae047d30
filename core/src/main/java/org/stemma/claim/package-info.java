/** Whether two mentions are the same claim, and whether they contradict each other. */
@NullMarked
package org.stemma.claim;

import org.jspecify.annotations.NullMarked;
