package org.stemma.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.Source;

/**
 * Who is who among the named sources of one claim: persons by surname and forename, bodies and
 * documents by the words of their names. A short name stands for the longer one if only one longer
 * one is there.
 */
final class Identity {
  /** Offices whose holder speaks as the body itself. */
  private static final Set<String> VOICES =
      Small.words(
          """
          spokesman spokeswoman spokesperson minister chief head director president chairman chairwoman chair mayor
          governor secretary commander executive ceo general press chancellor premier leader boss manager
          representative superintendent commissioner rector dean principal warden coordinator administrator prefect
          controller heads leads runs chairs directs
          """);

  private final Map<String, String> idOf = new HashMap<>();
  private final Map<String, String> nameOf = new HashMap<>();
  private final Map<String, String> bodyOf = new HashMap<>();
  private final Set<String> persons = new HashSet<>();
  private final Set<String> speakers = new HashSet<>();

  private Identity() {}

  static Identity of(List<Link> links) {
    Map<String, Link> persons = new TreeMap<>();
    Set<String> bodies = new TreeSet<>();
    Set<String> papers = new TreeSet<>();
    for (Link link : links) {
      Source.Named named = (Source.Named) link.source();
      String key = key(named);
      if (isPerson(named)) {
        Link before = persons.get(key);
        boolean fuller = before == null || before.body() == null || office(before) == null;
        persons.put(key, fuller ? link : before);
      } else {
        bodies.add(named.name());
        if (named.kind() == Source.Kind.DOCUMENT) {
          papers.add(named.name());
        }
      }
      if (link.body() != null) {
        bodies.add(link.body());
      }
    }
    Identity out = new Identity();
    out.bodies(bodies, papers);
    out.persons(persons);
    return out;
  }

  /** Id of the node that a named source is. */
  String id(Source.Named named) {
    String id = idOf.get(isPerson(named) ? key(named) : named.name());
    return id == null ? "s:" + slug(named.name()) : id;
  }

  /** What people call the source of that id: its fullest name. */
  String name(String id, String otherwise) {
    return nameOf.getOrDefault(id, otherwise);
  }

  boolean isPerson(String id) {
    return persons.contains(id);
  }

  /** Whether it is a person who speaks for a body, and nobody says for which. */
  boolean isSpeaker(String id) {
    return speakers.contains(id);
  }

  /** Id of the body as which the source speaks; its own if it speaks for itself. */
  String body(String id) {
    return bodyOf.getOrDefault(id, id);
  }

  private static boolean isPerson(Source.Named named) {
    return named.kind() == Source.Kind.PERSON && !surname(named.name()).isEmpty();
  }

  /** The last word of a person's name; empty where only an office is given. */
  private static String surname(String name) {
    String[] words = name.strip().split("\\s+");
    String last = words[words.length - 1].replaceAll("['’]s$", "");
    boolean capital = !last.isEmpty() && Character.isUpperCase(last.charAt(0));
    boolean office =
        Bag.ROLES.contains(last.toLowerCase(Locale.ROOT))
            || Character.isLowerCase(words[0].isEmpty() ? 'a' : words[0].charAt(0));
    return capital && !office ? last.toLowerCase(Locale.ROOT) : "";
  }

  private static @Nullable String office(Link link) {
    return link.source() instanceof Source.Named named ? named.office() : null;
  }

  private static String key(Source.Named named) {
    return "person " + named.name();
  }

  private void bodies(Set<String> names, Set<String> papers) {
    List<String> list = new ArrayList<>(names);
    List<Bag> bags = new ArrayList<>();
    for (String name : list) {
      Bag bag = Bag.of(name);
      Bag body = papers.contains(name) ? bag.author() : bag.body();
      bags.add(body.isEmpty() || bag.isCountry() ? bag : body);
    }
    int[] group = new int[list.size()];
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
      for (int j = 0; j < i && group[i] == i; j++) {
        group[i] = bags.get(i).equalTo(bags.get(j)) ? group[j] : i;
      }
    }
    for (int i = 0; i < group.length; i++) {
      int longer = -1;
      for (int j = 0; j < group.length; j++) {
        if (bags.get(i).isShortOf(bags.get(j)) && group[j] != longer) {
          longer = longer == -1 ? group[j] : -2;
        }
      }
      if (longer >= 0 && group[i] == i) {
        int old = group[i];
        for (int j = 0; j < group.length; j++) {
          group[j] = group[j] == old ? longer : group[j];
        }
      }
    }
    for (int i = 0; i < group.length; i++) {
      String best = list.get(i);
      for (int j = 0; j < group.length; j++) {
        String other = list.get(j);
        boolean fuller =
            other.length() > best.length()
                || (other.length() == best.length() && other.compareTo(best) < 0);
        best = group[j] == group[i] && fuller ? other : best;
      }
      String id = "s:" + slug(best);
      idOf.put(list.get(i), id);
      nameOf.put(id, best);
    }
  }

  private void persons(Map<String, Link> persons) {
    List<String> keys = new ArrayList<>(persons.keySet());
    for (String key : keys) {
      Link link = persons.get(key);
      Source.Named named = link == null ? null : (Source.Named) link.source();
      if (link == null || named == null) {
        continue;
      }
      String best = named.name();
      String body = link.body();
      boolean speaks = speaksFor(named);
      for (Link other : persons.values()) {
        String name = other.source().name();
        if (compatible(named.name(), name)) {
          speaks |= other.source() instanceof Source.Named n && speaksFor(n);
          boolean fuller =
              name.length() > best.length()
                  || (name.length() == best.length() && name.compareTo(best) < 0);
          best = fuller ? name : best;
          body = body == null ? other.body() : body;
        }
      }
      String id = "s:" + slug(best);
      idOf.put(key, id);
      nameOf.put(id, best);
      this.persons.add(id);
      if (body == null && speaks) {
        speakers.add(id);
      }
      if (body != null && speaks) {
        bodyOf.put(id, idOf.getOrDefault(body, "s:" + slug(body)));
      }
    }
  }

  private static boolean speaksFor(Source.Named named) {
    String office = named.office();
    if (office == null) {
      return named.organisation() != null;
    }
    if (office.startsWith("of ") || office.startsWith("from ")) {
      return true;
    }
    for (String word : office.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
      if (VOICES.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean compatible(String one, String other) {
    String[] a = one.strip().split("\\s+");
    String[] b = other.strip().split("\\s+");
    boolean surname = surname(one).equals(surname(other));
    boolean forename =
        a.length == 1
            || b.length == 1
            || Character.toLowerCase(a[0].charAt(0)) == Character.toLowerCase(b[0].charAt(0));
    return surname && forename;
  }

  static String slug(@Nullable String name) {
    String low = name == null ? "" : name.toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
    String slug = low.replaceAll("['’]s\\b", "s").replaceAll("[^\\p{L}\\p{Nd}]+", "-");
    return slug.replaceAll("^-|-$", "");
  }
}
