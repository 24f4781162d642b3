package fr.essaim.core.prototypes.domain;

import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.prototypes.ResourceDetails;
import fr.essaim.core.prototypes.ResourceView;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.Violations;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A file or a link of a version, with the licence under which it may be used. */
@Entity
@Table(schema = "prototypes", name = "resource")
public class Resource {

  @Id private UUID id;

  /** Only the mapping reads it. */
  @SuppressWarnings("UnusedVariable")
  @ManyToOne(optional = false)
  @JoinColumn(name = "version_id")
  private PrototypeVersion version;

  private int rank;
  private String title;

  @Enumerated(EnumType.STRING)
  private Licence licence;

  private String language;

  @Column(name = "media_type")
  private String mediaType;

  private String url;

  @Column(name = "file_id")
  private String fileId;

  @Column(name = "file_name")
  private String fileName;

  @Column(name = "file_size")
  private long fileSize;

  @Column(name = "file_sha256")
  private String fileSha256;

  @Column(name = "added_at")
  private Instant addedAt;

  protected Resource() {}

  private Resource(PrototypeVersion version, int rank, ResourceDetails details) {
    this.id = UUID.randomUUID();
    this.version = version;
    this.rank = rank;
    this.title = details.title();
    this.licence = details.licence();
    this.language = details.language();
    this.mediaType = details.mediaType();
  }

  static Resource link(PrototypeVersion version, int rank, ResourceDetails details, String url) {
    Violations violations = new Violations();
    String address = violations.read("url", url, Resource::webAddress);
    violations.read(null, details, Constraints::check);
    violations.refuse();
    Resource resource = new Resource(version, rank, details);
    resource.url = address;
    return resource;
  }

  static Resource file(
      PrototypeVersion version, int rank, ResourceDetails details, StoredFile file) {
    Resource resource = new Resource(version, rank, Constraints.check(details));
    resource.fileId = file.id();
    resource.fileName = file.name();
    resource.fileSize = file.size();
    resource.fileSha256 = file.sha256();
    return resource;
  }

  public UUID id() {
    return id;
  }

  public Licence licence() {
    return licence;
  }

  public Optional<String> file() {
    return Optional.ofNullable(fileId);
  }

  public ResourceView view() {
    ResourceDetails details = new ResourceDetails(title, licence, language, mediaType);
    return fileId == null
        ? new ResourceView(id, details, url, null, addedAt)
        : new ResourceView(
            id, details, null, new ResourceView.FileFacts(fileName, fileSize, fileSha256), addedAt);
  }

  String title() {
    return title;
  }

  int rank() {
    return rank;
  }

  void rank(int place) {
    rank = place;
  }

  void addedAt(Instant moment) {
    addedAt = moment;
  }

  private static String webAddress(String url) {
    String stripped = Texts.required("url", url, 2000);
    try {
      URI uri = new URI(stripped);
      boolean web =
          "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
      if (web && uri.getHost() != null && uri.getUserInfo() == null) {
        return uri.toASCIIString();
      }
    } catch (URISyntaxException notAnAddress) {
      throw refused(stripped);
    }
    throw refused(stripped);
  }

  private static BusinessRuleViolation refused(String url) {
    return new BusinessRuleViolation("prototypes.resource.url-invalid", url);
  }
}
