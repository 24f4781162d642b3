package fr.essaim.config.trial.network;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Themes, prototypes with their lives and sheets, and versions with their resources. */
final class Prototypes {

  static final List<String> THEMES =
      List.of(
          "accueil",
          "pouvoir-d-agir",
          "animation-globale",
          "lutte-contre-les-exclusions",
          "insertion",
          "parentalite",
          "communication",
          "e-administration",
          "emploi",
          "culture-numerique",
          "equipement-et-connexion",
          "acces-aux-droits",
          "jeunesse",
          "sante",
          "mobilite",
          "environnement",
          "logement",
          "vieillissement");

  static final List<String> KINDS =
      List.of("facilitation-method", "software", "guide", "tutorial", "game", "way-of-organising");

  static final List<String> AUDIENCES =
      List.of(
          "residents",
          "far-from-digital",
          "parents",
          "youth",
          "seniors",
          "professionals",
          "volunteers",
          "job-seekers",
          "pupils",
          "partners");

  static final List<String> STATES =
      List.of("initiated", "in-workshop", "tested", "applied", "capitalised");

  static final List<String> YEARS =
      IntStream.rangeClosed(2017, 2025).mapToObj(Integer::toString).toList();

  /** Numbers of octets between which files lie. */
  static final List<String> SIZES =
      IntStream.rangeClosed(1, 15).mapToObj(size -> size + "000000").toList();

  private static final List<String> SECTIONS =
      List.of(
          ":need",
          ":steps",
          ":means",
          ":costs",
          ":results",
          ":conditionsOfSuccess",
          ":pitfalls",
          ":testimony");

  private static final List<String> MEDIA_TYPES =
      List.of(
          "application/pdf",
          "application/vnd.oasis.opendocument.text",
          "image/png",
          "video/mp4",
          "application/zip");

  private static final String LANGUAGE =
      "http://publications.europa.eu/resource/authority/language/FRA";

  /** How many prototypes there are for ten centres. */
  private static final int FOR_TEN_CENTRES = 25;

  private final Thing.Sink sink;
  private final Words words;
  private final Random random;
  private final Organisations organisations;

  Prototypes(Thing.Sink sink, Words words, Random random, Organisations organisations) {
    this.sink = sink;
    this.words = words;
    this.random = random;
    this.organisations = organisations;
  }

  /** Those of a network of so many centres. */
  void write(int centres) {
    for (int index = 0; index < THEMES.size(); index++) {
      theme(index);
    }
    for (int number = 1; number <= centres * FOR_TEN_CENTRES / 10; number++) {
      prototype(number);
    }
  }

  private void theme(int index) {
    String key = THEMES.get(index);
    Thing theme =
        sink.document("theme", key)
            .type("skos:Concept")
            .french("skos:prefLabel", "Thème " + key.replace('-', ' '))
            .plain("dct:identifier", key)
            .code("skos:inScheme", "themes")
            .code("dct:source", index < 8 ? "theme-origin-domain" : "theme-origin-wiki");
    if (index % 3 != 0) {
      theme.english("skos:prefLabel", "Theme " + (index + 1));
      theme.thing("skos:closeMatch", "theme", THEMES.get(index - 1));
    }
  }

  private void prototype(int number) {
    String key = "proto-%05d".formatted(number);
    String title =
        "La %s %s numéro %d (exemple)"
            .formatted(words.oneOf(Words.OBJECTS), words.oneOf(Words.QUALITIES), number);
    int state = random.nextInt(STATES.size());
    Thing prototype =
        sink.document("prototype", key)
            .type(":Prototype", "adms:Asset", "schema:CreativeWork")
            .french("dct:title", title)
            .plain("dct:identifier", key)
            .code("adms:status", "state-" + STATES.get(state))
            .plain("dct:source", "Réseau d'exemple");
    if (random.nextInt(10) < 9) {
      prototype.french("dct:description", words.text(2));
    }
    if (random.nextInt(10) < 9) {
      prototype.code("dct:type", "kind-" + words.usuallyEarly(KINDS));
    }
    places(prototype);
    topics(prototype);
    life(prototype, state);
    if (state >= 2) {
      sheet(prototype);
    }
    if (random.nextInt(10) < 4) {
      prototype
          .part("schema:contactPoint", "contact")
          .type("schema:ContactPoint")
          .plain("schema:email", key + "@example.org");
    }
    versions(prototype, key, title, state);
  }

  private void places(Thing prototype) {
    String steward = words.usuallyEarly(organisations.centres());
    prototype
        .thing("dct:publisher", "organisation", steward)
        .thing(":origin", "organisation", steward);
    String other = words.usuallyEarly(organisations.centres());
    if (random.nextInt(10) < 3 && !other.equals(steward)) {
      prototype.thing(":origin", "organisation", other);
    }
    if (random.nextInt(10) < 6) {
      prototype.plain("schema:creditText", "Le groupe des " + words.oneOf(Words.TREES));
    }
  }

  private void topics(Thing prototype) {
    int first = THEMES.indexOf(words.usuallyEarly(THEMES));
    int themes = 1 + random.nextInt(3);
    for (int step = 0; step < themes; step++) {
      prototype.thing("dct:subject", "theme", THEMES.get((first + 5 * step) % THEMES.size()));
    }
    first = AUDIENCES.indexOf(words.usuallyEarly(AUDIENCES));
    int audiences = 1 + random.nextInt(3);
    for (int step = 0; step < audiences; step++) {
      prototype.code(
          "dct:audience", "audience-" + AUDIENCES.get((first + 3 * step) % AUDIENCES.size()));
    }
  }

  private void life(Thing prototype, int last) {
    int month = random.nextInt(60);
    for (int state = 0; state <= last; state++) {
      prototype
          .part(":stateChange", "state-" + STATES.get(state))
          .type(":StateChange")
          .code("adms:status", "state-" + STATES.get(state))
          .date("dct:date", date(month));
      month += 1 + random.nextInt(10);
    }
  }

  /** So many months after the beginning of 2017, known to the year, the month or the day. */
  private String date(int month) {
    int year = 2017 + month / 12;
    return switch (random.nextInt(5)) {
      case 0 -> Integer.toString(year);
      case 1, 2 -> "%d-%02d".formatted(year, 1 + month % 12);
      default -> "%d-%02d-%02d".formatted(year, 1 + month % 12, 1 + random.nextInt(28));
    };
  }

  private void sheet(Thing prototype) {
    Thing sheet = prototype.part(":sheet", "sheet").type(":CapitalisationSheet");
    for (String section : SECTIONS) {
      if (random.nextInt(10) < 8) {
        sheet.french(section, words.text(2 + random.nextInt(2)));
      }
    }
  }

  private void versions(Thing prototype, String key, String title, int state) {
    int versions = state < 2 ? 0 : random.nextInt(state + 1);
    for (int number = 1; number <= versions; number++) {
      prototype.thing("dct:hasVersion", "version", versionKey(key, number));
    }
    if (versions > 0) {
      prototype.plain("dcat:version", versions + ".0");
      licence(prototype, number(key));
    }
    for (int number = 1; number <= versions; number++) {
      version(key, title, number);
    }
  }

  private static String versionKey(String prototype, int number) {
    return prototype + "-v" + number + "-0";
  }

  private static int number(String key) {
    return Integer.parseInt(key.substring(key.lastIndexOf('-') + 1));
  }

  private static void licence(Thing thing, int number) {
    boolean open = number % 4 != 0;
    thing.link(
        "dct:license",
        open
            ? "https://creativecommons.org/licenses/by-sa/4.0/"
            : "https://creativecommons.org/licenses/by-nc-nd/4.0/");
    thing.typed(":openLicence", Boolean.toString(open), "xsd:boolean");
  }

  private void version(String prototype, String title, int number) {
    String key = versionKey(prototype, number);
    Thing version =
        sink.document("version", key)
            .type(":PrototypeVersion", "adms:Asset")
            .french("dct:title", title + ", version " + number + ".0")
            .plain("dct:identifier", key)
            .thing("dct:isVersionOf", "prototype", prototype)
            .plain("dcat:version", number + ".0")
            .date("dct:issued", date(40 + random.nextInt(60)))
            .french("adms:versionNotes", words.text(1));
    licence(version, number(prototype));
    int resources = 1 + random.nextInt(3);
    for (int index = 1; index <= resources; index++) {
      resource(version, key, index, number(prototype));
    }
  }

  private void resource(Thing version, String key, int index, int licence) {
    Thing resource =
        version
            .part("dcat:distribution", "resource-" + index)
            .type("adms:AssetDistribution", "dcat:Distribution")
            .french("dct:title", "Ressource " + index + ", " + words.oneOf(Words.OBJECTS))
            .link("dct:language", LANGUAGE)
            .link("dcat:accessURL", "https://files.example.org/" + key + "/" + index)
            .link(
                "dcat:mediaType",
                "https://www.iana.org/assignments/media-types/" + words.usuallyEarly(MEDIA_TYPES));
    licence(resource, licence);
    if (random.nextInt(10) < 8) {
      resource
          .link("dcat:downloadURL", "https://files.example.org/" + key + "/" + index)
          .typed(
              "dcat:byteSize",
              Integer.toString(1_000 + random.nextInt(20_000_000)),
              "xsd:nonNegativeInteger")
          .part("spdx:checksum", "checksum-" + index)
          .type("spdx:Checksum")
          .link("spdx:algorithm", "http://spdx.org/rdf/terms#checksumAlgorithm_sha256")
          .typed("spdx:checksumValue", hex(), "xsd:hexBinary");
    }
  }

  private String hex() {
    StringBuilder digits = new StringBuilder();
    while (digits.length() < 64) {
      digits.append("%08x".formatted(random.nextInt()));
    }
    return digits.toString();
  }
}
