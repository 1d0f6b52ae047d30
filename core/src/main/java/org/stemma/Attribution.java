package org.stemma;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says something, on somebody's word.
 *
 * @param id unique in its report
 * @param parent id of the attribution whose content holds this one, null if none does
 * @param chain own links, nearest speaker first, root last; at least one; a nested attribution's
 *     full way is read through its parents
 * @param cue the words that attribute, with auxiliaries, without the hearer; may be empty
 * @param content what is attributed, in pieces where the source interrupts it; without a leading
 *     "that" and outer quotation marks; may be empty for non-answers
 * @param manner whether it is quoted
 * @param act what the source does
 * @param certainty how surely the source puts it
 * @param confidence how often such a reading is right in source and content, 0 to 1, as measured
 * @param sameAs id of an earlier attribution whose content this one takes up ("the allegations")
 * @param quantities in the content
 * @param places in the content
 * @param times in the content and in the cue's clause
 * @param addressees who was asked, where the act is asking for comment
 * @param linkConfidences how often such a link of the chain is right, for each, 0 to 1
 */
public record Attribution(
    String id,
    @Nullable String parent,
    List<Source> chain,
    List<Span> cue,
    List<Span> content,
    Manner manner,
    Act act,
    Certainty certainty,
    double confidence,
    @Nullable String sameAs,
    List<Quantity> quantities,
    List<Place> places,
    List<When> times,
    List<Source> addressees,
    List<Double> linkConfidences) {
  public Attribution {
    if (linkConfidences.size() != chain.size()) {
      throw new IllegalArgumentException(
          "attribution " + id + " has " + chain.size() + " links and other confidences");
    }
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("attribution " + id + " has no chain");
    }
    chain = List.copyOf(chain);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
    quantities = List.copyOf(quantities);
    places = List.copyOf(places);
    times = List.copyOf(times);
    addressees = List.copyOf(addressees);
    linkConfidences = List.copyOf(linkConfidences);
  }

  /** An attribution whose links are as sure as itself. */
  public Attribution(
      String id,
      @Nullable String parent,
      List<Source> chain,
      List<Span> cue,
      List<Span> content,
      Manner manner,
      Act act,
      Certainty certainty,
      double confidence,
      @Nullable String sameAs,
      List<Quantity> quantities,
      List<Place> places,
      List<When> times,
      List<Source> addressees) {
    this(
        id,
        parent,
        chain,
        cue,
        content,
        manner,
        act,
        certainty,
        confidence,
        sameAs,
        quantities,
        places,
        times,
        addressees,
        Collections.nCopies(chain.size(), confidence));
  }

  /** The same within another attribution, or within none. */
  public Attribution withParent(@Nullable String parent) {
    return new Attribution(
        id,
        parent,
        chain,
        cue,
        content,
        manner,
        act,
        certainty,
        confidence,
        sameAs,
        quantities,
        places,
        times,
        addressees,
        linkConfidences);
  }

  /** The same by another chain of as many links, each as sure as before. */
  public Attribution withChain(List<Source> chain) {
    return new Attribution(
        id,
        parent,
        chain,
        cue,
        content,
        manner,
        act,
        certainty,
        confidence,
        sameAs,
        quantities,
        places,
        times,
        addressees,
        linkConfidences);
  }

  /** The same by other words that attribute. */
  public Attribution withCue(List<Span> cue) {
    return new Attribution(
        id,
        parent,
        chain,
        cue,
        content,
        manner,
        act,
        certainty,
        confidence,
        sameAs,
        quantities,
        places,
        times,
        addressees,
        linkConfidences);
  }

  /** The same, taking up what another attribution holds, or none. */
  public Attribution withSameAs(@Nullable String sameAs) {
    return new Attribution(
        id,
        parent,
        chain,
        cue,
        content,
        manner,
        act,
        certainty,
        confidence,
        sameAs,
        quantities,
        places,
        times,
        addressees,
        linkConfidences);
  }

  /** The nearest speaker: who said it to the report. */
  public Source source() {
    return chain.get(0);
  }

  /** The source that the others rest on. */
  public Source root() {
    return chain.get(chain.size() - 1);
  }
}
