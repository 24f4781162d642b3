package fr.essaim.core.education;

import fr.essaim.core.network.OrganisationRef;
import java.time.Instant;
import java.util.List;

/**
 * A collection of places.
 *
 * @param centre the organisation whose it is; null for a person's own
 */
public record CollectionView(
    String key,
    CollectionDetails details,
    OrganisationRef centre,
    boolean published,
    Instant modifiedAt,
    long version,
    List<Entry> entries) {

  /** Before the key of a place, in what is said of it here. */
  public static final String WORD = "word.";

  public CollectionView {
    entries = List.copyOf(entries);
  }

  /**
   * A place of it.
   *
   * @param place null where it is not on the map at present
   * @param word what is said of it here
   */
  public record Entry(String placeKey, PlaceView place, String word) {}
}
