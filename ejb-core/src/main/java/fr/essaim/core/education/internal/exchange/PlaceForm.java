package fr.essaim.core.education.internal.exchange;

import fr.essaim.core.education.PlaceDetails;
import fr.essaim.core.education.PlaceKind;
import fr.essaim.core.network.Commune;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How a format has places. */
abstract class PlaceForm extends RecordForm {

  private static final Set<String> NEEDED = Set.of("name", "commune");
  private static final String COMMUNE = "commune-";

  private final Gazetteer gazetteer;
  private final Where where;

  /** Which columns say where it is, and what it is. */
  record Where(String id, String on, String code, String commune, String postcode) {}

  PlaceForm(Set<String> never, Gazetteer gazetteer, Where where) {
    super(never);
    this.gazetteer = gazetteer;
    this.where = where;
  }

  /** Reads what is there besides its identifier, its day and its commune. */
  abstract void read(JsonObject row, Map<String, String> fields, Faults faults);

  /** The column of a field. */
  abstract String column(String field);

  @Override
  final Told read(JsonObject row, Faults faults) {
    String id = text(row, where.id());
    if (id.isEmpty()) {
      faults.refuse(where.id(), "", "education.exchange.value.missing");
      return null;
    }
    LocalDate on = day(row, where.on(), faults);
    Map<String, String> fields = new HashMap<>();
    read(row, fields, faults);
    Optional<String> commune = commune(row, faults);
    if (commune.isEmpty()) {
      return null;
    }
    fields.put("commune", commune.get());
    Map<String, String> passed = faults.passed(fields, PlaceForm::rules, NEEDED, this::column);
    return passed == null ? null : new Told(id, on, passed);
  }

  /** A kind is what only some formats tell. */
  private static Map<String, String> rules(Map<String, String> fields) {
    Map<String, String> whole = new HashMap<>(fields);
    whole.putIfAbsent("kind", PlaceKind.OTHER.name());
    return PlaceDetails.of(whole).fields();
  }

  private Optional<String> commune(JsonObject row, Faults faults) {
    String code = text(row, where.code());
    String name = text(row, where.commune());
    Optional<Commune> found =
        code.isEmpty()
            ? gazetteer
                .called(text(row, where.postcode()) + " " + name)
                .or(() -> gazetteer.called(name))
            : gazetteer.known(COMMUNE + code.toLowerCase(Locale.ROOT));
    if (found.isEmpty()) {
      faults.refuse(
          code.isEmpty() ? where.commune() : where.code(),
          code.isEmpty() ? name : code,
          code.isEmpty() && name.isEmpty()
              ? "education.exchange.value.missing"
              : "education.exchange.commune.unknown",
          code.isEmpty() ? name : code);
    }
    return found.map(Commune::key);
  }

  /** The commune of a place. */
  final Optional<Commune> commune(Told place) {
    return gazetteer.known(place.get("commune"));
  }
}
