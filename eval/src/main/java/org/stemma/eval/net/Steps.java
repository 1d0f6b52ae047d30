package org.stemma.eval.net;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.Act;
import org.stemma.Certainty;
import org.stemma.Outlet;
import org.stemma.Role;

/** Makes one report out of another. Not thread-safe. */
final class Steps {
  private final Lore lore;
  private final Cast cast;
  private final Dice dice;

  Steps(Lore lore, Cast cast, Dice dice) {
    this.lore = lore;
    this.cast = cast;
    this.dice = dice;
  }

  /** The parent's text, its end perhaps cut, under a headline of the house. */
  Draft copy(Draft parent, Outlet outlet, LocalDateTime time) {
    Hand hand = new Hand(lore, cast, dice, outlet, time);
    int most = parent.sections().size();
    int kept = dice.chance(.5) ? most : Math.max(4, (int) (most * dice.between(.55, 1)));
    boolean keepsDateline = dice.chance(.5);
    boolean keepsTitle = dice.chance(.45);
    List<Draft.Section> out = new ArrayList<>();
    for (Draft.Section section : parent.sections()) {
      switch (section.role()) {
        case TITLE -> out.add(keepsTitle ? section : title(parent, hand, section));
        case BYLINE -> out.add(new Draft.Section(Role.BYLINE, List.of(hand.byline())));
        case DATELINE, AGENCY_TAIL -> {
          if (keepsDateline) {
            out.add(section);
          }
        }
        default -> {
          if (out.size() < kept) {
            out.add(section);
          }
        }
      }
    }
    Draft draft = parent.with(out).by(outlet, time);
    // Who copies a page word for word may leave in as whom it speaks.
    return dice.chance(.5) ? draft : respoken(draft, parent.outlet(), hand);
  }

  /** With the asking for comment said by the new outlet. */
  private static Draft respoken(Draft draft, Outlet old, Hand hand) {
    return draft.changed(
        s -> {
          Telling told = s.told();
          boolean asks = told != null && told.act() == Act.ASKS_FOR_COMMENT;
          return !asks
              ? s
              : new Sentence(
                  s.text()
                      .replace(String.valueOf(old.name()), String.valueOf(draft.outlet().name())),
                  told.by(List.of(Who.press(String.valueOf(draft.outlet().name())))));
        });
  }

  private Draft.Section title(Draft parent, Hand hand, Draft.Section old) {
    List<Telling> tops = new ArrayList<>();
    for (Sentence sentence : parent.body()) {
      if (sentence.told() != null && Hand.canHead(sentence.told())) {
        tops.add(sentence.told());
      }
    }
    return tops.isEmpty()
        ? old
        : new Draft.Section(Role.TITLE, List.of(hand.headline(dice.pick(tops))));
  }

  /** A copy in which some sentences are put anew and some left out. */
  Draft edit(Draft parent, Outlet outlet, LocalDateTime time) {
    Hand hand = new Hand(lore, cast, dice, outlet, time);
    Draft copy = copy(parent, outlet, time);
    List<Sentence> anew = dice.some(copy.body(), dice.between(1, 3));
    List<Sentence> gone = copy.body().size() > 5 ? dice.some(copy.body(), 1) : List.of();
    return copy.changed(
        s -> {
          Telling told = s.told();
          if (told == null || !anew.contains(s) || told.act() == Act.ASKS_FOR_COMMENT) {
            return gone.contains(s) ? null : s;
          }
          return hand.tell(told);
        });
  }

  /** A copy with words swapped, up to three sentences in ten dropped, and others moved. */
  Draft spin(Draft parent, Outlet outlet, LocalDateTime time, double share, Spinner spinner) {
    Draft copy = copy(parent, outlet, time);
    List<Sentence> body = copy.body();
    int most = Math.max(0, body.size() - 4);
    List<Sentence> gone =
        dice.some(body, Math.min(most, (int) (body.size() * dice.between(0, .3))));
    Draft fewer = copy.changed(s -> gone.contains(s) ? null : s);
    Draft moved = dice.chance(.6) ? moved(fewer) : fewer;
    return spinner.spun(moved, share);
  }

  private Draft moved(Draft draft) {
    List<Draft.Section> out = new ArrayList<>(draft.sections());
    List<Integer> places = new ArrayList<>();
    for (int k = 0; k < out.size(); k++) {
      if (out.get(k).role() == Role.PARAGRAPH
          && (k == 0 || out.get(k - 1).role() != Role.DATELINE)) {
        places.add(k);
      }
    }
    if (places.size() > 2) {
      int one = dice.pick(places);
      int other = dice.pick(places);
      Draft.Section section = out.get(one);
      out.set(one, out.get(other));
      out.set(other, section);
    }
    return draft.with(out);
  }

  /** How a relay names whom it has it from. */
  enum Naming {
    PARENT,
    /** Whom the parent names; so the parent itself is passed over. */
    AS_PARENT,
    NOBODY,
    UNNAMED
  }

  /**
   * A report in words of its own, from another.
   *
   * @param extra what the reporter found out besides, told last
   */
  Draft relay(Draft parent, Outlet outlet, LocalDateTime time, Naming naming, List<Telling> extra) {
    List<Telling> tellings = new ArrayList<>();
    List<Telling> open = new ArrayList<>();
    for (Sentence sentence : parent.body()) {
      Telling told = sentence.told();
      boolean relayed =
          told != null
              && (told.act() == Act.ASSERTS
                  || told.act() == Act.DENIES
                  || told.act() == Act.CONFIRMS)
              && !told.takenUp()
              && (!told.fact().isBackground() || dice.chance(.15));
      if (relayed) {
        open.add(told);
      }
    }
    Who press = Who.press(String.valueOf(parent.outlet().name()));
    Hand hand = new Hand(lore, cast, dice, outlet, time);
    Drifts drifts = new Drifts(cast, hand, dice);
    boolean first = true;
    for (Telling told : dice.some(open, dice.between(3, Math.max(4, open.size() - 1)))) {
      Telling relayed = told.fact().isBackground() ? told : relayed(told, naming, press, first);
      first &= told.fact().isBackground();
      tellings.add(dice.chance(.12) ? told(drifts, hand, relayed) : relayed);
    }
    tellings.addAll(extra);
    if (tellings.isEmpty()) {
      // What is left of the parent says nothing of its own; then its headline is all there is.
      tellings.add(head(parent, parent.body().get(0).told()));
    }
    Telling top = tellings.get(0);
    for (Telling telling : tellings) {
      if (Hand.canHead(telling)) {
        top = telling;
        break;
      }
    }
    if (!Hand.canHead(top)) {
      top = head(parent, top);
    }
    return hand.report(tellings, top, false);
  }

  private static Telling told(Drifts drifts, Hand hand, Telling telling) {
    Telling drifted = drifts.changed(hand.tell(telling)).told();
    return drifted == null ? telling : drifted;
  }

  private Telling head(Draft parent, @Nullable Telling otherwise) {
    for (Sentence sentence : parent.body()) {
      if (sentence.told() != null && Hand.canHead(sentence.told())) {
        return sentence.told();
      }
    }
    for (Fact fact : cast.kind.facts()) {
      if (!fact.heads().isEmpty()) {
        return new Telling(
            "top",
            fact,
            Telling.Variant.TRUE,
            Act.ASSERTS,
            Certainty.CERTAIN,
            null,
            fact.hasFigure() ? cast.figure(fact) : null,
            false,
            false,
            otherwise == null ? null : otherwise.root());
      }
    }
    throw new IllegalArgumentException("no headline in " + cast.kind.name());
  }

  private Telling relayed(Telling told, Naming naming, Who press, boolean first) {
    List<Who> chain = told.chain();
    Figure figure = told.figure();
    Telling out = figure == null ? told : told.figure(figure.told(dice));
    Who root = chain == null || chain.isEmpty() ? null : chain.get(chain.size() - 1);
    switch (naming) {
      case PARENT -> {
        // A parent is named at first, then often only those on whose word it reports.
        boolean named = first || dice.chance(.45);
        boolean answer = told.act() != Act.ASSERTS;
        if (root == null || root.type() == Who.Type.PRESS) {
          return named ? out.by(List.of(press)) : out.by(null);
        }
        return named && !answer ? out.by(List.of(press, root)) : out.by(List.of(root));
      }
      case AS_PARENT -> {
        return out;
      }
      case UNNAMED -> {
        if (told.act() != Act.ASSERTS || told.fact().quote()) {
          return out;
        }
        return out.by(
            List.of(
                new Who(
                    "sources",
                    Who.Type.UNNAMED,
                    "",
                    dice.pick(lore.list("sources")),
                    "the sources",
                    null,
                    null,
                    null)));
      }
      case NOBODY -> {
        if (told.act() != Act.ASSERTS || told.fact().quote()) {
          return root == null ? out : out.by(List.of(root));
        }
        boolean reported = dice.chance(.4);
        return reported ? out.by(List.of()) : out.by(null);
      }
    }
    throw new IllegalStateException();
  }

  /** What the names in a text are written as instead. */
  static Draft respelt(Draft draft, Map<String, String> spelling) {
    if (spelling.isEmpty()) {
      return draft;
    }
    return draft.changed(
        s -> {
          String text = s.text();
          for (Map.Entry<String, String> name : spelling.entrySet()) {
            text = text.replace(name.getKey(), name.getValue());
          }
          return s.with(text);
        });
  }

  /** The same page once more, with what was wrong put right and the reader told so. */
  @Nullable Draft corrected(Draft draft, LocalDateTime time) {
    Hand hand = new Hand(lore, cast, dice, draft.outlet(), time);
    for (Sentence sentence : draft.body()) {
      Telling told = sentence.told();
      if (told == null || told.act() != Act.ASSERTS || told.figure() == null) {
        continue;
      }
      Figure right = cast.figure(told.fact());
      if (told.figure().base() == right.base()) {
        continue;
      }
      Who press = Who.press(String.valueOf(draft.outlet().name()));
      Telling taken =
          told.by(List.of(press))
              .act(Act.RETRACTS, Certainty.NEGATED, null)
              .inLine(told.line() + "#back");
      List<Draft.Section> sections =
          new ArrayList<>(
              draft.changed(s -> s == sentence ? hand.tell(told.figure(right)) : s).sections());
      sections.add(new Draft.Section(Role.CORRECTION, List.of(hand.tell(taken))));
      return draft.with(sections).by(draft.outlet(), time);
    }
    return null;
  }
}
