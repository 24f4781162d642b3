package fr.essaim.core.education;

import java.util.List;

/**
 * Finds where an address is. It may ask a service elsewhere, for some seconds: it is called outside
 * of a transaction.
 */
public interface Geocoder {

  /** How well a position is known. */
  enum Precision {
    STREET_NUMBER,
    STREET,
    COMMUNE
  }

  /** Who says so. */
  enum Source {
    /** The national address base, asked over the network. */
    ADDRESS_BASE,
    /** The national address base, from a file. */
    STREET_LIST,
    /** The commune's outline. */
    OUTLINE
  }

  /**
   * Where it may be.
   *
   * @param label the address as the source has it; empty for a commune's middle
   */
  record Candidate(Position position, String label, Precision precision, Source source) {}

  /**
   * @param address street and number as people write them
   * @param communeCode of the INSEE
   * @return the best first; none where even the commune is not known
   */
  List<Candidate> find(String address, String communeCode);
}
