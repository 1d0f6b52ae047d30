package org.stemma.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.Act;
import org.stemma.Attribution;
import org.stemma.Block;
import org.stemma.Certainty;
import org.stemma.Entry;
import org.stemma.Mention;
import org.stemma.Place;
import org.stemma.Quantity;
import org.stemma.Report;
import org.stemma.Role;
import org.stemma.Source;
import org.stemma.Span;
import org.stemma.When;

/** Reads off an entry what its mentions say. Used once, by one thread. */
final class Digest {
  /** Terms kept of a content: the rarest, in their order. */
  private static final int TERMS = 28;

  /** What stands in so many attributions is what the report is about. */
  private static final int TOPIC = 3;

  private static final int TIMES = 3;
  private static final int CONTEXT = 10;
  private static final int SPEAKER = 3;

  /** How much of a report's head tells what it is about, in UTF-16 units. */
  private static final int HEAD = 500;

  private final Report report;
  private final Entry entry;
  private final Background background;
  private final Map<String, Attribution> byId = new HashMap<>();
  private final int[] head;

  /** In how many attributions each term stands. */
  private final Map<Integer, Integer> spread = new HashMap<>();

  Digest(Entry entry, Background background) {
    this.entry = entry;
    this.report = entry.report();
    this.background = background;
    for (Attribution attribution : entry.attributions()) {
      byId.put(attribution.id(), attribution);
      spread(new Tokens(report.text(), attribution.content()));
    }
    head = head();
  }

  private void spread(Tokens tokens) {
    Terms terms = new Terms(tokens, background, List.of(), List.of());
    for (int term : new HashSet<>(terms.terms)) {
      spread.merge(term, 1, Integer::sum);
    }
  }

  /** One sketch for each mention that has a proposition, in the order of the attributions. */
  List<Claims.Sketch> sketches() {
    List<Claims.Sketch> out = new ArrayList<>();
    Facts before = null;
    for (Attribution attribution : entry.attributions()) {
      if (attribution.act() == Act.DEFINES) {
        continue;
      }
      Facts facts = facts(attribution, before);
      if (facts == null) {
        continue;
      }
      if (!attribution.act().isNonAnswer() && !facts.is(Facts.DEMAND)) {
        before = facts;
      }
      Mention mention = new Mention(report.id(), attribution.id());
      out.add(new Claims.Sketch(mention, facts.encode()));
    }
    return out;
  }

  /**
   * @param before the proposition put forward last, which "it" and "the allegations" may stand for
   */
  private @Nullable Facts facts(Attribution attribution, @Nullable Facts before) {
    Attribution holder = attribution;
    for (int steps = 0; steps < 4 && holder != null; steps++) {
      Facts facts = ownFacts(attribution, holder);
      if (facts != null) {
        return facts;
      }
      holder = holder.sameAs() == null ? null : byId.get(holder.sameAs());
    }
    boolean takesUp =
        !attribution.content().isEmpty()
            && (attribution.act().isNonAnswer()
                || attribution.act() == Act.DENIES
                || attribution.act() == Act.CONFIRMS
                || attribution.act() == Act.RETRACTS);
    return takesUp ? before : null;
  }

  /** What the content of {@code holder} says, null if it says nothing by itself. */
  private @Nullable Facts ownFacts(Attribution mention, Attribution holder) {
    if (holder.content().isEmpty()) {
      return null;
    }
    List<Span> content = holder.content();
    Tokens tokens = new Tokens(report.text(), content);
    List<Span> nested = nested(holder);
    List<Span> without = new ArrayList<>(nested);
    List<When> times = new ArrayList<>();
    for (When time : holder.times()) {
      if (Terms.isIn(time.span(), content)) {
        times.add(time);
        without.add(time.span());
      }
    }
    List<Quantity> quantities = Figures.in(holder.quantities(), content);
    for (Quantity quantity : quantities) {
      without.add(quantity.span());
    }
    List<Span> places = new ArrayList<>();
    for (Place place : holder.places()) {
      places.add(place.span());
    }
    Terms terms = new Terms(tokens, background, without, places);
    if (quantities.isEmpty() && takesUp(terms, tokens)) {
      return null;
    }
    return assemble(
        flags(mention, holder, tokens, nested, !quantities.isEmpty()),
        wording(tokens),
        terms,
        Figures.of(quantities, tokens, terms, background),
        days(times),
        context(holder));
  }

  private static boolean takesUp(Terms terms, Tokens tokens) {
    for (int at : terms.at) {
      if (!Lexicon.TAKING_UP.contains(tokens.at(at))) {
        return false;
      }
    }
    return true;
  }

  private Facts assemble(
      int flags, long wording, Terms terms, Figure[] figures, int[] days, int[] context) {
    int n = terms.terms.size();
    float least = 0;
    if (n > TERMS) {
      float[] weights = new float[n];
      for (int i = 0; i < n; i++) {
        weights[i] = background.weight(terms.terms.get(i));
      }
      Arrays.sort(weights);
      least = weights[n - TERMS];
    }
    int[] kept = new int[Math.min(n, TERMS)];
    byte[] kinds = new byte[kept.length];
    int size = 0;
    for (int i = 0; i < n && size < kept.length; i++) {
      if (background.weight(terms.terms.get(i)) >= least) {
        kept[size] = terms.terms.get(i);
        boolean topic = spread.getOrDefault(kept[size], 0) >= TOPIC;
        kinds[size++] = (byte) (terms.kinds.get(i) | (topic ? Facts.TOPIC : 0));
      }
    }
    int published =
        report.published() == null ? Facts.NO_DAY : (int) report.published().date().toEpochDay();
    return new Facts(flags, published, wording, kept, kinds, figures, days, context);
  }

  /** Who says what in the content: the words of attributions inside it are no part of it. */
  private List<Span> nested(Attribution holder) {
    List<Span> out = new ArrayList<>();
    for (Attribution inner : entry.attributions()) {
      boolean inside = holder.id().equals(inner.parent());
      if (inside && !inner.content().isEmpty()) {
        out.addAll(inner.cue());
        for (Source source : inner.chain()) {
          out.addAll(source.spans());
        }
      }
    }
    return out;
  }

  private static int flags(
      Attribution mention, Attribution holder, Tokens tokens, List<Span> nested, boolean counts) {
    boolean puts = holder.act() == Act.ASSERTS || holder.act() == Act.CONFIRMS;
    boolean negated = puts && holder.certainty() == Certainty.NEGATED;
    boolean future = false;
    boolean main = true;
    for (int k = 0; k < tokens.size(); k++) {
      String word = tokens.at(k);
      main &= k == 0 || !Lexicon.SUBORDINATE.contains(word);
      if (!main || Terms.isIn(tokens.span(k), nested)) {
        continue;
      }
      future |= Lexicon.FUTURE.contains(word);
      boolean be =
          word.equals("is") || word.equals("are") || word.equals("was") || word.equals("were");
      future |= be && tokens.at(k + 1).equals("to");
      negated |=
          Lexicon.NEGATIONS.contains(word)
              && !tokens.at(k + 1).equals("only")
              && !isGratis(tokens.at(k - 1), word, tokens.at(k + 1))
              && !(isLost(word, tokens.at(k + 1), tokens.at(k + 2)) && counts);
      negated |= word.endsWith("nt") && tokens.written(k, k + 1).matches(".*n['’]t");
      negated |= word.equals("failed") && tokens.at(k + 1).equals("to");
    }
    return (negated ? Facts.NEGATED : 0)
        | (future ? Facts.FUTURE : 0)
        | (mention.act() == Act.DEMANDS ? Facts.DEMAND : 0);
  }

  /** "No trace of eleven people": they are missing, which nobody denies. */
  private static boolean isLost(String word, String after, String next) {
    return word.equals("no")
        && (after.equals("trace") || after.equals("sign"))
        && next.equals("of");
  }

  /** "For nothing", "at no cost": nothing is said not to be. */
  private static boolean isGratis(String before, String word, String after) {
    return word.equals("nothing")
        ? before.equals("for")
        : word.equals("no") && (after.equals("cost") || after.equals("charge"));
  }

  private static long wording(Tokens tokens) {
    long h = 0xcbf29ce484222325L;
    for (int k = 0; k < tokens.size(); k++) {
      String word = tokens.at(k);
      for (int i = 0; i < word.length(); i++) {
        h = (h ^ word.charAt(i)) * 0x100000001b3L;
      }
      h = (h ^ ' ') * 0x100000001b3L;
    }
    return h;
  }

  private static int[] days(List<When> times) {
    List<Integer> days = new ArrayList<>();
    for (When time : times) {
      if (time.from() != null && time.to() != null && days.size() < 2 * TIMES) {
        days.add((int) time.from().toEpochDay());
        days.add((int) time.to().toEpochDay());
      }
    }
    return days.stream().mapToInt(Integer::intValue).toArray();
  }

  private int[] head() {
    String title = report.title();
    List<Span> spans = new ArrayList<>();
    int length = 0;
    for (Block block : report.blocks()) {
      boolean tells = block.role().isContent() || block.role() == Role.DATELINE;
      if (tells && length < HEAD) {
        int end = Math.min(block.span().end(), block.span().start() + HEAD - length);
        spans.add(new Span(block.span().start(), end));
        length += end - block.span().start();
      }
    }
    List<Integer> out = new ArrayList<>();
    if (title != null) {
      names(new Tokens(title, List.of(new Span(0, title.length()))), CONTEXT, out);
    }
    names(new Tokens(report.text(), spans), CONTEXT, out);
    return out.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The names of the report's head, then those of who speaks. */
  private int[] context(Attribution attribution) {
    List<Integer> out = new ArrayList<>();
    for (int term : head) {
      out.add(term);
    }
    String speaker = attribution.root().name();
    Tokens words = new Tokens(speaker, List.of(new Span(0, speaker.length())));
    names(words, out.size() + SPEAKER, out);
    return out.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Adds names and unknown words, until there are {@code most}. */
  private void names(Tokens tokens, int most, List<Integer> out) {
    Terms terms = new Terms(tokens, background, List.of(), List.of());
    for (int i = 0; i < terms.terms.size() && out.size() < most; i++) {
      int term = terms.terms.get(i);
      boolean name = terms.kinds.get(i) != Facts.WORD || !Background.isKnown(term);
      if (name && !tokens.isNumber(terms.at.get(i)) && !out.contains(term)) {
        out.add(term);
      }
    }
  }
}
