package org.stemma.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.stemma.Act;
import org.stemma.Attribution;
import org.stemma.Block;
import org.stemma.Certainty;
import org.stemma.Flag;
import org.stemma.Origin;
import org.stemma.Outlet;
import org.stemma.Published;
import org.stemma.Report;
import org.stemma.Role;
import org.stemma.Source;
import org.stemma.Span;
import org.stemma.attribute.Attributor;
import org.stemma.read.Reports;

/** The library with the real model, on sentences about invented people and places. */
class AttributionTest {
  private static final Attributor ATTRIBUTOR = Attributor.english();

  private static Attribution said(Report report, String content) {
    for (Attribution a : ATTRIBUTOR.attribute(report)) {
      if (report.text(a.content()).contains(content) && !(a.source() instanceof Source.OwnVoice)) {
        return a;
      }
    }
    throw new AssertionError("nobody says: " + content);
  }

  /** The words of each link of the chain behind what is said. */
  private static List<String> chain(Report report, String content) {
    List<String> chain = new ArrayList<>();
    for (Source link : said(report, content).chain()) {
      chain.add(report.text(link.spans()));
    }
    return chain;
  }

  private static Report report(String text) {
    return Reports.text(text, "test");
  }

  @Test
  void keeps_the_chain_through_two_outlets() {
    Report report =
        report(
            "The dam at Orrin has been leaking since May, the newspaper Vale Courier reported on"
                + " Monday, citing the agency Norpress, which quoted an unnamed engineer.");
    List<String> chain = chain(report, "has been leaking");
    assertEquals(
        List.of("the newspaper Vale Courier", "the agency Norpress", "an unnamed engineer"), chain);
  }

  @Test
  void tells_press_named_and_unnamed_apart() {
    Report report =
        report(
            "The newspaper Vale Courier reported that the mill had been sold. Two officials said the"
                + " price was low. The finance ministry said it had approved the sale.");
    assertInstanceOf(Source.Press.class, said(report, "the mill had been sold").source());
    assertInstanceOf(Source.Unnamed.class, said(report, "the price was low").source());
    assertInstanceOf(Source.Named.class, said(report, "it had approved the sale").source());
  }

  @Test
  void holds_what_is_said_inside_what_is_said() {
    Report report =
        report(
            "Mayor Ona Brandt told reporters that the builders had confirmed the collapse of the"
                + " second tower.");
    List<Attribution> confirming = new ArrayList<>();
    for (Attribution a : ATTRIBUTOR.attribute(report)) {
      if (a.act() == Act.CONFIRMS) {
        confirming.add(a);
      }
    }
    assertEquals(1, confirming.size());
    Attribution inner = confirming.get(0);
    assertNotNull(inner.parent());
    assertEquals("the builders", report.text(inner.source().spans()));
  }

  @Test
  void gives_a_pronoun_its_name() {
    Report report =
        report(
            "Ona Brandt, the mayor of Orrin, opened the bridge on Friday. She said the toll would be"
                + " dropped.");
    Attribution said = said(report, "the toll would be dropped");
    assertEquals("She", report.text(said.source().spans()));
    assertTrue(report.text(said.source().refersTo()).contains("Ona Brandt"));
  }

  @Test
  void whom_the_next_paragraph_cites_is_not_behind_this_one() {
    Report report =
        report(
            "The Daily Harrow reported that Bexley Motors would stop production in May.\n\n"
                + "Citing an unnamed diplomat, the Kurier wrote that the summit may be moved.");
    assertEquals(List.of("The Daily Harrow"), chain(report, "would stop production"));
    assertEquals(
        List.of("the Kurier", "an unnamed diplomat"), chain(report, "the summit may be moved"));
  }

  @Test
  void an_outlet_that_quotes_a_speaker_has_it_from_him() {
    Report report =
        report("The mayor, quoted by the Orlo news agency, said that 300 homes lacked water.");
    assertEquals(List.of("the Orlo news agency", "The mayor"), chain(report, "lacked water"));
  }

  @Test
  void what_is_said_begins_neither_in_the_headline_nor_in_the_dateline() {
    Report report =
        report(
            "Blast at Drosk refinery kills three; Kyrsk denies strike\n\n"
                + "DROSK, 12 March (Interpal) - Three workers were killed when an explosion tore"
                + " through the Drosk oil refinery on Tuesday, governor Anton Melek said.\n\n"
                + "Interpal could not independently verify his account.");
    Attribution said = said(report, "tore through");
    assertTrue(
        report.text(said.content()).startsWith("Three workers"), report.text(said.content()));
    assertInstanceOf(Source.Press.class, said(report, "his account").source());
  }

  @Test
  void one_full_name_does_not_stand_for_another_that_shares_a_word() {
    Report report =
        report(
            "The Daily Harrow reported that the mill had been sold.\n\nAccording to the Kesten Daily,"
                + " which cited a leaked memo, the regulator had known of the fault.");
    assertTrue(said(report, "known of the fault").source().refersTo().isEmpty());
  }

  /** The words that a source of the report is fully called by. */
  private static String fully(Report report, String content) {
    return report.text(said(report, content).source().refersTo());
  }

  @Test
  void an_age_a_calling_and_a_role_stand_for_the_name_before() {
    Report report =
        report(
            "Mayor Ida Skarn said the quarry would close. \"I have had enough,\" the 61-year-old said.\n\n"
                + "A team led by Dr Samira Haddad found traces of lead in 14 wells. The biologist said the source"
                + " was probably a tannery.\n\n"
                + "The deputy told a radio station that the builder, Stonex, had been paid in advance. The firm"
                + " said it was paid half.");
    assertTrue(fully(report, "had enough").contains("Ida Skarn"));
    assertTrue(fully(report, "probably a tannery").contains("Samira Haddad"));
    assertTrue(fully(report, "paid half").contains("Stonex"));
  }

  @Test
  void a_leader_is_of_whom_the_sentence_says_and_a_pair_is_of_two() {
    Report report =
        report(
            "The union's leader, Britt Aune, said the airline had known for weeks.\n\n"
                + "The opposition party Forward welcomed the ruling. Its leader said the cabinet should"
                + " resign.\n\n"
                + "Mayor Kofi Anto and his deputy, Rana Seif, visited the site. The two told reporters that they"
                + " had no plans to resign.");
    assertEquals("", fully(report, "the cabinet should"));
    assertEquals("Mayor Kofi Anto and his deputy, Rana Seif", fully(report, "no plans"));
  }

  @Test
  void who_is_said_to_have_started_a_claim_stands_behind_it() {
    Report report =
        report(
            "The claim that 12 ships were sunk goes back to a single post by an officer who calls"
                + " himself Grey Fox. The navy has never given a figure.");
    assertEquals(
        List.of("a single post by an officer who calls himself Grey Fox"),
        chain(report, "12 ships were sunk"));
  }

  @Test
  void neither_of_two_who_replied_is_found() {
    Report report =
        report(
            "Optima called the claims false. Neither Graham Pike nor the blog's author responded to"
                + " messages.");
    Attribution silent =
        ATTRIBUTOR.attribute(report).stream()
            .filter(a -> a.act() == Act.DID_NOT_RESPOND)
            .findFirst()
            .orElseThrow();
    assertTrue(report.text(silent.source().spans()).startsWith("Neither Graham Pike"));
  }

  @Test
  void turns_of_speech_that_give_no_answer_are_found_with_who_and_about_what() {
    Report report =
        report(
            "The bridge was closed on Friday. Vask Builders was not available for comment. A call to the"
                + " mayor's office went unanswered. The harbour police have not reacted so far to questions"
                + " about the loose bolts.");
    List<String> silent = new ArrayList<>();
    for (Attribution a : ATTRIBUTOR.attribute(report)) {
      if (a.act().isNonAnswer()) {
        silent.add(report.text(a.source().spans()) + ": " + report.text(a.content()));
      }
    }
    assertTrue(silent.contains("Vask Builders: "), silent.toString());
    assertTrue(silent.contains("The harbour police: the loose bolts"), silent.toString());
  }

  @Test
  void whom_an_outlet_asks_and_where_it_is_sent_is_found() {
    Report report =
        report(
            "The Daily Ferry asked Hansa Tugs for comment on Monday. It referred the newspaper to the"
                + " harbour office. The owner, contacted by the Ferry for a statement, pointed us to his"
                + " website. 12:40 The office takes back its message.");
    assertEquals("The Daily Ferry", who(report, Act.ASKS_FOR_COMMENT, "asked"));
    assertEquals("the Ferry", who(report, Act.ASKS_FOR_COMMENT, "contacted"));
    assertEquals("Hansa Tugs", full(report, Act.REFERS_ELSEWHERE, "referred"));
    assertEquals("The owner", who(report, Act.REFERS_ELSEWHERE, "pointed"));
    assertEquals("The office", who(report, Act.RETRACTS, "takes back"));
  }

  @Test
  void what_is_told_in_two_clauses_is_two_claims() {
    Report report =
        report(
            "The harbour office said on Monday that two ferries had sunk and that no crew was lost.");
    assertEquals("two ferries had sunk", report.text(said(report, "two ferries").content()));
    assertEquals("no crew was lost", report.text(said(report, "no crew").content()));
  }

  @Test
  void who_is_sent_to_hospital_or_told_to_withdraw_is_no_asker() {
    Report report =
        report(
            "The club asked the paper to withdraw the story. The doctor referred Anna Holt to a"
                + " clinic. The council passed the file on to the police.");
    for (Attribution a : ATTRIBUTOR.attribute(report)) {
      assertFalse(a.act() == Act.RETRACTS || a.act() == Act.REFERS_ELSEWHERE, report.text(a.cue()));
    }
  }

  private static Attribution act(Report report, Act act, String cue) {
    return ATTRIBUTOR.attribute(report).stream()
        .filter(a -> a.act() == act && report.text(a.cue()).contains(cue))
        .findFirst()
        .orElseThrow(() -> new AssertionError(act + " " + cue));
  }

  private static String who(Report report, Act act, String cue) {
    return report.text(act(report, act, cue).source().spans());
  }

  private static String full(Report report, Act act, String cue) {
    return report.text(act(report, act, cue).source().refersTo());
  }

  @Test
  void each_silence_of_a_report_that_is_read_in_stretches_is_found_once() {
    StringBuilder text = new StringBuilder();
    for (String who : List.of("Vask Builders", "Orrin Rail", "Norpress")) {
      text.append(who).append(" was not available for comment.\n\n");
      for (int day = 1; day <= 900; day++) {
        text.append("The bridge was shut for day ").append(day).append(". ");
      }
      text.append("\n\n");
    }
    Report report = report(text.toString());
    long found = ATTRIBUTOR.attribute(report).stream().filter(a -> a.act().isNonAnswer()).count();
    assertEquals(3, found);
  }

  @Test
  void a_drug_that_does_not_work_is_nobodys_silence() {
    Report report =
        report(
            "The patient did not respond to the drug. The village could not be reached by road.");
    for (Attribution a : ATTRIBUTOR.attribute(report)) {
      assertFalse(a.act().isNonAnswer(), report.text(a.cue()));
    }
  }

  @Test
  void a_quotation_keeps_the_marks_of_what_was_changed_or_left_out() {
    Report report =
        report(
            "“[I]f the tower falls, the bridge goes with it,” mayor Ona Brandt wrote. Engineer Pel"
                + " Suri wrote: “… the bolts had been loose for years.”");
    assertEquals(
        "[I]f the tower falls, the bridge goes with it",
        report.text(said(report, "the tower falls").content()));
    assertEquals(
        "… the bolts had been loose for years", report.text(said(report, "the bolts").content()));
  }

  @Test
  void who_is_quoted_before_a_colon_stands_behind_who_quotes() {
    Report report =
        report(
            "The bridge was closed on Friday. The Vale Courier quotes the engineer Pel Suri: “The bolts"
                + " had been loose for years.”");
    List<String> chain = chain(report, "The bolts had been loose");
    assertEquals(List.of("The Vale Courier", "the engineer Pel Suri"), chain);
  }

  @Test
  void a_quotation_in_the_paragraph_after_the_colon_is_what_was_said() {
    Report report =
        report(
            "The towers stood for ninety years.\n\nMayor Ona Brandt continued:\n\n“We never had the"
                + " money to repair them. Now we have nothing left to repair.”\n");
    Attribution said = said(report, "We never had the money");
    assertEquals("Mayor Ona Brandt", report.text(said.source().spans()));
  }

  @Test
  void a_relay_stays_in_its_item_of_a_ticker() {
    Report report =
        report(
            "+++ 06:25 Radio Orrin, quoting a signalman, reports that a train is stuck on the bridge"
                + " +++ 06:40 Valerail has denied that any train is on the bridge +++");
    assertEquals(1, said(report, "any train is on the bridge").chain().size());
  }

  /** Regression: the officials "declined to comment". */
  @Test
  void what_was_learnt_from_somebody_may_stand_before_the_paper_that_says_so() {
    Report report =
        report(
            "Aid for the flooded delta will be cut by almost 40% in July, the Delta Warden said it"
                + " had learned from two officials at the donors' council.");
    Attribution told =
        ATTRIBUTOR.attribute(report).stream()
            .filter(a -> report.text(a.cue()).equals("had learned from"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        "Aid for the flooded delta will be cut by almost 40% in July", report.text(told.content()));
    assertEquals(Act.ASSERTS, told.act());
  }

  @Test
  void a_silence_is_found_where_nobody_is_its_subject_or_its_matter_comes_first() {
    Report report =
        report(
            "We phoned Orrin Steel three times. Nobody answered. On the price of the tower mayor Ona"
                + " Brandt talked at length, on its owner she would not be drawn. No confirmation has"
                + " come from the harbour ministry on the number of the missing.");
    assertEquals(
        "Orrin Steel", report.text(act(report, Act.DID_NOT_RESPOND, "Nobody").source().spans()));
    Attribution unconfirmed = act(report, Act.HAS_NOT_CONFIRMED, "No confirmation");
    assertEquals("the harbour ministry", report.text(unconfirmed.source().spans()));
    assertEquals("the number of the missing", report.text(unconfirmed.content()));
    assertEquals(
        "she", report.text(act(report, Act.DECLINES_TO_COMMENT, "be drawn").source().spans()));
  }

  @Test
  void an_error_that_a_report_owns_up_to_is_taken_back() {
    Report report =
        report(
            "An earlier version of this article said that nine miners had died. That was wrong. The"
                + " Vale Courier said that the mine was shut. The weather was wrong for that.");
    assertEquals(Act.RETRACTS, said(report, "nine miners had died").act());
    assertEquals(Act.ASSERTS, said(report, "the mine was shut").act());
  }

  @Test
  void a_rumour_that_a_report_calls_false_is_denied_by_the_report() {
    Report report =
        report("Suggestions that the dam was built on sand are false. It stands on rock.");
    List<Act> acts = new ArrayList<>();
    for (Attribution a : ATTRIBUTOR.attribute(report)) {
      boolean dam = report.text(a.content()).equals("the dam was built on sand");
      if (dam && a.source() instanceof Source.OwnVoice) {
        acts.add(a.act());
      }
    }
    assertEquals(List.of(Act.DENIES), acts);
  }

  @Test
  void a_headline_s_verb_is_the_cue_and_its_topic_no_source() {
    Report report =
        report(
            "Ministry confirms: 40 wells are dry\n\n"
                + "The harbour ministry said on Friday that 40 wells near Belgar were dry.");
    assertEquals("Ministry", report.text(said(report, "40 wells are dry").source().spans()));
    Report topic =
        report(
            "Belgar: wells are drying up everywhere\n\n"
                + "Forty wells at Belgar are dry, the harbour ministry said on Friday.");
    for (Attribution a : ATTRIBUTOR.attribute(topic)) {
      assertNotEquals("Belgar", topic.text(a.source().spans()));
    }
  }

  @Test
  void what_the_sentence_before_told_is_what_a_paper_has_learned() {
    Report report =
        report(
            "The ferry was carrying 300 people more than it may. That is what the Vale Courier has"
                + " learned.");
    Attribution learned = said(report, "That");
    assertInstanceOf(Source.Press.class, learned.source());
    Attribution told =
        ATTRIBUTOR.attribute(report).stream()
            .filter(a -> a.source() instanceof Source.OwnVoice)
            .findFirst()
            .orElseThrow();
    assertEquals(told.id(), learned.sameAs());
  }

  @Test
  void whom_a_report_quotes_stands_behind_it() {
    Report report =
        report(
            "The mill has been sold, the Vale Courier reported. It cites a clerk, who says that the"
                + " papers were signed in May. Norpress quoted a notary at Orrin as saying that nobody"
                + " had paid.");
    assertEquals(List.of("It", "a clerk"), chain(report, "the papers were signed"));
    assertEquals(List.of("Norpress", "a notary at Orrin"), chain(report, "nobody had paid"));
    Report traced =
        report(
            "The mill has been sold, the website Millwatch reports, citing the Vale Courier, which in"
                + " turn attributes the story to the Norpress news agency.");
    List<String> chain = chain(traced, "The mill has been sold");
    assertEquals("the Norpress news agency", chain.get(chain.size() - 1));
  }

  @Test
  void an_account_that_is_disputed_is_denied_and_one_that_nobody_could_verify_is_not_confirmed() {
    Report report =
        report(
            "Mayor Ona Brandt said the tower was sound. The harbour ministry disputed her account."
                + " Neither version could be verified.");
    Attribution disputed = act(report, Act.DENIES, "disputed");
    assertEquals("The harbour ministry", report.text(disputed.source().spans()));
    Attribution open = act(report, Act.HAS_NOT_CONFIRMED, "could be verified");
    assertInstanceOf(Source.Nobody.class, open.source());
    assertEquals("Neither version", report.text(open.content()));
  }

  @Test
  void what_a_retracted_paper_claims_is_taken_back() {
    Report report =
        report(
            "The journal Vale Medicine has retracted a study claiming that beet juice cures colds.");
    Attribution taken = said(report, "beet juice cures colds");
    assertEquals(Act.RETRACTS, taken.act());
    assertEquals("The journal Vale Medicine", report.text(taken.source().spans()));
  }

  @Test
  void an_owner_of_something_is_whom_a_short_form_stands_for() {
    Report report =
        report(
            "Thieves emptied the Bank of Belgar's safes on Friday. The bank denied that any gold had"
                + " been taken.");
    Source.Named bank =
        assertInstanceOf(Source.Named.class, said(report, "any gold had been taken").source());
    assertEquals("the Bank of Belgar", report.text(bank.refersTo()));
  }

  @Test
  void who_says_what_another_says_is_no_part_of_it() {
    Report report =
        report(
            "Her aides privately admit the tower is too costly to keep, two members of the council"
                + " said.");
    Attribution inner =
        ATTRIBUTOR.attribute(report).stream()
            .filter(a -> a.parent() != null)
            .findFirst()
            .orElseThrow();
    assertEquals("the tower is too costly to keep", report.text(inner.content()));
  }

  @Test
  void an_outlet_is_press_by_the_noun_after_its_name() {
    Report report =
        report("The dam leaks, the OVT news agency reported. The wells are dry, OVT said.");
    assertInstanceOf(Source.Press.class, said(report, "The wells are dry").source());
  }

  @Test
  void turns_of_speech_in_which_nobody_speaks_are_left_alone() {
    Report report =
        report(
            "FACTBOX - What officials have said about the Orla dam\n\n"
                + "The lorries crossed at noon. So far everything has gone according to plan.");
    for (Attribution a : ATTRIBUTOR.attribute(report)) {
      assertEquals(List.of(), a.cue(), report.text(a.content()));
    }
  }

  @Test
  void what_could_be_done_in_a_clause_of_time_leaves_the_claim_certain() {
    Report report =
        report(
            "About 30,000 litres escaped before the valve could be closed, the agency said, citing"
                + " the operator, Velden Colours.");
    Attribution a = said(report, "30,000 litres escaped");
    assertEquals(Certainty.CERTAIN, a.certainty());
    Source.Named operator = assertInstanceOf(Source.Named.class, a.root());
    assertEquals(Source.Kind.ORGANISATION, operator.kind());
  }

  @Test
  void a_term_that_is_explained_says_nothing() {
    Report report =
        report(
            "Border guards in Norland say that crossings have doubled this month.\n\n“Cold Hand”"
                + " refers to what smugglers call the night crossing on foot.\n\nThe minister"
                + " refers to the flood as the worst in the region's memory.");
    List<String> sources = new ArrayList<>();
    for (Attribution a : ATTRIBUTOR.attribute(report)) {
      sources.add(a.source() == null ? "" : a.source().name());
    }
    assertFalse(sources.contains("Cold Hand"), sources.toString());
    assertTrue(sources.contains("The minister"), sources.toString());
  }

  @Test
  void an_entry_s_stamp_is_not_when_it_was_said() {
    Report report =
        report(
            "9.03 am Police say they have found the minibus. 9.11 am The tour company said on"
                + " Monday it was lost.");
    assertEquals(List.of(), said(report, "they have found the minibus").times());
    assertEquals(1, said(report, "it was lost").times().size());
  }

  @Test
  void types_non_answers() {
    Report report =
        report(
            "The army has not confirmed that the bridge was hit. Orrin Steel declined to comment on"
                + " the fire. The embassy did not respond to a request for comment.");
    List<Act> acts = new ArrayList<>();
    for (Attribution a : ATTRIBUTOR.attribute(report)) {
      acts.add(a.act());
    }
    assertEquals(
        List.of(Act.HAS_NOT_CONFIRMED, Act.DECLINES_TO_COMMENT, Act.DID_NOT_RESPOND), acts);
  }

  @Test
  void hears_how_surely_something_is_put() {
    Report report =
        report(
            "The ministry said the dam could fail. Analysts believe the bank is insolvent. If true,"
                + " the leak “would be a disaster”, said Ona Brandt. The union denied that it had"
                + " been paid.");
    assertEquals(Certainty.POSSIBLE, said(report, "the dam could fail").certainty());
    assertEquals(Certainty.PROBABLE, said(report, "the bank is insolvent").certainty());
    assertEquals(Certainty.CONDITIONAL, said(report, "would be a disaster").certainty());
    assertEquals(Certainty.NEGATED, said(report, "it had been paid").certainty());
  }

  @Test
  void said_on_monday_is_the_monday_before() {
    Report report = report("The harbour will close next month, the port authority said on Monday.");
    assertTrue(said(report, "will close").times().stream().allMatch(t -> t.relative()));
    Report dated =
        report.with(Outlet.UNKNOWN, null, Published.on(LocalDate.of(2025, 5, 14), Origin.OPTION));
    List<LocalDate> days = new ArrayList<>();
    said(dated, "will close").times().forEach(t -> days.add(t.from()));
    assertTrue(days.contains(LocalDate.of(2025, 5, 12)), days.toString());
    assertTrue(days.contains(LocalDate.of(2025, 6, 1)), days.toString());
  }

  @Test
  void a_page_that_asks_as_another_outlet_is_flagged() {
    Report report =
        report(
                "The mill burned down, police said. The Vale Courier has asked the owner for comment.")
            .with(new Outlet("Daily Copy Blog", null), null, null);
    List<Flag> flags = ATTRIBUTOR.flags(report, ATTRIBUTOR.attribute(report));
    assertEquals(1, flags.size());
    assertEquals(Flag.Kind.SPEAKS_AS_ANOTHER, flags.get(0).kind());
    assertEquals("The Vale Courier", flags.get(0).note());
  }

  @Test
  void a_report_may_begin_with_the_word_that_says_what_a_source_is() {
    for (String first : List.of("Blog", "Website Klartext", "Channel Nord", "-old")) {
      Report report = report(first + " says the minister lied about the bridge. It gave no proof.");
      assertFalse(ATTRIBUTOR.attribute(report).isEmpty(), first);
    }
  }

  @Test
  void a_text_without_words_says_nothing() {
    assertTrue(ATTRIBUTOR.attribute(report("")).isEmpty());
    assertTrue(ATTRIBUTOR.attribute(report(" \n\n … \n")).isEmpty());
  }

  @Test
  void a_paragraph_longer_than_a_window_loses_nothing() {
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < 60; k++) {
      text.append("Mayor Ona Brandt said the toll on road ")
          .append(k)
          .append(" would be dropped. ");
    }
    Report report = report(text.toString());
    int told = 0;
    for (Attribution a : ATTRIBUTOR.attribute(report)) {
      told += a.source() instanceof Source.Named ? 1 : 0;
      for (Span span : a.content()) {
        assertFalse(report.text(span).isBlank());
      }
    }
    assertTrue(told >= 57, told + " of 60");
  }

  @Test
  void a_long_report_is_read_to_its_end_with_ids_that_go_on() {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (int k = 0; k < 500; k++) {
      int start = text.length();
      text.append("Mayor Ona Brandt said that the toll on road ").append(k);
      text.append(" would be dropped.");
      blocks.add(new Block(Role.PARAGRAPH, new Span(start, text.length())));
      text.append("\n\n");
    }
    Report report =
        new Report(
            "long",
            null,
            Outlet.UNKNOWN,
            null,
            List.of(),
            List.of(),
            null,
            "en",
            text.toString(),
            blocks,
            null);
    java.util.Set<String> ids = new java.util.HashSet<>();
    String last = "";
    for (Attribution a : ATTRIBUTOR.attribute(report)) {
      assertTrue(ids.add(a.id()), a.id() + " twice");
      last = report.text(a.content());
    }
    assertTrue(ids.size() >= 450, ids.size() + " of 500");
    assertTrue(last.contains("road 499"), last);
  }

  @Test
  void threads_share_one_attributor_and_agree() throws InterruptedException, ExecutionException {
    Report report =
        report("The newspaper Vale Courier reported, citing a diplomat, that talks had failed.");
    List<Attribution> alone = ATTRIBUTOR.attribute(report);
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<Attribution>>> all = new ArrayList<>();
      for (int k = 0; k < 16; k++) {
        all.add(pool.submit(() -> ATTRIBUTOR.attribute(report)));
      }
      for (Future<List<Attribution>> one : all) {
        assertEquals(alone, one.get());
      }
    } finally {
      pool.shutdown();
    }
  }
}
