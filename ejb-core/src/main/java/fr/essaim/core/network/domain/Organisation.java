package fr.essaim.core.network.domain;

import fr.essaim.core.history.Aggregate;
import fr.essaim.core.network.OrganisationDetails;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.network.PrivateContact;
import fr.essaim.core.network.PublicContact;
import fr.essaim.core.network.PublicationState;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.Slug;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An organisation of the network: a centre, who manages it, its federation, who pays, who helps.
 * Registered as a draft, published, perhaps withdrawn and published again; in the end perhaps found
 * to be the same as another and merged into it. Its key never changes and is never used again: the
 * key of a merged organisation leads to the survivor, unless the merge is undone.
 */
@Entity
@Table(schema = "network", name = "organisation")
public class Organisation extends Aggregate {

  /** Where a merged record leads, as the history calls it. */
  public static final String MERGED_INTO = "mergedInto";

  /** The name of its logo, as the history calls it. */
  public static final String LOGO = "logo";

  /** What its private contact is reached by: the history tells that it changed, not to what. */
  private static final Set<String> UNTOLD = Set.of("contact", "email", "phone");

  private String key;

  private String name;

  @Enumerated(EnumType.STRING)
  private OrganisationKind kind;

  private String description;

  private String website;

  private String street;

  private String postcode;

  @Column(name = "commune_key")
  private String communeKey;

  @ElementCollection
  @CollectionTable(
      schema = "network",
      name = "organisation_area",
      joinColumns = @JoinColumn(name = "organisation_id"))
  @Column(name = "territory_key")
  private Set<String> areaKeys = new HashSet<>();

  @Column(name = "manager_key")
  private String managerKey;

  @Column(name = "federation_key")
  private String federationKey;

  private String siret;

  private String rna;

  @Column(name = "public_email")
  private String publicEmail;

  @Column(name = "public_phone")
  private String publicPhone;

  @Column(name = "public_page")
  private String publicPage;

  @Column(name = "private_contact_name")
  private String privateContactName;

  @Column(name = "private_contact_email")
  private String privateContactEmail;

  @Column(name = "private_contact_phone")
  private String privateContactPhone;

  @Column(name = "internal_note")
  private String internalNote;

  @Column(name = "logo_id")
  private String logo;

  @Enumerated(EnumType.STRING)
  private PublicationState publication;

  @Column(name = "merged_into")
  private String mergedInto;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "changed_at")
  private Instant changedAt;

  protected Organisation() {}

  private Organisation(String key, Instant now) {
    super(UUID.randomUUID());
    this.key = key;
    publication = PublicationState.DRAFT;
    createdAt = now;
  }

  /** Registers an organisation, as a draft. */
  public static Organisation register(String key, OrganisationDetails details, Instant now) {
    if (!Slug.isValid(key)) {
      throw new BusinessRuleViolation("network.key.invalid", String.valueOf(key));
    }
    Organisation organisation = new Organisation(key, now);
    organisation.state(details);
    organisation.changes().noteAll("", Map.of(), details.fields(), UNTOLD);
    organisation.touch(now);
    return organisation;
  }

  /**
   * Replaces what is stated of it.
   *
   * @return whether anything differs from before
   */
  public boolean describe(OrganisationDetails details, Instant now) {
    refuseIfMerged();
    OrganisationDetails before = details();
    if (details.equals(before)) {
      return false;
    }
    state(details);
    changes().noteAll("", before.fields(), details.fields(), UNTOLD);
    touch(now);
    return true;
  }

  /**
   * Gives it a logo, or takes its logo away.
   *
   * @param next the name of the picture; null for none
   */
  public void showLogo(String next, Instant now) {
    refuseIfMerged();
    changes().note(LOGO, logo().orElse(""), Objects.requireNonNullElse(next, ""));
    logo = next;
    touch(now);
  }

  /** Shows it to everybody; publishing what is published changes nothing. */
  public boolean publish(Instant now) {
    refuseIfMerged();
    if (publication == PublicationState.PUBLISHED) {
      return false;
    }
    turnTo(PublicationState.PUBLISHED);
    touch(now);
    return true;
  }

  /**
   * Takes it out of public view; its address says so from then on.
   *
   * @throws BusinessRuleViolation {@code network.organisation.not-published}
   */
  public void withdraw(Instant now) {
    refuseIfMerged();
    if (publication != PublicationState.PUBLISHED) {
      throw new BusinessRuleViolation("network.organisation.not-published", key);
    }
    turnTo(PublicationState.WITHDRAWN);
    touch(now);
  }

  /**
   * Ends this record in favour of another of the same organisation.
   *
   * @throws BusinessRuleViolation {@code network.merge.itself}, {@code network.merge.gone}, {@code
   *     network.merge.unpublished} (what is public cannot end in what is not)
   */
  public void mergeInto(Organisation survivor, Instant now) {
    refuseIfMerged();
    if (survivor.equals(this)) {
      throw new BusinessRuleViolation("network.merge.itself", key);
    }
    if (survivor.isMerged()) {
      throw new BusinessRuleViolation("network.merge.gone", survivor.details().name());
    }
    if (publication == PublicationState.PUBLISHED
        && survivor.publication != PublicationState.PUBLISHED) {
      throw new BusinessRuleViolation("network.merge.unpublished", survivor.details().name());
    }
    changes().note(MERGED_INTO, "", survivor.key);
    mergedInto = survivor.key;
    if (publication != PublicationState.DRAFT) {
      turnTo(PublicationState.WITHDRAWN);
    }
    touch(now);
  }

  /** Points to the survivor wherever this named an organisation that was merged. */
  public void follow(String goneKey, String survivorKey, Instant now) {
    String above = survivorKey.equals(key) ? null : survivorKey;
    managerKey = followed("manager", managerKey, goneKey, above);
    federationKey = followed("federation", federationKey, goneKey, above);
    mergedInto = followed(MERGED_INTO, mergedInto, goneKey, survivorKey);
    touch(now);
  }

  /** Lives again as it was before it was merged. */
  public void separate(PublicationState before, Instant now) {
    changes().note(MERGED_INTO, mergedInto, "");
    mergedInto = null;
    if (publication != before) {
      turnTo(before);
    }
    touch(now);
  }

  /**
   * Takes back a change of one of its fields.
   *
   * @return false when the field was changed again, or when the rules no longer allow it
   */
  public boolean takeBack(String field, String before, String after, Instant now) {
    if (field.equals(MERGED_INTO)) {
      boolean isThere = after.equals(mergedInto);
      mergedInto = isThere ? followed(MERGED_INTO, mergedInto, after, before) : mergedInto;
      return isThere;
    }
    if (field.equals(LOGO)) {
      boolean isThere = !isMerged() && after.equals(logo);
      if (isThere) {
        showLogo(before.isEmpty() ? null : before, now);
      }
      return isThere;
    }
    Map<String, String> fields = details().fields();
    if (isMerged() || !after.equals(fields.put(field, before))) {
      return false;
    }
    try {
      return describe(OrganisationDetails.of(fields), now);
    } catch (BusinessRuleViolation noLonger) {
      return false;
    }
  }

  /** What is stated of it now. */
  public OrganisationDetails details() {
    return new OrganisationDetails(
        name,
        kind,
        description,
        website,
        street,
        postcode,
        communeKey,
        List.copyOf(areaKeys),
        managerKey,
        federationKey,
        siret,
        rna,
        new PublicContact(publicEmail, publicPhone, publicPage),
        new PrivateContact(privateContactName, privateContactEmail, privateContactPhone),
        internalNote);
  }

  @Override
  public String type() {
    return "organisation";
  }

  @Override
  public String key() {
    return key;
  }

  public PublicationState publication() {
    return publication;
  }

  public boolean isPublished() {
    return publication == PublicationState.PUBLISHED;
  }

  public boolean isMerged() {
    return mergedInto != null;
  }

  /** The key of the survivor, once merged. */
  public Optional<String> mergedInto() {
    return Optional.ofNullable(mergedInto);
  }

  /** The name of its logo, where it has one. */
  public Optional<String> logo() {
    return Optional.ofNullable(logo);
  }

  public Optional<String> federationKey() {
    return Optional.ofNullable(federationKey);
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant changedAt() {
    return changedAt;
  }

  private void state(OrganisationDetails details) {
    Constraints.check(details);
    if (key.equals(details.managerKey()) || key.equals(details.federationKey())) {
      throw new BusinessRuleViolation("network.organisation.under-itself", key);
    }
    name = details.name();
    kind = details.kind();
    description = details.description();
    website = details.website();
    street = details.street();
    postcode = details.postcode();
    communeKey = details.communeKey();
    areaKeys.retainAll(details.areaKeys());
    areaKeys.addAll(details.areaKeys());
    managerKey = details.managerKey();
    federationKey = details.federationKey();
    siret = details.siret();
    rna = details.rna();
    publicEmail = details.publicContact().email();
    publicPhone = details.publicContact().phone();
    publicPage = details.publicContact().page();
    privateContactName = details.privateContact().name();
    privateContactEmail = details.privateContact().email();
    privateContactPhone = details.privateContact().phone();
    internalNote = details.internalNote();
  }

  private String followed(String field, String named, String goneKey, String survivorKey) {
    if (!goneKey.equals(named)) {
      return named;
    }
    changes().note(field, named, survivorKey == null ? "" : survivorKey);
    return survivorKey;
  }

  private void turnTo(PublicationState next) {
    changes().note("publication", publication.name(), next.name());
    publication = next;
  }

  private void refuseIfMerged() {
    if (isMerged()) {
      throw new BusinessRuleViolation("network.organisation.merged", key, mergedInto);
    }
  }

  private void touch(Instant now) {
    changedAt = now;
  }
}
