package fr.essaim.config.trial.network;

import java.util.List;
import java.util.Random;

/** The words that the made-up network is named and told with; nobody and no place of the world. */
final class Words {

  static final List<String> TREES =
      List.of(
          "Peupliers",
          "Tilleuls",
          "Aulnes",
          "Charmes",
          "Érables",
          "Sorbiers",
          "Noisetiers",
          "Saules",
          "Frênes",
          "Merisiers",
          "Bouleaux",
          "Alisiers");

  static final List<String> RIVERS =
      List.of(
          "Helle",
          "Arvenne",
          "Lorbe",
          "Senelle",
          "Oustre",
          "Vimelle",
          "Cardonne",
          "Traive",
          "Ombrine",
          "Fauvelle",
          "Isorne",
          "Marsange",
          "Quenolle",
          "Brasle");

  private static final List<String> BEGINNINGS =
      List.of(
          "Bel", "Clair", "Haut", "Mont", "Val", "Font", "Roche", "Grand", "Vieux", "Fleur", "Orme",
          "Pont", "Camp", "Mire", "Sauve", "Tour");

  private static final List<String> ENDINGS =
      List.of(
          "champ", "court", "ville", "monts", "vallon", "fosse", "lande", "bray", "marais", "selve",
          "rive", "combe", "plaine", "croix", "mare", "garde");

  static final List<String> OBJECTS =
      List.of(
          "valise",
          "tablette",
          "borne",
          "carte",
          "boussole",
          "malle",
          "frise",
          "ruche",
          "lanterne",
          "boîte",
          "passerelle",
          "roulotte",
          "horloge",
          "écritoire",
          "radio",
          "gazette");

  static final List<String> QUALITIES =
      List.of(
          "numérique",
          "partagée",
          "des démarches",
          "du quartier",
          "des parents",
          "itinérante",
          "des aînés",
          "de l'emploi",
          "des voisins",
          "ouverte",
          "des devoirs",
          "des droits");

  private static final List<String> WHO =
      List.of(
          "Les habitants",
          "Deux bénévoles",
          "Les parents du groupe",
          "L'animatrice",
          "Les jeunes de l'accueil",
          "Les professionnels",
          "Le conseil des usagers",
          "Une équipe de voisins",
          "Les aînés",
          "Les partenaires");

  private static final List<String> DOES =
      List.of(
          "préparent ensemble",
          "essaient chaque semaine",
          "montrent aux autres",
          "réparent",
          "apprennent à utiliser",
          "racontent",
          "prêtent",
          "évaluent avec soin",
          "améliorent peu à peu",
          "font connaître");

  private static final List<String> WHAT =
      List.of(
          "la tablette de l'atelier",
          "le dossier en ligne",
          "l'imprimante de poche",
          "le tableau des rendez-vous",
          "la carte du quartier",
          "le journal du centre",
          "la messagerie",
          "le prêt de matériel",
          "la visite à domicile",
          "l'espace numérique",
          "le jeu des démarches",
          "la radio locale");

  private static final List<String> WHERE =
      List.of(
          "dans la salle commune",
          "au pied des immeubles",
          "à la médiathèque",
          "pendant l'atelier du mardi",
          "sur la place",
          "chez les personnes isolées",
          "dans le hall de la mairie",
          "à la sortie de l'école",
          "avec la maison des services",
          "pendant les vacances");

  private final Random random;

  Words(Random random) {
    this.random = random;
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** One of them, the first more often than the last. */
  <T> T usuallyEarly(List<T> choices) {
    double place = random.nextDouble();
    return choices.get((int) (place * place * choices.size()));
  }

  String placeName() {
    return oneOf(BEGINNINGS) + oneOf(ENDINGS) + "-sur-" + oneOf(RIVERS);
  }

  /** So many sentences, each with a number of its own so that few are alike. */
  String text(int sentences) {
    StringBuilder text = new StringBuilder();
    for (int number = 0; number < sentences; number++) {
      text.append(number == 0 ? "" : " ")
          .append(oneOf(WHO))
          .append(' ')
          .append(oneOf(DOES))
          .append(' ')
          .append(oneOf(WHAT))
          .append(' ')
          .append(oneOf(WHERE))
          .append(", ")
          .append(2 + random.nextInt(98))
          .append(" fois par an.");
    }
    return text.toString();
  }
}
