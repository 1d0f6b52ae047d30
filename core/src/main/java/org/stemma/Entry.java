package org.stemma;

import java.util.List;

/**
 * A report with what was found in it: the unit that a ledger keeps.
 *
 * @param report as published and read
 * @param attributions what a model found in it
 * @param model name of the model's version that found them
 */
public record Entry(Report report, List<Attribution> attributions, String model) {
  public Entry {
    attributions = List.copyOf(attributions);
  }
}
