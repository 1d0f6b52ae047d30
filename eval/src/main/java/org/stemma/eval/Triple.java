package org.stemma.eval;

import java.util.List;
import org.stemma.Span;

/** An attribution as PolNeAR has it: three roles, each in any number of pieces. */
record Triple(List<Span> source, List<Span> cue, List<Span> content) {
  Triple {
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
  }

  List<Span> role(Role role) {
    return switch (role) {
      case SOURCE -> source;
      case CUE -> cue;
      case CONTENT -> content;
    };
  }

  /** The roles, in the order of the tables. */
  enum Role {
    SOURCE("source"),
    CUE("cue"),
    CONTENT("content");

    final String key;

    Role(String key) {
      this.key = key;
    }
  }
}
