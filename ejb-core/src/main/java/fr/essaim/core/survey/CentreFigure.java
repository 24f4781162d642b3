package fr.essaim.core.survey;

import fr.essaim.core.network.StateIdentifiers;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Module;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** What the product knows, or counts, of a centre for a year. */
public enum CentreFigure {
  NAME("nom", null),
  STREET("adresse", null),
  POSTCODE("code-postal", null),
  COMMUNE("commune", null),
  SIRET("siret", null),
  RNA("rna", null),
  WEBSITE("site", null),
  MANAGER("gestionnaire", null),

  PROTOTYPES("prototypes-portes", Module.PROTOTYPES),
  PROTOTYPES_STARTED("prototypes-commences", Module.PROTOTYPES),
  PROTOTYPES_PUBLISHED("prototypes-publies", Module.PROTOTYPES),
  VERSIONS("versions-publiees", Module.PROTOTYPES),
  WORKSHOPS("ateliers", Module.PROTOTYPES),
  WORKSHOP_HOURS("ateliers-heures", Module.PROTOTYPES),
  WORKSHOP_ATTENDANCE("ateliers-presences", Module.PROTOTYPES),
  WORKSHOP_RESIDENTS("ateliers-habitants", Module.PROTOTYPES),
  WORKSHOP_PROFESSIONALS("ateliers-professionnels", Module.PROTOTYPES),
  WORKSHOP_VOLUNTEERS("ateliers-benevoles", Module.PROTOTYPES),
  WORKSHOP_PARTNERS("ateliers-partenaires", Module.PROTOTYPES),

  IN_USE("prototypes-en-service", Module.SPREAD),
  TAKEN_UP("prototypes-repris", Module.SPREAD),
  ADAPTATIONS("adaptations", Module.SPREAD),
  TRANSFERS_GIVEN("transferts-donnes", Module.SPREAD),
  TRANSFERS_RECEIVED("transferts-recus", Module.SPREAD),
  CENTRES_ACCOMPANIED("centres-accompagnes", Module.SPREAD),
  PARTNERS("partenaires-transferts", Module.SPREAD),
  SESSIONS("seances", Module.SPREAD),
  SESSION_HOURS("seances-heures", Module.SPREAD),
  SESSION_ATTENDANCE("seances-presences", Module.SPREAD),
  SESSION_VOLUNTEERS("seances-benevoles", Module.SPREAD),

  PLACES("lieux", Module.EDUCATION),
  PLACES_ADDED("lieux-ajoutes", Module.EDUCATION),
  CONFIRMATIONS("lieux-confirmes", Module.EDUCATION),

  OPERATIONS("operations", Module.STEERING),
  OPERATIONS_LED("operations-pilotees", Module.STEERING),
  FUNDERS("cofinanceurs", Module.STEERING),
  GRANTED("montant-accorde", Module.STEERING),
  SPENT("depenses-payees", Module.STEERING),
  STAFF("postes", Module.STEERING),
  STAFF_TIME("equivalents-temps-plein", Module.STEERING);

  private final String word;
  private final Module module;

  CentreFigure(String word, Module module) {
    this.word = word;
    this.module = module;
  }

  /** What a questionnaire's file calls it. */
  public String word() {
    return word;
  }

  /** The part of the product that keeps it; empty for what is always there. */
  public Optional<Module> module() {
    return Optional.ofNullable(module);
  }

  /** Whether it is words, of which nothing is counted. */
  public boolean isText() {
    return module == null;
  }

  /**
   * Reads what somebody says instead of it: what the State gives has the form that the State gives
   * it.
   */
  String read(String typed) {
    return switch (this) {
      case SIRET -> checked(typed, StateIdentifiers::isSiret, "survey.answer.siret");
      case RNA -> checked(typed, StateIdentifiers::isRna, "survey.answer.rna");
      case POSTCODE -> checked(typed, code -> code.matches("\\d{5}"), "survey.answer.postcode");
      default -> typed;
    };
  }

  private static String checked(String typed, Predicate<String> form, String refusal) {
    String compact = StateIdentifiers.compact(typed);
    if (compact == null || !form.test(compact)) {
      throw new BusinessRuleViolation(refusal, typed);
    }
    return compact;
  }

  static Optional<CentreFigure> of(String word) {
    return Arrays.stream(values()).filter(figure -> figure.word.equals(word)).findFirst();
  }
}
