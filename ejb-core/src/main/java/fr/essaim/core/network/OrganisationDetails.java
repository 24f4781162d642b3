package fr.essaim.core.network;

import fr.essaim.core.shared.Violations;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * All that one may state of an organisation; what is null is unknown, and stays empty.
 *
 * @param name as it calls itself
 * @param description what it is and does, plain text of at most 4 000 characters
 * @param communeKey the territory's key, such as {@code commune-59599}
 * @param areaKeys programme areas that it belongs to
 * @param managerKey the organisation that runs it
 * @param federationKey the federation that it is a member of
 * @param siret checked by form; blanks are dropped
 * @param internalNote for the network's own eyes
 */
public record OrganisationDetails(
    String name,
    OrganisationKind kind,
    String description,
    String website,
    String street,
    String postcode,
    String communeKey,
    List<String> areaKeys,
    String managerKey,
    String federationKey,
    String siret,
    String rna,
    PublicContact publicContact,
    PrivateContact privateContact,
    String internalNote) {

  /** Longest name. */
  public static final int MAX_NAME = 200;

  /** Longest text. */
  public static final int MAX_TEXT = 4000;

  /**
   * @throws fr.essaim.core.shared.BusinessRuleViolation {@code network.name.missing}, {@code
   *     network.kind.missing}, {@code network.federation.not-for-kind}, or what a field itself
   *     refuses
   */
  public OrganisationDetails {
    Violations violations = new Violations();
    name = Fields.text(violations, "name", name, MAX_NAME);
    violations.check("name", name != null, "network.name.missing");
    violations.check("kind", kind != null, "network.kind.missing");
    description = Fields.text(violations, "description", description, MAX_TEXT);
    website = violations.read("website", website, Fields::url);
    street = Fields.text(violations, "street", street, MAX_NAME);
    postcode = violations.read("postcode", postcode, Fields::postcode);
    communeKey = Fields.text(violations, "commune", communeKey, MAX_NAME);
    areaKeys = areaKeys == null ? List.of() : List.copyOf(new TreeSet<>(areaKeys));
    managerKey = Fields.text(violations, "manager", managerKey, MAX_NAME);
    federationKey = Fields.text(violations, "federation", federationKey, MAX_NAME);
    violations.check(
        "federation",
        federationKey == null || kind == null || kind.canBeFederated(),
        "network.federation.not-for-kind",
        String.valueOf(kind));
    siret = violations.read("siret", siret, StateIdentifiers::siret);
    rna = violations.read("rna", rna, StateIdentifiers::rna);
    publicContact = publicContact == null ? PublicContact.NONE : publicContact;
    privateContact = privateContact == null ? PrivateContact.NONE : privateContact;
    internalNote = Fields.text(violations, "note", internalNote, MAX_TEXT);
    violations.refuse();
  }

  /** An organisation of which only name and kind are known. */
  public static OrganisationDetails of(String name, OrganisationKind kind) {
    return new OrganisationDetails(
        name, kind, null, null, null, null, null, null, null, null, null, null, null, null, null);
  }

  /** The same, field by field as text: for drafts, history, imports and conflicts. */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("name", name);
    fields.put("kind", kind.name());
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

  /**
   * Reads back what {@link #fields()} gave; a field that is absent counts as empty.
   *
   * @throws fr.essaim.core.shared.BusinessRuleViolation with all that is wrong
   */
  public static OrganisationDetails of(Map<String, String> fields) {
    Violations violations = new Violations();
    String kind = fields.getOrDefault("kind", "");
    String areas = fields.getOrDefault("areas", "");
    PublicContact publicContact =
        violations.read(
            null,
            fields,
            typed ->
                new PublicContact(
                    typed.get("publicEmail"), typed.get("publicPhone"), typed.get("publicPage")));
    PrivateContact privateContact =
        violations.read(
            null,
            fields,
            typed ->
                new PrivateContact(typed.get("contact"), typed.get("email"), typed.get("phone")));
    OrganisationDetails details =
        violations.read(
            null,
            fields,
            typed ->
                new OrganisationDetails(
                    typed.get("name"),
                    kind.isEmpty() ? null : OrganisationKind.valueOf(kind),
                    typed.get("description"),
                    typed.get("website"),
                    typed.get("street"),
                    typed.get("postcode"),
                    typed.get("commune"),
                    areas.isEmpty() ? List.of() : List.of(areas.split(",")),
                    typed.get("manager"),
                    typed.get("federation"),
                    typed.get("siret"),
                    typed.get("rna"),
                    publicContact,
                    privateContact,
                    typed.get("note")));
    violations.refuse();
    return details;
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
