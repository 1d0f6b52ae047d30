package org.stemma;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is said to say something: one link of a chain. */
public sealed interface Source {
  /** The fullest name that the report gives; empty for nobody and the report's own voice. */
  String name();

  /** Where the words that name it stand; empty for nobody and the report's own voice. */
  List<Span> spans();

  /**
   * The fuller mention elsewhere in the report that a pronoun or short form stands for; else empty.
   */
  List<Span> refersTo();

  /** What an identified source is. */
  enum Kind {
    PERSON,
    ORGANISATION,
    DOCUMENT
  }

  /**
   * A person, body or document that is identified, by name, unique office or relation.
   *
   * @param kind what it is
   * @param office the person's office ("head of the alliance"), null if none is given
   * @param organisation whose office it is, null if none is given
   * @param members the sources meant one by one ("NATO and the US" are two); empty if it is one
   */
  record Named(
      String name,
      Kind kind,
      List<Span> spans,
      List<Span> refersTo,
      @Nullable String office,
      @Nullable String organisation,
      List<String> members)
      implements Source {
    public Named {
      spans = List.copyOf(spans);
      refersTo = List.copyOf(refersTo);
      members = List.copyOf(members);
    }
  }

  /** Another outlet, an agency, a correspondent, or the outlet that speaks, named as such. */
  record Press(String name, List<Span> spans, List<Span> refersTo) implements Source {
    public Press {
      spans = List.copyOf(spans);
      refersTo = List.copyOf(refersTo);
    }
  }

  /** Somebody who is not identified: "a senior official", "sources", "residents". */
  record Unnamed(String name, List<Span> spans, List<Span> refersTo) implements Source {
    public Unnamed {
      spans = List.copyOf(spans);
      refersTo = List.copyOf(refersTo);
    }
  }

  /** No source in the words: "it was reported", "reportedly". */
  record Nobody() implements Source {
    @Override
    public String name() {
      return "";
    }

    @Override
    public List<Span> spans() {
      return List.of();
    }

    @Override
    public List<Span> refersTo() {
      return List.of();
    }
  }

  /** The report itself says so and cites nobody. */
  record OwnVoice() implements Source {
    @Override
    public String name() {
      return "";
    }

    @Override
    public List<Span> spans() {
      return List.of();
    }

    @Override
    public List<Span> refersTo() {
      return List.of();
    }
  }
}
