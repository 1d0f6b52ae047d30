package org.stemma.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stemma.Attribution;
import org.stemma.Claim;
import org.stemma.Entry;
import org.stemma.Location;
import org.stemma.Mention;
import org.stemma.Place;
import org.stemma.Placed;
import org.stemma.Report;
import org.stemma.Span;

/**
 * Finds where the places lie that a claim's contents name. A country and a large town are known by
 * their names; a small town is taken only where the reports name its country or region too, since
 * else any village could be meant, also one that no list has. Thread-safe.
 */
public final class Places {
  private static final int MOST_LOCATIONS = 6;

  /** Of a place that many reports name, so many are read for what stands beside it. */
  private static final int MOST_READ = 12;

  /**
   * How often the people of the next town must double to be as many, where its country is named.
   */
  private static final int ASKED = 3;

  /** The same where nothing but the name tells. */
  private static final int UNASKED = 4;

  /** Words that news writes with a capital, and that towns are called. */
  private static final Set<String> NO_NAMES =
      Set.of(
          ("west east north south western eastern northern southern central union capitol congress"
                  + " parliament republic liberty house senate gulf strip bay valley river lake"
                  + " earth moon mars state states city capital border front street coast region"
                  + " government ministry embassy university church square park bridge center centre"
                  + " tower mall station airport hall court garden gardens county district school"
                  + " college hospital beach hill field village town port harbor harbour island"
                  + " stadium arena road")
              .split(" "));

  private Places() {}

  /** Something that is called by one name, with what its words tell. */
  private static final class Group {
    final String folded;
    final String written;

    /** Whether it seems to be the end of a longer name. */
    final boolean cut;

    final List<Placed.Named> named = new ArrayList<>();
    final List<Hints> hints = new ArrayList<>();
    final Set<Report> reports = new LinkedHashSet<>();

    Group(String folded, String written, boolean cut) {
      this.folded = folded;
      this.written = written;
      this.cut = cut;
    }

    boolean near() {
      return hints.stream().allMatch(Hints::near);
    }
  }

  /**
   * The places that a claim's mentions name, in the order of the reports.
   *
   * @param entries the reports that mention it; others are passed over
   */
  public static List<Placed> of(Claim claim, List<Entry> entries) {
    Map<String, Set<String>> ours = new HashMap<>();
    for (Mention mention : claim.mentions()) {
      ours.computeIfAbsent(mention.report(), k -> new HashSet<>()).add(mention.attribution());
    }
    Map<String, Group> groups = new LinkedHashMap<>();
    Map<String, Context> contexts = new HashMap<>();
    for (Entry entry : entries) {
      Set<String> wanted = ours.getOrDefault(entry.report().id(), Set.of());
      Set<Span> seen = new HashSet<>();
      for (Attribution said : entry.attributions()) {
        for (Place place : wanted.contains(said.id()) ? said.places() : List.<Place>of()) {
          if (seen.add(place.span()) && place.span().end() <= entry.report().text().length()) {
            take(entry, said, place, groups);
          }
        }
      }
    }
    List<Placed> placed = new ArrayList<>();
    for (Group group : groups.values()) {
      placed.add(place(group, report -> contexts.computeIfAbsent(report.id(), k -> read(report))));
    }
    return placed;
  }

  private static Context read(Report report) {
    return new Context(Gazetteer.get(), report.text());
  }

  private static void take(Entry entry, Attribution said, Place place, Map<String, Group> groups) {
    String name = place.name().strip().replaceFirst("^[Tt]he\\s+", "").replaceFirst("['’]s$", "");
    String folded = Folding.fold(name);
    boolean capital = !name.isEmpty() && Character.isUpperCase(name.codePointAt(0));
    if (!capital || NO_NAMES.contains(folded)) {
      return;
    }
    Hints hints = Hints.of(entry.report().text(), place.span());
    String whole = whole(name, hints);
    String called = Folding.fold(whole);
    boolean lost = whole.equals(name) && hints.cut();
    String country = Gazetteer.get().country(called);
    String key = (country == null ? called : country) + hints.asRegion() + hints.other() + lost;
    Group group = groups.computeIfAbsent(key, k -> new Group(called, whole, lost));
    Mention mention = new Mention(entry.report().id(), said.id());
    group.named.add(new Placed.Named(mention, place.span()));
    group.hints.add(hints);
    group.reports.add(entry.report());
  }

  /** A name with the word before or behind it, where that is what something is called. */
  private static String whole(String name, Hints hints) {
    for (String longer : hints.longer(name)) {
      if (Gazetteer.get().knows(Folding.fold(longer))) {
        return longer;
      }
    }
    return name;
  }

  private static Placed place(Group group, Function<Report, Context> reading) {
    Gazetteer gazetteer = Gazetteer.get();
    List<Candidate> all = group.cut ? List.of() : candidates(group, gazetteer);
    if (all.isEmpty()) {
      return placed(group, Placed.How.UNKNOWN, all, 0, null);
    }
    for (Hints hints : group.hints) {
      Set<String> codes = new HashSet<>();
      for (int i = 0; codes.isEmpty() && i < hints.within().size(); i++) {
        codes.addAll(gazetteer.codes(hints.within().get(i)));
      }
      List<Candidate> inside = all.stream().filter(one -> isIn(one, codes)).toList();
      if (!inside.isEmpty()) {
        boolean region = codes.contains(inside.get(0).region());
        return told(group, inside, all.size(), beside(inside.get(0), region));
      }
    }
    List<Context> contexts = group.reports.stream().limit(MOST_READ).map(reading).toList();
    return all.get(0).isCountry() ? country(group, all, contexts) : decide(group, all, contexts);
  }

  private static boolean isNamed(Group group, String code, List<Context> contexts) {
    return contexts.stream().anyMatch(context -> context.names(code, group.folded));
  }

  private static boolean isIn(Candidate one, Set<String> codes) {
    return !one.isCountry() && (codes.contains(one.region()) || codes.contains(code(one)));
  }

  private static String code(Candidate one) {
    return one.location().code();
  }

  private static @Nullable String beside(Candidate one, boolean region) {
    return region ? one.location().region() : one.location().country();
  }

  /** A country, unless a region elsewhere bears its name and that other country is spoken of. */
  private static Placed country(Group group, List<Candidate> all, List<Context> contexts) {
    List<Candidate> left = new ArrayList<>(all);
    left.removeIf(one -> !one.isCountry() && !isNamed(group, code(one), contexts));
    Placed.How how = left.size() == 1 ? Placed.How.TOLD : Placed.How.AMBIGUOUS;
    return placed(group, how, left, all.size(), null);
  }

  /** All that bear the name, as far as the words beside it allow; a country stands first. */
  private static List<Candidate> candidates(Group group, Gazetteer gazetteer) {
    Hints hints = group.hints.get(0);
    String country = gazetteer.country(group.folded);
    boolean called = !Gazetteer.bare(group.folded).equals(group.folded);
    List<Candidate> all = new ArrayList<>();
    if (called || hints.asRegion()) {
      all.addAll(gazetteer.regionsCalled(group.folded));
    }
    if (!all.isEmpty() || called || hints.other()) {
      return all;
    }
    if (country != null) {
      all.add(gazetteer.countryAt(country));
    }
    gazetteer.regions(group.folded).stream()
        .filter(region -> !code(region).equals(country))
        .forEach(all::add);
    if (country == null) {
      gazetteer.towns(group.folded).stream()
          .sorted(Comparator.comparing(town -> -town.people()))
          .filter(town -> all.stream().noneMatch(town::isSame))
          .forEach(all::add);
    }
    return all;
  }

  private static Placed decide(Group group, List<Candidate> all, List<Context> contexts) {
    List<Candidate> near =
        all.stream().filter(one -> isNamed(group, one.region(), contexts)).toList();
    List<Candidate> there =
        all.stream().filter(one -> isNamed(group, code(one), contexts)).toList();
    List<Candidate> best = largest(all, UNASKED);
    for (List<Candidate> named : List.of(near, there)) {
      if (!named.isEmpty()) {
        Candidate first = largest(named, ASKED).get(0);
        return small(best) || best.contains(first)
            ? told(group, named, all.size(), beside(named.get(0), named == near))
            : either(group, first, best, all.size());
      }
    }
    if (small(best)) {
      return placed(group, Placed.How.UNSURE, all, all.size(), null);
    }
    Placed.How how = isOne(best) ? Placed.How.TOLD : Placed.How.AMBIGUOUS;
    return placed(group, how, best, all.size(), null);
  }

  /** What is left when other words have told where to look. */
  private static Placed told(
      Group group, List<Candidate> left, int bearers, @Nullable String beside) {
    List<Candidate> best = largest(left, ASKED);
    return isOne(best)
        ? placed(group, Placed.How.TOLD, best, bearers, bearers > 1 || small(best) ? beside : null)
        : placed(group, Placed.How.AMBIGUOUS, best, bearers, beside);
  }

  /**
   * A small town whose region or country is named for whatever reason, or a far larger one of that
   * name: "Cairo" in a report that speaks of New York, too.
   */
  private static Placed either(Group group, Candidate first, List<Candidate> best, int bearers) {
    List<Candidate> both = new ArrayList<>(best);
    both.add(first);
    return placed(group, Placed.How.AMBIGUOUS, both, bearers, null);
  }

  private static boolean small(List<Candidate> places) {
    return places.stream().noneMatch(one -> one.people() >= Gazetteer.CITY);
  }

  /**
   * The largest, and those that are not much smaller: the largest alone, or with the town in it,
   * needs no word beside it. A region is never taken for a large town elsewhere, nor the other way.
   *
   * @param doublings how often the people of another must double to be as many
   */
  private static List<Candidate> largest(List<Candidate> all, int doublings) {
    List<Candidate> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparing(one -> -one.people()));
    Candidate first = sorted.get(0);
    List<Candidate> best = new ArrayList<>(List.of(first));
    for (Candidate other : sorted.subList(1, sorted.size())) {
      boolean rival =
          first.isRegion() && other.isTown()
              ? other.people() >= Gazetteer.CITY
              : first.people() - other.people() < doublings;
      if (rival || other.isIn(first) || first.isIn(other)) {
        best.add(other);
      }
    }
    return best;
  }

  /** Whether these are one place, or a region and the town in it that bear one name. */
  private static boolean isOne(List<Candidate> places) {
    return places.size() == 1
        || (places.size() == 2
            && (places.get(0).isIn(places.get(1)) || places.get(1).isIn(places.get(0))));
  }

  private static Placed placed(
      Group group, Placed.How how, List<Candidate> places, int bearers, @Nullable String beside) {
    List<Location> where =
        places.stream()
            .sorted(Comparator.comparing(one -> -one.people()))
            .limit(MOST_LOCATIONS)
            .map(Candidate::location)
            .toList();
    return new Placed(group.written, how, where, bearers, beside, group.near(), group.named);
  }
}
