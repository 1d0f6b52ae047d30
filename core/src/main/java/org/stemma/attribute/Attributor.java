package org.stemma.attribute;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.Act;
import org.stemma.Attribution;
import org.stemma.Certainty;
import org.stemma.Flag;
import org.stemma.Manner;
import org.stemma.Published;
import org.stemma.Report;
import org.stemma.Source;
import org.stemma.Span;
import org.stemma.When;

/** SHIM, to be dropped at the merge: "NAME said (on Monday) (that) ...". */
public final class Attributor {
  private static final Pattern SAID =
      Pattern.compile(
          "([A-Z][\\w ]{0,40}?) (said|denied|confirmed)(?: on (Monday))?(?: that)? ([^.\\n]+)\\.");

  private Attributor() {}

  public static Attributor english() {
    return new Attributor();
  }

  public List<Attribution> attribute(Report report) {
    List<Attribution> found = new ArrayList<>();
    if (report.reason() != null) {
      return found;
    }
    Matcher matcher = SAID.matcher(report.text());
    while (matcher.find()) {
      Span source = new Span(matcher.start(1), matcher.end(1));
      List<When> times = new ArrayList<>();
      if (matcher.group(3) != null) {
        Published published = report.published();
        LocalDate day =
            published == null
                ? null
                : published.date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        times.add(
            new When(
                new Span(matcher.start(3), matcher.end(3)),
                day,
                day,
                When.Granularity.DAY,
                day == null));
      }
      found.add(
          new Attribution(
              "a" + (found.size() + 1),
              null,
              List.of(
                  new Source.Named(
                      matcher.group(1),
                      Source.Kind.ORGANISATION,
                      List.of(source),
                      List.of(),
                      null,
                      null,
                      List.of())),
              List.of(new Span(matcher.start(2), matcher.end(2))),
              List.of(new Span(matcher.start(4), matcher.end(4))),
              Manner.INDIRECT,
              matcher.group(2).equals("said") ? Act.ASSERTS : Act.CONFIRMS,
              Certainty.CERTAIN,
              0.9,
              null,
              List.of(),
              List.of(),
              times,
              List.of()));
    }
    return found;
  }

  public List<Flag> flags(Report report, List<Attribution> attributions) {
    return List.of();
  }
}
