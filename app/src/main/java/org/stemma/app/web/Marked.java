package org.stemma.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.Attribution;
import org.stemma.Block;
import org.stemma.Report;
import org.stemma.Role;
import org.stemma.Source;
import org.stemma.Span;

/** A report's words with sources, cues and contents marked; in the whole, each with an anchor. */
final class Marked {
  private final Report report;
  private final List<Mark> marks = new ArrayList<>();
  private boolean anchored;
  private int lost;

  private record Mark(Span span, String cssClass) {}

  /**
   * @param wanted the words that the reader came for, null for none
   */
  Marked(Report report, List<Attribution> attributions, @Nullable Span wanted) {
    this.report = report;
    for (Attribution said : attributions) {
      said.content().forEach(span -> mark(span, "t"));
      for (Source source : said.chain()) {
        source.spans().forEach(span -> mark(span, "s"));
      }
      said.cue().forEach(span -> mark(span, "c"));
    }
    if (wanted != null) {
      mark(wanted, "here");
    }
  }

  private void mark(Span span, String cssClass) {
    if (span.end() > report.text().length()) {
      lost++;
    } else if (!span.isEmpty()) {
      marks.add(new Mark(span, cssClass));
    }
  }

  /** Says so where marks point beyond the text; null if all fit. */
  @Nullable Html unfitting() {
    return lost == 0
        ? null
        : Html.of("p", "warning")
            .set("role", "alert")
            .add(
                Html.of("b")
                    .add(Names.count(lost, "mark") + " point beyond this text and are not shown. "))
            .add("The ledger is damaged: `stemma verify` says where.");
  }

  /** What the marks mean. */
  static Html key() {
    return Html.of("p", "key")
        .add(Html.of("mark", "s").add("source"))
        .add(" ")
        .add(Html.of("mark", "c").add("cue"))
        .add(" ")
        .add(Html.of("mark", "t").add("content"));
  }

  /** The whole report. */
  List<Html> all() {
    List<Html> all = new ArrayList<>();
    anchored = true;
    for (Block block : report.blocks()) {
      all.add(block(block, tag(block.role())));
    }
    return all;
  }

  /** The blocks that hold a mark, at most so many; none is a heading there. */
  List<Html> excerpt(int most) {
    List<Html> some = new ArrayList<>();
    for (Block block : report.blocks()) {
      boolean marked = marks.stream().anyMatch(mark -> mark.span().overlaps(block.span()));
      if (marked && some.size() < most) {
        some.add(block(block, "p"));
      }
    }
    return some;
  }

  private static String tag(Role role) {
    return role == Role.TITLE || role == Role.SUBHEAD ? "h3" : "p";
  }

  private Html block(Block block, String tag) {
    Html out = Html.of(tag, "b-" + Names.hyphened(block.role()));
    words(block.span(), out);
    return out;
  }

  private void words(Span range, Html out) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(range.start(), range.end()));
    for (Mark mark : marks) {
      for (int at : new int[] {mark.span().start(), mark.span().end()}) {
        if (at > range.start() && at < range.end()) {
          cuts.add(at);
        }
      }
    }
    Integer from = cuts.pollFirst();
    for (Integer to : cuts) {
      if (from != null && from < to) {
        piece(new Span(from, to), out);
      }
      from = to;
    }
  }

  private void piece(Span piece, Html out) {
    TreeSet<String> classes = new TreeSet<>();
    TreeSet<String> anchors = new TreeSet<>();
    for (Mark mark : marks) {
      if (mark.span().contains(piece)) {
        classes.add(mark.cssClass());
        if (anchored && mark.span().start() == piece.start()) {
          anchors.add("s" + Links.at(report, mark.span()));
        }
      }
    }
    String words = piece.of(report.text());
    if (classes.isEmpty()) {
      out.add(words);
      return;
    }
    for (String anchor : anchors) {
      out.add(Html.of("span", "at").set("id", anchor));
    }
    out.add(Html.of("mark", String.join(" ", classes)).add(words));
  }
}
