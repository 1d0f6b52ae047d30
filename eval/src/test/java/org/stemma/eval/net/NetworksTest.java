package org.stemma.eval.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stemma.Act;
import org.stemma.Attribution;
import org.stemma.Claim;
import org.stemma.Drift;
import org.stemma.Entry;
import org.stemma.Manner;
import org.stemma.Quantity;
import org.stemma.Report;
import org.stemma.Role;
import org.stemma.Source;
import org.stemma.Span;

class NetworksTest {
  private static List<Network> some() {
    List<Network> out = new ArrayList<>();
    for (Part part : Part.values()) {
      for (long seed = 201; seed < 206; seed++) {
        out.add(Networks.make(part, seed));
      }
    }
    return out;
  }

  private static String name(Network network, Network.Member member) {
    return network.part() + " seed " + network.seed() + " report " + member.id();
  }

  @Test
  void the_same_seed_makes_the_same_network() {
    assertEquals(Networks.make(Part.TUNING, 7), Networks.make(Part.TUNING, 7));
    assertNotEquals(
        Networks.make(Part.TUNING, 7).entries(), Networks.make(Part.TUNING, 8).entries());
  }

  @Test
  void all_spans_lie_in_words_and_no_mark_is_left() {
    for (Network network : some()) {
      for (Network.Story story : network.stories()) {
        for (Network.Member member : story.members()) {
          Report report = member.entry().report();
          String at = name(network, member);
          assertFalse(
              report.text().matches("(?s).*[\\x00-\\x09\\x0B-\\x1F{}<>~|\\[\\]].*"),
              at + report.text());
          assertFalse(report.text().contains("  "), at + report.text());
          for (Attribution attribution : member.entry().attributions()) {
            List<Span> spans = new ArrayList<>(attribution.content());
            spans.addAll(attribution.cue());
            attribution.chain().forEach(s -> spans.addAll(s.spans()));
            attribution.chain().forEach(s -> spans.addAll(s.refersTo()));
            for (Span span : spans) {
              String words = report.text(span);
              assertEquals(words.strip(), words, at);
              assertFalse(words.isEmpty(), at);
            }
          }
        }
      }
    }
  }

  @Test
  void a_quantity_is_what_its_words_say() {
    for (Network network : some()) {
      for (Entry entry : network.entries()) {
        for (Attribution attribution : entry.attributions()) {
          for (Quantity quantity : attribution.quantities()) {
            String words = entry.report().text(quantity.span());
            String digits = words.replaceAll("\\D", "");
            Object bound = quantity.low() != null ? quantity.low() : quantity.high();
            if (!digits.isEmpty()) {
              assertEquals(digits, String.valueOf(bound), words);
            }
            assertEquals(
                words.toLowerCase(java.util.Locale.ROOT).startsWith("more than")
                    || words.toLowerCase(java.util.Locale.ROOT).startsWith("over"),
                quantity.comparator() == Quantity.Comparator.MORE_THAN,
                words);
          }
        }
      }
    }
  }

  @Test
  void quotes_are_direct_and_nothing_else_is() {
    for (Network network : some()) {
      for (Entry entry : network.entries()) {
        for (Attribution attribution : entry.attributions()) {
          boolean direct = attribution.manner() == Manner.DIRECT;
          for (Span span : attribution.content()) {
            boolean marks =
                span.start() > 0 && entry.report().text().charAt(span.start() - 1) == '\u201c';
            assertEquals(marks, direct, entry.report().text(span));
          }
        }
      }
    }
  }

  @Test
  void the_tree_holds_only_reports_that_are_left() {
    for (Network network : some()) {
      for (Network.Story story : network.stories()) {
        Set<String> left = new HashSet<>();
        story.members().forEach(m -> left.add(m.id()));
        assertTrue(left.size() >= 5 && left.size() <= 90, "" + left.size());
        double gone = story.deleted() / (double) (story.deleted() + left.size());
        assertTrue(gone > .1 && gone < .55, "" + gone);
        for (Network.Member member : story.members()) {
          assertTrue(left.containsAll(member.ancestors()), name(network, member));
          String parent = member.textAncestor();
          assertTrue(parent == null || left.contains(parent), name(network, member));
          assertFalse(member.ancestors().contains(member.id()), name(network, member));
        }
        for (Network.Shift shift : story.shifts()) {
          assertTrue(left.contains(shift.from()) && left.contains(shift.to()), shift.toString());
          assertNotEquals(shift.before(), shift.after(), shift.toString());
        }
      }
    }
  }

  @Test
  void everything_that_it_is_to_vary_comes_up() {
    Set<Step> steps = EnumSet.noneOf(Step.class);
    Set<Act> acts = EnumSet.noneOf(Act.class);
    Set<Claim.About> abouts = EnumSet.noneOf(Claim.About.class);
    Set<String> shifts = new HashSet<>();
    int chains = 0;
    int nested = 0;
    int undated = 0;
    int speaksAsAnother = 0;
    int miles = 0;
    for (long seed = 1; seed <= 12; seed++) {
      for (Network.Story story : Networks.make(Part.TUNING, seed).stories()) {
        story.shifts().forEach(s -> shifts.add(s.kind() + " " + s.detail()));
        for (Network.Tangle tangle : story.tangles()) {
          if (tangle.about() != null) {
            abouts.add(tangle.about());
          }
        }
        for (Network.Member member : story.members()) {
          steps.add(member.step());
          Report report = member.entry().report();
          undated += report.published() == null ? 1 : 0;
          for (Attribution attribution : member.entry().attributions()) {
            acts.add(attribution.act());
            chains += attribution.chain().size() > 1 ? 1 : 0;
            nested += attribution.parent() != null ? 1 : 0;
            miles +=
                attribution.quantities().stream().anyMatch(q -> q.unit().equals("miles")) ? 1 : 0;
            boolean asks = attribution.act() == Act.ASKS_FOR_COMMENT;
            boolean another = asks && !attribution.source().name().equals(report.outlet().name());
            speaksAsAnother += another ? 1 : 0;
          }
        }
      }
    }
    assertEquals(EnumSet.allOf(Step.class), steps);
    assertEquals(EnumSet.allOf(Claim.About.class), abouts);
    assertTrue(
        acts.containsAll(
            List.of(
                Act.CONFIRMS,
                Act.DENIES,
                Act.HAS_NOT_CONFIRMED,
                Act.DECLINES_TO_COMMENT,
                Act.DID_NOT_RESPOND,
                Act.RETRACTS)),
        acts.toString());
    assertTrue(
        shifts.containsAll(
            List.of(
                Drift.Kind.QUANTITY + " comparator",
                Drift.Kind.QUANTITY + " value",
                Drift.Kind.QUANTITY + " kind",
                Drift.Kind.QUOTE + " altered",
                Drift.Kind.CERTAINTY + " hardened",
                Drift.Kind.SOURCE + " dropped",
                Drift.Kind.SOURCE + " swapped")),
        shifts.toString());
    for (int count : new int[] {chains, nested, undated, speaksAsAnother, miles}) {
      assertTrue(count > 0);
    }
  }

  @Test
  void parts_share_no_words_but_that_learning_is_told_in_those_of_tuning() {
    Set<String> wordings = new HashSet<>();
    Set<String> kinds = new HashSet<>();
    for (Part part : Part.values()) {
      Set<String> own = new HashSet<>();
      for (Lore.Kind kind : Lore.of(part).kinds()) {
        assertTrue(kinds.add(kind.name()), kind.name());
        for (Fact fact : kind.facts()) {
          own.addAll(fact.wordings());
          own.addAll(fact.heads());
        }
      }
      boolean mayShare = part == Part.LEARNING || part == Part.TUNING;
      for (String wording : own) {
        assertTrue(mayShare || !wordings.contains(wording), part + ": " + wording);
      }
      wordings.addAll(own);
    }
    List<Part> told = List.of(Part.TUNING, Part.FRESH, Part.HELD_OUT);
    for (Part one : told) {
      for (Part other : told.subList(told.indexOf(one) + 1, told.size())) {
        for (String list :
            List.of(
                "first",
                "outlet",
                "agency",
                "place starts",
                "frame say",
                "frame via",
                "frame deny")) {
          List<String> theirs = Lore.of(other).list(list);
          assertTrue(
              Lore.of(one).list(list).stream().noneMatch(theirs::contains),
              one + ", " + other + ": " + list);
        }
      }
    }
  }

  @Test
  void a_stream_goes_on_and_repeats_no_report() {
    Set<String> ids = new HashSet<>();
    Iterator<Entry> stream = Networks.stream(Part.TUNING, 1);
    for (int k = 0; k < 2000; k++) {
      assertTrue(ids.add(stream.next().report().id()));
    }
  }

  @Test
  void text_told_by_an_outlet_speaks_of_it_in_its_dateline() {
    for (Network network : some()) {
      for (Network.Story story : network.stories()) {
        for (Network.Member member : story.members()) {
          Report report = member.entry().report();
          List<String> datelines = report.texts(Role.DATELINE);
          if (!datelines.isEmpty() && member.step() == Step.ORIGINAL) {
            assertTrue(datelines.get(0).contains(String.valueOf(report.outlet().name())));
          }
          boolean named =
              member.entry().attributions().stream()
                  .flatMap(a -> a.chain().stream())
                  .filter(s -> s instanceof Source.Named)
                  .allMatch(s -> !s.name().isEmpty());
          assertTrue(named, name(network, member));
        }
      }
    }
  }
}
