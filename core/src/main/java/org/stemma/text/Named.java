package org.stemma.text;

import org.stemma.When.Granularity;
import org.stemma.text.Days.Stretch;

/**
 * A time among words without what stands before it.
 *
 * @param end one past its last word
 * @param days what it names
 * @param needs whether it hangs on the day of publication
 */
record Named(int end, Stretch days, boolean needs) {
  Named upTo(int other) {
    return new Named(other, days, needs);
  }

  Named as(Granularity granularity) {
    return new Named(end, days.as(granularity), needs);
  }
}
