package fr.essaim.core.prototypes.domain;

import fr.essaim.core.history.FieldChange;
import fr.essaim.core.prototypes.Licence;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;

/** When it was made and changed, and what searches and lists look into since. */
@Embeddable
public class ChangeStamp {

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "modified_at")
  private Instant modifiedAt;

  @Column(name = "publicly_modified_at")
  private Instant publiclyModifiedAt;

  /** Only the database reads it, as it does the two after it. */
  @SuppressWarnings("UnusedVariable")
  private String searchable;

  @SuppressWarnings("UnusedVariable")
  @Column(name = "latest_version")
  private String latestVersion;

  @SuppressWarnings("UnusedVariable")
  @Enumerated(EnumType.STRING)
  @Column(name = "latest_licence")
  private Licence latestLicence;

  protected ChangeStamp() {}

  /** Whether the public sees the field of what is published. */
  public static boolean isPublic(FieldChange change) {
    String field = change.field();
    boolean ofVersion = field.startsWith("version.");
    return !field.startsWith("workshop.")
        && !field.equals("personalContact")
        && (!ofVersion || field.endsWith(".released"));
  }

  /**
   * Renews it.
   *
   * @param publicly whether anything changed that is public once it is published
   */
  void renew(Instant now, boolean publicly, Optional<PrototypeVersion> latest, String text) {
    modifiedAt = now;
    if (createdAt == null) {
      createdAt = modifiedAt;
    }
    if (publicly || publiclyModifiedAt == null) {
      publiclyModifiedAt = modifiedAt;
    }
    latestVersion = latest.map(release -> release.number().toString()).orElse(null);
    latestLicence = latest.map(PrototypeVersion::licence).orElse(null);
    searchable = text;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant modifiedAt() {
    return modifiedAt;
  }

  Instant publiclyModifiedAt() {
    return publiclyModifiedAt;
  }
}
