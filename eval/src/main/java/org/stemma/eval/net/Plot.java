package org.stemma.eval.net;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.Act;
import org.stemma.Certainty;
import org.stemma.Outlet;

/** Tells one story in many reports, and remembers who had what from whom. Used once. */
final class Plot {
  private final Lore lore;
  private final Cast cast;
  private final Dice dice;
  private final List<Outlet> outlets;
  private final List<Outlet> agencies;
  private final LocalDateTime start;
  private final Steps steps;
  private final List<Node> nodes = new ArrayList<>();
  private final Map<Node, Map<String, String>> spellings = new HashMap<>();

  Plot(
      Lore lore,
      Cast cast,
      Dice dice,
      List<Outlet> outlets,
      List<Outlet> agencies,
      LocalDateTime start) {
    this.lore = lore;
    this.cast = cast;
    this.dice = dice;
    this.outlets = outlets;
    this.agencies = agencies;
    this.start = start;
    this.steps = new Steps(lore, cast, dice);
  }

  /** A story of which {@code size} reports are left. */
  List<Node> of(int size) {
    double gone = dice.between(.2, .5);
    int all = Math.max(size + 1, (int) Math.round(size / (1 - gone)));
    statement(all >= 10 ? dice.between(1, 2) : 1);
    if (all >= 6) {
      briefing(dice.between(2, all >= 12 ? 4 : 2));
    }
    if (all >= 8) {
      third();
    }
    while (nodes.size() < all) {
      derive();
    }
    for (Node node : dice.some(nodes, all - size)) {
      node.present = false;
    }
    for (Node node : nodes) {
      node.dated = !dice.chance(.1);
      node.timed = dice.chance(.75);
      if (node.dated && dice.chance(.05)) {
        node.wrongDay = node.draft.time().toLocalDate().plusDays(dice.between(-40, 40));
      }
    }
    return nodes;
  }

  /** What an authority says openly: told by an agency, and perhaps by others in their own words. */
  private void statement(int tellers) {
    List<Telling> said = new ArrayList<>();
    for (Fact fact : dice.some(factsBy("body"), dice.between(6, 10))) {
      said.add(said(fact, speaker(fact, List.of("body", "chief")), Certainty.CERTAIN));
    }
    for (int k = 0; k < tellers; k++) {
      Outlet outlet = k == 0 ? dice.pick(agencies) : dice.pick(outlets);
      List<Telling> own = new ArrayList<>(rounded(said, k > 0));
      addBackground(own, 2);
      original(
          own,
          outlet,
          start.plusMinutes(dice.between(30, 900)),
          k == 0,
          tellers > 1 ? "statement" : null);
    }
  }

  /** What someone who isn't named tells some reporters: the same facts in the same order. */
  private void briefing(int tellers) {
    List<Telling> said = new ArrayList<>();
    for (Fact fact : dice.some(factsBy("brief"), dice.between(5, 8))) {
      boolean hedged = fact.canBeHedged() && dice.chance(.6);
      said.add(said(fact, "brief", hedged ? Certainty.POSSIBLE : Certainty.CERTAIN));
    }
    LocalDateTime time = start.plusHours(dice.between(10, 50));
    for (int k = 0; k < tellers; k++) {
      Outlet outlet = dice.pick(outlets);
      Who brief = cast.who("brief", dice);
      List<Telling> own = new ArrayList<>();
      for (Telling telling : rounded(said, true)) {
        if (own.size() < 3 || dice.chance(.9)) {
          own.add(telling.by(List.of(brief)));
        }
      }
      answers(own, outlet);
      original(own, outlet, time.plusMinutes(dice.between(5, 400)), false, "briefing");
    }
  }

  /** Somebody else, who says the same of his own knowledge, or something else. */
  private void third() {
    List<Telling> own = new ArrayList<>();
    for (Fact fact : dice.some(factsBy("third"), dice.between(3, 5))) {
      Telling telling = said(fact, "third", Certainty.CERTAIN);
      own.add(dice.chance(.45) ? contrary(telling) : telling);
    }
    addBackground(own, 2);
    original(own, dice.pick(outlets), start.plusHours(dice.between(6, 40)), false, null);
  }

  /** Another figure, another actor, or that it isn't so. */
  private Telling contrary(Telling telling) {
    Fact fact = telling.fact();
    if (fact.choice() != null) {
      return varied(telling, false, true);
    }
    if (!fact.negated().isEmpty()) {
      return varied(telling, true, false);
    }
    Figure figure = telling.figure();
    if (figure != null) {
      double by = dice.chance(.5) ? dice.between(1.4, 2.5) : dice.between(.35, .7);
      return telling.figure(figure.changed(Math.max(2, (int) Math.round(figure.base() * by))));
    }
    return telling;
  }

  private static Telling varied(Telling t, boolean negated, boolean other) {
    return new Telling(
        t.line(),
        t.fact(),
        new Telling.Variant(negated, other),
        t.act(),
        negated ? Certainty.NEGATED : t.certainty(),
        t.chain(),
        t.figure(),
        t.altered(),
        t.takenUp(),
        t.root());
  }

  /** What those say whom the reporter asks: that they don't. */
  private void answers(List<Telling> told, Outlet outlet) {
    Telling last = told.get(told.size() - 1);
    Who party = cast.who("party", dice);
    if (dice.chance(.5)) {
      Telling about = dice.pick(told);
      told.add(
          (about.fact().quote() ? last : about)
              .by(List.of(party))
              .act(Act.HAS_NOT_CONFIRMED, Certainty.CERTAIN, null)
              .inLine(line("answer")));
    } else {
      Act act = dice.chance(.5) ? Act.DECLINES_TO_COMMENT : Act.DID_NOT_RESPOND;
      told.add(
          last.by(List.of(party))
              .act(act, Certainty.CERTAIN, null)
              .inLine(line("answer"))
              .pointingBack());
    }
    if (dice.chance(.5)) {
      told.add(
          last.by(List.of(Who.press(String.valueOf(outlet.name()))))
              .act(Act.ASKS_FOR_COMMENT, Certainty.CERTAIN, null)
              .inLine(line("ask"))
              .pointingBack());
    }
  }

  private void derive() {
    Node parent = parent();
    LocalDateTime time = parent.draft.time().plusMinutes(dice.between(20, 2400));
    Outlet outlet = dice.pick(outlets);
    double chance = dice.between(0., 1);
    if (chance < .05) {
      Draft corrected = steps.corrected(parent.draft, time);
      if (corrected != null) {
        derived(parent, corrected, Step.CORRECTION, 0);
        return;
      }
    }
    if (chance < .33) {
      derived(parent, steps.copy(parent.draft, outlet, time), Step.COPY, 0);
    } else if (chance < .50) {
      derived(parent, steps.edit(parent.draft, outlet, time), Step.EDIT, 0);
    } else if (chance < .74) {
      Spinner spinner = new Spinner(lore, dice);
      double share = dice.pick(List.of(.1, .2, .3));
      Draft spun = steps.spin(parent.draft, outlet, time, share, spinner);
      derived(parent, spun, Step.SPIN, spinner.share());
    } else {
      // Round in a circle: who was had it from is told it back.
      boolean back = parent.parent != null && dice.chance(.15);
      Outlet by = back ? parent.parent.draft.outlet() : outlet;
      Steps.Naming naming =
          dice.pick(
              List.of(
                  Steps.Naming.PARENT,
                  Steps.Naming.PARENT,
                  Steps.Naming.PARENT,
                  Steps.Naming.AS_PARENT,
                  Steps.Naming.NOBODY,
                  Steps.Naming.UNNAMED));
      derived(
          parent, steps.relay(parent.draft, by, time, naming, found(parent, by)), Step.RELAY, 0);
    }
  }

  /** What a relay's reporter adds: a party that denies, or after days of silence confirms. */
  private List<Telling> found(Node parent, Outlet outlet) {
    List<Telling> out = new ArrayList<>();
    List<Telling> told = new ArrayList<>();
    for (Sentence sentence : parent.draft.body()) {
      Telling telling = sentence.told();
      boolean open =
          telling != null
              && telling.act() == Act.ASSERTS
              && !telling.fact().quote()
              && !telling.fact().isBackground()
              && !telling.takenUp();
      if (open) {
        out.add(telling);
      }
    }
    if (out.isEmpty() || dice.chance(.4)) {
      return told;
    }
    Telling about = dice.pick(out);
    boolean late = parent.draft.time().isAfter(start.plusHours(48));
    Who party = cast.who("party", dice);
    if (about.root() != null && about.root().equals(party.root())) {
      return told;
    }
    if (late && dice.chance(.4)) {
      told.add(
          about
              .by(List.of(party))
              .act(Act.CONFIRMS, Certainty.CERTAIN, party.root())
              .inLine(line("confirm")));
    } else if (dice.chance(.6)) {
      told.add(
          about.by(List.of(party)).act(Act.DENIES, Certainty.NEGATED, null).inLine(line("deny")));
      for (Fact fact : factsBy("party")) {
        if (fact.quote() && dice.chance(.6)) {
          told.add(said(fact, "party", Certainty.CERTAIN));
        }
      }
    } else {
      List<Telling> answers = new ArrayList<>(List.of(about));
      answers(answers, outlet);
      told.addAll(answers.subList(1, answers.size()));
    }
    return told;
  }

  /** What is told early, and by agencies, is taken up most. */
  private Node parent() {
    Node one = dice.pick(nodes);
    Node other = dice.pick(nodes);
    if (dice.chance(.25)) {
      return nodes.get(0);
    }
    return one.draft.time().isBefore(other.draft.time()) ? one : other;
  }

  private void derived(Node parent, Draft draft, Step step, double swapped) {
    Draft drifted = draft;
    if (step.isText() && step != Step.CORRECTION && dice.chance(.45)) {
      Hand hand = new Hand(lore, cast, dice, draft.outlet(), draft.time());
      drifted = new Drifts(cast, hand, dice).in(draft, dice.between(1, 2));
    }
    Map<String, String> spelling = new HashMap<>(spellings.getOrDefault(parent, Map.of()));
    if (!spelling.isEmpty() && dice.chance(.15)) {
      // Mended by somebody who knows better.
      Map<String, String> back = new HashMap<>();
      spelling.forEach((right, wrong) -> back.put(wrong, right));
      drifted = Steps.respelt(drifted, back);
      spelling.clear();
    } else if (spelling.isEmpty() && dice.chance(.1) && !cast.misspellable().isEmpty()) {
      String name = dice.pick(cast.misspellable());
      spelling.put(name, Drifts.misspelt(name, dice));
    }
    drifted = Steps.respelt(drifted, spelling);
    Node node = add(drifted, parent, step, swapped, step.isText() ? parent.briefing : null);
    spellings.put(node, spelling);
  }

  private void original(
      List<Telling> tellings,
      Outlet outlet,
      LocalDateTime time,
      boolean agency,
      @Nullable String briefing) {
    List<Telling> tops = tellings.stream().filter(Hand::canHead).toList();
    Telling top = tops.isEmpty() ? topOf(tellings) : tops.get(dice.below(Math.min(3, tops.size())));
    Hand hand = new Hand(lore, cast, dice, outlet, time);
    add(hand.report(tellings, top, agency), null, Step.ORIGINAL, 0, briefing);
  }

  /** If nothing told makes a headline, what all know does. */
  private Telling topOf(List<Telling> tellings) {
    for (Fact fact : cast.kind.facts()) {
      if (!fact.heads().isEmpty()) {
        Telling telling = said(fact, null, Certainty.CERTAIN);
        return telling.by(null).act(Act.ASSERTS, Certainty.CERTAIN, tellings.get(0).root());
      }
    }
    throw new IllegalArgumentException("no headline in " + cast.kind.name());
  }

  private Node add(
      Draft draft, @Nullable Node parent, Step step, double swapped, @Nullable String briefing) {
    // Nothing of the story or of the order may be read off it.
    String id = String.format("%012x", dice.next() >>> 16);
    Node node = new Node(id, draft, parent, step, swapped, briefing);
    nodes.add(node);
    return node;
  }

  private List<Fact> factsBy(String source) {
    return cast.kind.facts().stream().filter(f -> f.by().contains(source)).toList();
  }

  /** Of those who may say a fact, one. */
  private String speaker(Fact fact, List<String> of) {
    List<String> able = of.stream().filter(s -> fact.by().contains(s)).toList();
    return able.isEmpty() ? of.get(0) : dice.pick(able);
  }

  private Telling said(Fact fact, @Nullable String source, Certainty certainty) {
    Who who = source == null ? null : cast.who(source, dice);
    return new Telling(
        line(fact.name()),
        fact,
        Telling.Variant.TRUE,
        Act.ASSERTS,
        certainty,
        who == null ? null : List.of(who),
        fact.hasFigure() ? cast.figure(fact) : null,
        false,
        false,
        who == null ? null : who.root());
  }

  private List<Telling> rounded(List<Telling> tellings, boolean free) {
    List<Telling> out = new ArrayList<>();
    for (Telling telling : tellings) {
      Figure figure = telling.figure();
      out.add(free && figure != null ? telling.figure(figure.told(dice)) : telling);
    }
    return out;
  }

  private void addBackground(List<Telling> to, int most) {
    List<Fact> own = cast.kind.facts().stream().filter(Fact::isBackground).toList();
    for (Fact fact : dice.some(own, dice.between(1, most))) {
      to.add(said(fact, null, Certainty.CERTAIN));
    }
  }

  private String line(String of) {
    return of + "#" + Long.toHexString(dice.next());
  }
}
