package org.stemma.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.Act;
import org.stemma.Attribution;
import org.stemma.Block;
import org.stemma.Entry;
import org.stemma.Role;
import org.stemma.Source;
import org.stemma.Span;

/**
 * One step of the way on which a report has what it tells.
 *
 * @param source who
 * @param body the organisation that a person speaks for, null if unknown or none
 */
record Link(Source source, @Nullable String body) {
  private static final Pattern OF_BODY =
      Pattern.compile(
          "^(?:the )?(.+?)(?:['’]s|s['’]) .*|(?:.*\\b|)(?:of|for|at|from|heads|leads|runs|chairs|directs) (?:the |its )?(.+)$");
  private static final Pattern OWN = Pattern.compile("(?i)^(?:its|their|the) .*");

  /** "An earlier version of this article": the report itself, before it was corrected. */
  private static final Pattern OWN_BEFORE =
      Pattern.compile("(?i)^(?:an?|the|its?) (?:earlier|previous|original|first|prior) version\\b");

  /** Words for papers that name none. */
  private static final Set<String> ANY_PAPER =
      Small.words("report reports media press sources source story account accounts statement");

  /** Whether an act puts the content forward. */
  static boolean carries(Act act) {
    return act == Act.ASSERTS || act == Act.CONFIRMS || act == Act.DEFINES;
  }

  /** Whether the mention itself and all that it stands in put its content forward. */
  static boolean carries(Attribution a, Map<String, Attribution> byId) {
    Attribution at = a;
    for (int depth = 0; depth < 8; depth++) {
      if (!carries(at.act())) {
        return false;
      }
      Attribution parent = at.parent() == null ? null : byId.get(at.parent());
      if (parent == null) {
        return true;
      }
      at = parent;
    }
    return true;
  }

  static Map<String, Attribution> byId(Entry entry) {
    Map<String, Attribution> out = new HashMap<>();
    for (Attribution a : entry.attributions()) {
      out.put(a.id(), a);
    }
    return out;
  }

  /**
   * The whole way of a mention, nearest first, through all that it stands in; without the report's
   * own voice. Empty if the report says it of itself.
   */
  static List<Link> way(Entry entry, Attribution a, Map<String, Attribution> byId) {
    List<Attribution> nested = new ArrayList<>();
    Attribution at = a;
    while (at != null && nested.size() < 8) {
      nested.add(0, at);
      at = at.parent() == null ? null : byId.get(at.parent());
    }
    List<Link> out = new ArrayList<>();
    for (Attribution outer : nested) {
      for (Source source : outer.chain()) {
        boolean known = false;
        for (Link link : out) {
          known |= isOne(link.source, source);
        }
        boolean own =
            source instanceof Source.OwnVoice
                || OWN_BEFORE.matcher(source.name()).find()
                || isTopic(entry, source);
        if (!known && !own) {
          out.add(new Link(source, body(entry, source)));
        }
      }
    }
    if (out.size() > 1) {
      out.removeIf(l -> l.isNobody());
    }
    return out;
  }

  /**
   * "River spill: 90,000 litres": named before a headline's colon, and nobody in the text below has
   * a word of that name. A headline has room for those only whom the text names too.
   */
  private static boolean isTopic(Entry entry, Source source) {
    if (!(source instanceof Source.Named named) || named.spans().isEmpty()) {
      return false;
    }
    List<Span> title = new ArrayList<>();
    boolean below = false;
    for (Block block : entry.report().blocks()) {
      if (block.role() == Role.TITLE) {
        title.add(block.span());
      }
      below |= block.role() == Role.PARAGRAPH;
    }
    if (!below || !named.spans().stream().allMatch(s -> isIn(title, s))) {
      return false;
    }
    Bag name = Bag.of(named.name());
    for (Attribution a : entry.attributions()) {
      for (Source other : a.chain()) {
        boolean inTitle = other.spans().stream().anyMatch(s -> isIn(title, s));
        if (!inTitle && name.sharesWith(Bag.of(other.name()))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isIn(List<Span> some, Span span) {
    return some.stream().anyMatch(s -> s.contains(span));
  }

  private static boolean isOne(Source one, Source other) {
    if (one.name().isEmpty() && other.name().isEmpty()) {
      return one.getClass() == other.getClass();
    }
    boolean place =
        !one.spans().isEmpty() && !other.spans().isEmpty() && one.spans().equals(other.spans());
    return place || one.name().equalsIgnoreCase(other.name());
  }

  /** Whether the words name nobody: "it was reported", "reports", "a report". */
  boolean isNobody() {
    if (source instanceof Source.Nobody) {
      return true;
    }
    String low = source.name().toLowerCase(Locale.ROOT).replaceFirst("^(?:a|an|the|some) ", "");
    return !(source instanceof Source.Unnamed) && ANY_PAPER.contains(low);
  }

  /** Who is meant, one by one: "NATO and the US" are two. */
  List<Link> members() {
    if (!(source instanceof Source.Named named) || named.members().size() < 2) {
      return List.of(this);
    }
    List<Link> out = new ArrayList<>();
    for (String member : named.members()) {
      Source.Named one =
          new Source.Named(
              member, named.kind(), named.spans(), named.refersTo(), null, null, List.of());
      out.add(new Link(one, null));
    }
    return out;
  }

  private static @Nullable String body(Entry entry, Source source) {
    if (!(source instanceof Source.Named named) || named.kind() != Source.Kind.PERSON) {
      return null;
    }
    if (named.organisation() != null && !named.organisation().isBlank()) {
      return named.organisation();
    }
    String office = named.office() == null ? named.name() : named.office();
    Matcher m = OF_BODY.matcher(office);
    if (m.matches()) {
      return m.group(1) != null ? m.group(1) : m.group(2);
    }
    if (named.office() == null) {
      return null;
    }
    return OWN.matcher(office).matches() ? before(entry, named) : ofOffice(office);
  }

  /** "Coast guard chief" holds an office of the coast guard; null if no body is in the words. */
  private static @Nullable String ofOffice(String office) {
    StringBuilder out = new StringBuilder();
    boolean role = false;
    for (String word : office.split("[\\s,]+", -1)) {
      String low = word.toLowerCase(Locale.ROOT);
      boolean minister = low.equals("minister");
      role |= minister || Bag.ROLES.contains(low);
      if (minister && !out.isEmpty()) {
        out.append(" ministry");
      } else if (!Bag.ROLES.contains(low)) {
        out.append(out.isEmpty() ? "" : " ").append(word);
      }
    }
    return role && !Bag.of(out.toString()).isEmpty() ? out.toString() : null;
  }

  /** "Its spokesman": the body that was named last before. */
  private static @Nullable String before(Entry entry, Source.Named person) {
    if (person.spans().isEmpty()) {
      return null;
    }
    int at = person.spans().get(0).start();
    String best = null;
    int last = -1;
    for (Attribution a : entry.attributions()) {
      for (Source source : a.chain()) {
        if (source instanceof Source.Named n && n.kind() == Source.Kind.ORGANISATION) {
          for (Span span : n.spans()) {
            if (span.end() <= at && span.start() > last && at - span.end() < 600) {
              last = span.start();
              best = n.name();
            }
          }
        }
      }
    }
    return best;
  }
}
