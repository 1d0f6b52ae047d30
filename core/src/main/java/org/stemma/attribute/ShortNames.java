package org.stemma.attribute;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.attribute.Words.Range;

/** The longer mention of a surname, a first name, an acronym, a body's bare name. */
final class ShortNames {
  private final Findings findings;
  private final List<Mention> mentions;

  ShortNames(Findings findings, List<Mention> mentions) {
    this.findings = findings;
    this.mentions = mentions;
  }

  /**
   * The mention with the longest name that holds this one; of a body's bare name also the mention
   * that says what it is ("the monitoring group Desert Watch").
   */
  @Nullable Mention of(Range mention, Range name) {
    List<String> words = parts(name);
    if (words.isEmpty()) {
      return null;
    }
    boolean person = Names.type(findings, name) == Findings.Type.PER;
    boolean bare = mention.length() - name.length() <= 1;
    char gender = Gender.of(findings, mention, null);
    // "Mr Lomnice" is nobody's town
    boolean place = gender == '-' && Names.type(findings, name) == Findings.Type.LOC;
    Mention best = null;
    double top = 0;
    for (Mention m : mentions) {
      if (m.name() == null || m.range().overlaps(mention)) {
        continue;
      }
      List<String> other = parts(m.name());
      boolean longer = other.size() > words.size() && holds(other, words) && !place;
      boolean acronym = words.size() == 1 && isAcronym(name, m.name());
      boolean told =
          other.equals(words)
              && bare
              && !place
              && m.length() > mention.length() + (m.phrase().first().equals("the") ? 1 : 0)
              && (words.size() == 1 || !person || (m.body() && !m.person()));
      char theirs = Gender.of(findings, m.range(), m.name());
      boolean conflict = gender != '-' && theirs != '-' && gender != theirs;
      if (!(longer || acronym || told) || conflict) {
        continue;
      }
      double score =
          2 * other.size()
              + (acronym ? 4 : 0)
              + (m.length() > m.name().length() ? 1 : 0)
              + (m.source() ? 0.4 : 0)
              + (m.isBefore(mention) ? 0.5 : 0)
              - 1e-4 * m.range().first();
      if (score > top) {
        top = score;
        best = m;
      }
    }
    return best;
  }

  /** The name's words, lower case, without titles. */
  private List<String> parts(Range name) {
    List<String> out = new ArrayList<>();
    for (int k = name.first(); k < name.last(); k++) {
      String w = findings.words().lower(k);
      boolean title = k == name.first() && name.length() > 1 && Gender.isTitle(w);
      if (!title && findings.words().shape[k] != Words.SYMBOL) {
        out.add(w);
      }
    }
    return out;
  }

  /** Whether a name begins or ends with the words of another. */
  private static boolean holds(List<String> name, List<String> words) {
    int n = words.size();
    int of = name.indexOf("of");
    if (of > n && name.subList(of - n, of).equals(words)) {
      return true; // "Troy Holt of Slate Ltd"
    }
    return name.subList(0, n).equals(words)
        || name.subList(name.size() - n, name.size()).equals(words);
  }

  private boolean isAcronym(Range shortForm, Range name) {
    Words words = findings.words();
    int key = shortForm.last() - 1;
    if (words.shape[key] != 3 || words.word(key).length() < 2) {
      return false;
    }
    StringBuilder initials = new StringBuilder();
    for (int k = name.first(); k < name.last(); k++) {
      if (words.shape[k] == 2) {
        initials.append(words.text.charAt(words.start[k]));
      }
    }
    return initials.toString().equals(words.word(key));
  }
}
