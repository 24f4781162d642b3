package fr.essaim.web.network;

import fr.essaim.core.network.OrganisationDetails;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.network.PrivateContact;
import fr.essaim.core.network.PublicContact;
import fr.essaim.core.shared.Violations;
import fr.essaim.web.drafts.TypedFields;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The fields of an organisation as its form shows them: lists of choices beside the texts. */
public class OrganisationForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String KIND = "kind";
  private static final String AREAS = "areas";

  /** In the order of the page. */
  private static final List<String> FIELDS =
      List.of(
          "name",
          KIND,
          "description",
          "website",
          "street",
          "postcode",
          "commune",
          AREAS,
          "manager",
          "federation",
          "siret",
          "rna",
          "publicEmail",
          "publicPhone",
          "publicPage",
          "contact",
          "email",
          "phone",
          "note");

  private final TypedFields typed;

  public OrganisationForm(TypedFields typed) {
    this.typed = typed;
  }

  /** Nothing stated yet. */
  public static Map<String, String> empty() {
    Map<String, String> fields = new LinkedHashMap<>();
    FIELDS.forEach(field -> fields.put(field, ""));
    return fields;
  }

  /** What is stated, field by field. */
  public static Map<String, String> fieldsOf(OrganisationDetails details) {
    Map<String, String> fields = empty();
    fields.put("name", details.name());
    fields.put(KIND, details.kind().name());
    fields.put("description", details.description());
    fields.put("website", details.website());
    fields.put("street", details.street());
    fields.put("postcode", details.postcode());
    fields.put("commune", details.communeKey());
    fields.put(AREAS, joined(details.areaKeys()));
    fields.put("manager", details.managerKey());
    fields.put("federation", details.federationKey());
    fields.put("siret", details.siret());
    fields.put("rna", details.rna());
    fields.put("publicEmail", details.publicContact().email());
    fields.put("publicPhone", details.publicContact().phone());
    fields.put("publicPage", details.publicContact().page());
    fields.put("contact", details.privateContact().name());
    fields.put("email", details.privateContact().email());
    fields.put("phone", details.privateContact().phone());
    fields.put("note", details.internalNote());
    return fields;
  }

  /**
   * @throws fr.essaim.core.shared.BusinessRuleViolation as the details refuse what was typed
   */
  public OrganisationDetails details() {
    Violations violations = new Violations();
    PublicContact publicContact = violations.read(null, typed, OrganisationForm::publicContact);
    PrivateContact privateContact = violations.read(null, typed, OrganisationForm::privateContact);
    OrganisationDetails details =
        violations.read(null, this, form -> form.details(publicContact, privateContact));
    violations.refuse();
    return details;
  }

  private static PublicContact publicContact(TypedFields typed) {
    return new PublicContact(
        typed.mine("publicEmail"), typed.mine("publicPhone"), typed.mine("publicPage"));
  }

  private static PrivateContact privateContact(TypedFields typed) {
    return new PrivateContact(typed.mine("contact"), typed.mine("email"), typed.mine("phone"));
  }

  private OrganisationDetails details(PublicContact publicContact, PrivateContact privateContact) {
    return new OrganisationDetails(
        typed.mine("name"),
        getKind(),
        typed.mine("description"),
        typed.mine("website"),
        typed.mine("street"),
        typed.mine("postcode"),
        key("commune"),
        getAreaKeys(),
        key("manager"),
        key("federation"),
        typed.mine("siret"),
        typed.mine("rna"),
        publicContact,
        privateContact,
        typed.mine("note"));
  }

  public TypedFields getTyped() {
    return typed;
  }

  public Map<String, String> getFields() {
    return typed.getValues();
  }

  public OrganisationKind getKind() {
    String kind = typed.mine(KIND);
    return kind.isEmpty() ? null : OrganisationKind.valueOf(kind);
  }

  public void setKind(OrganisationKind kind) {
    typed.getValues().put(KIND, kind == null ? "" : kind.name());
  }

  public List<String> getAreaKeys() {
    String areas = typed.mine(AREAS);
    return areas.isEmpty() ? new ArrayList<>() : new ArrayList<>(Arrays.asList(areas.split(",")));
  }

  public void setAreaKeys(List<String> areaKeys) {
    typed.getValues().put(AREAS, joined(areaKeys));
  }

  private String key(String field) {
    String key = typed.mine(field);
    return key.isEmpty() ? null : key;
  }

  private static String joined(List<String> keys) {
    return String.join(",", new TreeSet<>(keys));
  }
}
