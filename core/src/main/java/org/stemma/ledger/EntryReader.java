package org.stemma.ledger;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.Act;
import org.stemma.Attribution;
import org.stemma.Block;
import org.stemma.Certainty;
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

/** Reads what {@link EntryWriter} wrote. */
final class EntryReader {
  private final Offsets offsets;

  private EntryReader(String text) {
    this.offsets = new Offsets(text);
  }

  static Report report(String written) throws IOException {
    Json.Fields fields = Json.fields(Json.parse(written));
    try {
      return new EntryReader(fields.string("text")).report(fields);
    } catch (RuntimeException e) {
      throw new IOException("report " + fields.text("id") + " is torn: " + e.getMessage(), e);
    }
  }

  static List<Attribution> attributions(Report report, String written) throws IOException {
    EntryReader reader = new EntryReader(report.text());
    List<Attribution> attributions = new ArrayList<>();
    try {
      if (Json.parse(written) instanceof List<?> list) {
        for (Object value : list) {
          attributions.add(reader.attribution(Json.fields(value)));
        }
      }
      return attributions;
    } catch (RuntimeException e) {
      throw new IOException("attributions of " + report.id() + " are torn: " + e.getMessage(), e);
    }
  }

  private Report report(Json.Fields fields) throws IOException {
    List<Headline> headlines = new ArrayList<>();
    for (Json.Fields headline : fields.objects("headlines")) {
      headlines.add(
          new Headline(headline.string("text"), constant(Origin.class, headline, "origin")));
    }
    List<Block> blocks = new ArrayList<>();
    for (Json.Fields block : fields.objects("blocks")) {
      Span span = offsets.span(block.number("start").intValue(), block.number("end").intValue());
      blocks.add(new Block(constant(Role.class, block, "role"), span));
    }
    Json.Fields outlet = fields.object("outlet");
    return new Report(
        fields.string("id"),
        fields.text("url"),
        outlet == null ? Outlet.UNKNOWN : new Outlet(outlet.text("name"), outlet.text("domain")),
        fields.text("title"),
        headlines,
        fields.strings("authors"),
        published(fields),
        fields.text("language"),
        fields.string("text"),
        blocks,
        fields.text("reason"));
  }

  private static @Nullable Published published(Json.Fields fields) throws IOException {
    String published = fields.text("published");
    if (published == null) {
      return null;
    }
    Origin origin = constant(Origin.class, fields, "publishedFrom");
    if (published.indexOf('T') < 0) {
      return Published.on(LocalDate.parse(published), origin);
    }
    OffsetDateTime moment = OffsetDateTime.parse(published);
    LocalDate day = day(fields.text("day"));
    return new Published(day == null ? moment.toLocalDate() : day, moment, origin);
  }

  private Attribution attribution(Json.Fields fields) throws IOException {
    List<Quantity> quantities = new ArrayList<>();
    for (Json.Fields quantity : fields.objects("quantities")) {
      quantities.add(
          new Quantity(
              span(quantity.list("span")),
              constant(Quantity.Comparator.class, quantity, "comparator"),
              decimal(quantity.values().get("low")),
              decimal(quantity.values().get("high")),
              quantity.string("unit")));
    }
    List<Place> places = new ArrayList<>();
    for (Json.Fields place : fields.objects("places")) {
      places.add(new Place(span(place.list("span")), place.string("name")));
    }
    List<When> times = new ArrayList<>();
    for (Json.Fields time : fields.objects("times")) {
      times.add(
          new When(
              span(time.list("span")),
              day(time.text("from")),
              day(time.text("to")),
              constant(When.Granularity.class, time, "granularity"),
              time.flag("relative")));
    }
    return new Attribution(
        fields.string("id"),
        fields.text("parent"),
        sources(fields, "chain"),
        spans(fields, "cue"),
        spans(fields, "content"),
        constant(Manner.class, fields, "manner"),
        constant(Act.class, fields, "act"),
        constant(Certainty.class, fields, "certainty"),
        fields.number("confidence").doubleValue(),
        fields.text("sameAs"),
        quantities,
        places,
        times,
        sources(fields, "addressees"));
  }

  private List<Source> sources(Json.Fields fields, String name) throws IOException {
    List<Source> sources = new ArrayList<>();
    for (Json.Fields link : fields.objects(name)) {
      sources.add(source(link));
    }
    return sources;
  }

  private Source source(Json.Fields link) throws IOException {
    String name = link.text("name") == null ? "" : link.string("name");
    List<Span> spans = spans(link, "spans");
    List<Span> refersTo = spans(link, "refersTo");
    String kind = link.string("kind");
    return switch (kind) {
      case "named" ->
          new Source.Named(
              name,
              constant(Source.Kind.class, link, "type"),
              spans,
              refersTo,
              link.text("office"),
              link.text("organisation"),
              link.strings("members"));
      case "press" -> new Source.Press(name, spans, refersTo);
      case "unnamed" -> new Source.Unnamed(name, spans, refersTo);
      case "nobody" -> new Source.Nobody();
      case "own-voice" -> new Source.OwnVoice();
      default -> throw new IOException("no kind of source: " + kind);
    };
  }

  private List<Span> spans(Json.Fields fields, String name) throws IOException {
    List<Span> spans = new ArrayList<>();
    for (Object value : fields.list(name)) {
      if (!(value instanceof List<?> pair)) {
        throw new IOException("\"" + name + "\" holds no spans");
      }
      spans.add(span(pair));
    }
    return spans;
  }

  private Span span(List<?> pair) throws IOException {
    if (pair.size() == 2
        && pair.get(0) instanceof Number start
        && pair.get(1) instanceof Number end) {
      return offsets.span(start.intValue(), end.intValue());
    }
    throw new IOException("no span: " + pair);
  }

  private static @Nullable LocalDate day(@Nullable String day) {
    return day == null ? null : LocalDate.parse(day);
  }

  private static @Nullable BigDecimal decimal(@Nullable Object value) throws IOException {
    if (value == null) {
      return null;
    }
    if (value instanceof BigDecimal decimal) {
      return decimal;
    }
    if (value instanceof BigInteger integer) {
      return new BigDecimal(integer);
    }
    if (value instanceof Number number) {
      return BigDecimal.valueOf(number.longValue());
    }
    throw new IOException("no number: " + value);
  }

  private static <E extends Enum<E>> E constant(Class<E> type, Json.Fields fields, String name)
      throws IOException {
    return constant(type, fields.string(name));
  }

  /** "has-not-confirmed" is HAS_NOT_CONFIRMED. */
  static <E extends Enum<E>> E constant(Class<E> type, String name) throws IOException {
    try {
      return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new IOException("no " + type.getSimpleName() + ": " + name, e);
    }
  }
}
