package fr.essaim.core.spread;

import fr.essaim.core.shared.FieldName;
import fr.essaim.core.shared.PlainText;
import jakarta.validation.constraints.NotBlank;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one states of an installation.
 *
 * @param centreKey where it is
 * @param prototypeKey of what
 * @param version the number of the released version, such as {@code 1.0}; null where not known
 * @param transferKey the transfer that brought it; null for none
 */
public record InstallationDetails(
    @FieldName("centre") @NotBlank(message = "spread.centre.missing") String centreKey,
    @FieldName("prototype") @NotBlank(message = "spread.prototype.missing") String prototypeKey,
    String version,
    @FieldName("transfer") String transferKey) {

  public InstallationDetails {
    centreKey = PlainText.of(centreKey);
    prototypeKey = PlainText.of(prototypeKey);
    version = Typed.orNull(version);
    transferKey = Typed.orNull(transferKey);
  }

  /** The same, brought by a transfer. */
  InstallationDetails broughtBy(String transfer) {
    return new InstallationDetails(centreKey, prototypeKey, version, transfer);
  }

  /** The same, field by field as text: for drafts, history and conflicts. */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("centre", centreKey);
    fields.put("prototype", prototypeKey);
    fields.put("version", Typed.text(version));
    fields.put("transfer", Typed.text(transferKey));
    return fields;
  }

  /** Reads back what {@link #fields()} gave. */
  public static InstallationDetails of(Map<String, String> fields) {
    return new InstallationDetails(
        fields.get("centre"),
        fields.get("prototype"),
        fields.get("version"),
        fields.get("transfer"));
  }
}
