package fr.essaim.core.education;

import fr.essaim.core.shared.Slug;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * How likely two records are of one place: by their names without the words that all such places
 * have in theirs, by how near they are, and by what only one place has. Words that tell places of
 * one name apart (north and south, nursery and primary school, judo and dance) speak against it.
 */
public final class DuplicateFinder {

  /** From so many percent on two records are shown to people as perhaps one. */
  public static final int PROBABLE = 70;

  private static final double USUAL = 0.2;
  private static final double LEAST_NAME = 0.55;
  private static final double SLIP = 0.9;
  private static final int SHORT = 4;
  private static final JaroWinklerSimilarity WORDS = new JaroWinklerSimilarity();
  private static final int SAME_SPOT = 75;
  private static final int FAR = 500;

  private static final Set<String> LEFT_OUT =
      words(
          "a au aux avec chez d de des du en et l la le les par pour sur un une exemple"
              + " example s");

  /** Say what a place is rather than which. */
  private static final Set<String> USUAL_WORDS =
      words(
          "accueil aire aires animation animations antenne apprentissage asso association atelier"
              + " ateliers bibliotheque bibliotheques centre centres club clubs college communal"
              + " communale complexe creche creches culture culturel culturelle dojo ecole ecoles"
              + " enfance enfant enfants equipement espace espaces famille familles garderie"
              + " groupe gymnase halte institution institut jardin jeu jeunes jeunesse jeux lieu"
              + " loisirs ludo ludotheque lycee maison maisons maternelle mediatheque micro mjc"
              + " multi municipal municipale municipales numerique parc parents periscolaire"
              + " petite petits piscine pole prive privee public publique quartier relais"
              + " salle scolaire service social sociale sociaux socio socioculturel"
              + " socioculturelle sport sportif sportive sports stade terrain vie ville primaire"
              + " elementaire aide devoirs pmi rpe");

  /** Two of one line are two places. */
  private static final List<Set<String>> TOLD_APART =
      List.of(
          words("nord sud est ouest"),
          words("maternelle elementaire college lycee"),
          words("filles garcons"),
          words("haut bas"),
          words("1 2 3 4 5 6 7 8 9 i ii iii iv"),
          words("creche ecole college lycee mediatheque ludotheque piscine gymnase stade parc"),
          words(
              "athletisme basket boxe cirque danse dessin echecs escrime football gymnastique"
                  + " handball judo karate musique natation peinture petanque poterie rugby tennis"
                  + " theatre volley yoga"));

  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("st", "saint"),
          Map.entry("ste", "sainte"),
          Map.entry("mat", "maternelle"),
          Map.entry("elem", "elementaire"),
          Map.entry("prim", "primaire"),
          Map.entry("biblio", "bibliotheque"),
          Map.entry("bibl", "bibliotheque"),
          Map.entry("media", "mediatheque"),
          Map.entry("foot", "football"),
          Map.entry("basketball", "basket"),
          Map.entry("volleyball", "volley"),
          Map.entry("hand", "handball"),
          Map.entry("gym", "gymnastique"),
          Map.entry("asso", "association"),
          Map.entry("ctre", "centre"),
          Map.entry("soc", "social"),
          Map.entry("cs", "centre"),
          Map.entry("av", "avenue"),
          Map.entry("ave", "avenue"),
          Map.entry("bd", "boulevard"),
          Map.entry("bld", "boulevard"),
          Map.entry("pl", "place"),
          Map.entry("r", "rue"));

  private DuplicateFinder() {}

  /** How likely both are one, from 0 to 100. */
  public static int likeness(KnownPlace one, KnownPlace other) {
    boolean sameNumber = !one.siret().isEmpty() && one.siret().equals(other.siret());
    boolean samePhone = !digits(one).isEmpty() && digits(one).equals(digits(other));
    List<String> words = wordsOf(one.name());
    List<String> others = wordsOf(other.name());
    double name =
        alike(words, others, USUAL_WORDS) + (sameNumber ? 0.2 : 0) + (samePhone ? 0.1 : 0);
    if (name < LEAST_NAME) {
      return (int) Math.round(50 * name);
    }
    double near = nearness(one, other, sameNumber, samePhone);
    boolean isOtherKind = one.kind() != other.kind() && isSaid(one) && isSaid(other);
    double likeness = 0.62 * Math.min(1, name) + 0.38 * near - (isOtherKind ? 0.1 : 0);
    return (int) Math.round(100 * (areToldApart(words, others) ? likeness / 2 : likeness));
  }

  private static boolean isSaid(KnownPlace place) {
    return place.kind() != null && place.kind() != PlaceKind.OTHER;
  }

  private static double nearness(
      KnownPlace one, KnownPlace other, boolean sameNumber, boolean samePhone) {
    Integer metres = one.metresTo(other);
    List<String> street = wordsOf(one.street());
    List<String> otherStreet = wordsOf(other.street());
    boolean areStreetsSaid = !street.isEmpty() && !otherStreet.isEmpty();
    double byStreet = areStreetsSaid ? streetsAlike(street, otherStreet) : 0;
    double near;
    if (metres != null) {
      near = metres <= SAME_SPOT ? 1 : Math.max(0, 1 - (double) (metres - SAME_SPOT) / FAR);
      near = Math.max(near, metres <= FAR ? byStreet : 0);
    } else if (areStreetsSaid) {
      near = byStreet;
    } else {
      near = one.communeKey().equals(other.communeKey()) ? 0.5 : 0;
    }
    return Math.max(near, sameNumber ? 0.9 : samePhone ? 0.7 : 0);
  }

  /** One street, at one number where both say one. */
  private static double streetsAlike(List<String> street, List<String> other) {
    List<String> names = new ArrayList<>(street);
    List<String> otherNames = new ArrayList<>(other);
    names.removeIf(DuplicateFinder::isNumber);
    otherNames.removeIf(DuplicateFinder::isNumber);
    double alike = alike(names, otherNames, Set.of("rue", "avenue", "boulevard", "place"));
    if (alike < 0.75) {
      return 0;
    }
    Set<String> numbers = numbers(street);
    Set<String> otherNumbers = numbers(other);
    return numbers.isEmpty() || otherNumbers.isEmpty()
        ? 0.7
        : numbers.equals(otherNumbers) ? 1 : 0.3;
  }

  private static Set<String> numbers(List<String> street) {
    return street.stream().filter(DuplicateFinder::isNumber).collect(Collectors.toSet());
  }

  private static boolean isNumber(String word) {
    return word.matches("\\d+[a-d]?");
  }

  private static boolean areToldApart(List<String> words, List<String> others) {
    return TOLD_APART.stream()
        .anyMatch(
            line -> {
              Set<String> own = of(line, words);
              Set<String> theirs = of(line, others);
              return !own.isEmpty() && !theirs.isEmpty() && Collections.disjoint(own, theirs);
            });
  }

  private static Set<String> of(Set<String> line, List<String> words) {
    return words.stream().filter(line::contains).collect(Collectors.toSet());
  }

  /** How much of the words of both is in the other, from 0 to 1. */
  private static double alike(List<String> words, List<String> others, Set<String> usual) {
    double all = 0;
    double shared = 0;
    for (List<String> side : List.of(words, others)) {
      List<String> opposite = side == words ? others : words;
      for (String word : side) {
        double weight = usual.contains(word) ? USUAL : 1;
        double best = opposite.stream().mapToDouble(each -> wordsAlike(word, each)).max().orElse(0);
        all += weight;
        shared += weight * best;
      }
    }
    return all == 0 ? 0 : shared / all;
  }

  /** 1 for one word, less for one with a slip of the pen, 0 for another. */
  private static double wordsAlike(String word, String other) {
    double like = Math.min(word.length(), other.length()) < SHORT ? 0 : WORDS.apply(word, other);
    return word.equals(other) ? 1 : like >= SLIP ? like : 0;
  }

  private static String digits(KnownPlace place) {
    return place.phone().replaceAll("^\\+33", "0").replaceAll("\\D", "");
  }

  private static List<String> wordsOf(String text) {
    return Arrays.stream(Slug.plain(text).split("-"))
        .map(word -> SAME.getOrDefault(word, word))
        .filter(word -> !word.isEmpty() && !LEFT_OUT.contains(word))
        .distinct()
        .toList();
  }

  private static Set<String> words(String listed) {
    return Set.of(listed.split(" "));
  }
}
