package org.stemma.eval.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stemma.Act;
import org.stemma.Certainty;

/** What goes wrong with a sentence on its way. Not thread-safe. */
final class Drifts {
  private final Cast cast;
  private final Hand hand;
  private final Dice dice;

  Drifts(Cast cast, Hand hand, Dice dice) {
    this.cast = cast;
    this.hand = hand;
    this.dice = dice;
  }

  /** One way to change a sentence. */
  private interface Change {
    Sentence of(Sentence sentence);
  }

  /** A draft with some of its sentences changed, {@code count} of them where that many can be. */
  Draft in(Draft draft, int count) {
    List<Sentence> open = new ArrayList<>();
    for (Sentence sentence : draft.body()) {
      if (!changes(sentence).isEmpty()) {
        open.add(sentence);
      }
    }
    List<Sentence> chosen = dice.some(open, count);
    return draft.changed(s -> chosen.contains(s) ? changed(s) : s);
  }

  /** The sentence with one thing in it changed. */
  Sentence changed(Sentence sentence) {
    List<Change> changes = changes(sentence);
    return changes.isEmpty() ? sentence : dice.pick(changes).of(sentence);
  }

  private List<Change> changes(Sentence sentence) {
    List<Change> out = new ArrayList<>();
    Telling told = sentence.told();
    if (told == null || told.act() != Act.ASSERTS || told.takenUp()) {
      return out;
    }
    Figure figure = told.figure();
    if (figure != null) {
      out.add(s -> refigured(s, figure.drifted(dice)));
      if (dice.chance(.5)) {
        out.add(s -> refigured(s, figure.changed(slip(figure.shown()))));
      }
      if (figure.unit().equals("kilometres") && figure.shown() > 2) {
        int miles = (int) Math.round(figure.shown() * .6214);
        out.add(s -> refigured(s, figure.in("miles", miles)));
      }
    }
    if (sentence.text().contains("" + Phrase.OPEN + "h")) {
      // What is guarded tempts more than a number does.
      Certainty other =
          told.certainty() == Certainty.POSSIBLE ? Certainty.CERTAIN : Certainty.POSSIBLE;
      for (int k = other == Certainty.CERTAIN ? 4 : 1; k > 0; k--) {
        out.add(s -> s.with(told.surely(other)));
      }
    }
    if (told.fact().quote()
        && !told.altered()
        && sentence.text().contains("" + Phrase.OPEN + "x")) {
      out.add(s -> s.with(told.alteredQuote()));
    }
    List<Who> chain = told.chain();
    boolean sourced = chain != null && !chain.isEmpty() && !told.fact().quote();
    if (sourced && dice.chance(.5)) {
      out.add(s -> hand.frame(told.by(null), s.content()));
    }
    if (sourced && dice.chance(.25)) {
      out.add(s -> hand.frame(told.by(List.of(another(told))), s.content()));
    }
    String becomes = told.fact().becomes();
    if (becomes != null) {
      out.add(s -> hand.tell(told.as(cast.kind.fact(becomes))));
    }
    return out;
  }

  private Who another(Telling told) {
    List<Who> chain = told.chain();
    String own = chain == null ? "" : chain.get(chain.size() - 1).id();
    List<String> names = new ArrayList<>(cast.kind.sources().keySet());
    names.remove(own);
    return cast.who(dice.pick(names), dice);
  }

  /**
   * A figure with a digit more, another digit, or two changed round. Of many ways one is drawn: two
   * copies that slip alike are taken for one made from the other, and rightly so.
   */
  private int slip(int value) {
    if (dice.chance(.2) && value <= Integer.MAX_VALUE / 10) {
      return value * 10;
    }
    char[] digits = Integer.toString(value).toCharArray();
    int told = Integer.toString(value).replaceFirst("0+$", "").length();
    if (told > 1 && digits[0] != digits[1] && digits[1] != '0' && dice.chance(.3)) {
      char first = digits[0];
      digits[0] = digits[1];
      digits[1] = first;
    } else {
      int at = dice.below(told);
      char other = (char) ('1' + (digits[at] - '0' + dice.below(8)) % 9);
      digits[at] = other;
    }
    return Math.max(2, Integer.parseInt(new String(digits)));
  }

  private Sentence refigured(Sentence sentence, Figure figure) {
    String text = replaced(sentence.text(), 'n', figure.words(dice));
    text = replaced(text, 'u', figure.unit());
    Telling told = sentence.told();
    return told == null ? sentence : new Sentence(text, told.figure(figure));
  }

  private static String replaced(String text, char letter, String words) {
    int open = text.indexOf("" + Phrase.OPEN + letter);
    return open < 0
        ? text
        : text.substring(0, open + 2) + words + text.substring(Phrase.close(text, open));
  }

  /** A name as somebody writes it who has only heard it, or read it in another script. */
  static String misspelt(String name, Dice dice) {
    int at = dice.between(1, name.length() - 2);
    char c = name.charAt(at);
    String vowels = "aeiou";
    if (vowels.indexOf(c) >= 0) {
      char other = vowels.charAt((vowels.indexOf(c) + 1 + dice.below(4)) % 5);
      return name.substring(0, at) + other + name.substring(at + 1);
    }
    return dice.chance(.5)
        ? name.substring(0, at) + c + name.substring(at)
        : (name.substring(0, at) + name.charAt(at + 1) + c + name.substring(at + 2))
            .toLowerCase(Locale.ROOT)
            .replaceFirst("^.", name.substring(0, 1));
  }
}
