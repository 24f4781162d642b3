package fr.essaim.core.network;

import fr.essaim.core.shared.FieldName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * All that one may state of an organisation; what is null is unknown, and stays empty.
 *
 * @param name as it calls itself
 * @param description what it is and does, plain text of at most 4 000 characters
 * @param communeKey the territory's key, such as {@code commune-59599}
 * @param areaKeys programme areas that it belongs to, and priority districts that it works in
 * @param managerKey the organisation that runs it
 * @param federationKey the federation that it is a member of
 * @param siret checked by form; blanks are dropped
 * @param internalNote for the network's own eyes
 */
public record OrganisationDetails(
    @NotNull(message = "network.name.missing") @Size(max = MAX_NAME, message = Fields.TOO_LONG)
        String name,
    @NotNull(message = "network.kind.missing") OrganisationKind kind,
    @Size(max = MAX_TEXT, message = Fields.TOO_LONG) String description,
    String website,
    @Size(max = MAX_NAME, message = Fields.TOO_LONG) String street,
    @Pattern(regexp = "\\d{5}", message = "network.postcode.invalid") String postcode,
    @FieldName("commune") @Pattern(regexp = "[a-z]+-[a-z0-9]+", message = "network.commune.unknown")
        String communeKey,
    @FieldName("areas") List<String> areaKeys,
    @FieldName("manager") @Size(max = MAX_NAME, message = Fields.TOO_LONG) String managerKey,
    @FieldName("federation") @Size(max = MAX_NAME, message = Fields.TOO_LONG) String federationKey,
    String siret,
    String rna,
    @Valid PublicContact publicContact,
    @Valid PrivateContact privateContact,
    @FieldName("note") @Size(max = MAX_TEXT, message = Fields.TOO_LONG) String internalNote) {

  /** Longest name. */
  public static final int MAX_NAME = 200;

  /** Longest text. */
  public static final int MAX_TEXT = 4000;

  /** Blank is unknown; what has one way to be written is written so. */
  public OrganisationDetails {
    name = Fields.text(name);
    description = Fields.text(description);
    website = Fields.url(website);
    street = Fields.text(street);
    postcode = StateIdentifiers.compact(postcode);
    communeKey = Fields.text(communeKey);
    areaKeys = areaKeys == null ? List.of() : List.copyOf(new TreeSet<>(areaKeys));
    managerKey = Fields.text(managerKey);
    federationKey = Fields.text(federationKey);
    siret = StateIdentifiers.compact(siret);
    rna = StateIdentifiers.compact(rna);
    publicContact = publicContact == null ? PublicContact.NONE : publicContact;
    privateContact = privateContact == null ? PrivateContact.NONE : privateContact;
    internalNote = Fields.text(internalNote);
  }

  @AssertTrue(message = "network.url.invalid")
  boolean isWebsite() {
    return Fields.isUrl(website);
  }

  @AssertTrue(message = "network.federation.not-for-kind")
  boolean isFederation() {
    return federationKey == null || kind == null || kind.canBeFederated();
  }

  @AssertTrue(message = "network.siret.invalid")
  boolean isSiret() {
    return siret == null || StateIdentifiers.isSiret(siret);
  }

  @AssertTrue(message = "network.rna.invalid")
  boolean isRna() {
    return rna == null || StateIdentifiers.isRna(rna);
  }

  /** An organisation of which only name and kind are known. */
  public static OrganisationDetails of(String name, OrganisationKind kind) {
    return new OrganisationDetails(
        name, kind, null, null, null, null, null, null, null, null, null, null, null, null, null);
  }

  /** The same without what is for the network's own eyes. */
  OrganisationDetails forEverybody() {
    Map<String, String> fields = fields();
    fields.keySet().removeAll(Set.of("contact", "email", "phone", "note"));
    return of(fields);
  }

  /** The same, field by field as text: for drafts, history, imports and conflicts. */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("name", name);
    fields.put("kind", kind == null ? "" : kind.name());
    fields.put("description", description);
    fields.put("website", website);
    fields.put("street", street);
    fields.put("postcode", postcode);
    fields.put("commune", communeKey);
    fields.put("areas", String.join(",", areaKeys));
    fields.put("manager", managerKey);
    fields.put("federation", federationKey);
    fields.put("siret", siret);
    fields.put("rna", rna);
    fields.put("publicEmail", publicContact.email());
    fields.put("publicPhone", publicContact.phone());
    fields.put("publicPage", publicContact.page());
    fields.put("contact", privateContact.name());
    fields.put("email", privateContact.email());
    fields.put("phone", privateContact.phone());
    fields.put("note", internalNote);
    fields.replaceAll((field, value) -> value == null ? "" : value);
    return fields;
  }

  /** Reads back what {@link #fields()} gave; a field that is absent counts as empty. */
  public static OrganisationDetails of(Map<String, String> fields) {
    String kind = fields.getOrDefault("kind", "");
    String areas = fields.getOrDefault("areas", "");
    return new OrganisationDetails(
        fields.get("name"),
        kind.isEmpty() ? null : OrganisationKind.valueOf(kind),
        fields.get("description"),
        fields.get("website"),
        fields.get("street"),
        fields.get("postcode"),
        fields.get("commune"),
        areas.isEmpty() ? List.of() : List.of(areas.split(",")),
        fields.get("manager"),
        fields.get("federation"),
        fields.get("siret"),
        fields.get("rna"),
        new PublicContact(
            fields.get("publicEmail"), fields.get("publicPhone"), fields.get("publicPage")),
        new PrivateContact(fields.get("contact"), fields.get("email"), fields.get("phone")),
        fields.get("note"));
  }

  public OrganisationDetails withDescription(String text) {
    return with(draft -> draft.description = text);
  }

  public OrganisationDetails located(String commune, Collection<String> areas) {
    return with(
        draft -> {
          draft.communeKey = commune;
          draft.areaKeys = List.copyOf(areas);
        });
  }

  public OrganisationDetails underManager(String manager) {
    return with(draft -> draft.managerKey = manager);
  }

  public OrganisationDetails memberOf(String federation) {
    return with(draft -> draft.federationKey = federation);
  }

  public OrganisationDetails noting(String note) {
    return with(draft -> draft.internalNote = note);
  }

  private OrganisationDetails with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.checked();
  }

  /** The parts that a copy may differ in. */
  private static final class Draft {

    private final OrganisationDetails original;
    private String description;
    private String communeKey;
    private List<String> areaKeys;
    private String managerKey;
    private String federationKey;
    private String internalNote;

    private Draft(OrganisationDetails original) {
      this.original = original;
      description = original.description;
      communeKey = original.communeKey;
      areaKeys = original.areaKeys;
      managerKey = original.managerKey;
      federationKey = original.federationKey;
      internalNote = original.internalNote;
    }

    private OrganisationDetails checked() {
      return new OrganisationDetails(
          original.name,
          original.kind,
          description,
          original.website,
          original.street,
          original.postcode,
          communeKey,
          areaKeys,
          managerKey,
          federationKey,
          original.siret,
          original.rna,
          original.publicContact,
          original.privateContact,
          internalNote);
    }
  }
}
