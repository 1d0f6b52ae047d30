package org.stemma.eval.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.Act;
import org.stemma.Certainty;
import org.stemma.Claim;
import org.stemma.Entry;

/**
 * Reports of some stories with what is true of them.
 *
 * @param part of which words it is made
 * @param seed that made it
 * @param stories siblings among them: other events of the same kind in the same week
 */
public record Network(Part part, long seed, List<Story> stories) {
  public Network {
    stories = List.copyOf(stories);
  }

  /** All reports that are left, those of different stories mixed. */
  public List<Entry> entries() {
    List<Entry> out = new ArrayList<>();
    for (Story story : stories) {
      for (Member member : story.members()) {
        out.add(member.entry());
      }
    }
    out.sort(java.util.Comparator.comparing(e -> e.report().id()));
    return out;
  }

  /**
   * One event and the reports on it.
   *
   * @param id its name in the network
   * @param kind of event
   * @param members the reports that are left
   * @param deleted how many are not
   * @param copies pairs of reports whose texts come from one another, or from one that both have
   * @param tangles pairs of claims that stand to each other in a way that matters
   * @param shifts what changed between a report and the one that it was had from
   */
  public record Story(
      String id,
      String kind,
      List<Member> members,
      int deleted,
      List<Copy> copies,
      List<Tangle> tangles,
      List<Shift> shifts) {
    public Story {
      members = List.copyOf(members);
      copies = List.copyOf(copies);
      tangles = List.copyOf(tangles);
      shifts = List.copyOf(shifts);
    }
  }

  /**
   * A report that is left.
   *
   * @param entry the report with its true attributions
   * @param step how it came by its words
   * @param ancestor id of the next ancestor that is left, by whatever steps; null if none is
   * @param textAncestor the same, as far as each step took over the text
   * @param ancestors ids of all ancestors that are left, the next first
   * @param family the same for reports whose texts come from one, even if that one is gone
   * @param kin the same for reports that come from one another in any way
   * @param briefing the same for reports in own words of one briefing, null for others
   * @param dateRight whether it has a date, and the right one
   * @param told what each attribution tells, by the attribution's id
   */
  public record Member(
      Entry entry,
      Step step,
      @Nullable String ancestor,
      @Nullable String textAncestor,
      List<String> ancestors,
      String family,
      String kin,
      @Nullable String briefing,
      boolean dateRight,
      Map<String, Told> told) {
    public Member {
      ancestors = List.copyOf(ancestors);
    }

    /** The report's id. */
    public String id() {
      return entry.report().id();
    }
  }

  /**
   * What one attribution tells.
   *
   * @param claim the claim's id, one for each in the network; null if the words don't say which
   * @param line the same as long as it is the same sentence handed on
   * @param act what the source does
   * @param certainty how surely
   * @param root the independent source in the end, null if it supports nothing or was taken back
   * @param background whether the report says it of itself, as what all know
   */
  public record Told(
      @Nullable String claim,
      String line,
      Act act,
      Certainty certainty,
      @Nullable String root,
      boolean background) {}

  /**
   * Two reports whose texts come from one.
   *
   * @param one id of a report
   * @param other id of another
   * @param swapped the share of words that were swapped for others between them
   */
  public record Copy(String one, String other, double swapped) {}

  /**
   * Two claims that stand to each other in a way that matters.
   *
   * @param one the id that comes first
   * @param other the other
   * @param about in what they contradict each other; null if they give figures of different kinds,
   *     or the plan and the deed, and so do not
   */
  public record Tangle(String one, String other, Claim.@Nullable About about) {}

  /**
   * A change between a report and one that it was had from.
   *
   * @param kind what changed
   * @param detail how: "comparator", "value", "kind", "altered", "hardened", "softened", "dropped",
   *     "swapped"
   * @param claim the claim before
   * @param from id of the report that has it changed
   * @param to id of the report that it was had from
   * @param before words before
   * @param after words after
   * @param asked whether a reader can see that it was had from there; if not, who finds the change
   *     is neither right nor wrong
   */
  public record Shift(
      org.stemma.Drift.Kind kind,
      String detail,
      String claim,
      String from,
      String to,
      String before,
      String after,
      boolean asked) {
    Shift unasked() {
      return new Shift(kind, detail, claim, from, to, before, after, false);
    }
  }
}
