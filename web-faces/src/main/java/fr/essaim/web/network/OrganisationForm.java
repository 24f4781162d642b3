package fr.essaim.web.network;

import fr.essaim.core.network.OrganisationDetails;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.network.PrivateContact;
import fr.essaim.core.network.PublicContact;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What one types about an organisation: texts by field, as they stand in the page, for whatever is
 * typed must be shown again, right or wrong.
 */
public class OrganisationForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private final LinkedHashMap<String, String> fields = new LinkedHashMap<>();
  private OrganisationKind kind;
  private List<String> areaKeys = new ArrayList<>();

  /** Nothing typed yet. */
  public OrganisationForm() {}

  /** What is stated now. */
  public OrganisationForm(OrganisationDetails details) {
    kind = details.kind();
    areaKeys = new ArrayList<>(details.areaKeys());
    fields.put("name", details.name());
    fields.put("description", details.description());
    fields.put("website", details.website());
    fields.put("street", details.street());
    fields.put("postcode", details.postcode());
    fields.put("commune", details.communeKey());
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
  }

  /**
   * @throws fr.essaim.core.shared.BusinessRuleViolation as the details refuse what was typed
   */
  public OrganisationDetails details() {
    return new OrganisationDetails(
        fields.get("name"),
        kind,
        fields.get("description"),
        fields.get("website"),
        fields.get("street"),
        fields.get("postcode"),
        fields.get("commune"),
        areaKeys,
        fields.get("manager"),
        fields.get("federation"),
        fields.get("siret"),
        fields.get("rna"),
        new PublicContact(
            fields.get("publicEmail"), fields.get("publicPhone"), fields.get("publicPage")),
        new PrivateContact(fields.get("contact"), fields.get("email"), fields.get("phone")),
        fields.get("note"));
  }

  /** The fields that another form says otherwise, by name, in the order of the page. */
  public List<String> differences(OrganisationForm other) {
    Map<String, String> mine = all();
    Map<String, String> theirs = other.all();
    return mine.keySet().stream()
        .filter(field -> !Objects.equals(blank(mine.get(field)), blank(theirs.get(field))))
        .toList();
  }

  /** What a field says, as text. */
  public String said(String field) {
    return blank(all().get(field));
  }

  /** Takes over what another form says of a field. */
  public void take(String field, OrganisationForm other) {
    switch (field) {
      case "kind" -> kind = other.kind;
      case "areas" -> areaKeys = new ArrayList<>(other.areaKeys);
      default -> fields.put(field, other.fields.get(field));
    }
  }

  public Map<String, String> getFields() {
    return fields;
  }

  public OrganisationKind getKind() {
    return kind;
  }

  public void setKind(OrganisationKind kind) {
    this.kind = kind;
  }

  public List<String> getAreaKeys() {
    return areaKeys;
  }

  public void setAreaKeys(List<String> areaKeys) {
    this.areaKeys = areaKeys;
  }

  private Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("name", fields.get("name"));
    all.put("kind", kind == null ? "" : kind.name());
    for (String field :
        List.of("description", "website", "street", "postcode", "commune", "manager")) {
      all.put(field, fields.get(field));
    }
    all.put("areas", String.join(", ", areaKeys.stream().sorted().toList()));
    for (String field :
        List.of(
            "federation",
            "siret",
            "rna",
            "publicEmail",
            "publicPhone",
            "publicPage",
            "contact",
            "email",
            "phone",
            "note")) {
      all.put(field, fields.get(field));
    }
    return all;
  }

  private static String blank(String text) {
    return text == null ? "" : text.strip();
  }
}
