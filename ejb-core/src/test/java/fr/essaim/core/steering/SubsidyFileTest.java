package fr.essaim.core.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.network.OrganisationPublicView;
import fr.essaim.core.network.PublicContact;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** What agreements are in the national schema for subsidies, by the schema itself. */
class SubsidyFileTest {

  private static final LocalDate SIGNED = LocalDate.of(2025, 3, 20);
  private static final String SIRET = "73282932000074";

  @Test
  void everyRowFitsTheSchema() throws IOException {
    JsonObject schema = schema();
    List<Map<String, String>> rows = SubsidyFile.rows(List.of(operation(lead(null, "W595000001"))));

    assertThat(rows).hasSize(4);
    assertThat(SubsidyFile.COLUMNS)
        .isEqualTo(
            schema.getJsonArray("fields").getValuesAs(JsonObject.class).stream()
                .map(field -> field.getString("name"))
                .toList());
    for (Map<String, String> row : rows) {
      assertThat(breaches(schema, row)).isEmpty();
    }
    assertThat(rows.get(0))
        .containsEntry("conditionsVersement", "autre")
        .containsEntry("montant", "649999.00")
        .containsEntry("datesPeriodeVersement", "2025-04-01/2027-03-31")
        .containsEntry("attribuantsCofinanceurs", "État, Ville, Métropole, Fonds")
        .containsEntry("anneesPluriannualite", "2025,2026,2027");
    assertThat(rows.get(1))
        .containsEntry("conditionsVersement", "échelonné")
        .containsEntry("datesPeriodeVersement", "2025-05-15/2026-03-31");
    assertThat(rows.get(2))
        .containsEntry("conditionsVersement", "unique")
        .containsEntry("datesPeriodeVersement", "2025-05-15");
  }

  @Test
  void whatTheSchemaWouldRefuseIsLeftOut() {
    assertThat(SubsidyFile.rows(List.of(operation(lead(null, null))))).isEmpty();
    assertThat(SubsidyFile.rows(List.of(operation(null)))).isEmpty();
    assertThat(SubsidyFile.rows(List.of(operation(lead(SIRET, null)))))
        .extracting(row -> row.get("nomAttribuant"))
        .as("neither what is not signed nor who has no number")
        .doesNotContain("Fonds");
  }

  /** What the check finds wrong is what the schema's own examples are wrong in. */
  @Test
  void theCheckFindsTheFaultsOfTheExamples() throws IOException {
    JsonObject schema = schema();

    assertThat(breachesOf(schema, "exemple_invalide_erreurs_cellules.csv"))
        .contains(
            "rnaBeneficiaire: W3222",
            "notificationUE: no",
            "datesPeriodeVersement: 2017-06-27_2018-06-27");
  }

  private static List<String> breachesOf(JsonObject schema, String file) throws IOException {
    List<String> breaches = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(material().resolve(file))) {
      for (CSVRecord row :
          CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
        breaches.addAll(breaches(schema, row.toMap()));
      }
    }
    return breaches;
  }

  /** By what the schema says of each field, and by its checks of one of two. */
  private static List<String> breaches(JsonObject schema, Map<String, String> row) {
    List<String> breaches = new ArrayList<>();
    for (JsonObject field : schema.getJsonArray("fields").getValuesAs(JsonObject.class)) {
      String name = field.getString("name");
      String value = row.get(name) == null ? "" : row.get(name);
      JsonObject rules =
          field.getOrDefault("constraints", JsonValue.EMPTY_JSON_OBJECT).asJsonObject();
      if (value.isEmpty()) {
        if (rules.getBoolean("required", false)) {
          breaches.add(name + " is missing");
        }
      } else if (!isOfType(field.getString("type"), value) || !keeps(rules, value)) {
        breaches.add(name + ": " + value);
      }
    }
    if (isEmpty(row, "idBeneficiaire") && isEmpty(row, "rnaBeneficiaire")) {
      breaches.add("neither idBeneficiaire nor rnaBeneficiaire");
    }
    return breaches;
  }

  private static boolean isEmpty(Map<String, String> row, String name) {
    return row.get(name) == null || row.get(name).isEmpty();
  }

  private static boolean isOfType(String type, String value) {
    return switch (type) {
      case "date" -> value.matches("\\d{4}-\\d{2}-\\d{2}");
      case "number" -> value.matches("\\d+(\\.\\d+)?");
      case "integer" -> value.matches("\\d+");
      default -> true;
    };
  }

  private static boolean keeps(JsonObject rules, String value) {
    boolean among =
        !rules.containsKey("enum")
            || rules.getJsonArray("enum").getValuesAs(JsonString.class).stream()
                .anyMatch(each -> each.getString().equals(value));
    return among
        && value.matches(rules.getString("pattern", "(?s).*"))
        && value.length() <= rules.getInt("maxLength", Integer.MAX_VALUE)
        && (!rules.containsKey("minimum")
            || Double.parseDouble(value) >= rules.getJsonNumber("minimum").doubleValue())
        && (!rules.containsKey("maximum")
            || Double.parseDouble(value) <= rules.getJsonNumber("maximum").doubleValue());
  }

  private static PublishedOperation operation(OrganisationPublicView lead) {
    OperationDetails details =
        OperationDetails.of(
            Map.of(
                "name",
                "Ateliers ".repeat(20) + "x",
                "programme",
                "FEDER",
                "starts",
                "2025-04-01",
                "ends",
                "2027-03-31",
                "lead",
                "moulin"));
    LocalDate first = LocalDate.of(2025, 5, 15);
    LocalDate last = LocalDate.of(2026, 3, 31);
    return new PublishedOperation(
        "ateliers",
        details,
        lead,
        List.of(),
        List.of(),
        List.of(
            grant("feder", "FEDER", SIRET, SIGNED, PaymentMode.ON_REQUEST, List.of()),
            grant("etat", "État", SIRET, SIGNED, PaymentMode.SUBSIDY, List.of(first, last)),
            grant("ville", "Ville", SIRET, SIGNED, PaymentMode.SUBSIDY, List.of(first)),
            grant("mel", "Métropole", SIRET, SIGNED, PaymentMode.SUBSIDY, List.of()),
            grant("fonds", "Fonds", null, null, PaymentMode.SUBSIDY, List.of())),
        99_999_900);
  }

  private static PublishedGrant grant(
      String key,
      String name,
      String siret,
      LocalDate signed,
      PaymentMode payment,
      List<LocalDate> instalments) {
    return new PublishedGrant(
        "ateliers-" + key,
        key,
        name,
        OrganisationKind.FUNDER,
        siret,
        64_999_900L,
        new Rate(64_999_900, 99_999_900),
        "2025-001",
        signed,
        64_999_900L,
        payment,
        instalments);
  }

  private static OrganisationPublicView lead(String siret, String rna) {
    return new OrganisationPublicView(
        "moulin",
        "Le Moulin",
        OrganisationKind.ASSOCIATION,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        siret,
        rna,
        new PublicContact(null, null, null),
        null,
        null,
        null,
        List.of(),
        List.of(),
        Instant.EPOCH);
  }

  private static JsonObject schema() throws IOException {
    Path file = material().resolve("schema.json");
    assumeTrue(Files.exists(file), "The conformance material is not beside the project");
    try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
      return reader.readObject();
    }
  }

  private static Path material() {
    return conformance().resolve("scdl-subventions");
  }

  private static Path conformance() {
    String set = System.getenv("CONFORMANCE_DIR");
    if (set == null) {
      set = System.getProperty("conformance.dir");
    }
    if (set != null) {
      return Path.of(set);
    }
    Path folder = Path.of("").toAbsolutePath();
    while (folder.getParent() != null && !Files.isDirectory(folder.resolve("opendata"))) {
      folder = folder.getParent();
    }
    return folder.resolve("../shared/conformance");
  }

  /** The names are those of the schema, and no others. */
  @Test
  void theFileHasEachColumnOnce() {
    assertThat(SubsidyFile.COLUMNS).doesNotHaveDuplicates();
    assertThat(Set.copyOf(SubsidyFile.COLUMNS)).hasSize(40);
  }
}
