package org.stemma.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.Block;
import org.stemma.Provenance.Wire;
import org.stemma.Role;

/** Finds the agencies that a report credits for its words, not for its pictures. */
final class Wires {
  /** How much of a report's first and last paragraph is searched for "(AP)". */
  private static final int EDGE = 160;

  private Wires() {}

  /**
   * All agencies credited, each once.
   *
   * @param bodies agencies, desks and outlets that sign
   */
  static List<Wire> of(String text, List<Block> blocks, List<String> bodies) {
    List<Wire> out = new ArrayList<>();
    for (String body : bodies) {
      add(out, Agencies.among(body), Role.BYLINE);
    }
    Block first = null;
    Block last = null;
    for (Block block : blocks) {
      String words = block.span().of(text);
      switch (block.role()) {
        case DATELINE -> add(out, Agencies.bracketed(words), Role.DATELINE);
        case BYLINE -> add(out, words.length() > EDGE ? null : Agencies.among(words), Role.BYLINE);
        case AGENCY_TAIL -> add(out, Agencies.bracketed(words), Role.AGENCY_TAIL);
        case PARAGRAPH, STANDFIRST -> {
          first = first == null ? block : first;
          last = block;
        }
        default -> {}
      }
    }
    if (first != null && last != null) {
      String head = first.span().of(text);
      String tail = last.span().of(text);
      add(out, Agencies.bracketed(head.substring(0, Math.min(EDGE, head.length()))), Role.DATELINE);
      String end = tail.substring(Math.max(0, tail.length() - EDGE));
      add(out, Agencies.bracketed(end), Role.AGENCY_TAIL);
      add(out, tail.length() > 40 ? null : Agencies.among(tail), Role.AGENCY_TAIL);
    }
    return out;
  }

  private static void add(List<Wire> out, @Nullable String agency, Role role) {
    for (Wire wire : out) {
      if (wire.agency().equals(agency)) {
        return;
      }
    }
    if (agency != null) {
      out.add(new Wire(agency, role));
    }
  }
}
