package fr.essaim.core.education.domain;

import fr.essaim.core.education.CollectionDetails;
import fr.essaim.core.history.StampedAggregate;
import fr.essaim.core.shared.Constraints;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Places that a person or a centre put together, in an order, with a word for each. Everybody who
 * has its address reads it once it is published.
 */
@Entity
@Table(schema = "education", name = "collection")
public class PlaceCollection extends StampedAggregate {

  public static final String TYPE = "collection";

  private String title;
  private String introduction;
  private String owner;

  @Column(name = "centre_key")
  private String centreKey;

  private boolean published;

  protected PlaceCollection() {}

  private PlaceCollection(String key) {
    super(key);
  }

  /**
   * @param account whose it is where it is no organisation's
   */
  public static PlaceCollection begin(String key, CollectionDetails details, String account) {
    PlaceCollection collection = new PlaceCollection(key);
    collection.centreKey = details.centreKey().isEmpty() ? null : details.centreKey();
    collection.owner = collection.centreKey == null ? Objects.requireNonNull(account) : null;
    collection.write(details);
    collection.changes().noteAll("", Map.of(), collection.details().fields());
    return collection;
  }

  /** Replaces what is said of it; whose it is stays. */
  public void describe(CollectionDetails details) {
    Map<String, String> before = details().fields();
    write(details);
    changes().noteAll("", before, details().fields());
  }

  private void write(CollectionDetails details) {
    Constraints.check(details);
    title = details.title();
    introduction = details.introduction();
  }

  /** Notes which places are in it, in their order. */
  public void notePlaces(List<String> before, List<String> after) {
    changes().note("places", String.join(",", before), String.join(",", after));
  }

  /** Notes what is said of its places. */
  public void noteWords(Map<String, String> before, Map<String, String> after) {
    changes().noteAll("", before, after);
  }

  public void publish() {
    changes().note("published", Boolean.toString(published), Boolean.toString(true));
    published = true;
  }

  public void withdraw() {
    changes().note("published", Boolean.toString(published), Boolean.toString(false));
    published = false;
  }

  public CollectionDetails details() {
    return new CollectionDetails(title, introduction, centreKey);
  }

  @Override
  public String type() {
    return TYPE;
  }

  /** The account whose it is; null for an organisation's. */
  public String owner() {
    return owner;
  }

  public boolean isPublished() {
    return published;
  }
}
