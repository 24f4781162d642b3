package fr.essaim.core.education.domain;

import fr.essaim.core.education.ExchangeFormat;
import fr.essaim.core.education.PlaceKind;
import fr.essaim.core.education.SourceDetails;
import fr.essaim.core.history.Aggregate;
import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.shared.Constraints;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A set of others that places and offers come from. */
@Entity
@Table(schema = "education", name = "source")
public class Source extends Aggregate {

  public static final String TYPE = "source";

  private String key;
  private String name;
  private String address;

  @Enumerated(EnumType.STRING)
  private ExchangeFormat format;

  @Enumerated(EnumType.STRING)
  private Licence licence;

  @Enumerated(EnumType.STRING)
  private PlaceKind kind;

  private String departments;
  private boolean followed;

  @Column(name = "contacts_agreed")
  private boolean contactsAgreed;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Source() {}

  private Source(String key, Instant now) {
    super(UUID.randomUUID());
    this.key = key;
    this.createdAt = now;
  }

  /** Makes a set known. */
  public static Source of(String key, SourceDetails details, Instant now) {
    Source source = new Source(key, now);
    source.write(Constraints.check(details));
    source.changes().noteAll("", Map.of(), details.fields());
    return source;
  }

  /** Replaces what is said of it. */
  public void describe(SourceDetails next) {
    Map<String, String> before = details().fields();
    write(Constraints.check(next));
    changes().noteAll("", before, next.fields());
  }

  private void write(SourceDetails details) {
    name = details.name();
    address = details.address();
    format = details.format();
    licence = details.licence();
    kind = details.kind();
    departments = details.fields().get("departments");
    followed = details.followed();
    contactsAgreed = details.contactsAgreed();
  }

  public SourceDetails details() {
    return SourceDetails.of(
        Map.of(
            "name",
            name,
            "address",
            address,
            "format",
            format.name(),
            "licence",
            licence.name(),
            "kind",
            kind.name(),
            "departments",
            departments,
            "followed",
            Boolean.toString(followed),
            "contactsAgreed",
            Boolean.toString(contactsAgreed)));
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String key() {
    return key;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
