package org.stemma.read;

import java.util.ArrayList;
import java.util.List;

/** Keeps what could not be read until it is asked for; beyond a number it only counts. */
final class Faults {
  private static final int MOST = 10_000;

  private final List<Reports.Fault> faults = new ArrayList<>();
  private int more;
  private String last = "";

  void add(String place, String why) {
    if (faults.size() < MOST) {
      faults.add(new Reports.Fault(place, why));
    } else {
      more++;
      last = place;
    }
  }

  /** All that has been kept since the last call. */
  List<Reports.Fault> drain() {
    List<Reports.Fault> out = new ArrayList<>(faults);
    if (more > 0) {
      out.add(new Reports.Fault(last, "and " + more + " other faults before"));
    }
    faults.clear();
    more = 0;
    return out;
  }
}
