package fr.essaim.core.reporting;

import java.util.Arrays;
import java.util.Optional;

/** A figure, or a fact, that a report takes from what is kept of its operation. */
public enum ReportFigure {
  OPERATION("operation"),
  PROGRAMME("programme"),
  AXIS("axe"),
  FILE_NUMBER("dossier"),
  OPERATION_PERIOD("periode-operation"),
  TERRITORY("territoire"),
  LEAD("chef-de-file"),
  BENEFICIARIES("beneficiaires"),
  PERIOD("periode"),
  FUNDER("cofinanceur"),
  AGREEMENT("convention"),
  GRANTED("accorde"),
  RATE("taux"),
  PLANNED("cout-prevu"),
  PAID("paye-periode"),
  PAID_TOTAL("paye-cumul"),
  TO_JUSTIFY("reste-a-justifier"),
  DECLARED("declare"),
  RETAINED("retenu"),
  SET_ASIDE("ecarte"),
  DUE("du"),
  RECEIVED("recu-periode"),
  RECEIVED_TOTAL("recu-cumul"),
  STAFF_PLANNED("etp-prevus"),
  STAFF_WORKED("etp-realises"),
  OBJECTIVES("objectifs"),
  OBJECTIVES_REACHED("objectifs-atteints");

  private final String code;

  ReportFigure(String code) {
    this.code = code;
  }

  /** What template files call it. */
  public String code() {
    return code;
  }

  public static Optional<ReportFigure> of(String code) {
    return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
  }
}
