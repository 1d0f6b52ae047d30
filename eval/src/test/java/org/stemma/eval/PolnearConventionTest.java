package org.stemma.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.Act;
import org.stemma.Attribution;
import org.stemma.Certainty;
import org.stemma.Manner;
import org.stemma.Source;
import org.stemma.Span;

class PolnearConventionTest {
  @Test
  void gives_the_complementizer_back_to_the_content() {
    assertTranslated(
        "Ms. Tarn told the Vale Post that the dam would hold.",
        Act.ASSERTS,
        "told",
        "the dam would hold",
        "told | that the dam would hold");
    assertTranslated(
        "Ms. Tarn said that \"the dam will hold.\"",
        Act.ASSERTS,
        "said",
        "the dam will hold",
        "said | that \"the dam will hold");
  }

  @Test
  void leaves_a_content_without_complementizer_alone() {
    assertTranslated(
        "The dam would hold, Ms. Tarn said.",
        Act.ASSERTS,
        "said",
        "The dam would hold",
        "said | The dam would hold");
  }

  @Test
  void puts_the_infinitive_of_a_refusal_into_the_content() {
    assertTranslated(
        "The bank declined to comment on the merger.",
        Act.DECLINES_TO_COMMENT,
        "declined to comment",
        "the merger",
        "declined | to comment on the merger");
    assertTranslated(
        "The bank has refused to comment, as before.",
        Act.DECLINES_TO_COMMENT,
        "has refused to comment",
        "",
        "has refused | to comment");
  }

  @Test
  void takes_a_single_preposition_into_the_cue() {
    assertTranslated(
        "Press officers referred to the inspectorate.",
        Act.REFERS_ELSEWHERE,
        "referred",
        "the inspectorate",
        "referred to | the inspectorate");
    assertTranslated(
        "The mayor told voters in town the dam would hold.",
        Act.ASSERTS,
        "told",
        "the dam would hold",
        "told | the dam would hold");
  }

  @Test
  void takes_the_complement_of_a_non_answer_for_its_content() {
    assertTranslated(
        "The mill did not immediately respond to a request for comment.",
        Act.DID_NOT_RESPOND,
        "did not immediately respond",
        "",
        "did not immediately respond to | a request for comment");
    assertTranslated(
        "The mill did not respond.",
        Act.DID_NOT_RESPOND,
        "did not respond",
        "",
        "did not respond | ");
  }

  @Test
  void keeps_attributions_to_nobody_without_source() {
    String text = "The dam reportedly held.";
    Attribution attribution = attribution(text, Act.ASSERTS, "reportedly", "The dam");
    assertEquals(List.of(), PolnearConvention.translate(attribution, text).source());
  }

  private static void assertTranslated(
      String text, Act act, String cue, String content, String expected) {
    Triple triple = PolnearConvention.translate(attribution(text, act, cue, content), text);
    assertEquals(expected, cut(text, triple.cue()) + " | " + cut(text, triple.content()));
  }

  private static Attribution attribution(String text, Act act, String cue, String content) {
    return new Attribution(
        "a1",
        null,
        List.of(new Source.Nobody()),
        spans(text, cue),
        spans(text, content),
        Manner.INDIRECT,
        act,
        Certainty.CERTAIN,
        1,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static List<Span> spans(String text, String words) {
    int start = text.indexOf(words);
    return words.isEmpty() ? List.of() : List.of(new Span(start, start + words.length()));
  }

  private static String cut(String text, List<Span> spans) {
    List<String> pieces = new ArrayList<>();
    for (Span span : spans) {
      pieces.add(span.of(text));
    }
    return String.join(" ... ", pieces);
  }
}
