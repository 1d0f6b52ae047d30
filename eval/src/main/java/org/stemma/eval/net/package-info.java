/** Networks of invented reports whose descent is known, to measure claims and traces by. */
@NullMarked
package org.stemma.eval.net;

import org.jspecify.annotations.NullMarked;
