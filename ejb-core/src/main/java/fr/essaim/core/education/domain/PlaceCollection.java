package fr.essaim.core.education.domain;

import fr.essaim.core.education.CollectionDetails;
import fr.essaim.core.shared.Constraints;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Places that a person or a centre put together, in an order, with a word for each. Everybody who
 * has its address reads it once it is published.
 */
@Entity
@Table(schema = "education", name = "collection")
public class PlaceCollection {

  public static final String TYPE = "collection";

  @Id private UUID id;
  @Version private long version;
  private String key;
  private String title;
  private String introduction;
  private String owner;

  @Column(name = "centre_key")
  private String centreKey;

  private boolean published;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "modified_at")
  private Instant modifiedAt;

  protected PlaceCollection() {}

  /**
   * @param account whose it is where it is no organisation's
   */
  public static PlaceCollection begin(
      String key, CollectionDetails details, String account, Instant now) {
    PlaceCollection collection = new PlaceCollection();
    collection.id = UUID.randomUUID();
    collection.key = key;
    collection.createdAt = now;
    collection.centreKey = details.centreKey().isEmpty() ? null : details.centreKey();
    collection.owner = collection.centreKey == null ? Objects.requireNonNull(account) : null;
    collection.describe(details, now);
    return collection;
  }

  /** Replaces what is said of it; whose it is stays. */
  public void describe(CollectionDetails details, Instant now) {
    Constraints.check(details);
    title = details.title();
    introduction = details.introduction();
    modifiedAt = now;
  }

  /** Notes that its places changed. */
  public void touch(Instant now) {
    modifiedAt = now;
  }

  public void publish(Instant now) {
    published = true;
    modifiedAt = now;
  }

  public void withdraw(Instant now) {
    published = false;
    modifiedAt = now;
  }

  public CollectionDetails details() {
    return new CollectionDetails(title, introduction, centreKey);
  }

  public UUID id() {
    return id;
  }

  public String key() {
    return key;
  }

  /** The account whose it is; null for an organisation's. */
  public String owner() {
    return owner;
  }

  public boolean isPublished() {
    return published;
  }

  public Instant modifiedAt() {
    return modifiedAt;
  }
}
