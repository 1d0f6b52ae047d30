package org.stemma.eval.net;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.stemma.Entry;
import org.stemma.Outlet;

/**
 * The news of months as they come in, without end: stories small and great, each great one in its
 * way as likely as all that are half as great together; some topics that come again and again and
 * many that come once; a few names that are everywhere and many that are not; the same outlets all
 * the time. Not thread-safe.
 */
final class Flow implements Iterator<Entry> {
  /** A hundred thousand in four months. */
  private static final double A_DAY = 830;

  private static final int LARGEST = 600;
  private static final int TOPICS = 3000;

  /** The first topics are about as frequent as each other. */
  private static final int FREQUENT = 10;

  private static final int MINUTES = 24 * 60;

  private static final Vocabulary VOCABULARY = Vocabulary.english();

  private final Lore lore;
  private final Dice dice;
  private final Names names;
  private final Names.Fame fame = new Names.Fame();
  private final List<Outlet> outlets;
  private final List<Outlet> agencies;
  private final Map<Integer, Cast> lastOf = new HashMap<>();
  private final PriorityQueue<Node> coming =
      new PriorityQueue<>(
          Comparator.comparing((Node n) -> n.draft.time()).thenComparing(n -> n.id));
  private LocalDateTime now = Networks.FIRST_DAY.atTime(6, 0);
  private int stories;

  Flow(Lore lore, Dice dice) {
    this.lore = lore;
    this.dice = dice;
    this.names = new Names(lore, dice);
    this.outlets = Networks.outlets(names, 60, false);
    this.agencies = Networks.outlets(names, 5, true);
  }

  @Override
  public boolean hasNext() {
    return true;
  }

  @Override
  public Entry next() {
    while (coming.isEmpty() || !coming.element().draft.time().isBefore(now)) {
      begin();
    }
    Node node = coming.remove();
    return Setter.set(node.draft, node.id, node.published()).entry();
  }

  /** Begins the next story, which no report of it comes before. */
  private void begin() {
    int topic =
        (int)
            (FREQUENT
                * (Math.pow((TOPICS + FREQUENT) / (double) FREQUENT, dice.between(0, 1.)) - 1));
    Lore.Kind kind = lore.kinds().get(topic % lore.kinds().size());
    Lore words = lore.about(topic, kind, VOCABULARY);
    String id = "f" + stories++;
    Cast cast =
        new Cast(
            id,
            words.kinds().get(0),
            names.of(fame),
            dice,
            lastOf.get(topic),
            lore.list("frame colour"));
    lastOf.put(topic, cast);
    int size = (int) (1 / (1 - dice.between(0, 1 - 1. / LARGEST)));
    for (Node node : new Plot(words, cast, dice, outlets, agencies, now).of(size)) {
      if (node.present) {
        coming.add(node);
      }
    }
    now = now.plusMinutes((long) (MINUTES * size / A_DAY * 2 * dice.between(0, 1.)));
  }
}
