package org.stemma.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.Attribution;

/** Leaves out the readings that are less sure than somebody wants. */
final class Sure {
  private Sure() {}

  /**
   * The attributions with a confidence of at least {@code least}. What stands in one that is left
   * out goes to the nearest around it that stays; what takes up one that is left out takes up none.
   */
  static List<Attribution> atLeast(List<Attribution> all, double least) {
    Map<String, Attribution> byId = new HashMap<>();
    all.forEach(a -> byId.put(a.id(), a));
    List<Attribution> kept = new ArrayList<>();
    for (Attribution a : all) {
      if (a.confidence() >= least) {
        Attribution parent = around(a, byId, least);
        Attribution same = a.sameAs() == null ? null : byId.get(a.sameAs());
        boolean stays = same != null && same.confidence() >= least;
        kept.add(
            a.withParent(parent == null ? null : parent.id())
                .withSameAs(stays ? a.sameAs() : null));
      }
    }
    return kept;
  }

  private static @Nullable Attribution around(
      Attribution a, Map<String, Attribution> byId, double least) {
    Attribution parent = a.parent() == null ? null : byId.get(a.parent());
    while (parent != null && parent.confidence() < least) {
      parent = parent.parent() == null ? null : byId.get(parent.parent());
    }
    return parent;
  }
}
