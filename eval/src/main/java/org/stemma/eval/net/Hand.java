package org.stemma.eval.net;

import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.Act;
import org.stemma.Certainty;
import org.stemma.Outlet;
import org.stemma.Role;

/** One reporter writing one report: words and frames are his own. Not thread-safe. */
final class Hand {
  /** How many of the words that it can a hand puts in its own way. */
  private static final double OWN_WORDS = .5;

  private final Lore lore;
  private final Cast cast;
  private final Dice dice;
  private final Outlet outlet;
  private final LocalDateTime time;
  private final Set<String> introduced = new HashSet<>();

  Hand(Lore lore, Cast cast, Dice dice, Outlet outlet, LocalDateTime time) {
    this.lore = lore;
    this.cast = cast;
    this.dice = dice;
    this.outlet = outlet;
    this.time = time;
  }

  /** A report in the order of what it tells, under a headline made of {@code top}. */
  Draft report(List<Telling> tellings, Telling top, boolean agency) {
    List<Draft.Section> sections = new ArrayList<>();
    sections.add(new Draft.Section(Role.TITLE, List.of(headline(top))));
    if (agency) {
      sections.add(new Draft.Section(Role.DATELINE, List.of(dateline())));
    } else if (dice.chance(.3)) {
      sections.add(new Draft.Section(Role.BYLINE, List.of(byline())));
    }
    List<Sentence> paragraph = new ArrayList<>();
    for (Sentence sentence : coloured(tellings)) {
      paragraph.add(sentence);
      if (dice.chance(.55)) {
        sections.add(new Draft.Section(Role.PARAGRAPH, paragraph));
        paragraph = new ArrayList<>();
      }
    }
    if (!paragraph.isEmpty()) {
      sections.add(new Draft.Section(Role.PARAGRAPH, paragraph));
    }
    if (agency && dice.chance(.6)) {
      sections.add(new Draft.Section(Role.AGENCY_TAIL, List.of(tail())));
    }
    return new Draft(outlet, time, sections);
  }

  /** What is told, with what the reporter has seen himself here and there between. */
  private List<Sentence> coloured(List<Telling> tellings) {
    List<Sentence> out = new ArrayList<>();
    Iterator<Fact> seen = dice.shuffled(dice.some(cast.sights(), dice.between(4, 9))).iterator();
    for (Telling telling : tellings) {
      out.add(tell(telling));
      while (seen.hasNext() && dice.chance(.35)) {
        out.add(colour(seen.next()));
      }
    }
    seen.forEachRemaining(sight -> out.add(colour(sight)));
    return out;
  }

  private Sentence colour(Fact sight) {
    return tell(
        new Telling(
            "colour#" + Long.toHexString(dice.next()),
            sight,
            Telling.Variant.TRUE,
            Act.ASSERTS,
            Certainty.CERTAIN,
            null,
            null,
            false,
            false,
            null));
  }

  Sentence byline() {
    return new Sentence("By " + dice.pick(lore.list("first")) + " " + surname(), null);
  }

  private String surname() {
    return dice.pick(lore.list("surname starts")) + dice.pick(lore.list("surname ends"));
  }

  Sentence dateline() {
    String place = cast.slot("town", false).replaceAll("\\p{Cntrl}p?", "");
    String day =
        time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + time.getDayOfMonth();
    return new Sentence(
        place.toUpperCase(Locale.ROOT) + ", " + day + " (" + outlet.name() + ") -", null);
  }

  private Sentence tail() {
    String reporter = dice.pick(lore.list("first")) + " " + surname();
    String editor = dice.pick(lore.list("first")) + " " + surname();
    return new Sentence("(Reporting by " + reporter + "; editing by " + editor + ")", null);
  }

  /** A headline: in the report's own voice, or with its source. */
  Sentence headline(Telling of) {
    List<Who> chain = of.chain();
    List<Who> by =
        chain != null && !chain.isEmpty() && dice.chance(.4)
            ? List.of(chain.get(chain.size() - 1))
            : null;
    boolean attributed = by != null;
    Certainty certainty = attributed ? of.certainty() : Certainty.CERTAIN;
    boolean hedges = of.fact().heads().stream().anyMatch(h -> h.indexOf('[') >= 0);
    if (!attributed && hedges && of.certainty() == Certainty.POSSIBLE && dice.chance(.5)) {
      certainty = Certainty.POSSIBLE;
    }
    if (!hedges) {
      certainty = Certainty.CERTAIN;
    }
    Telling told = of.by(by).act(Act.ASSERTS, certainty, of.root()).inLine(of.line() + "#title");
    String words = set(dice.pick(of.fact().heads()), told);
    if (by == null) {
      return new Sentence(Phrase.mark('c', words), told);
    }
    String frame = dice.pick(lore.list("frame headline"));
    return new Sentence(
        Phrase.set(
            frame,
            slot ->
                switch (slot) {
                  case "P" -> words;
                  case "who" -> by.get(0).brief().replaceFirst("^the ", "");
                  default -> throw new IllegalArgumentException("slot " + slot + " in " + frame);
                },
            dice),
        told);
  }

  static boolean canHead(Telling telling) {
    return !telling.fact().heads().isEmpty()
        && telling.variant().equals(Telling.Variant.TRUE)
        && telling.act() == Act.ASSERTS;
  }

  /** A sentence that tells it. */
  Sentence tell(Telling telling) {
    return frame(telling, content(telling));
  }

  /** A sentence around words that are there. */
  Sentence frame(Telling telling, String content) {
    List<String> frames = lore.list("frame " + frameOf(telling));
    String frame = dice.pick(frames);
    List<Who> chain = telling.chain();
    String text =
        Phrase.set(
            frame,
            slot ->
                switch (slot) {
                  case "P" -> content;
                  case "who" -> name(chain, 0);
                  case "root" -> name(chain, 1);
                  case "root2" -> name(chain, 2);
                  case "outlet" -> String.valueOf(outlet.name());
                  case "day" -> dice.chance(.6) ? day() : "";
                  case "Day" -> day();
                  case "weekday" -> day().replace("on ", "");
                  default -> throw new IllegalArgumentException("slot " + slot + " in " + frame);
                },
            dice);
    return new Sentence(text, telling);
  }

  private String name(@Nullable List<Who> chain, int link) {
    if (chain == null || link >= chain.size()) {
      throw new IllegalArgumentException("no link " + link + " in " + chain);
    }
    Who who = chain.get(link);
    return introduced.add(who.id()) ? who.full() : who.brief();
  }

  private String day() {
    LocalDateTime said = time.minusDays(dice.chance(.6) ? 0 : 1);
    String day = said.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return Phrase.mark('t', "on " + day);
  }

  private static String frameOf(Telling telling) {
    return switch (telling.act()) {
      case CONFIRMS -> "confirm";
      case DENIES -> "deny";
      case HAS_NOT_CONFIRMED -> "withhold";
      case DECLINES_TO_COMMENT -> "decline";
      case DID_NOT_RESPOND -> "silent";
      case ASKS_FOR_COMMENT -> "ask";
      case RETRACTS -> "retract";
      default -> frameOfChain(telling);
    };
  }

  private static String frameOfChain(Telling telling) {
    List<Who> chain = telling.chain();
    if (chain == null) {
      return "own";
    }
    if (chain.isEmpty()) {
      return "nobody";
    }
    if (telling.fact().quote()) {
      return chain.size() > 1 ? "quote told" : "quote";
    }
    if (chain.size() > 2) {
      return "via2";
    }
    boolean press = chain.get(0).type() == Who.Type.PRESS;
    if (chain.size() == 2) {
      return chain.get(1).type() == Who.Type.UNNAMED ? "via" : "via named";
    }
    return press ? "press" : chain.get(0).type() == Who.Type.UNNAMED ? "say unnamed" : "say";
  }

  /** What is told, in words of his own; a quote in the speaker's. */
  String content(Telling telling) {
    Fact fact = telling.fact();
    if (telling.takenUp()) {
      return dice.pick(lore.list("pointer"));
    }
    if (fact.quote()) {
      return cast.quote(fact);
    }
    List<String> wordings = telling.variant().negated() ? fact.negated() : fact.wordings();
    return new Spinner(lore, dice).varied(set(dice.pick(wordings), telling), OWN_WORDS);
  }

  private String set(String wording, Telling telling) {
    return Phrase.set(
        wording,
        slot ->
            switch (slot) {
              case "#" -> figure(telling);
              case "u" -> unit(telling);
              default -> cast.slot(slot, telling.variant().other());
            },
        dice);
  }

  private String figure(Telling telling) {
    Figure figure = telling.figure();
    if (figure == null) {
      throw new IllegalArgumentException("no figure for " + telling.fact().name());
    }
    return "<n>" + figure.words(dice) + "</>";
  }

  private static String unit(Telling telling) {
    Figure figure = telling.figure();
    return "<u>" + (figure == null ? telling.fact().unit() : figure.unit()) + "</>";
  }
}
