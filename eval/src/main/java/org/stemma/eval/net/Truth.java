package org.stemma.eval.net;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stemma.Act;
import org.stemma.Attribution;
import org.stemma.Certainty;
import org.stemma.Claim;
import org.stemma.Drift;
import org.stemma.Quantity;
import org.stemma.Report;

/** Draws from a story as it came about what is true of the reports that are left. Used once. */
final class Truth {
  private final Cast cast;
  private final List<Node> nodes;
  private final Map<Node, Setter.Set> sets = new HashMap<>();

  Truth(Cast cast, List<Node> nodes) {
    this.cast = cast;
    this.nodes = nodes;
  }

  Network.Story story() {
    List<Network.Member> members = new ArrayList<>();
    List<Network.Shift> shifts = new ArrayList<>();
    for (Node node : nodes) {
      if (node.present) {
        sets.put(node, Setter.set(node.draft, node.id, node.published()));
      }
    }
    for (Node node : nodes) {
      if (node.present) {
        members.add(member(node));
        addShifts(node, shifts);
      }
    }
    int gone = nodes.size() - members.size();
    return new Network.Story(
        cast.story, cast.kind.name(), members, gone, copies(), tangles(), shifts);
  }

  private List<Network.Copy> copies() {
    List<Network.Copy> out = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      for (int j = i + 1; j < nodes.size(); j++) {
        Node one = nodes.get(i);
        Node other = nodes.get(j);
        if (one.present && other.present && one.family() == other.family()) {
          out.add(new Network.Copy(one.id, other.id, 1 - kept(one, other) * kept(other, one)));
        }
      }
    }
    return out;
  }

  /** The share of words that stayed from the next ancestor that both have down to {@code node}. */
  private static double kept(Node node, Node other) {
    double kept = 1;
    for (Node at = node; at != other && !other.descendsFrom(at); at = up(at)) {
      kept *= 1 - at.swapped;
    }
    return kept;
  }

  private static Node up(Node node) {
    if (node.parent == null) {
      throw new IllegalStateException(node.id + " has no parent");
    }
    return node.parent;
  }

  private Setter.Set set(Node node) {
    Setter.Set set = sets.get(node);
    if (set == null) {
      throw new IllegalStateException(node.id + " isn't there");
    }
    return set;
  }

  private Network.Member member(Node node) {
    List<String> ancestors = new ArrayList<>();
    for (Node up = node.ancestor(); up != null; up = up.ancestor()) {
      ancestors.add(up.id);
    }
    Node text = node;
    while (text.parent != null && text.step.isText()) {
      text = text.parent;
      if (text.present) {
        break;
      }
    }
    Node next = node.ancestor();
    Map<String, Network.Told> told = new LinkedHashMap<>();
    set(node)
        .told()
        .forEach((id, telling) -> told.put(id, told(node, telling, attribution(node, id))));
    return new Network.Member(
        set(node).entry(),
        node.step,
        next == null ? null : next.id,
        text == node || !text.present ? null : text.id,
        ancestors,
        node.family().id,
        node.first().id,
        node.briefing == null ? null : cast.story + node.briefing,
        node.dated && node.wrongDay == null,
        told);
  }

  private Network.Told told(Node node, Telling telling, Attribution attribution) {
    boolean pointsNowhere = telling.takenUp() && attribution.sameAs() == null;
    boolean asks = telling.act() == Act.ASKS_FOR_COMMENT;
    return new Network.Told(
        pointsNowhere || asks ? null : claim(telling),
        telling.line(),
        telling.act(),
        telling.certainty(),
        isTakenBack(node, telling) ? null : root(node, telling),
        telling.fact().isBackground());
  }

  /**
   * On whose word it truly rests; if another was named for it on the way and nothing that is left
   * shows that, on that other's: nobody can see more.
   */
  private @Nullable String root(Node node, Telling telling) {
    Who named = last(telling);
    String other = named == null ? null : named.root();
    String root = telling.root();
    boolean swapped = root != null && other != null && !other.equals(root);
    String seen = swapped && !isShown(node, telling) ? other : root;
    return seen == null ? null : cast.story + ":" + seen;
  }

  /** Whether a text of the same make, or the report that it says it has it from, names the root. */
  private boolean isShown(Node node, Telling telling) {
    Node retold = node;
    while (retold != null) {
      Node family = retold.family();
      if (nodes.stream().anyMatch(n -> n.present && n.family() == family && names(n, telling))) {
        return true;
      }
      Node up = family.parent;
      Node text = retold;
      retold = up != null && up.present && names(text, up) ? up : null;
    }
    return false;
  }

  /** Whether a report has on the word of its true root what another tells. */
  private boolean names(Node node, Telling telling) {
    return set(node).told().values().stream()
        .filter(t -> t.line().equals(telling.line()))
        .map(Truth::last)
        .anyMatch(who -> who != null && Objects.equals(who.root(), telling.root()));
  }

  /** Whether the report, or one that it was had from, was corrected in this later. */
  private boolean isTakenBack(Node node, Telling telling) {
    return telling.act() == Act.ASSERTS
        && nodes.stream()
            .filter(n -> n.present && n.step == Step.CORRECTION)
            .filter(n -> retracts(n, telling))
            .map(n -> n.parent)
            .anyMatch(n -> n != null && n.present && (n == node || node.descendsFrom(n)));
  }

  private boolean retracts(Node node, Telling telling) {
    return set(node).told().values().stream()
        .anyMatch(t -> t.act() == Act.RETRACTS && t.claim().equals(telling.claim()));
  }

  private String claim(Telling telling) {
    return cast.story + ":" + telling.claim();
  }

  /**
   * What changed since the report that a reader can see it was had from. Where there is none to
   * see, what differs from all that are kin: nobody can tell which way that went, so it is not
   * asked for.
   */
  private void addShifts(Node node, List<Network.Shift> out) {
    Node seen = seenParent(node);
    if (seen != null) {
      addShifts(node, seen, true, out);
      return;
    }
    for (Node other : nodes) {
      if (other.present && other.first() == node.first() && !other.descendsFrom(node)) {
        addShifts(node, other, false, out);
      }
    }
  }

  /**
   * The report that a reader can see it was had from: the next in the line of its text, or the one
   * retold, if its outlet is named; null if that is gone or nobody says so.
   */
  private @Nullable Node seenParent(Node node) {
    Node at = node;
    while (at.parent != null && at.step.isText()) {
      at = at.parent;
      if (at.present) {
        return at;
      }
    }
    Node retold = at.parent;
    return retold != null && retold.present && names(node, retold) ? retold : null;
  }

  private boolean names(Node node, Node other) {
    String outlet = String.valueOf(other.draft.outlet().name());
    return set(node).told().values().stream()
        .map(Telling::chain)
        .filter(Objects::nonNull)
        .flatMap(List::stream)
        .anyMatch(who -> who.type() == Who.Type.PRESS && who.name().equals(outlet));
  }

  private void addShifts(Node node, Node ancestor, boolean asked, List<Network.Shift> out) {
    if (node == ancestor) {
      return;
    }
    Map<String, String> before = new HashMap<>();
    set(ancestor).told().forEach((id, telling) -> before.putIfAbsent(telling.line(), id));
    set(node)
        .told()
        .forEach(
            (id, now) -> {
              String old = before.get(now.line());
              if (old != null && now.act() == Act.ASSERTS && !now.line().endsWith("#title")) {
                List<Network.Shift> found = new ArrayList<>();
                addShifts(node, id, ancestor, old, found);
                found.forEach(s -> out.add(asked ? s : s.unasked()));
              }
            });
  }

  private void addShifts(Node node, String id, Node ancestor, String old, List<Network.Shift> out) {
    Telling now = telling(node, id);
    Telling then = telling(ancestor, old);
    String claim = claim(then);
    String figure = figureChange(then, now);
    if (figure != null) {
      // "six miles" and "six kilometres": the number alone wouldn't show it
      boolean whole = figure.equals("kind") || quantity(ancestor, old).equals(quantity(node, id));
      String before = whole ? content(ancestor, old) : quantity(ancestor, old);
      String after = whole ? content(node, id) : quantity(node, id);
      out.add(shift(Drift.Kind.QUANTITY, figure, claim, node, ancestor, before, after));
    }
    if (then.certainty() != now.certainty()) {
      String how = rank(now.certainty()) > rank(then.certainty()) ? "hardened" : "softened";
      out.add(
          shift(
              Drift.Kind.CERTAINTY,
              how,
              claim,
              node,
              ancestor,
              content(ancestor, old),
              content(node, id)));
    }
    if (then.altered() != now.altered()) {
      out.add(
          shift(
              Drift.Kind.QUOTE,
              "altered",
              claim,
              node,
              ancestor,
              content(ancestor, old),
              content(node, id)));
    }
    String source = sourceChange(then, now);
    if (source != null) {
      out.add(
          shift(
              Drift.Kind.SOURCE, source, claim, node, ancestor, name(last(then)), name(last(now))));
    }
  }

  private static Network.Shift shift(
      Drift.Kind kind, String how, String claim, Node from, Node to, String before, String after) {
    return new Network.Shift(kind, how, claim, from.id, to.id, before, after, true);
  }

  private Telling telling(Node node, String id) {
    Telling telling = set(node).told().get(id);
    if (telling == null) {
      throw new IllegalStateException("no " + id + " in " + node.id);
    }
    return telling;
  }

  private static @Nullable String figureChange(Telling then, Telling now) {
    if (!then.fact().equals(now.fact())) {
      return "kind";
    }
    Figure before = then.figure();
    Figure after = now.figure();
    if (before == null || after == null) {
      return null;
    }
    if (before.base() != after.base()) {
      return "value";
    }
    boolean sameUnit = before.unit().equals(after.unit());
    if (before.comparator() != after.comparator()) {
      return "comparator";
    }
    return sameUnit && before.shown() != after.shown() ? "value" : null;
  }

  private static @Nullable String sourceChange(Telling then, Telling now) {
    Who before = last(then);
    Who after = last(now);
    if (before == null || now.fact().isBackground()) {
      return null;
    }
    if (after == null) {
      return "dropped";
    }
    // A relay that names the report instead of the report's source is no swap.
    boolean same =
        before.id().equals(after.id())
            || (before.root() != null && before.root().equals(after.root()));
    return same || after.type() == Who.Type.PRESS ? null : "swapped";
  }

  private static @Nullable Who last(Telling telling) {
    List<Who> chain = telling.chain();
    return chain == null || chain.isEmpty() ? null : chain.get(chain.size() - 1);
  }

  private static String name(@Nullable Who who) {
    return who == null ? "" : who.full().replaceAll("\\p{Cntrl}p?", "");
  }

  private static int rank(Certainty certainty) {
    return switch (certainty) {
      case CERTAIN, NEGATED -> 3;
      case PROBABLE -> 2;
      case POSSIBLE -> 1;
      case CONDITIONAL -> 0;
    };
  }

  private String quantity(Node node, String id) {
    Attribution attribution = attribution(node, id);
    List<Quantity> quantities = attribution.quantities();
    return quantities.isEmpty() ? "" : report(node).text(quantities.get(0).span());
  }

  private String content(Node node, String id) {
    return report(node).text(attribution(node, id).content());
  }

  private Report report(Node node) {
    return set(node).entry().report();
  }

  private Attribution attribution(Node node, String id) {
    for (Attribution attribution : set(node).entry().attributions()) {
      if (attribution.id().equals(id)) {
        return attribution;
      }
    }
    throw new IllegalStateException("no " + id + " in " + node.id);
  }

  /** Pairs of claims on one fact that can't both be, and pairs of figures that well can. */
  private List<Network.Tangle> tangles() {
    Map<String, Telling> claims = new TreeMap<>();
    for (Setter.Set set : sets.values()) {
      set.told().values().forEach(t -> claims.putIfAbsent(claim(t), t));
    }
    List<Network.Tangle> out = new ArrayList<>();
    List<Map.Entry<String, Telling>> list = List.copyOf(claims.entrySet());
    for (int i = 0; i < list.size(); i++) {
      for (int j = i + 1; j < list.size(); j++) {
        Telling one = list.get(i).getValue();
        Telling other = list.get(j).getValue();
        String first = list.get(i).getKey();
        String second = list.get(j).getKey();
        if (one.fact().equals(other.fact())) {
          out.add(new Network.Tangle(first, second, about(one, other)));
        } else if (areOfDifferentKinds(one, other)) {
          out.add(new Network.Tangle(first, second, null));
        }
      }
    }
    return out;
  }

  private Claim.About about(Telling one, Telling other) {
    if (one.variant().negated() != other.variant().negated()) {
      return Claim.About.POLARITY;
    }
    String choice = one.fact().choice();
    if (choice != null && one.variant().other() != other.variant().other()) {
      return Claim.About.valueOf(Objects.requireNonNull(cast.kind.about().get(choice)));
    }
    return Claim.About.QUANTITY;
  }

  private static boolean areOfDifferentKinds(Telling one, Telling other) {
    boolean figures = one.figure() != null && other.figure() != null;
    return figures && one.fact().unit().equals(other.fact().unit());
  }
}
