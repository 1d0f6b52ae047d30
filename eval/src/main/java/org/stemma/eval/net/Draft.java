package org.stemma.eval.net;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.stemma.Outlet;
import org.stemma.Role;

/**
 * A report before it is set in type.
 *
 * @param outlet who publishes
 * @param time when it is truly published
 * @param sections title first
 */
record Draft(Outlet outlet, LocalDateTime time, List<Section> sections) {
  /** Sentences that stand together. */
  record Section(Role role, List<Sentence> sentences) {
    Section {
      sentences = List.copyOf(sentences);
    }
  }

  Draft {
    sections = List.copyOf(sections);
  }

  /** All sentences of the body that tell something, in order. */
  List<Sentence> body() {
    List<Sentence> out = new ArrayList<>();
    for (Section section : sections) {
      if (section.role() == Role.PARAGRAPH) {
        out.addAll(section.sentences());
      }
    }
    return out;
  }

  /** With each sentence changed, dropped where that gives null; empty sections go. */
  Draft changed(UnaryOperator<Sentence> change) {
    List<Section> out = new ArrayList<>();
    for (Section section : sections) {
      List<Sentence> kept = new ArrayList<>();
      for (Sentence sentence : section.sentences()) {
        Sentence changed = change.apply(sentence);
        if (changed != null) {
          kept.add(changed);
        }
      }
      if (!kept.isEmpty()) {
        out.add(new Section(section.role(), kept));
      }
    }
    return new Draft(outlet, time, out);
  }

  Draft by(Outlet outlet, LocalDateTime time) {
    return new Draft(outlet, time, sections);
  }

  Draft with(List<Section> sections) {
    return new Draft(outlet, time, sections);
  }
}
