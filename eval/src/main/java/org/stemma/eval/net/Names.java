package org.stemma.eval.net;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stemma.Outlet;

/** Invents names out of a part's syllables, none twice. Not thread-safe. */
final class Names {
  private final Lore lore;
  private final Dice dice;
  private final Set<String> taken;
  private final @Nullable Fame fame;

  /** The names that one story takes; others may take them too, if there is fame. */
  private final Set<String> own = new HashSet<>();

  Names(Lore lore, Dice dice) {
    this(lore, dice, new HashSet<>(), null);
  }

  private Names(Lore lore, Dice dice, Set<String> taken, @Nullable Fame fame) {
    this.lore = lore;
    this.dice = dice;
    this.taken = taken;
    this.fame = fame;
  }

  /**
   * Names for one more story among many. Most were in the news before, the oftener the likelier, so
   * that a few are in very many stories and most in few.
   */
  Names of(Fame fame) {
    return new Names(lore, dice, taken, fame);
  }

  /** All names as they were used, each as often as it was. */
  static final class Fame {
    private final Map<String, List<String>> used = new HashMap<>();
  }

  String place() {
    return known("place", .7, () -> fresh("place"));
  }

  String land() {
    return known("land", .97, () -> fresh("land"));
  }

  String surname() {
    return fresh("surname");
  }

  String person() {
    return known("person", .6, () -> dice.pick(lore.list("first")) + " " + surname());
  }

  private String known(String what, double chance, Supplier<String> fresh) {
    if (fame == null) {
      return fresh.get();
    }
    List<String> used = fame.used.computeIfAbsent(what, k -> new ArrayList<>());
    String name = !used.isEmpty() && dice.chance(chance) ? dice.pick(used) : fresh.get();
    while (!own.add(name)) {
      name = dice.chance(chance) ? dice.pick(used) : fresh.get();
    }
    used.add(name);
    return name;
  }

  Outlet outlet(boolean agency) {
    while (true) {
      String pattern = dice.pick(lore.list(agency ? "agency" : "outlet"));
      String place = dice.pick(lore.list("place starts")) + dice.pick(lore.list("place ends"));
      String name = pattern.replace("*", place);
      if (taken.add(name)) {
        String host = name.replaceAll("(?i)\\bthe\\b|[^A-Za-z]+", "");
        return new Outlet(name, host.toLowerCase(java.util.Locale.ROOT) + ".example");
      }
    }
  }

  private String fresh(String what) {
    for (int attempt = 0; ; attempt++) {
      String name = dice.pick(lore.list(what + " starts"));
      // When all short ones are gone, names grow by a syllable.
      name +=
          attempt > 20
              ? dice.pick(lore.list(what + " starts")).toLowerCase(java.util.Locale.ROOT)
              : "";
      name += dice.pick(lore.list(what + " ends"));
      if (taken.add(name)) {
        return name;
      }
    }
  }
}
