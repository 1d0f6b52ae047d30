package org.stemma.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class OpeningTest {
  private static final List<String> REGEXES =
      List.of(
          "(?i)^(?:by|written\\s+by)\\s+",
          "(?i)^\\W{0,3}(?:see|read) (?:also|more)\\b",
          "^(?:[•*]\\s*|\\(?\\d{1,2}[.)]\\s+)\\S",
          "(?iu)^(?:©|\\(c\\))\\s*(?!.{0,40}\\d{4})\\S",
          "^(?=.*crane)[a-z ]+$",
          "^$|^x?$");

  private static final String LETTERS = "bByY sSeErR(c)©*•1.2) W\u00e9crane-x";

  @Test
  void says_what_its_pattern_says_of_any_line() {
    long seed = System.nanoTime();
    System.out.println("OpeningTest: seed " + seed);
    Random random = new Random(seed);
    int found = 0;
    for (String regex : REGEXES) {
      Opening opening = new Opening(regex);
      Pattern pattern = Pattern.compile(regex);
      for (int i = 0; i < 20_000; i++) {
        StringBuilder line = new StringBuilder(i % 4 == 0 ? "See also" : i % 4 == 1 ? "by " : "");
        for (int length = random.nextInt(7); length > 0; length--) {
          line.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        boolean expected = pattern.matcher(line).lookingAt();
        assertEquals(expected, opening.opens(line.toString()), regex + " of: " + line);
        found += expected ? 1 : 0;
      }
    }
    assertEquals(true, found > 1000, "lines found: " + found);
  }
}
