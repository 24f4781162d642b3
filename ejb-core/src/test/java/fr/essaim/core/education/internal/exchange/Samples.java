package fr.essaim.core.education.internal.exchange;

import fr.essaim.core.network.Commune;
import fr.essaim.core.shared.CodeLabels;
import fr.essaim.core.tables.Vocabulary;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Places as they are told, and who reads them. */
final class Samples {

  static final Publisher OURS = new Publisher("https://carte.example.org");
  static final LocalDate DAY = LocalDate.of(2026, 9, 14);

  private static final List<Commune> COMMUNES =
      List.of(
          new Commune("59512", "Roubaix", List.of("59100")),
          new Commune("51454", "Reims", List.of("51100")));

  static final Gazetteer GAZETTEER =
      new Gazetteer() {
        @Override
        public Optional<Commune> known(String key) {
          return COMMUNES.stream().filter(each -> each.key().equals(key)).findFirst();
        }

        @Override
        public Optional<Commune> called(String words) {
          return COMMUNES.stream()
              .filter(
                  each ->
                      Stream.of(each.name(), each.postcodes().get(0) + " " + each.name())
                          .anyMatch(words::equalsIgnoreCase))
              .findFirst();
        }
      };

  static final Exchange EXCHANGE = new Exchange(OURS, GAZETTEER, new Vocabulary(new CodeLabels()));

  private Samples() {}

  /** A library with all that can be told. */
  static ToldPlace library() {
    Map<String, String> fields = new HashMap<>();
    fields.put("name", "Médiathèque des Deux Rives");
    fields.put("kind", "LIBRARY");
    fields.put("description", "=Livres, jeux et ordinateurs; \"entrée libre\"\nau premier étage.");
    fields.put("street", "12 rue du Fontenoy");
    fields.put("complement", "Premier étage");
    fields.put("postcode", "59100");
    fields.put("commune", "commune-59512");
    fields.put("latitude", "50.6942");
    fields.put("longitude", "3.1746");
    fields.put("accessibility", "WHEELCHAIR,SIGHT");
    fields.put("hours", "Tu-Sa 10:00-18:00");
    fields.put("publicEmail", "accueil@mediatheque.example.org");
    fields.put("publicPhone", "03 20 66 45 00");
    fields.put("publicPage", "https://mediatheque.example.org/");
    fields.put("contactAgreed", "true");
    fields.put("languages", "en");
    fields.put("siret", "21590512600011");
    return new ToldPlace(
        new Told("mediatheque", DAY, fields),
        List.of(
            new Told(
                "mediatheque-code",
                DAY,
                Map.of(
                    "title", "Atelier code",
                    "description", "On programme des jeux.",
                    "themes", "DIGITAL,ARTS",
                    "ageFrom", "8",
                    "ageTo", "12",
                    "parents", "false",
                    "cost", "FREE",
                    "hours", "We 14:00-16:00",
                    "booking", "https://mediatheque.example.org/inscription")),
            new Told(
                "mediatheque-contes",
                DAY,
                Map.of(
                    "title", "Mots",
                    "themes", "READING,PARENTING",
                    "ageTo", "5",
                    "parents", "true",
                    "cost", "CONDITIONS",
                    "costNote", "Gratuit pour les abonnés"))));
  }

  /** A park of which little is known. */
  static ToldPlace park() {
    return new ToldPlace(
        new Told(
            "parc",
            DAY,
            Map.of("name", "Parc", "kind", "OUTDOORS", "commune", "commune-59512", "hours", "")),
        List.of());
  }
}
