package org.stemma.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {
  /** Regions with an ISO code that are no states of their own. */
  private static final Set<String> DEPENDENT =
      Set.of(
          "AS", "AI", "AQ", "AW", "AX", "BL", "BM", "BQ", "BV", "CC", "CK", "CW", "CX", "EH", "FK",
          "FO", "GF", "GG", "GI", "GL", "GP", "GS", "GU", "HK", "HM", "IM", "IO", "JE", "KY", "MF",
          "MO", "MP", "MQ", "MS", "NC", "NF", "NU", "PF", "PM", "PN", "PR", "RE", "SH", "SJ", "SX",
          "TC", "TF", "TK", "UM", "VG", "VI", "WF", "YT");

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "Ukrainian#Ukraine", "Ukrainians#Ukraine", "Seoul#South Korea", "the US#United States",
        "U.S.#United States", "North Koreans#North Korea", "Kyiv#Ukraine",
            "Britain's#United Kingdom",
        "the Netherlands#Netherlands", "Dutch#Netherlands", "Frenchmen#France", "Türkiye#Turkey",
        "Spaniards#Spain", "MOSCOW#Russia", "the Holy See#Vatican City", "Nigeriens#Niger"
      })
  void names_the_country(String words, String country) {
    assertEquals(country, Countries.countryOf(words));
  }

  @ParameterizedTest
  @ValueSource(strings = {"us", "turkey", "Nordia", "", "s", "the"})
  void knows_no_country_by_other_words(String words) {
    assertNull(Countries.countryOf(words));
  }

  @Test
  void knows_the_english_name_of_every_state() {
    for (String code : Locale.getISOCountries()) {
      if (!DEPENDENT.contains(code)) {
        String name =
            new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
        assertNotNull(Countries.countryOf(name), code + " " + name);
      }
    }
  }
}
