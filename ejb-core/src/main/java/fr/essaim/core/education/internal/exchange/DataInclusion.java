package fr.essaim.core.education.internal.exchange;

import fr.essaim.core.education.Cost;
import fr.essaim.core.education.EducationTheme;
import fr.essaim.core.network.Commune;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Structures and services of data·inclusion 1.0: a place, and what is offered there. */
final class DataInclusion {

  private static final int SHORTEST_TEXT = 5;
  private static final String PLACE_OF_OFFER = "structure_id";

  private static final CodeTable<EducationTheme> THEMES =
      new CodeTable<>(EducationTheme.class)
          .says("famille--garde-denfants", EducationTheme.CARE)
          .says("famille--soutien-a-la-parentalite-et-a-leducation", EducationTheme.PARENTING)
          .writes("famille--soutien-a-la-parentalite-et-a-leducation", EducationTheme.HOMEWORK)
          .says("lecture-ecriture-calcul--maitriser-le-francais", EducationTheme.LANGUAGES)
          .says("numerique--maitriser-les-fondamentaux-du-numerique", EducationTheme.DIGITAL)
          .says("numerique--acceder-a-des-services-en-ligne", EducationTheme.DIGITAL)
          .says("numerique--acceder-a-une-connexion-internet", EducationTheme.DIGITAL)
          .says("numerique--acquerir-un-equipement", EducationTheme.DIGITAL)
          .says(
              "remobilisation--activites-sportives-et-culturelles",
              EducationTheme.SPORT,
              EducationTheme.ARTS)
          .writes("remobilisation--activites-sportives-et-culturelles", EducationTheme.ARTS)
          .writes("remobilisation--activites-sportives-et-culturelles", EducationTheme.MUSIC)
          .says("remobilisation--benevolat-action-citoyenne", EducationTheme.CITIZENSHIP)
          .says(
              "choisir-un-metier--decouvrir-un-metier-ou-un-secteur-dactivite",
              EducationTheme.ORIENTATION)
          .says("choisir-un-metier--confirmer-son-choix-de-metier", EducationTheme.ORIENTATION)
          .says("choisir-un-metier--connaitre-les-opportunites-demploi", EducationTheme.ORIENTATION)
          .says(
              "choisir-un-metier--identifier-ses-points-forts-et-ses-competences",
              EducationTheme.ORIENTATION)
          .says("se-former--trouver-sa-formation", EducationTheme.ORIENTATION)
          .says("sante--acces-aux-soins", EducationTheme.HEALTH)
          .says("sante--addictions", EducationTheme.HEALTH)
          .says("sante--sante-mentale", EducationTheme.HEALTH)
          .says("sante--sante-sexuelle", EducationTheme.HEALTH);

  private static final CodeTable<Cost> COSTS =
      new CodeTable<>(Cost.class).says("gratuit", Cost.FREE).says("payant", Cost.PAID);

  private static final String FAMILIES = "familles";
  private static final String EVERYBODY = "tous-publics";

  private final Publisher ours;
  private final Gazetteer gazetteer;

  DataInclusion(Publisher ours, Gazetteer gazetteer) {
    this.ours = ours;
    this.gazetteer = gazetteer;
  }

  RecordForm places() {
    return new Structures(gazetteer);
  }

  RecordForm offers() {
    return new Services();
  }

  /** The identifier of the place at which something is offered. */
  static String placeOf(JsonObject service) {
    return RecordForm.text(service, PLACE_OF_OFFER);
  }

  static boolean isService(JsonObject row) {
    return row.containsKey(PLACE_OF_OFFER);
  }

  /** Whether a service says what it is about. */
  static boolean hasThemes(JsonObject service) {
    return !RecordForm.isNone(service.getOrDefault("thematiques", JsonValue.NULL));
  }

  /** Whether a service is about something that the map has; one that says it wrongly counts. */
  static boolean isOfTheMap(JsonObject service) {
    return hasThemes(service)
        && (!(service.get("thematiques") instanceof JsonArray several)
            || several.stream()
                .anyMatch(each -> each instanceof JsonString s && THEMES.isListed(s.getString())));
  }

  private static Map<String, String> table(String... columnsAndFields) {
    Map<String, String> table = new LinkedHashMap<>();
    for (int i = 0; i < columnsAndFields.length; i += 2) {
      table.put(columnsAndFields[i], columnsAndFields[i + 1]);
    }
    return table;
  }

  private static String columnOf(Map<String, String> table, String field) {
    return table.entrySet().stream()
        .filter(entry -> entry.getValue().equals(field))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(field);
  }

  private static void texts(
      Map<String, String> table, JsonObject row, Map<String, String> fields, Faults faults) {
    table.forEach(
        (column, field) -> {
          JsonValue value = row.getOrDefault(column, JsonValue.NULL);
          if (value instanceof JsonString text) {
            fields.put(field, text.getString());
          } else if (value != JsonValue.NULL) {
            faults.notice(column, value.toString(), "education.exchange.text.wanted");
          }
        });
  }

  private static void number(
      String column, JsonObject row, Map<String, String> fields, Faults faults) {
    JsonValue value = row.getOrDefault(column, JsonValue.NULL);
    if (value.getValueType() == JsonValue.ValueType.NUMBER) {
      fields.put(column, value.toString());
    } else if (value != JsonValue.NULL) {
      faults.notice(column, value.toString(), "education.exchange.number.wanted");
    }
  }

  /** The codes of a list; empty where it is none. */
  private static List<String> codes(JsonObject row, String column, Faults faults) {
    JsonValue value = row.getOrDefault(column, JsonValue.NULL);
    List<String> codes = new ArrayList<>();
    if (value instanceof JsonArray several) {
      several.forEach(each -> codes.add(each instanceof JsonString s ? s.getString() : "" + each));
    } else if (value != JsonValue.NULL) {
      faults.notice(column, value.toString(), "education.exchange.list.wanted");
    }
    return codes;
  }

  private final class Structures extends PlaceForm {

    private static final Map<String, String> TEXTS =
        table(
            "nom", "name",
            "description", "description",
            "adresse", "street",
            "complement_adresse", "complement",
            "code_postal", "postcode",
            "horaires_accueil", "hours",
            "telephone", "publicPhone",
            "courriel", "publicEmail",
            "site_web", "publicPage",
            "siret", "siret");

    Structures(Gazetteer gazetteer) {
      super(
          Set.of("id", "source", "date_maj", "lien_source", "commune"),
          gazetteer,
          new Where("id", "date_maj", "code_insee", "commune", "code_postal"));
    }

    @Override
    void read(JsonObject row, Map<String, String> fields, Faults faults) {
      texts(TEXTS, row, fields, faults);
      number("latitude", row, fields, faults);
      number("longitude", row, fields, faults);
      if (RecordForm.text(row, "date_maj").isEmpty()) {
        faults.notice("date_maj", "", "education.exchange.value.missing");
      }
    }

    @Override
    String column(String field) {
      return columnOf(TEXTS, field);
    }

    @Override
    JsonObject write(Told told, Told of) {
      Columns columns =
          new Columns()
              .text("source", ours.name())
              .text("id", ours.id(told.id()))
              .text("nom", told.get("name"))
              .text("date_maj", Objects.toString(told.on(), ""))
              .text("lien_source", ours.page(told.id()));
      address(columns, told);
      String description = told.get("description");
      return columns
          .text("description", description.length() < SHORTEST_TEXT ? "" : description)
          .text("horaires_accueil", told.get("hours"))
          .text("telephone", Phones.international(told.get("publicPhone")))
          .text("courriel", told.get("publicEmail"))
          .text("site_web", told.get("publicPage"))
          .text("siret", told.get("siret"))
          .row();
    }
  }

  private void address(Columns columns, Told place) {
    columns
        .text("adresse", place.get("street"))
        .text("complement_adresse", place.get("complement"))
        .text("code_postal", place.get("postcode"))
        .number("latitude", place.get("latitude"))
        .number("longitude", place.get("longitude"));
    gazetteer
        .known(place.get("commune"))
        .ifPresent(
            (Commune commune) ->
                columns.text("commune", commune.name()).text("code_insee", commune.code()));
  }

  private final class Services extends OfferForm {

    private static final Map<String, String> TEXTS =
        table(
            "nom", "title",
            "description", "description",
            "frais_precisions", "costNote",
            "horaires_accueil", "hours",
            "mobilisation_precisions", "booking");

    private static final String LINK = "lien_mobilisation";

    Services() {
      super(
          Set.of(
              "id",
              "source",
              PLACE_OF_OFFER,
              "date_maj",
              "lien_source",
              "contact_nom_prenom",
              "courriel",
              "telephone"),
          "id",
          "date_maj");
    }

    @Override
    void read(JsonObject row, Map<String, String> fields, Faults faults) {
      texts(TEXTS, row, fields, faults);
      if (fields.getOrDefault("description", "").equals(described("", fields.get("title")))) {
        fields.remove("description");
      }
      if (fields.getOrDefault("booking", "").isEmpty()) {
        fields.put("booking", RecordForm.text(row, LINK));
      }
      Ages.read(RecordForm.text(row, "publics_precisions"), fields);
      if (codes(row, "publics", faults).contains(FAMILIES)) {
        fields.put("parents", "true");
      }
      fields.put("themes", THEMES.read(codes(row, "thematiques", faults)));
      String costs = RecordForm.text(row, "frais");
      if (!costs.isEmpty() && !COSTS.isListed(costs)) {
        faults.notice("frais", costs, "education.exchange.value.unknown", costs);
      }
      fields.put("cost", COSTS.read(List.of(costs)));
    }

    @Override
    String column(String field) {
      return field.equals("themes") ? "thematiques" : columnOf(TEXTS, field);
    }

    @Override
    JsonObject write(Told told, Told of) {
      String booking = told.get("booking");
      boolean isLink = booking.matches("https?://\\S+");
      boolean parents = told.get("parents").equals("true");
      String ages = Ages.write(told.get("ageFrom"), told.get("ageTo"));
      Columns columns =
          new Columns()
              .text("source", ours.name())
              .text("id", ours.id(told.id()))
              .text(PLACE_OF_OFFER, ours.id(of.id()))
              .text("nom", told.get("title"))
              .text("description", described(told.get("description"), told.get("title")))
              .text("date_maj", Objects.toString(told.on(), ""))
              .text("lien_source", ours.page(of.id()));
      address(columns, of);
      if (parents) {
        columns.list("publics", List.of(FAMILIES));
      } else if (ages.isEmpty()) {
        columns.list("publics", List.of(EVERYBODY));
      }
      return columns
          .text("publics_precisions", ages)
          .list("thematiques", THEMES.write(told.get("themes")))
          .text("frais", String.join("", COSTS.write(told.get("cost"))))
          .text("frais_precisions", told.get("costNote"))
          .text("horaires_accueil", told.get("hours"))
          .text("mobilisation_precisions", isLink ? "" : booking)
          .text(LINK, isLink ? booking : "")
          .list("modes_accueil", List.of("en-presentiel"))
          .list("mobilisable_par", List.of("usagers"))
          .row();
    }

    /** A service has to be described, with five signs at least. */
    private static String described(String description, String title) {
      if (description.length() >= SHORTEST_TEXT) {
        return description;
      }
      return title != null && title.length() < SHORTEST_TEXT ? "Offre : " + title : title;
    }
  }
}
