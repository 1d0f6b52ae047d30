package org.stemma.app.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that holds so many at most. Not thread-safe. */
final class Bounded<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1;

  private final int most;

  private Bounded(int most, boolean byUse) {
    super(16, .75f, byUse);
    this.most = most;
  }

  /** One whose oldest goes. */
  static <K, V> Bounded<K, V> byAge(int most) {
    return new Bounded<>(most, false);
  }

  /** One in which goes what was not used for longest. */
  static <K, V> Bounded<K, V> byUse(int most) {
    return new Bounded<>(most, true);
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
