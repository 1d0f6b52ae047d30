package org.stemma.place;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.Span;

/**
 * What the words beside a name tell of the place: "Springfield, Missouri", "Kherson region", "near
 * Rafah".
 *
 * @param within folded name of what it lies in, null if none follows
 * @param asRegion whether it is said to be a region
 * @param other whether it is said to be something else that the gazetteer doesn't have: a river
 * @param near whether something is only near it
 */
record Hints(@Nullable String within, boolean asRegion, boolean other, boolean near) {
  private static final int AROUND = 60;

  private static final Pattern WITHIN =
      Pattern.compile("^,\\s+(\\p{Lu}[\\p{L}.'’\\-]*(?:\\s(?:of\\s)?\\p{Lu}[\\p{L}.'’\\-]*){0,3})");
  private static final String REGION =
      "region|oblast|province|state|krai|republic|governorate|voivodeship|prefecture";
  private static final String OTHER =
      "river|lake|mountains?|hills?|valley|bay|strait|channel|canal|forest|desert|island|islands"
          + "|peninsula|district|county|municipality|raion|road|street|airport|bridge|basin|delta"
          + "|plain|reservoir|dam|crossing|corridor";
  private static final Pattern REGION_AFTER = Pattern.compile("^\\s+(?i:" + REGION + ")s?\\b");
  private static final Pattern REGION_BEFORE =
      Pattern.compile("(?i:region|province|state)\\s+of\\s+(?:the\\s+)?$");
  private static final Pattern OTHER_AFTER = Pattern.compile("^\\s+(?i:" + OTHER + ")\\b");
  private static final Pattern OTHER_BEFORE =
      Pattern.compile("(?i:" + OTHER + "|mount|gulf|sea)(?:\\s+of)?\\s+(?:the\\s+)?$");
  private static final Pattern NEAR =
      Pattern.compile(
          "(?i:\\b(?:near|outside|around|off|(?:north|south|east|west)[\\w-]*\\s+of))\\s+(?:the\\s+)?$");

  static Hints of(String text, Span name) {
    String before = text.substring(Math.max(0, name.start() - AROUND), name.start());
    String after = text.substring(name.end(), Math.min(text.length(), name.end() + AROUND));
    Matcher within = WITHIN.matcher(after);
    return new Hints(
        within.find() ? Folding.fold(within.group(1)) : null,
        REGION_AFTER.matcher(after).find() || REGION_BEFORE.matcher(before).find(),
        OTHER_AFTER.matcher(after).find() || OTHER_BEFORE.matcher(before).find(),
        NEAR.matcher(before).find());
  }
}
