package fr.essaim.core.education.internal.exchange;

import fr.essaim.core.education.Accessibility;
import fr.essaim.core.education.Cost;
import fr.essaim.core.education.EducationTheme;
import fr.essaim.core.education.PlaceKind;
import fr.essaim.core.network.Commune;
import fr.essaim.core.network.StateIdentifiers;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The national standard of places of digital mediation 1.0.2: a row a place. What is offered there
 * is one offer of ours, for the standard tells only its subjects and conditions.
 */
final class DigitalPlaces {

  /** All columns, in the order of the standard. */
  static final List<String> COLUMNS =
      List.of(
          "id",
          "pivot",
          "nom",
          "commune",
          "code_postal",
          "code_insee",
          "adresse",
          "complement_adresse",
          "latitude",
          "longitude",
          "typologie",
          "telephone",
          "courriels",
          "site_web",
          "horaires",
          "presentation_resume",
          "presentation_detail",
          "source",
          "itinerance",
          "structure_parente",
          "date_maj",
          "services",
          "publics_specifiquement_adresses",
          "prise_en_charge_specifique",
          "frais_a_charge",
          "dispositif_programmes_nationaux",
          "formations_labels",
          "autres_formations_labels",
          "modalites_acces",
          "modalites_accompagnement",
          "fiche_acces_libre",
          "prise_rdv");

  /** Those that say what is offered. */
  private static final Set<String> OF_OFFERS =
      Set.of(
          "services",
          "publics_specifiquement_adresses",
          "frais_a_charge",
          "modalites_acces",
          "modalites_accompagnement",
          "prise_rdv");

  private static final int LONGEST_SUMMARY = 280;
  private static final String TITLE = "Accompagnement au numérique";
  private static final String FAMILIES = "Familles et/ou enfants";
  private static final String ENGLISH = "Langues étrangères (anglais)";

  private static final CodeTable<PlaceKind> KINDS =
      new CodeTable<>(PlaceKind.class)
          .says("BIB", PlaceKind.LIBRARY)
          .says("CS", PlaceKind.SOCIAL_CENTRE)
          .says("MJC", PlaceKind.YOUTH)
          .says("TIERS_LIEUX", PlaceKind.DIGITAL);

  private static final CodeTable<Accessibility> CARE =
      new CodeTable<>(Accessibility.class)
          .says("Surdité", Accessibility.HEARING)
          .says("Handicaps moteurs", Accessibility.WHEELCHAIR)
          .says("Handicaps mentaux", Accessibility.MIND)
          .says("Déficience visuelle", Accessibility.SIGHT);

  private static final CodeTable<EducationTheme> SERVICES =
      new CodeTable<>(EducationTheme.class)
          .says("Maîtrise des outils numériques du quotidien", EducationTheme.DIGITAL)
          .says("Aide aux démarches administratives", EducationTheme.DIGITAL)
          .says("Utilisation sécurisée du numérique", EducationTheme.DIGITAL)
          .says("Compréhension du monde numérique", EducationTheme.DIGITAL)
          .says("Accès internet et matériel informatique", EducationTheme.DIGITAL)
          .says("Acquisition de matériel informatique à prix solidaire", EducationTheme.DIGITAL)
          .says(
              "Parentalité et éducation avec le numérique",
              EducationTheme.PARENTING,
              EducationTheme.DIGITAL)
          .says(
              "Insertion professionnelle via le numérique",
              EducationTheme.ORIENTATION,
              EducationTheme.DIGITAL)
          .says("Loisirs et créations numériques", EducationTheme.ARTS, EducationTheme.DIGITAL);

  private static final CodeTable<Cost> COSTS =
      new CodeTable<>(Cost.class)
          .says("Gratuit", Cost.FREE)
          .says("Gratuit sous condition", Cost.CONDITIONS)
          .says("Payant", Cost.PAID);

  /** What the standard asks of columns that no rule of ours reads. */
  private static final Map<String, Pattern> PATTERNS =
      Map.of(
          "pivot",
          Pattern.compile("[a-zA-Z0-9]{9,14}"),
          "telephone",
          Pattern.compile("\\+(33|590|594|262|596|269|687|689|508|681)\\d{6,9}"));

  /** Columns whose values are from lists, where one may stand beside the other. */
  private static final Map<String, Set<String>> LISTS =
      Map.of(
          "itinerance",
          Set.of("Itinérant", "Fixe"),
          "publics_specifiquement_adresses",
          Set.of("Jeunes", "Étudiants", FAMILIES, "Seniors", "Femmes"),
          "modalites_acces",
          Set.of(
              "Se présenter",
              "Téléphoner",
              "Contacter par mail",
              "Prendre un RDV en ligne",
              "Ce lieu n'accueille pas de public",
              "Envoyer un mail avec une fiche de prescription"),
          "modalites_accompagnement",
          Set.of(
              "En autonomie",
              "Accompagnement individuel",
              "Dans un atelier collectif",
              "À distance"));

  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry("nom", "name"),
          Map.entry("adresse", "street"),
          Map.entry("complement_adresse", "complement"),
          Map.entry("code_postal", "postcode"),
          Map.entry("latitude", "latitude"),
          Map.entry("longitude", "longitude"),
          Map.entry("horaires", "hours"),
          Map.entry("telephone", "publicPhone"));

  private final Publisher ours;
  private final Gazetteer gazetteer;

  DigitalPlaces(Publisher ours, Gazetteer gazetteer) {
    this.ours = ours;
    this.gazetteer = gazetteer;
  }

  RecordForm places() {
    return new Places(gazetteer);
  }

  RecordForm offers() {
    return new Offers();
  }

  /** Whether the standard is about it, and has all that it asks for. */
  static boolean holds(ToldPlace told) {
    boolean digital =
        told.place().get("kind").equals(PlaceKind.DIGITAL.name())
            || !told.offers().stream().filter(DigitalPlaces::isDigital).toList().isEmpty();
    return digital
        && Stream.of("siret", "street", "postcode").noneMatch(f -> told.place().get(f).isEmpty());
  }

  private static boolean isDigital(Told offer) {
    return several(offer.get("themes"), ",").contains(EducationTheme.DIGITAL.name());
  }

  /** A row apart from what it says of offers. */
  static JsonObject ofPlace(JsonObject row) {
    return only(row, OF_OFFERS, false);
  }

  /** Whether a row says something of offers. */
  static boolean hasOffer(JsonObject row) {
    return OF_OFFERS.stream().anyMatch(column -> !RecordForm.text(row, column).isEmpty());
  }

  /** What a row says of offers. */
  static JsonObject ofOffer(JsonObject row) {
    return Json.createObjectBuilder(only(row, OF_OFFERS, true))
        .add("id", row.getString("id", ""))
        .build();
  }

  private static JsonObject only(JsonObject row, Set<String> columns, boolean wanted) {
    JsonObjectBuilder only = Json.createObjectBuilder();
    row.forEach(
        (column, value) -> {
          if (columns.contains(column) == wanted) {
            only.add(column, value);
          }
        });
    return only.build();
  }

  /** One row of a place, with what its offers say together. */
  JsonObject row(ToldPlace told) {
    Map<String, Set<String>> together = new LinkedHashMap<>();
    for (Told offer : told.offers()) {
      if (isDigital(offer)) {
        offers()
            .writeWhole(offer, told.place())
            .forEach(
                (column, value) ->
                    together
                        .computeIfAbsent(column, each -> new LinkedHashSet<>())
                        .addAll(several(RecordForm.text(value))));
      }
    }
    JsonObjectBuilder row =
        Json.createObjectBuilder(places().writeWhole(told.place(), told.place()));
    together.forEach(
        (column, values) -> {
          if (OF_OFFERS.contains(column)) {
            row.add(column, column.equals("prise_rdv") ? first(values) : joined(values));
          }
        });
    return row.build();
  }

  private static List<String> several(String text) {
    return several(text, "\\|");
  }

  private static List<String> several(String text, String between) {
    return Arrays.stream(text.split(between))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }

  private static String joined(Collection<String> values) {
    return String.join("|", values);
  }

  private static String first(Collection<String> values) {
    return values.stream().findFirst().orElse("");
  }

  /** The values of a column; those that are in no list are told and left out. */
  private static List<String> listed(
      JsonObject row, String column, Collection<String> known, Faults faults) {
    List<String> values = several(RecordForm.text(row, column));
    String unknown =
        values.stream().filter(value -> !known.contains(value)).collect(Collectors.joining("|"));
    if (!unknown.isEmpty()) {
      faults.notice(column, unknown, "education.exchange.value.unknown", unknown);
    }
    return values.stream().filter(known::contains).toList();
  }

  private final class Places extends PlaceForm {

    Places(Gazetteer gazetteer) {
      super(
          Set.of("id", "source", "date_maj", "commune"),
          gazetteer,
          new Where("id", "date_maj", "code_insee", "commune", "code_postal"));
    }

    @Override
    void read(JsonObject row, Map<String, String> fields, Faults faults) {
      TEXTS.forEach((column, field) -> fields.put(field, RecordForm.text(row, column)));
      PATTERNS.forEach(
          (column, pattern) -> {
            String value = RecordForm.text(row, column);
            if (!value.isEmpty() && !pattern.matcher(value).matches()) {
              faults.notice(column, value, "education.exchange.form.invalid", value);
              fields.remove(TEXTS.getOrDefault(column, ""));
            }
          });
      for (String column : List.of("pivot", "date_maj")) {
        if (RecordForm.text(row, column).isEmpty()) {
          faults.notice(column, "", "education.exchange.value.missing");
        }
      }
      String pivot = RecordForm.text(row, "pivot");
      fields.put("siret", StateIdentifiers.isSiret(pivot) ? pivot : "");
      fields.put("publicEmail", first(several(RecordForm.text(row, "courriels"))));
      fields.put("publicPage", first(several(RecordForm.text(row, "site_web"))));
      String detail = RecordForm.text(row, "presentation_detail");
      fields.put(
          "description", detail.isEmpty() ? RecordForm.text(row, "presentation_resume") : detail);
      String kinds = KINDS.read(several(RecordForm.text(row, "typologie")));
      fields.put("kind", kinds.isEmpty() ? PlaceKind.DIGITAL.name() : kinds.split(",")[0]);
      List<String> care = several(RecordForm.text(row, "prise_en_charge_specifique"));
      fields.put("accessibility", CARE.read(care));
      fields.put("languages", care.contains(ENGLISH) ? "en" : "");
      listed(row, "itinerance", LISTS.get("itinerance"), faults);
    }

    @Override
    String column(String field) {
      return switch (field) {
        case "description" -> "presentation_detail";
        case "publicEmail" -> "courriels";
        case "publicPage" -> "site_web";
        default ->
            TEXTS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(field))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(field);
      };
    }

    @Override
    JsonObject write(Told told, Told of) {
      String description = told.get("description");
      boolean isShort = description.length() <= LONGEST_SUMMARY;
      Set<String> care = new LinkedHashSet<>(CARE.write(told.get("accessibility")));
      if (several(told.get("languages"), ",").contains("en")) {
        care.add(ENGLISH);
      }
      Columns columns =
          new Columns()
              .text("id", ours.id(told.id()))
              .text("pivot", told.get("siret"))
              .text("source", ours.name())
              .text("date_maj", Objects.toString(told.on(), ""))
              .text("courriels", told.get("publicEmail"))
              .text("site_web", told.get("publicPage"))
              .text("presentation_resume", isShort ? description : "")
              .text("presentation_detail", isShort ? "" : description)
              .text("typologie", joined(KINDS.write(told.get("kind"))))
              .text("prise_en_charge_specifique", joined(care));
      TEXTS.forEach(
          (column, field) ->
              columns.text(
                  column,
                  column.equals("telephone")
                      ? Phones.international(told.get(field))
                      : told.get(field)));
      commune(told)
          .ifPresent(
              (Commune commune) ->
                  columns.text("commune", commune.name()).text("code_insee", commune.code()));
      return columns.row();
    }
  }

  private static final class Offers extends OfferForm {

    Offers() {
      super(Set.of("id"), "id", "date_maj");
    }

    @Override
    void read(JsonObject row, Map<String, String> fields, Faults faults) {
      fields.put("title", TITLE);
      String themes = SERVICES.read(listed(row, "services", SERVICES.codes(), faults));
      fields.put("themes", themes.isEmpty() ? EducationTheme.DIGITAL.name() : themes);
      LISTS.forEach((column, known) -> listed(row, column, known, faults));
      List<String> publics = several(RecordForm.text(row, "publics_specifiquement_adresses"));
      fields.put("parents", publics.contains(FAMILIES) ? "true" : "");
      List<String> costs =
          several(COSTS.read(listed(row, "frais_a_charge", COSTS.codes(), faults)), ",");
      fields.put("cost", costs.size() > 1 ? Cost.CONDITIONS.name() : first(costs));
      fields.put("booking", RecordForm.text(row, "prise_rdv"));
    }

    @Override
    String column(String field) {
      return field.equals("booking") ? "prise_rdv" : field;
    }

    @Override
    JsonObject write(Told told, Told of) {
      String booking = told.get("booking");
      return new Columns()
          .text("id", of.id())
          .text("services", joined(SERVICES.write(told.get("themes"))))
          .text(
              "publics_specifiquement_adresses", told.get("parents").equals("true") ? FAMILIES : "")
          .text("frais_a_charge", joined(COSTS.write(told.get("cost"))))
          .text("prise_rdv", booking.matches("https?://\\S+") ? booking : "")
          .row();
    }
  }
}
