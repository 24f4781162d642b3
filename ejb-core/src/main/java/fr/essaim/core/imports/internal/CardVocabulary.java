package fr.essaim.core.imports.internal;

import fr.essaim.core.prototypes.Audience;
import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.prototypes.PrototypeKind;
import fr.essaim.core.prototypes.PrototypeState;
import fr.essaim.core.shared.Slug;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words on the network's cards mean here. Nothing is guessed: an unknown word is none. */
final class CardVocabulary {

  private static final Map<String, PrototypeKind> KINDS = new LinkedHashMap<>();
  private static final Map<String, PrototypeState> PROGRESS = new LinkedHashMap<>();
  private static final Map<String, Audience> AUDIENCES = new LinkedHashMap<>();
  private static final Map<Pattern, Licence> LICENCES = new LinkedHashMap<>();

  private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");
  private static final Pattern FUNCTION =
      Pattern.compile(
          "(accueil|contact|info|infos|secretariat|direction|centre|centresocial|communication"
              + "|numerique|mediation|animation|bonjour|association|equipe)[\\w.+-]*@.*");

  static {
    KINDS.put("tutoriel", PrototypeKind.TUTORIAL);
    KINDS.put("jeu", PrototypeKind.GAME);
    KINDS.put("methode", PrototypeKind.FACILITATION_METHOD);
    KINDS.put("animation", PrototypeKind.FACILITATION_METHOD);
    KINDS.put("guide", PrototypeKind.GUIDE);
    KINDS.put("logiciel", PrototypeKind.SOFTWARE);
    KINDS.put("application", PrototypeKind.SOFTWARE);
    KINDS.put("organisation", PrototypeKind.WAY_OF_ORGANISING);

    PROGRESS.put("co-conception", PrototypeState.IN_WORKSHOP);
    PROGRESS.put("coconception", PrototypeState.IN_WORKSHOP);
    PROGRESS.put("co-construction", PrototypeState.IN_WORKSHOP);
    PROGRESS.put("conception", PrototypeState.IN_WORKSHOP);
    PROGRESS.put("atelier", PrototypeState.IN_WORKSHOP);
    PROGRESS.put("experiment", PrototypeState.TESTED);
    PROGRESS.put("test", PrototypeState.TESTED);
    PROGRESS.put("essai", PrototypeState.TESTED);
    PROGRESS.put("idee", PrototypeState.INITIATED);
    PROGRESS.put("projet", PrototypeState.INITIATED);
    PROGRESS.put("initie", PrototypeState.INITIATED);

    AUDIENCES.put("professionnel", Audience.PROFESSIONALS);
    AUDIENCES.put("habitant", Audience.RESIDENTS);
    AUDIENCES.put("usager", Audience.RESIDENTS);
    AUDIENCES.put("parent", Audience.PARENTS);
    AUDIENCES.put("famille", Audience.PARENTS);
    AUDIENCES.put("collegien", Audience.PUPILS);
    AUDIENCES.put("lyceen", Audience.PUPILS);
    AUDIENCES.put("eleve", Audience.PUPILS);
    AUDIENCES.put("jeune", Audience.YOUTH);
    AUDIENCES.put("senior", Audience.SENIORS);
    AUDIENCES.put("aine", Audience.SENIORS);
    AUDIENCES.put("eloigne", Audience.FAR_FROM_DIGITAL);
    AUDIENCES.put("emploi", Audience.JOB_SEEKERS);
    AUDIENCES.put("benevole", Audience.VOLUNTEERS);
    AUDIENCES.put("partenaire", Audience.PARTNERS);

    licence("cc-?0.*|.*domaine-public.*", Licence.CC0_1_0);
    licence(".*by-nc-nd-4-0.*", Licence.CC_BY_NC_ND_4_0);
    licence(".*by-nc-sa-4-0.*", Licence.CC_BY_NC_SA_4_0);
    licence(".*by-nc-4-0.*", Licence.CC_BY_NC_4_0);
    licence(".*by-nd-4-0.*", Licence.CC_BY_ND_4_0);
    licence(".*by-sa-4-0.*", Licence.CC_BY_SA_4_0);
    licence(".*cc-by-4-0.*", Licence.CC_BY_4_0);
    licence("licence-ouverte(-2-0)?|licence-ouverte-2-0-.*|etalab.*", Licence.LICENCE_OUVERTE_2_0);
    licence(".*art-libre.*", Licence.FREE_ART_1_3);
    licence(".*odbl.*", Licence.ODBL_1_0);
    licence(".*eupl.*", Licence.EUPL_1_2);
    licence(".*agpl.*3.*", Licence.AGPL_3_0);
    licence(".*lgpl.*3.*", Licence.LGPL_3_0);
    licence(".*gpl.*3.*", Licence.GPL_3_0);
    licence("mpl.*", Licence.MPL_2_0);
    licence("apache.*", Licence.APACHE_2_0);
    licence("(licence-)?mit", Licence.MIT);
    licence("bsd.*", Licence.BSD_3_CLAUSE);
    licence("cecill.*", Licence.CECILL_2_1);
  }

  private CardVocabulary() {}

  static Optional<PrototypeKind> kind(String text) {
    return first(KINDS, text);
  }

  static Optional<PrototypeState> progress(String text) {
    return first(PROGRESS, text);
  }

  /** Whether a card says that it has no licence, or says nothing of one. */
  static boolean isUnlicensed(String text) {
    String slug = slug(text);
    return slug.isEmpty() || slug.matches("sans-licence.*|aucune.*|non|sans|pas-de-licence.*|nc");
  }

  /** The licence of the closed list; a Creative Commons one must name its version. */
  static Optional<Licence> licence(String text) {
    String slug = slug(text);
    return LICENCES.entrySet().stream()
        .filter(entry -> entry.getKey().matcher(slug).matches())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** The values of a cell that holds several. */
  static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    for (String part : text.split("[;|\\n]|,(?![^(]*\\))")) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  static Optional<Audience> audience(String text) {
    return first(AUDIENCES, text);
  }

  /** The first address in a contact that is a function's, such as {@code accueil@…}. */
  static Optional<String> functionalAddress(String contact) {
    Matcher addresses = EMAIL.matcher(contact);
    while (addresses.find()) {
      if (FUNCTION.matcher(addresses.group().toLowerCase(java.util.Locale.ROOT)).matches()) {
        return Optional.of(addresses.group());
      }
    }
    return Optional.empty();
  }

  static String slug(String text) {
    return text.codePoints().anyMatch(c -> c < 128 && Character.isLetterOrDigit(c))
        ? Slug.of(text)
        : "";
  }

  private static void licence(String pattern, Licence licence) {
    LICENCES.put(Pattern.compile(pattern), licence);
  }

  /** The meaning of the word that comes first in the text. */
  private static <T> Optional<T> first(Map<String, T> words, String text) {
    String slug = slug(text);
    T found = null;
    int earliest = Integer.MAX_VALUE;
    for (Map.Entry<String, T> word : words.entrySet()) {
      int at = slug.indexOf(word.getKey());
      if (at >= 0 && at < earliest) {
        earliest = at;
        found = word.getValue();
      }
    }
    return Optional.ofNullable(found);
  }
}
