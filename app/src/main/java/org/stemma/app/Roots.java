package org.stemma.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.stemma.Attribution;
import org.stemma.Source;

/** The attributions of a report by the source that each rests on. */
final class Roots {
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  private final List<Group> groups;
  private final Map<String, List<Attribution>> nested = new HashMap<>();
  private final int roots;
  private final int unnamed;
  private final int nestedCount;
  private final int onNobodysWord;
  private final int ownVoice;

  /**
   * Attributions with the same root.
   *
   * @param root as the first of them names it
   * @param attributions those that are in no other's content, in the order of the text
   */
  record Group(Source root, List<Attribution> attributions) {}

  Roots(List<Attribution> attributions) {
    Set<String> ids = new HashSet<>();
    attributions.forEach(a -> ids.add(a.id()));
    Map<String, Group> byKey = new LinkedHashMap<>();
    Set<String> keys = new HashSet<>();
    Set<String> unnamedKeys = new HashSet<>();
    int nestedHere = 0;
    int nobody = 0;
    int own = 0;
    for (Attribution attribution : attributions) {
      Source root = attribution.root();
      String parent = attribution.parent();
      if (parent != null && ids.contains(parent)) {
        nestedHere++;
        nested.computeIfAbsent(parent, p -> new ArrayList<>()).add(attribution);
      } else {
        byKey
            .computeIfAbsent(key(root), k -> new Group(root, new ArrayList<>()))
            .attributions()
            .add(attribution);
      }
      if (attribution.act().isNonAnswer()) {
        continue;
      }
      if (root instanceof Source.Nobody) {
        nobody++;
      } else if (root instanceof Source.OwnVoice) {
        own++;
      } else if (root instanceof Source.Named named && !named.members().isEmpty()) {
        named.members().forEach(member -> keys.add(key(member)));
      } else {
        keys.add(key(root));
        if (root instanceof Source.Unnamed) {
          unnamedKeys.add(key(root));
        }
      }
    }
    groups = new ArrayList<>(byKey.values());
    groups.sort(
        (a, b) -> {
          int byKind = Integer.compare(rank(a.root()), rank(b.root()));
          return byKind != 0
              ? byKind
              : Integer.compare(b.attributions().size(), a.attributions().size());
        });
    roots = keys.size();
    unnamed = unnamedKeys.size();
    nestedCount = nestedHere;
    onNobodysWord = nobody;
    ownVoice = own;
  }

  /** Most attributions first; those on nobody's word and in the report's own voice last. */
  List<Group> groups() {
    return groups;
  }

  /** What stands in the attribution's content, in the order of the text. */
  List<Attribution> nestedIn(Attribution attribution) {
    return nested.getOrDefault(attribution.id(), List.of());
  }

  /** Sources on whose word something is said, counted one by one; who gives no answer is none. */
  int count() {
    return roots;
  }

  /** Those of the roots that are not identified. */
  int unnamed() {
    return unnamed;
  }

  int nested() {
    return nestedCount;
  }

  int onNobodysWord() {
    return onNobodysWord;
  }

  int ownVoice() {
    return ownVoice;
  }

  private static int rank(Source source) {
    if (source instanceof Source.OwnVoice) {
      return 2;
    }
    return source instanceof Source.Nobody ? 1 : 0;
  }

  private static String key(Source source) {
    if (source instanceof Source.OwnVoice) {
      return "own";
    }
    if (source instanceof Source.Nobody) {
      return "nobody";
    }
    // "An official" of one paragraph need not be the official of another, but the same words are
    // all that there is to tell unnamed sources apart by.
    return (source instanceof Source.Unnamed ? "?" : "") + key(source.name());
  }

  private static String key(String name) {
    StringBuilder key = new StringBuilder(" ");
    for (String word : name.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
      if (!ARTICLES.contains(word)) {
        key.append(word).append(' ');
      }
    }
    return key.toString();
  }
}
