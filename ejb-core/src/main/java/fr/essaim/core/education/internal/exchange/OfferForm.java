package fr.essaim.core.education.internal.exchange;

import fr.essaim.core.education.Cost;
import fr.essaim.core.education.OfferDetails;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How a format has what is offered. */
abstract class OfferForm extends RecordForm {

  private static final Set<String> NEEDED = Set.of("title", "themes");

  private final String id;
  private final String on;

  OfferForm(Set<String> never, String id, String on) {
    super(never);
    this.id = id;
    this.on = on;
  }

  /** Reads what is there besides its identifier and its day. */
  abstract void read(JsonObject row, Map<String, String> fields, Faults faults);

  /** The column of a field. */
  abstract String column(String field);

  @Override
  final Told read(JsonObject row, Faults faults) {
    String known = text(row, id);
    if (known.isEmpty()) {
      faults.refuse(id, "", "education.exchange.value.missing");
      return null;
    }
    LocalDate day = day(row, on, faults);
    Map<String, String> fields = new HashMap<>();
    read(row, fields, faults);
    Map<String, String> passed = faults.passed(fields, OfferForm::rules, NEEDED, this::column);
    return passed == null ? null : new Told(known, day, passed);
  }

  /** What it costs is what not everybody tells. */
  private static Map<String, String> rules(Map<String, String> fields) {
    Map<String, String> whole = new HashMap<>(fields);
    whole.putIfAbsent("cost", Cost.UNKNOWN.name());
    return OfferDetails.of(whole).fields();
  }
}
