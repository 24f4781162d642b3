package fr.essaim.core.prototypes.domain;

import fr.essaim.core.history.Changes;
import fr.essaim.core.prototypes.Audience;
import fr.essaim.core.prototypes.MissingToPublish;
import fr.essaim.core.prototypes.PrototypeDetails;
import fr.essaim.core.prototypes.PrototypeKind;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is said about a prototype: what it is, where it was made, by and for whom. */
@Embeddable
public class Description {

  private String title;
  private String summary;

  @Enumerated(EnumType.STRING)
  private PrototypeKind kind;

  private String creators;

  @Column(name = "public_contact")
  private String publicContact;

  @Column(name = "personal_contact")
  private String personalContact;

  @ElementCollection
  @CollectionTable(
      schema = "prototypes",
      name = "prototype_origin",
      joinColumns = @JoinColumn(name = "prototype_id"))
  @Column(name = "organisation_key")
  private Set<String> originKeys = new HashSet<>();

  @ElementCollection
  @CollectionTable(
      schema = "prototypes",
      name = "prototype_audience",
      joinColumns = @JoinColumn(name = "prototype_id"))
  @Column(name = "audience")
  @Enumerated(EnumType.STRING)
  private Set<Audience> audiences = new HashSet<>();

  @ElementCollection
  @CollectionTable(
      schema = "prototypes",
      name = "prototype_theme",
      joinColumns = @JoinColumn(name = "prototype_id"))
  @Column(name = "theme_key")
  private Set<String> themeKeys = new HashSet<>();

  protected Description() {}

  /** Replaces all of it; what is wrong is refused all at once. */
  void edit(PrototypeDetails details) {
    Constraints.check(details);
    title = details.title();
    summary = details.summary();
    kind = details.kind();
    creators = details.getCreators();
    publicContact = details.publicContact();
    personalContact = details.personalContact();
    replace(originKeys, details.originKeys());
    replace(audiences, details.audiences());
    replace(themeKeys, details.themeKeys());
  }

  /** The survivor of a merge takes the place of the organisation that is gone. */
  boolean isFrom(String organisationKey) {
    return originKeys.contains(organisationKey);
  }

  /** One origin takes the place of another. */
  void changeOrigin(String formerKey, String nextKey, Changes changes) {
    String before = String.join(",", new TreeSet<>(originKeys));
    originKeys.remove(formerKey);
    originKeys.add(nextKey);
    changes.note("origins", before, String.join(",", new TreeSet<>(originKeys)));
  }

  PrototypeDetails details() {
    return new PrototypeDetails(
        title,
        summary,
        kind,
        originKeys,
        creators == null || creators.isEmpty() ? List.of() : List.of(creators.split("\n")),
        audiences,
        themeKeys,
        publicContact,
        personalContact);
  }

  Set<String> originKeys() {
    return Set.copyOf(originKeys);
  }

  /** The texts that searches look into. */
  String searchable() {
    return String.join(" ", title, summary, creators.replace('\n', ' '));
  }

  /** What it still needs before it can be published. */
  Set<MissingToPublish> missingToPublish() {
    Set<MissingToPublish> missing = EnumSet.noneOf(MissingToPublish.class);
    if (kind == null) {
      missing.add(MissingToPublish.KIND);
    }
    if (audiences.isEmpty()) {
      missing.add(MissingToPublish.AUDIENCE);
    }
    if (themeKeys.isEmpty()) {
      missing.add(MissingToPublish.THEME);
    }
    return missing;
  }

  /**
   * @throws BusinessRuleViolation {@code prototypes.publish.missing}, with the first thing that is
   */
  void guardFitToPublish() {
    missingToPublish().stream()
        .findFirst()
        .ifPresent(
            missing -> {
              throw new BusinessRuleViolation("prototypes.publish.missing", missing);
            });
  }

  private static <T> void replace(Set<T> kept, Set<T> wanted) {
    kept.retainAll(wanted);
    kept.addAll(wanted);
  }
}
