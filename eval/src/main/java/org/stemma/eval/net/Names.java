package org.stemma.eval.net;

import java.util.HashSet;
import java.util.Set;
import org.stemma.Outlet;

/** Invents names out of a part's syllables, none twice. Not thread-safe. */
final class Names {
  private final Lore lore;
  private final Dice dice;
  private final Set<String> taken = new HashSet<>();

  Names(Lore lore, Dice dice) {
    this.lore = lore;
    this.dice = dice;
  }

  String place() {
    return fresh("place");
  }

  String land() {
    return fresh("land");
  }

  String surname() {
    return fresh("surname");
  }

  String person() {
    return dice.pick(lore.list("first")) + " " + surname();
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
