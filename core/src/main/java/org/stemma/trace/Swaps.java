package org.stemma.trace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.Attribution;
import org.stemma.Drift;
import org.stemma.Place;
import org.stemma.Report;
import org.stemma.Span;
import org.stemma.When;
import org.stemma.text.Countries;

/** Names and times in one content that stand in the place of others in another. */
final class Swaps {
  private static final Set<String> WHERE =
      Small.words("in at near from to outside inside around towards toward off on between");

  /**
   * One thing in the place of another.
   *
   * @param before span in the earlier text
   * @param after span in the later text
   */
  record Swap(Drift.Kind kind, Span before, Span after) {}

  private Swaps() {}

  static List<Swap> of(Report earlier, Attribution before, Report later, Attribution after) {
    List<Swap> out = new ArrayList<>();
    names(earlier, before, later, after, out);
    time(before, after, out);
    return out;
  }

  private static void names(
      Report earlier, Attribution before, Report later, Attribution after, List<Swap> out) {
    Text its = Text.of(earlier.text(), before.content());
    Text mine = Text.of(later.text(), after.content());
    int[] swap = Alignment.of(mine, its).swap;
    int i = 0;
    while (i < mine.size) {
      if (swap[i] < 0 || mine.trait[i] != Text.NAME) {
        i++;
        continue;
      }
      int end = i + 1;
      while (end < mine.size
          && swap[end] == swap[end - 1] + 1
          && mine.trait[end] == Text.NAME
          && mine.start[end] - mine.end[end - 1] <= 1) {
        end++;
      }
      Span a = its.span(swap[i], swap[end - 1] + 1);
      Span b = mine.span(i, end);
      if (!isSpelling(a.of(its.text), b.of(mine.text))
          && !stands(mine, i, its)
          && !stands(its, swap[i], mine)) {
        boolean place =
            isPlace(before.places(), a, its, swap[i]) && isPlace(after.places(), b, mine, i);
        out.add(new Swap(place ? Drift.Kind.PLACE : Drift.Kind.ACTOR, a, b));
      }
      i = end;
    }
  }

  /** Whether a word stands anywhere in the other content: then it was moved, not swapped. */
  private static boolean stands(Text text, int word, Text other) {
    for (int id : other.id) {
      if (id == text.id[word]) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPlace(List<Place> places, Span span, Text text, int word) {
    for (Place place : places) {
      if (place.span().overlaps(span)) {
        return true;
      }
    }
    return word > 0 && WHERE.contains(text.word(word - 1).toLowerCase(Locale.ROOT));
  }

  /**
   * Whether two names are one by other letters, another form of one country's name, or a short
   * form.
   */
  private static boolean isSpelling(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    String land = Countries.countryOf(one);
    boolean country = land != null && land.equals(Countries.countryOf(other));
    boolean part =
        (" " + a + " ").contains(" " + b + " ") || (" " + b + " ").contains(" " + a + " ");
    return country || part || distance(a, b) <= Math.max(1, Math.min(a.length(), b.length()) / 4);
  }

  /** Letters to add, drop or change. */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }

  private static void time(Attribution before, Attribution after, List<Swap> out) {
    List<When> its = inContent(before);
    List<When> mine = inContent(after);
    if (its.size() != 1 || mine.size() != 1) {
      return;
    }
    When a = its.get(0);
    When b = mine.get(0);
    boolean finer = a.granularity() != b.granularity();
    LocalDate from = later(a.from(), b.from());
    LocalDate to = earlier(a.to(), b.to());
    if (!finer && from != null && to != null && from.isAfter(to)) {
      out.add(new Swap(Drift.Kind.TIME, a.span(), b.span()));
    }
  }

  private static List<When> inContent(Attribution a) {
    List<When> out = new ArrayList<>();
    for (When when : a.times()) {
      if (a.content().stream().anyMatch(s -> s.contains(when.span())) && !when.relative()) {
        out.add(when);
      }
    }
    return out;
  }

  private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null || b == null ? null : a.isAfter(b) ? a : b;
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null || b == null ? null : a.isBefore(b) ? a : b;
  }
}
