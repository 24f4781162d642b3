package fr.essaim.core.spread.domain;

import fr.essaim.core.prototypes.FileStore;
import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.prototypes.ResourceDetails;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** Something that an adaptation is made of, which a version can take as a resource. */
@Entity
@DiscriminatorValue("ADAPTATION")
public class AdaptationFile extends AttachedFile {

  /** Only the mapping reads it. */
  @SuppressWarnings("UnusedVariable")
  @ManyToOne(optional = false)
  @JoinColumn(name = "adaptation_id")
  private Adaptation adaptation;

  private String title;

  @Enumerated(EnumType.STRING)
  private Licence licence;

  private String language;

  protected AdaptationFile() {}

  AdaptationFile(Adaptation adaptation, ResourceDetails details, FileStore.Kept file, Instant now) {
    super(file, now);
    this.adaptation = adaptation;
    title = details.title();
    licence = details.licence();
    language = details.language();
  }

  @Override
  public ResourceDetails details() {
    return new ResourceDetails(title, licence, language, mediaType());
  }
}
