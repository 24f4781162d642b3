package fr.essaim.core.prototypes.domain;

import fr.essaim.core.shared.BusinessRuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A file kept in the database, never changed after. Its type was checked before it came here. Its
 * bytes stand in the same row, and are never loaded with it.
 */
@Entity
@Table(schema = "prototypes", name = "stored_file")
public class StoredFile {

  @Id private String id;
  private String name;

  @Column(name = "media_type")
  private String mediaType;

  private long size;
  private String sha256;

  @Column(name = "kept_at")
  private Instant keptAt;

  protected StoredFile() {}

  /**
   * @param name as the person's machine calls it; folders are cut off
   * @param mediaType what it is
   */
  public static StoredFile keep(String name, String mediaType, byte[] content, Instant now) {
    if (content.length == 0) {
      throw new BusinessRuleViolation("prototypes.file.empty", String.valueOf(name));
    }
    StoredFile file = new StoredFile();
    file.id = UUID.randomUUID().toString();
    file.name = plainName(name);
    file.mediaType = mediaType;
    file.size = content.length;
    file.sha256 = digest(content);
    file.keptAt = now;
    return file;
  }

  /** The same file once more, with an id of its own. */
  public StoredFile copy(Instant now) {
    StoredFile copy = new StoredFile();
    copy.id = UUID.randomUUID().toString();
    copy.name = name;
    copy.mediaType = mediaType;
    copy.size = size;
    copy.sha256 = sha256;
    copy.keptAt = now;
    return copy;
  }

  public String id() {
    return id;
  }

  public String name() {
    return name;
  }

  public String mediaType() {
    return mediaType;
  }

  public long size() {
    return size;
  }

  public String sha256() {
    return sha256;
  }

  public Instant keptAt() {
    return keptAt;
  }

  private static String plainName(String name) {
    String last =
        name == null
            ? ""
            : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String plain = last.replaceAll("[\\p{Cntrl}\"]+", "").strip();
    return Texts.required("fileName", plain, 200);
  }

  /** The digest of some bytes (SHA-256), in hexadecimal. */
  public static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
