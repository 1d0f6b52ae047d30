package org.stemma.eval.net;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.stemma.Entry;
import org.stemma.Outlet;

/**
 * Makes networks of invented reports: the same for the same part and seed, on every machine. The
 * methods may be called from any thread.
 */
public final class Networks {
  private static final Map<Part, Lore> LORE = new ConcurrentHashMap<>();
  static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 2);

  private Networks() {}

  /** A network of four to six stories, of which some are siblings; 30 to 250 reports. */
  public static Network make(Part part, long seed) {
    Lore lore = LORE.computeIfAbsent(part, Lore::of);
    Dice dice = new Dice(seed + part.first);
    Names names = new Names(lore, dice);
    List<Outlet> outlets = outlets(names, 36, false);
    List<Outlet> agencies = outlets(names, 3, true);
    LocalDate monday = FIRST_DAY.plusWeeks(dice.below(150));
    List<Network.Story> stories = new ArrayList<>();
    for (Lore.Kind kind : dice.shuffled(dice.some(lore.kinds(), 2))) {
      Cast sibling = null;
      int siblings = dice.between(2, 3);
      for (int k = 0; k < siblings; k++) {
        String id = String.format("%c%x%c", part.key.charAt(0), seed, 'a' + stories.size());
        Cast cast = new Cast(id, kind, names, dice, sibling, lore.list("frame colour"));
        LocalDateTime start = monday.plusDays(dice.below(5)).atTime(dice.between(5, 18), 0);
        // As many small stories as great ones, by order of magnitude.
        int size = (int) Math.round(Math.exp(dice.between(Math.log(5), Math.log(90))));
        List<Node> nodes = new Plot(lore, cast, dice, outlets, agencies, start).of(size);
        stories.add(new Truth(cast, nodes).story());
        sibling = sibling == null ? cast : sibling;
      }
    }
    return new Network(part, seed, stories);
  }

  /** News without end, in the order of their times: to fill a ledger with. See {@link Flow}. */
  public static Iterator<Entry> stream(Part part, long seed) {
    return new Flow(LORE.computeIfAbsent(part, Lore::of), new Dice(seed + part.first));
  }

  static List<Outlet> outlets(Names names, int count, boolean agencies) {
    List<Outlet> out = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      out.add(names.outlet(agencies));
    }
    return out;
  }
}
