package fr.essaim.core.prototypes.domain;

import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.prototypes.ResourceDetails;
import fr.essaim.core.prototypes.VersionKey;
import fr.essaim.core.prototypes.VersionNumber;
import fr.essaim.core.prototypes.VersionView;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.PartialDateConverter;
import fr.essaim.core.shared.UnknownThing;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * A numbered state of a prototype. A draft until it is released under a licence; from then on
 * nothing of it changes, resources included.
 */
@Entity
@Table(schema = "prototypes", name = "version")
public class PrototypeVersion {

  @Id private UUID id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "prototype_id")
  private Prototype prototype;

  private int major;
  private int minor;

  @Enumerated(EnumType.STRING)
  private Licence licence;

  @Column(name = "change_note")
  private String changeNote;

  @Column(name = "released_on")
  @Convert(converter = PartialDateConverter.class)
  private PartialDate releasedOn;

  private boolean proposed;

  @OneToMany(mappedBy = "version", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<Resource> resources = new ArrayList<>();

  protected PrototypeVersion() {}

  PrototypeVersion(Prototype prototype, VersionNumber number) {
    this.id = UUID.randomUUID();
    this.prototype = prototype;
    this.major = number.major();
    this.minor = number.minor();
    this.changeNote = "";
  }

  void describe(Licence newLicence, String newChangeNote) {
    guardDraft();
    licence = newLicence;
    changeNote = Texts.optional("changeNote", newChangeNote, 5000);
  }

  Resource addLink(ResourceDetails details, String url) {
    guardDraft();
    Resource link = Resource.link(this, nextRank(), details, url);
    resources.add(link);
    return link;
  }

  Resource addFile(ResourceDetails details, StoredFile file) {
    guardDraft();
    Resource added = Resource.file(this, nextRank(), details, file);
    resources.add(added);
    return added;
  }

  Resource remove(UUID resourceId) {
    guardDraft();
    Resource resource = resource(resourceId);
    resources.remove(resource);
    return resource;
  }

  void propose() {
    guardDraft();
    guardLicence();
    proposed = true;
  }

  void release(PartialDate date, LocalDate today) {
    guardDraft();
    guardLicence();
    if (date == null) {
      throw new BusinessRuleViolation("prototypes.version.undated", number());
    }
    if (date.isAfter(today)) {
      throw new BusinessRuleViolation("prototypes.version.in-future", number(), date);
    }
    releasedOn = date;
    proposed = false;
  }

  public VersionNumber number() {
    return new VersionNumber(major, minor);
  }

  public String key() {
    return new VersionKey(prototype.key(), number()).toString();
  }

  public Licence licence() {
    return licence;
  }

  public String changeNote() {
    return changeNote;
  }

  public PartialDate releasedOn() {
    return releasedOn;
  }

  public boolean isReleased() {
    return releasedOn != null;
  }

  public boolean isProposed() {
    return proposed;
  }

  /** Whether it and everything in it is under an open licence. */
  public boolean isOpen() {
    return view().isOpen();
  }

  /**
   * @throws UnknownThing if the version has no such resource
   */
  public Resource resource(UUID resourceId) {
    return resources.stream()
        .filter(resource -> resource.id().equals(resourceId))
        .findFirst()
        .orElseThrow(() -> new UnknownThing("resource", String.valueOf(resourceId)));
  }

  public List<Resource> resources() {
    return resources.stream().sorted(Comparator.comparingInt(Resource::rank)).toList();
  }

  public VersionView view() {
    return new VersionView(
        key(),
        prototype.key(),
        prototype.title(),
        number(),
        licence,
        changeNote,
        releasedOn,
        proposed,
        resources().stream().map(Resource::view).toList());
  }

  private int nextRank() {
    return resources.stream().mapToInt(Resource::rank).max().orElse(0) + 1;
  }

  private void guardDraft() {
    if (isReleased()) {
      throw new BusinessRuleViolation("prototypes.version.released", number());
    }
  }

  private void guardLicence() {
    if (licence == null) {
      throw new BusinessRuleViolation("prototypes.version.licence-missing", number());
    }
  }
}
