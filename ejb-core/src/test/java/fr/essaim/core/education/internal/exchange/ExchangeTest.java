package fr.essaim.core.education.internal.exchange;

import static fr.essaim.core.education.internal.exchange.Samples.EXCHANGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import fr.essaim.core.education.ExchangeFormat;
import fr.essaim.core.education.ReadColumn;
import fr.essaim.core.tables.ImportProblem;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files of others: valid where they go, complete where they come back, told where they are wrong.
 */
class ExchangeTest {

  private static byte[] written(ExchangeFormat format, ToldPlace... places) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EXCHANGE.write(format, () -> Stream.of(places), out);
    return out.toByteArray();
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.UTF_8);
  }

  private static Content read(ExchangeFormat format, String file) {
    return EXCHANGE.read(format, file.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  private static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  /** What a reader did not come to would else count as gone. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1,\"features\":%nest%}",
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"offers\":[{\"\":1}]},\"geometry\":{\"type\":\"Point\",\"coordinates\":[1e999,1e999]}}]}"
      })
  void aFileThatLiesSaysNothing(String file) {
    String nest = "[".repeat(5000) + "]".repeat(5000);
    Content content = read(ExchangeFormat.GEOJSON, file.replace("%nest%", nest));

    assertThat(content.places()).isEmpty();
    assertThat(content.problems()).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(ExchangeFormat.class)
  void whatWeWroteSaysWhatWeSay(ExchangeFormat format) throws IOException {
    Content content =
        EXCHANGE.read(format, written(format, Samples.library(), Samples.park()), Map.of());

    assertThat(content.problems()).isEmpty();
    ToldPlace library = content.places().get(0);
    ToldPlace ours = EXCHANGE.through(format, Samples.library());
    assertThat(EXCHANGE.ours(library.place().id())).contains("mediatheque");
    assertThat(library.place().on()).isEqualTo(Samples.DAY);
    assertThat(library.place().fields()).isEqualTo(ours.place().fields());
    assertThat(library.offers().stream().map(Told::fields))
        .isEqualTo(ours.offers().stream().map(Told::fields).toList());
    assertThat(library.place().fields())
        .containsEntry("name", "Médiathèque des Deux Rives")
        .containsEntry("commune", "commune-59512")
        .containsEntry("latitude", "50.6942")
        .containsEntry("hours", "Tu-Sa 10:00-18:00");
  }

  @ParameterizedTest
  @EnumSource(names = {"TABLE", "GEOJSON"})
  void ourOwnColumnsLoseNothing(ExchangeFormat format) throws IOException {
    ToldPlace back =
        EXCHANGE.read(format, written(format, Samples.library()), Map.of()).places().get(0);

    assertThat(without(back.place())).isEqualTo(without(Samples.library().place()));
    assertThat(back.offers().stream().map(ExchangeTest::without))
        .isEqualTo(Samples.library().offers().stream().map(ExchangeTest::without).toList());
    assertThat(back.place().kept()).isEmpty();
  }

  /** Whether a contact may be shown is agreed with a place, and never told by others. */
  private static Map<String, String> without(Told told) {
    Map<String, String> fields = new HashMap<>(told.fields());
    fields.remove("contactAgreed");
    fields.remove("parents", "false");
    return fields;
  }

  @Test
  void aTableForSpreadsheetsRunsNoFormula() throws IOException {
    String table = text(written(ExchangeFormat.TABLE, Samples.library()));

    assertThat(table).startsWith("\uFEFF").contains(";\"'=Livres, jeux");
  }

  @Test
  void dataInclusionIsValidByItsSchemas() throws IOException {
    JsonObject file =
        json(text(written(ExchangeFormat.DATA_INCLUSION, Samples.library(), Samples.park())));

    assertThat(file.getJsonArray("structures")).hasSize(2);
    assertThat(file.getJsonArray("services")).hasSize(2);
    assertThat(faults("structure", file.getJsonArray("structures"))).isEmpty();
    assertThat(faults("service", file.getJsonArray("services"))).isEmpty();
  }

  private static List<String> faults(String schema, JsonArray records) throws IOException {
    Path path = material("data-inclusion/v1/" + schema + ".json");
    ObjectMapper mapper = new ObjectMapper();
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    JsonSchema rules =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(path), config);
    List<String> faults = new ArrayList<>();
    for (JsonValue each : records) {
      JsonNode node = mapper.readTree(each.toString());
      rules.validate(node).forEach(fault -> faults.add(fault.toString()));
    }
    return faults;
  }

  @Test
  void placesOfDigitalMediationFitTheirStandard() throws IOException {
    JsonObject schema = json(Files.readString(material("mediation-numerique/schema.json")));
    List<CSVRecord> rows =
        rows(text(written(ExchangeFormat.DIGITAL_PLACES, Samples.library(), Samples.park())));

    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).toList())
        .isEqualTo(
            schema.getJsonArray("fields").getValuesAs(JsonObject.class).stream()
                .map(field -> field.getString("name"))
                .toList());
    assertThat(breaches(schema, rows)).isEmpty();
  }

  private static List<CSVRecord> rows(String csv) throws IOException {
    try (CSVParser parser = CSVParser.parse(csv, CSVFormat.DEFAULT)) {
      return parser.getRecords();
    }
  }

  private static List<String> breaches(JsonObject schema, List<CSVRecord> rows) {
    List<String> breaches = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    List<JsonObject> fields = schema.getJsonArray("fields").getValuesAs(JsonObject.class);
    for (CSVRecord row : rows.subList(1, rows.size())) {
      for (int i = 0; i < fields.size(); i++) {
        String name = fields.get(i).getString("name");
        JsonObject rules =
            fields.get(i).getOrDefault("constraints", JsonValue.EMPTY_JSON_OBJECT).asJsonObject();
        String value = row.get(i);
        if (rules.getBoolean("required", false) && value.isEmpty()) {
          breaches.add(name + " is missing");
        }
        if (rules.getBoolean("unique", false) && !ids.add(value)) {
          breaches.add(name + " is there twice: " + value);
        }
        String pattern = rules.getString("pattern", "");
        if (!value.isEmpty()
            && !pattern.isEmpty()
            && !Pattern.compile(pattern).matcher(value).find()) {
          breaches.add(name + ": " + value);
        }
        if (value.length() > rules.getInt("maxLength", Integer.MAX_VALUE)) {
          breaches.add(name + " is too long");
        }
      }
    }
    return breaches;
  }

  @Test
  void theExampleOfTheStandardIsReadAndGivenBackWhole() throws IOException {
    Path example = material("mediation-numerique/exemple-valide.csv");
    Content content =
        EXCHANGE.read(ExchangeFormat.DIGITAL_PLACES, Files.readAllBytes(example), Map.of());

    assertThat(content.problems())
        .extracting(ImportProblem::column)
        .as("the standard's own example has a number of no establishment")
        .isSubsetOf("pivot");
    ToldPlace told = content.places().get(0);
    assertThat(told.place().fields())
        .containsEntry("name", "Anonymal")
        .containsEntry("commune", "commune-51454")
        .containsEntry("accessibility", "HEARING");
    assertThat(told.offers().get(0).fields())
        .containsEntry("themes", "DIGITAL,ARTS,ORIENTATION")
        .containsEntry("cost", "CONDITIONS");
    CSVRecord theirs = rows(Files.readString(example)).get(1);
    CSVRecord ours = rows(text(written(ExchangeFormat.DIGITAL_PLACES, told))).get(1);
    Set<String> identity = Set.of("id", "source");
    for (int i = 0; i < DigitalPlaces.COLUMNS.size(); i++) {
      if (!identity.contains(DigitalPlaces.COLUMNS.get(i))) {
        assertThat(ours.get(i)).as(DigitalPlaces.COLUMNS.get(i)).isEqualTo(theirs.get(i));
      }
    }
  }

  @Test
  void whatDataInclusionHasAndWeHaveNotComesBack() throws IOException {
    String structure =
        """
        {"source": "dora", "id": "dora--1", "nom": "Le Tournesol", "date_maj": "2026-02-14",
         "code_insee": "59512", "reseaux_porteurs": ["fcsf"],
         "accessibilite_lieu": "https://acceslibre.beta.gouv.fr/app/1"}""";
    String service =
        """
        {"source": "dora", "structure_id": "dora--1", "id": "dora--2", "nom": "Ateliers",
         "description": "Des ateliers pour tous.", "date_maj": "2026-02-14", "type": "atelier",
         "contact_nom_prenom": "Jeanne Martin", "courriel": "jeanne@example.org",
         "thematiques": ["numerique--acceder-a-des-services-en-ligne", "remobilisation--lien-social"],
         "publics": ["familles", "femmes"], "publics_precisions": "Enfants entre 6 et 11 ans",
         "zone_eligibilite": ["59"], "nombre_semaines": 3, "adresse": "9 rue des Arts"}""";
    String file = "{\"structures\": [" + structure + "], \"services\": [" + service + "]}";
    ToldPlace told = read(ExchangeFormat.DATA_INCLUSION, file).places().get(0);

    assertThat(told.offers().get(0).fields())
        .containsEntry("themes", "DIGITAL")
        .containsEntry("parents", "true")
        .containsEntry("ageFrom", "6")
        .containsEntry("ageTo", "11");
    JsonObject back = json(text(written(ExchangeFormat.DATA_INCLUSION, told)));
    JsonObject place = back.getJsonArray("structures").getJsonObject(0);
    JsonObject offer = back.getJsonArray("services").getJsonObject(0);
    assertThat(place)
        .containsAllEntriesOf(only(json(structure), "reseaux_porteurs", "accessibilite_lieu"));
    assertThat(offer)
        .containsAllEntriesOf(
            only(
                json(service),
                "type",
                "thematiques",
                "publics",
                "publics_precisions",
                "zone_eligibilite",
                "nombre_semaines",
                "adresse"))
        .doesNotContainKeys("contact_nom_prenom", "courriel");
    assertThat(back.toString()).doesNotContain("Jeanne", "jeanne");
    assertThat(faults("service", back.getJsonArray("services"))).isEmpty();
  }

  private static Map<String, JsonValue> only(JsonObject row, String... columns) {
    Map<String, JsonValue> only = new HashMap<>(row);
    only.keySet().retainAll(Set.of(columns));
    return only;
  }

  @Test
  void dataInclusionIsReadHoweverItsConsumersGiveIt() {
    String structure =
        "{\"source\":\"d\",\"id\":\"1\",\"nom\":\"Le Tournesol\",\"date_maj\":\"2026-02-14\",\"code_insee\":\"59512\"}";
    String service =
        "{\"source\":\"d\",\"id\":\"2\",\"structure_id\":\"1\",\"nom\":\"Garderie\",\"description\":\"Le soir.\","
            + "\"date_maj\":\"2026-02-14\",\"thematiques\":[\"famille--garde-denfants\"]}";

    for (String file :
        List.of(
            "{\"services\":[" + service + "],\"structures\":[" + structure + "]}",
            "[" + structure + "," + service + "]",
            service + "\n" + structure + "\n")) {
      Content content = read(ExchangeFormat.DATA_INCLUSION, file);

      assertThat(content.problems()).isEmpty();
      assertThat(content.places()).hasSize(1);
      assertThat(content.places().get(0).offers()).hasSize(1);
    }
  }

  @Test
  void whatTheMapDoesNotHaveIsCountedAndLeftOut() {
    String file =
        """
        [{"source": "d", "id": "1", "nom": "Loger", "date_maj": "2026-02-14", "code_insee": "59512"},
         {"source": "d", "id": "2", "structure_id": "1", "nom": "Louer", "description": "Un toit.",
          "date_maj": "2026-02-14", "thematiques": ["logement-hebergement--louer-un-logement"]}]""";

    Content content = read(ExchangeFormat.DATA_INCLUSION, file);

    assertThat(content.places()).isEmpty();
    assertThat(content.problems()).isEmpty();
    assertThat(content.outside()).isEqualTo(1);
  }

  @Test
  void twentyFaultsOfDataInclusionGiveTwentyReports() {
    String structures =
        """
        [{"source": "d", "nom": "Sans numéro", "date_maj": "2026-02-14", "code_insee": "59512"},
         {"source": "d", "id": "a", "nom": "AB", "date_maj": "2026-02-14", "code_insee": "59512"},
         {"source": "d", "id": "b", "nom": "Ailleurs", "date_maj": "2026-02-14", "code_insee": "99999"},
         {"source": "d", "id": "c", "nom": "Nulle part", "date_maj": "2026-02-14"},
         {"source": "d", "id": "e", "nom": "Faux", "date_maj": "14 février", "code_insee": "59512",
          "code_postal": "5910", "latitude": "nord", "longitude": [3], "siret": "12345678901234",
          "courriel": "personne", "telephone": "appelez", "site_web": "http://", "adresse": 12},
         {"source": "d", "id": "e", "nom": "Encore lui", "date_maj": "2026-02-14", "code_insee": "59512"},
         "rien",
         {"source": "d", "id": "f", "nom": "Juste", "date_maj": "2026-02-14", "code_insee": "59512"}]""";
    String services =
        """
        [{"source": "d", "id": "s1", "structure_id": "zz", "nom": "Orphelin",
          "description": "Seul.", "date_maj": "2026-02-14", "thematiques": ["sante--addictions"]},
         {"source": "d", "structure_id": "f", "nom": "Sans numéro", "description": "Oubli.",
          "date_maj": "2026-02-14", "thematiques": ["sante--addictions"]},
         {"source": "d", "id": "s2", "structure_id": "f", "nom": "Faux", "description": "Erreurs.",
          "date_maj": "2026-02-30", "thematiques": ["sante--addictions"], "frais": "cher",
          "publics_precisions": "de 12 à 6 ans"}]""";
    Content content =
        read(
            ExchangeFormat.DATA_INCLUSION,
            "{\"structures\": " + structures + ", \"services\": " + services + "}");

    assertThat(content.problems())
        .extracting(each -> each.line() + " " + each.column() + " " + each.code())
        .hasSize(20)
        .doesNotHaveDuplicates();
    assertThat(content.places()).extracting(each -> each.place().id()).containsExactly("e", "f");
  }

  @Test
  void twentyFaultsOfATableGiveTwentyReports() {
    StringBuilder table =
        new StringBuilder(
            "Identifiant;Name;Kind;Ville;CP;Latitude;Longitude;Accessibilité;Courriel;Tel;Site;Siret;"
                + "Mise à jour;Offre;Thèmes;Age min;Age max;Tarif;Date début;Date fin\n");
    table.append("1;;;Roubaix;;;;;;;;;;;;;;;;\n");
    table.append("2;Sans commune;;;;;;;;;;;;;;;;;;\n");
    table.append("3;Perdu;;Atlantide;;;;;;;;;;;;;;;;\n");
    table.append(
        "4;Faux;château;Roubaix;591;nord;est;ailes;a@;x;;1;hier;Danse;valse;huit;neuf;cher;32/13/2026;demain\n");
    table.append("5;Trop;long\n");
    table.append("6;Sans thème;;Roubaix;;;;;;;;;;Chant;;;;;;\n");
    Content content = read(ExchangeFormat.TABLE, table.toString());

    assertThat(content.problems())
        .extracting(each -> each.line() + " " + each.column() + " " + each.code())
        .hasSize(20)
        .doesNotHaveDuplicates();
    assertThat(content.problems()).extracting(ImportProblem::column).contains("CP", "Ville", "Tel");
  }

  @Test
  void twentyFaultsOfDigitalMediationGiveTwentyReports() {
    String head = String.join(",", DigitalPlaces.COLUMNS);
    Map<String, String> wrong =
        Map.ofEntries(
            Map.entry("id", "faux"),
            Map.entry("nom", "Espace"),
            Map.entry("commune", "Roubaix"),
            Map.entry("pivot", "12"),
            Map.entry("code_postal", "591"),
            Map.entry("latitude", "nord"),
            Map.entry("longitude", "est"),
            Map.entry("telephone", "03 20 00 00 00"),
            Map.entry("courriels", "personne"),
            Map.entry("site_web", "."),
            Map.entry("itinerance", "Volant"),
            Map.entry("date_maj", "hier"),
            Map.entry("services", "Couture"),
            Map.entry("publics_specifiquement_adresses", "Chats"),
            Map.entry("frais_a_charge", "Cher"),
            Map.entry("modalites_acces", "Frapper"),
            Map.entry("modalites_accompagnement", "En musique"));
    StringBuilder file = new StringBuilder(head).append('\n');
    append(file, wrong);
    append(
        file,
        Map.of(
            "nom",
            "Sans numéro",
            "commune",
            "Roubaix",
            "pivot",
            "123456789",
            "date_maj",
            "2026-01-01"));
    append(
        file,
        Map.of("id", "2", "commune", "Roubaix", "pivot", "123456789", "date_maj", "2026-01-01"));
    append(
        file,
        Map.of(
            "id",
            "3",
            "nom",
            "Ailleurs",
            "commune",
            "Ys",
            "pivot",
            "123456789",
            "date_maj",
            "2026-01-01"));
    append(file, Map.of("id", "4", "nom", "Sans date", "commune", "Roubaix", "pivot", "123456789"));
    append(
        file,
        Map.of("id", "5", "nom", "Sans pivot", "commune", "Roubaix", "date_maj", "2026-01-01"));
    append(
        file,
        Map.of(
            "id",
            "5",
            "nom",
            "Deux fois",
            "commune",
            "Roubaix",
            "pivot",
            "123456789",
            "date_maj",
            "2026-01-01"));
    Content content = read(ExchangeFormat.DIGITAL_PLACES, file.toString());

    assertThat(content.problems())
        .extracting(each -> each.line() + " " + each.column() + " " + each.code())
        .hasSize(20)
        .doesNotHaveDuplicates();
  }

  private static void append(StringBuilder file, Map<String, String> row) {
    file.append(
            String.join(
                ",", DigitalPlaces.COLUMNS.stream().map(c -> row.getOrDefault(c, "")).toList()))
        .append('\n');
  }

  @Test
  void featuresOfOthersAreReadByTheirProperties() {
    String file =
        """
        {"type": "FeatureCollection", "features": [{"type": "Feature", "id": "way/42",
          "geometry": {"type": "Polygon", "coordinates": [[[3.1, 50.6], [3.3, 50.6], [3.3, 50.8]]]},
          "properties": {"name": "Bibliothèque", "amenity": "library", "addr:street": "Rue Neuve",
            "addr:city": "Roubaix", "opening_hours": "Mo 10:00-12:00", "toilets": "yes"}}]}""";
    Content content = read(ExchangeFormat.GEOJSON, file);

    assertThat(content.problems()).isEmpty();
    Told place = content.places().get(0).place();
    assertThat(place.id()).isEqualTo("way/42");
    assertThat(place.fields())
        .containsEntry("kind", "LIBRARY")
        .containsEntry("street", "Rue Neuve")
        .containsEntry("latitude", "50.7")
        .containsEntry("longitude", "3.2");
    assertThat(place.kept()).containsKey("toilets");
  }

  @Test
  void columnsAreReadAsSomebodyChose() {
    byte[] file = "Lieu;Où;Divers\nLe Phare;Roubaix;bleu\n".getBytes(StandardCharsets.UTF_8);
    Map<String, String> chosen = Map.of("Lieu", "NAME", "Où", "COMMUNE", "Divers", "");

    assertThat(EXCHANGE.read(ExchangeFormat.TABLE, file, Map.of()).places()).isEmpty();
    Content content = EXCHANGE.read(ExchangeFormat.TABLE, file, chosen);
    assertThat(content.places().get(0).place().get("name")).isEqualTo("Le Phare");
    assertThat(content.places().get(0).place().id()).isEqualTo("le-phare-roubaix");
    assertThat(EXCHANGE.headings(ExchangeFormat.TABLE, file, chosen))
        .extracting(ReadColumn::column)
        .containsExactly("NAME", "COMMUNE", "");
  }

  private static Path material(String path) {
    Path file = conformance().resolve(path);
    assumeTrue(Files.exists(file), "The conformance material is not beside the project");
    return file;
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
}
