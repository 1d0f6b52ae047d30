package org.stemma.attribute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stemma.Span;
import org.stemma.attribute.Words.Range;

/** Whom sources stand for, in texts whose parts of speech are given: word/TAG. */
class ReferencesTest {
  /**
   * What the last of the sources refers to; "-" for nothing.
   *
   * @param tagged the text
   * @param sources phrases in it, each sought after the one before
   */
  private static String refersTo(String tagged, String... sources) {
    return refersTo(tagged, false, sources);
  }

  /** The same, where the source before the last speaks it. */
  private static String spokenBy(String tagged, String... sources) {
    return refersTo(tagged, true, sources);
  }

  private static String refersTo(String tagged, boolean spoken, String... sources) {
    StringBuilder text = new StringBuilder();
    List<String> tags = new ArrayList<>();
    for (String token : tagged.split(" ")) {
      int slash = token.lastIndexOf('/');
      text.append(text.isEmpty() ? "" : " ").append(token, 0, slash);
      tags.add(token.substring(slash + 1));
    }
    Words words = Words.of(text.toString(), List.of(new Span(0, text.length())));
    Findings findings = new Findings(words, tags, List.of(), List.of());
    List<Range> ranges = new ArrayList<>();
    List<Draft> drafts = new ArrayList<>();
    int from = 0;
    for (String source : sources) {
      int start = text.indexOf(source, from);
      from = start + source.length();
      Range range = words.range(new Span(start, from));
      ranges.add(range);
      drafts.add(Draft.ofTurn(new Range(range.last(), range.last() + 1), range, List.of()));
    }
    Range last = ranges.get(ranges.size() - 1);
    Map<Range, Range> speakers = spoken ? Map.of(last, ranges.get(ranges.size() - 2)) : Map.of();
    Kinds kinds = new Kinds(findings, null);
    Range full = new References(findings, kinds, drafts, speakers, Set.of()).full(last);
    return full == null ? "-" : words.span(full.first(), full.last()).of(words.text);
  }

  @Test
  void a_pronoun_takes_the_one_of_its_gender() {
    String text =
        "Mayor/NN Anna/NNP Holt/NNP met/VBD Peter/NNP Rask/NNP ./. She/PRP said/VBD no/RB ./.";
    assertEquals("Mayor Anna Holt", refersTo(text, "She"));
    assertEquals("Peter Rask", refersTo(text.replace("She", "He"), "He"));
  }

  @Test
  void a_surname_takes_the_whole_name() {
    String text =
        "The/DT chemist/NN Dov/NNP Perl/NNP wrote/VBD it/PRP ./. Later/RB Perl/NNP denied/VBD"
            + " it/PRP ./.";
    assertEquals("The chemist Dov Perl", refersTo(text, "The chemist Dov Perl", "Perl"));
  }

  @Test
  void a_paper_named_like_a_man_is_nobody_whom_he_stands_for() {
    String text =
        "Bank/NN chief/NN Dov/NNP Perl/NNP left/VBD ./. The/DT Courier/NNP wrote/VBD that/IN"
            + " he/PRP told/VBD friends/NNS ./.";
    assertEquals("Bank chief Dov Perl", refersTo(text, "Bank chief Dov Perl", "The Courier", "he"));
  }

  @Test
  void an_office_takes_the_mention_that_names_it() {
    String text =
        "Her/PRP$ supervisor/NN agreed/VBD ./. The/DT supervisor/NN ,/, Grant/NNP Ivers/NNP ,/,"
            + " left/VBD ./.";
    assertEquals("The supervisor , Grant Ivers", refersTo(text, "Her supervisor"));
  }

  @Test
  void a_part_takes_the_group() {
    String text = "Two/CD drivers/NNS saw/VBD it/PRP ./. One/CD of/IN them/PRP told/VBD us/PRP ./.";
    assertEquals("Two drivers", refersTo(text, "Two drivers", "One of them"));
  }

  @Test
  void an_office_of_another_body_is_left_alone() {
    String text =
        "The/DT fire/NN chief/NN Ada/NNP Roe/NNP spoke/VBD ./. The/DT police/NN chief/NN"
            + " declined/VBD ./.";
    assertEquals("-", refersTo(text, "The police chief"));
  }

  @Test
  void the_company_takes_the_maker_before() {
    String text =
        "Airship/NN maker/NN Cirro/NNP sued/VBD Anna/NNP Holt/NNP ./. The/DT company/NN won/VBD"
            + " ./.";
    assertEquals("Airship maker Cirro", refersTo(text, "The company"));
  }

  @Test
  void a_part_with_a_name_refers_to_nobody() {
    String text =
        "Two/CD drivers/NNS saw/VBD it/PRP ./. One/CD of/IN them/PRP ,/, Gil/NNP Sharman/NNP ,/,"
            + " told/VBD us/PRP ./.";
    assertEquals("-", refersTo(text, "Two drivers", "One of them , Gil Sharman"));
  }

  @Test
  void the_former_and_the_latter_are_the_halves_of_a_pair() {
    String text =
        "The/DT Harbour/NNP Board/NNP and/CC the/DT Dockers/NNPS Union/NNP met/VBD ./. The/DT"
            + " former/JJ agreed/VBD ./.";
    String pair = "The Harbour Board and the Dockers Union";
    assertEquals("The Harbour Board", refersTo(text, pair, "The former"));
    String latter = text.replace("former", "latter");
    assertEquals("the Dockers Union", refersTo(latter, pair, "The latter"));
  }

  @Test
  void a_description_takes_the_name_that_is_told_later() {
    String text =
        "A/DT former/JJ treasurer/NN wrote/VBD it/PRP ./. The/DT treasurer/NN ,/, Abel/NNP"
            + " Quade/NNP ,/, left/VBD ./.";
    assertEquals("The treasurer , Abel Quade", refersTo(text, "A former treasurer"));
  }

  @Test
  void an_outlet_is_nobody_whom_another_body_could_be() {
    String text =
        "Radio/NNP Silma/NNP reported/VBD it/PRP ./. The/DT contractor/NN asked/VBD for/IN"
            + " time/NN ./.";
    assertEquals("-", refersTo(text, "Radio Silma", "The contractor"));
    String station = text.replace("contractor", "station");
    assertEquals("Radio Silma", refersTo(station, "Radio Silma", "The station"));
  }

  @Test
  void they_are_all_of_a_list() {
    String text =
        "Doctors/NNS ,/, nurses/NNS and/CC porters/NNS walked/VBD out/RP ./. They/PRP say/VBP"
            + " so/RB ./.";
    assertEquals("Doctors , nurses and porters", refersTo(text, "They"));
  }

  /** Regression: "9.11 am Police say" made "am Police" a fuller name of the police. */
  @Test
  void an_hour_is_no_part_of_a_name() {
    String text =
        "9.11/CD am/NN Police/NNP say/VBP so/RB ./. Later/RB Police/NNP took/VBD it/PRP back/RB"
            + " ./.";
    assertEquals("-", refersTo(text, "Police", "Police"));
  }

  @Test
  void nobody_calls_himself_he() {
    String text =
        "Kerr/NNP met/VBD chairman/NN Ivo/NNP Lund/NNP ./. Kerr/NNP :/: He/PRP told/VBD me/PRP"
            + " so/RB ./.";
    assertEquals("chairman Ivo Lund", spokenBy(text, "Kerr", "He"));
  }

  @Test
  void a_capital_speaks_for_the_country_that_the_report_names() {
    String text =
        "Envoys/NNS of/IN the/DT US/NNP left/VBD ./. Washington/NNP kept/VBD silent/JJ ./.";
    assertEquals("the US", refersTo(text, "Washington"));
    assertEquals("-", refersTo(text.replace("US", "UN"), "Washington"));
  }
}
