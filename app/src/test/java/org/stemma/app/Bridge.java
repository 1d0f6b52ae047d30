package org.stemma.app;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.Act;
import org.stemma.Attribution;
import org.stemma.Block;
import org.stemma.Certainty;
import org.stemma.Flag;
import org.stemma.Headline;
import org.stemma.Manner;
import org.stemma.Origin;
import org.stemma.Outlet;
import org.stemma.Place;
import org.stemma.Published;
import org.stemma.Quantity;
import org.stemma.Report;
import org.stemma.Role;
import org.stemma.Source;
import org.stemma.Span;
import org.stemma.When;

/** examples/bridge.txt read by hand, for tests of what is done with a reading. */
final class Bridge {
  private final String text;
  private final List<Attribution> said = new ArrayList<>();

  Bridge() throws IOException {
    text = Files.readString(Path.of("../examples/bridge.txt"));
    Source ministry = named("the transport ministry of Orvelle", Source.Kind.ORGANISATION);
    add(
        "a1",
        null,
        ministry,
        "said",
        "Inspectors found more than 140 cracks",
        "pillars in January");
    said.set(
        0,
        figures(
            said.get(0),
            quantity("more than 140", Quantity.Comparator.MORE_THAN, 140, "cracks"),
            day("Wednesday", LocalDate.of(2025, 3, 12))));
    add("a2", null, ministry, "adding", "nobody was in danger", "nobody was in danger");
    Source official =
        new Source.Unnamed(
            "an unnamed transport ministry official",
            List.of(at("an unnamed transport ministry official")),
            List.of());
    Source ledger =
        new Source.Press("Port Ledger", List.of(at("the newspaper Port Ledger")), List.of());
    said.add(
        attribution(
            "a3",
            null,
            List.of(ledger, official),
            List.of(at("reported, citing")),
            List.of(between("Danvar Works learned", "engineers to keep silent")),
            Manner.INDIRECT,
            Act.ASSERTS,
            Certainty.CERTAIN,
            null));
    said.set(2, figures(said.get(2), null, season("the spring of 2023")));
    Source rehn = person("Danvar’s chief executive, Tomas Rehn", "Tomas Rehn", "chief executive");
    said.add(
        attribution(
            "a4",
            null,
            List.of(rehn),
            List.of(at("said Danvar", 4)),
            List.of(at("We have hidden nothing from anybody")),
            Manner.DIRECT,
            Act.ASSERTS,
            Certainty.CERTAIN,
            null));
    Source he =
        new Source.Named(
            "Tomas Rehn",
            Source.Kind.PERSON,
            List.of(at("He denied", 2)),
            List.of(at("Tomas Rehn")),
            "chief executive",
            "Danvar",
            List.of());
    said.add(
        attribution(
            "a5",
            null,
            List.of(he),
            List.of(at("denied")),
            List.of(sentenceFrom("any engineer")),
            Manner.INDIRECT,
            Act.DENIES,
            Certainty.CERTAIN,
            null));
    Source again =
        new Source.Named(
            "the transport ministry of Orvelle",
            Source.Kind.ORGANISATION,
            List.of(at("The ministry")),
            List.of(at("the transport ministry of Orvelle")),
            null,
            null,
            List.of());
    said.add(
        attribution(
            "a6",
            null,
            List.of(again),
            List.of(at("has not confirmed")),
            List.of(at("the newspaper’s account")),
            Manner.INDIRECT,
            Act.HAS_NOT_CONFIRMED,
            Certainty.CERTAIN,
            "a3"));
    Source voss = person("Its spokeswoman, Adela Voss", "Adela Voss", "spokeswoman");
    add("a7", null, voss, "declined to comment", "the engineers. She", "the engineers. She");
    said.set(6, act(said.get(6), Act.DECLINES_TO_COMMENT, Certainty.CERTAIN));
    add("a8", null, voss, "told reporters", "the silence", "a grave breach of trust");
    said.set(7, act(said.get(7), Act.ASSERTS, Certainty.CONDITIONAL));
    said.add(
        attribution(
            "a9",
            null,
            List.of(new Source.Nobody()),
            List.of(at("reportedly")),
            List.of(
                between("About 30 families", "near the bridge have"), at("been moved to hotels")),
            Manner.INDIRECT,
            Act.ASSERTS,
            Certainty.CERTAIN,
            null));
    Source study = named("A study by the University of Lorne", Source.Kind.DOCUMENT);
    add("a10", null, study, "says", "repairs could cost", "60 million crowns");
    said.set(
        9,
        figures(
            act(said.get(9), Act.ASSERTS, Certainty.POSSIBLE),
            quantity("at least 60 million", Quantity.Comparator.AT_LEAST, 60_000_000, "crowns"),
            null));
    Source lind = person("The mayor of Kessary, Petra Lind", "Petra Lind", "mayor of Kessary");
    add("a11", null, lind, "told local radio", "the builders’ association had", "other bridges");
    Source builders = named("the builders’ association", Source.Kind.ORGANISATION);
    add("a12", "a11", builders, "had confirmed", "the use of the same steel", "other bridges");
    said.set(11, act(said.get(11), Act.CONFIRMS, Certainty.CERTAIN));
    Source courier =
        new Source.Press("The Varrow Courier", List.of(at("The Varrow Courier")), List.of());
    said.add(
        new Attribution(
            "a13",
            null,
            List.of(courier),
            List.of(at("has asked")),
            List.of(at("comment.\n\nShare", 7)),
            Manner.INDIRECT,
            Act.ASKS_FOR_COMMENT,
            Certainty.CERTAIN,
            0.41,
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(builders)));
  }

  Report report() {
    Span title = at("Builder hid cracks in Kessary bridge from the state");
    return new Report(
        "examples/bridge.txt",
        null,
        Outlet.UNKNOWN,
        title.of(text),
        List.of(new Headline(title.of(text), Origin.TEXT)),
        List.of("Ilse Maran"),
        Published.on(LocalDate.of(2025, 3, 14), Origin.TEXT),
        "en",
        text,
        List.of(
            new Block(Role.TITLE, title),
            new Block(Role.CAPTION, between("Workers inspect", "it every day.")),
            new Block(Role.CREDIT, at("Jona Pelk/Orbita Images"))),
        null);
  }

  List<Attribution> attributions() {
    return said;
  }

  List<Flag> flags() {
    return List.of(
        new Flag(Flag.Kind.SPEAKS_AS, List.of(at("The Varrow Courier")), "The Varrow Courier"),
        new Flag(
            Flag.Kind.HEADLINE_STRONGER_THAN_BODY,
            List.of(at("hid cracks")),
            "The headline states as a fact what the body calls possible."));
  }

  private void add(
      String id, @Nullable String parent, Source source, String cue, String from, String to) {
    said.add(
        attribution(
            id,
            parent,
            List.of(source),
            List.of(at(cue)),
            List.of(from.equals(to) ? trimmed(from) : between(from, to)),
            Manner.INDIRECT,
            Act.ASSERTS,
            Certainty.CERTAIN,
            null));
  }

  private static Attribution attribution(
      String id,
      @Nullable String parent,
      List<Source> chain,
      List<Span> cue,
      List<Span> content,
      Manner manner,
      Act act,
      Certainty certainty,
      @Nullable String sameAs) {
    return new Attribution(
        id, parent, chain, cue, content, manner, act, certainty, 0.9, sameAs, List.of(), List.of(),
        List.of(), List.of());
  }

  private static Attribution act(Attribution a, Act act, Certainty certainty) {
    return attribution(
        a.id(),
        a.parent(),
        a.chain(),
        a.cue(),
        a.content(),
        a.manner(),
        act,
        certainty,
        a.sameAs());
  }

  private Attribution figures(Attribution a, @Nullable Quantity quantity, @Nullable When time) {
    return new Attribution(
        a.id(),
        a.parent(),
        a.chain(),
        a.cue(),
        a.content(),
        a.manner(),
        a.act(),
        a.certainty(),
        a.confidence(),
        a.sameAs(),
        quantity == null ? List.of() : List.of(quantity),
        time == null ? List.of() : List.of(new Place(at("Kessary"), "Kessary")),
        time == null ? List.of() : List.of(time),
        List.of());
  }

  private Quantity quantity(String words, Quantity.Comparator comparator, long low, String unit) {
    return new Quantity(at(words), comparator, BigDecimal.valueOf(low), null, unit);
  }

  private When day(String words, LocalDate day) {
    return new When(at(words), day, day, When.Granularity.DAY, false);
  }

  private When season(String words) {
    return new When(
        at(words),
        LocalDate.of(2023, 3, 1),
        LocalDate.of(2023, 5, 31),
        When.Granularity.SEASON,
        false);
  }

  private Source.Named named(String words, Source.Kind kind) {
    return new Source.Named(words, kind, List.of(at(words)), List.of(), null, null, List.of());
  }

  private Source.Named person(String words, String name, String office) {
    return new Source.Named(
        name, Source.Kind.PERSON, List.of(at(words)), List.of(), office, null, List.of());
  }

  private Span at(String words) {
    int start = text.indexOf(words);
    if (start < 0) {
      throw new IllegalStateException("not in the example: " + words);
    }
    return new Span(start, start + words.length());
  }

  private Span at(String words, int length) {
    int start = at(words).start();
    return new Span(start, start + length);
  }

  private Span trimmed(String words) {
    int dot = words.indexOf('.');
    return at(words, dot < 0 ? words.length() : dot);
  }

  private Span between(String from, String to) {
    int start = at(from).start();
    int end = text.indexOf(to, start);
    return new Span(start, end + to.length());
  }

  private Span sentenceFrom(String from) {
    int start = at(from).start();
    return new Span(start, text.indexOf('.', start));
  }
}
