package org.stemma.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.When.Granularity;
import org.stemma.text.Days.Stretch;

/** Reads the times among words, from the first to the last, with "since", "by" and the like. */
final class TimeFinder {
  private final Viewpoint view;
  private final Words words;
  private final LocalDate today;
  private final Dates dates;
  private final Relatives relatives;
  private final Periods periods;

  TimeFinder(Words words, @Nullable LocalDate published) {
    view = new Viewpoint(words, published);
    this.words = words;
    today = view.today();
    dates = new Dates(view);
    relatives = new Relatives(view);
    periods = new Periods(view, relatives);
  }

  /**
   * A time among words.
   *
   * @param first its first word, with "since", "by" and the like
   * @param core the first word of what it names
   * @param end one past its last word
   * @param days what it names, open where that needs an unknown day
   * @param relative whether it needs the day of publication and that is unknown
   */
  record Found(int first, int core, int end, Stretch days, boolean relative) {}

  List<Found> all() {
    int i = 0;
    while (i < words.size()) {
      Found time = find(i);
      if (time == null) {
        i++;
      } else {
        view.told().add(time);
        i = time.end();
      }
    }
    return view.told();
  }

  private @Nullable Found find(int i) {
    return switch (words.at(i)) {
      case "since" -> since(i);
      case "by", "until", "till" -> upTo(i);
      case "before", "after" -> beside(i);
      case "within" -> within(i);
      case "in" -> inSome(i);
      case "over", "for", "during" -> overPast(i);
      case "from", "between" -> fromTo(i);
      default -> plain(i);
    };
  }

  private @Nullable Found plain(int i) {
    Named core = core(i);
    if (core == null) {
      return null;
    }
    if ((words.isDash(core.end()) && words.glued(core.end() - 1)) || words.is(core.end(), "to")) {
      Named last = core(core.end() + 1);
      if (last != null && last.days().granularity() == core.days().granularity()) {
        return told(i, i, join(core, last));
      }
    }
    return told(i, i, core);
  }

  private Found told(int first, int at, Named core) {
    boolean open = core.needs() && !view.dated();
    Stretch days = open ? new Stretch(null, null, core.days().granularity()) : core.days();
    return new Found(first, at, core.end(), days, open);
  }

  private Named join(Named first, Named last) {
    LocalDate to = last.days().to();
    LocalDate from = first.days().from();
    if (to != null && from != null && to.isBefore(from)) {
      Granularity granularity = last.days().granularity();
      to = granularity == Granularity.DAY && last.needs() ? to.plusWeeks(1) : to.plusYears(1);
      to = to.isBefore(from) ? from : to;
    }
    Stretch days = new Stretch(from, to, first.days().granularity());
    return new Named(last.end(), days, first.needs() || last.needs());
  }

  private @Nullable Found since(int i) {
    Named core = coreAs(Tense.PAST, skipAbout(i + 1));
    if (core == null) {
      return null;
    }
    LocalDate from = core.needs() && !view.dated() ? null : core.days().from();
    LocalDate to = view.dated() ? today : null;
    if (from != null && to != null && to.isBefore(from)) {
      to = core.days().to();
    }
    Stretch days = new Stretch(from, to, core.days().granularity());
    return new Found(i, i + 1, core.end(), days, !view.dated());
  }

  private int skipAbout(int i) {
    int at = i;
    if (words.join(at, at + 2).equals("at least") || words.join(at, at + 2).equals("no later")) {
      at += 2;
    }
    while (words.is(at, "about") || words.is(at, "around") || words.is(at, "than")) {
      at++;
    }
    return at;
  }

  private @Nullable Found upTo(int i) {
    int at = skipAbout(i + 1);
    Named ahead = coreAs(Tense.FUTURE, at);
    if (ahead == null) {
      return null;
    }
    boolean over = Tense.isOver(words, i, ahead.end());
    Named past = over ? coreAs(Tense.PAST, at) : null;
    over = past != null && Days.ends(past.days()).isBefore(today);
    Named core = over && past != null ? past : ahead;
    LocalDate to = core.needs() && !view.dated() ? null : core.days().to();
    boolean gone = over || (view.dated() && to != null && to.isBefore(today));
    LocalDate from = gone || !view.dated() ? null : today;
    Stretch days = new Stretch(from, to, core.days().granularity());
    return new Found(i, i + 1, core.end(), days, !view.dated());
  }

  /** "before Friday", "after March": open on one side. */
  private @Nullable Found beside(int i) {
    boolean before = words.is(i, "before");
    Tense tense = Tense.around(words, i, i);
    Named core = tense == Tense.UNKNOWN ? core(i + 1) : coreAs(tense, i + 1);
    if (core == null || words.is(core.end(), "'s")) {
      return null;
    }
    Granularity granularity = core.days().granularity();
    boolean open = core.needs() && !view.dated();
    if (granularity == Granularity.PART_OF_DAY) {
      return told(i, i + 1, core);
    }
    LocalDate first = core.days().from();
    LocalDate last = core.days().to();
    LocalDate from = null;
    LocalDate to = null;
    if (before) {
      to = open || first == null ? null : first.minusDays(1);
      from =
          view.dated() && tense == Tense.FUTURE && to != null && !to.isBefore(today) ? today : null;
    } else {
      from = open || last == null ? null : last.plusDays(1);
      to =
          view.dated() && tense == Tense.PAST && from != null && !from.isAfter(today)
              ? today
              : null;
    }
    return new Found(i, i + 1, core.end(), new Stretch(from, to, granularity), open);
  }

  private @Nullable Found within(int i) {
    int at = words.is(i + 1, "the") && words.in(i + 2, Set.of("next", "coming")) ? i + 3 : i + 1;
    Relatives.Count count = relatives.count(skipAbout(at));
    if (count == null || words.is(count.end(), "of") || words.is(count.end(), "'s")) {
      return null;
    }
    Stretch days =
        new Stretch(today, Relatives.shift(today, count, 1), Relatives.span(count.unit()));
    return told(i, i, new Named(count.end(), days, true));
  }

  private @Nullable Found inSome(int i) {
    int after = skipAbout(i + 1);
    Relatives.Count count = relatives.count(after);
    if (count != null) {
      int end = count.end();
      if (words.is(end, "'") || words.is(end, "'s") || words.is(end, "’")) {
        end = words.is(end + 1, "time") ? end + 2 : end;
      }
      boolean ahead =
          end > count.end()
              || words.is(count.end(), "from")
              || (Tense.around(words, i, end) == Tense.FUTURE && !words.is(i - 1, "once"));
      return ahead && words.at(end).length() > 0 && !words.is(end, "of")
          ? told(i, i, new Named(end, Relatives.moment(today, count, 1), true))
          : null;
    }
    Found past = overPast(i);
    return past != null ? past : inYears(i);
  }

  /** A bare year or month is read where its "in" is, so that the words before it are seen. */
  private @Nullable Found inYears(int i) {
    Found time = plain(i + 1);
    return time == null ? null : time;
  }

  /** "over the past three weeks". */
  private @Nullable Found overPast(int i) {
    Named core = relatives.rolling(i + 1);
    if (core == null) {
      return null;
    }
    return told(words.is(i, "in") ? i + 1 : i, i + 1, core);
  }

  private @Nullable Found fromTo(int i) {
    Named first = core(i + 1);
    if (first == null) {
      return null;
    }
    int joint = first.end();
    boolean joins =
        words.is(i, "between")
            ? words.is(joint, "and")
            : words.in(joint, Set.of("to", "until", "till", "through")) || words.isDash(joint);
    Named last = joins ? core(joint + 1) : null;
    if (last == null) {
      return told(i + 1, i + 1, first);
    }
    return told(i, i + 1, join(first, last));
  }

  private @Nullable Named coreAs(Tense tense, int i) {
    view.force(tense);
    Named core = core(i);
    view.force(null);
    return core;
  }

  private @Nullable Named core(int i) {
    if (i >= words.size()) {
      return null;
    }
    Named core = edge(i);
    core = core != null ? core : clock(i);
    return core != null ? core : simple(i);
  }

  private @Nullable Named simple(int i) {
    Named core = dates.date(i);
    core = core != null ? core : dates.weekday(i);
    core = core != null ? core : relatives.word(i);
    core = core != null ? core : periods.holiday(i);
    core = core != null ? core : periods.season(i);
    core = core != null ? core : periods.quarter(i);
    core = core != null ? core : relatives.ago(i);
    core = core != null ? core : relatives.rolling(i);
    core = core != null ? core : relatives.unit(i);
    core = core != null ? core : relatives.anchored(i);
    core = core != null ? core : dates.monthDay(i);
    return core != null ? core : dates.year(i);
  }

  /** "late on Friday", "earlier this week", "mid-May", "the end of the month". */
  private @Nullable Named edge(int i) {
    int at = i;
    if (words.in(at, Set.of("early", "late", "mid", "earlier", "later"))) {
      at++;
      if (words.isDash(at) && words.glued(at - 1)) {
        at++;
      }
      if (words.in(at, Set.of("on", "in", "the"))) {
        at++;
      }
      Named core = simple(at);
      if (core == null
          || (at > i + 1
              && words.is(at - 1, "in")
              && words.isSmall(at)
              && Dates.isDeterminer(words.at(at)))) {
        return core;
      }
      return core.days().granularity() == Granularity.DAY ? core.as(Granularity.PART_OF_DAY) : core;
    }
    at += words.is(at, "the") ? 1 : 0;
    if (words.is(at + 1, "of")
        && words.in(
            at, Set.of("end", "start", "beginning", "middle", "close", "rest", "remainder"))) {
      Named core = relatives.theUnit(at + 2);
      core = core != null ? core : simple(at + 2);
      boolean rest = words.is(at, "rest") || words.is(at, "remainder");
      if (core != null && rest && core.days().to() != null) {
        return new Named(
            core.end(), new Stretch(today, core.days().to(), core.days().granularity()), true);
      }
      return core;
    }
    return null;
  }

  /** "3am on Tuesday", "noon", "the morning of 3 May". */
  private @Nullable Named clock(int i) {
    int at = i;
    if (words.in(at, Set.of("shortly", "just")) && words.in(at + 1, Set.of("before", "after"))) {
      at += 2;
    } else if (words.in(at, Set.of("about", "around"))) {
      at++;
    }
    int end = Clock.end(words, at);
    if (end < 0) {
      return null;
    }
    end = Clock.afterZone(words, end);
    boolean joined = words.in(end, Set.of("on", "of", ","));
    int day = joined ? end + 1 : end;
    Named core = words.is(day, "the") ? dates.monthDay(day) : null;
    core = core != null ? core : dates.date(day);
    core = core != null ? core : dates.weekday(day);
    core = core != null || joined ? core : relatives.word(day);
    if (core != null && Viewpoint.isDay(core.days().granularity())) {
      return core.as(Granularity.PART_OF_DAY);
    }
    return new Named(end, Days.partOf(today), true);
  }
}
