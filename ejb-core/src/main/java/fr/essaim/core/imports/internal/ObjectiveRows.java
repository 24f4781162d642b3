package fr.essaim.core.imports.internal;

import fr.essaim.core.history.ImportOutcome;
import fr.essaim.core.imports.RowOutcome;
import fr.essaim.core.imports.domain.Provenance.RowKind;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.steering.ImportedOperation;
import fr.essaim.core.steering.Measure;
import fr.essaim.core.steering.NetworkGoalService;
import fr.essaim.core.steering.ObjectiveUnit;
import fr.essaim.core.steering.OperationImports;
import fr.essaim.core.tables.FileTable;
import fr.essaim.core.tables.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The objectives of an operation: {@code key,label_fr,target,unit,from,to}. Where a row names no
 * operation, the one of the same import is meant, else the only one there is; where it names a
 * federation, the goal of its network.
 */
@ApplicationScoped
public class ObjectiveRows implements RowImporter {

  static final String TYPE = "objective";

  static final String GOAL = "network-goal";

  private static final Map<String, ObjectiveUnit> UNITS =
      Map.of(
          "prototype", ObjectiveUnit.PROTOTYPE,
          "centre", ObjectiveUnit.CENTRE,
          "person", ObjectiveUnit.PERSON,
          "session", ObjectiveUnit.SESSION,
          "hour", ObjectiveUnit.HOUR,
          "full-time equivalent", ObjectiveUnit.FULL_TIME_EQUIVALENT,
          "eur", ObjectiveUnit.EURO);

  @Inject private OperationImports operations;
  @Inject private NetworkGoalService goals;
  @Inject private Origins origins;
  @Inject private Vocabulary vocabulary;

  @Override
  public RowOutcome bring(FileTable.Row row, Batch batch) {
    String objective = OperationRows.key(row, batch);
    Map<String, String> said = new LinkedHashMap<>();
    said.put("labelFr", row.get("label_fr"));
    said.put("labelEn", row.get("label_en"));
    said.put("target", row.get("target"));
    said.put("unit", unit(row.get("unit")).name());
    said.put("starts", row.get("from"));
    said.put("ends", row.get("to"));
    said.put("source", row.get("source"));
    said.put("measure", measure(row.get("measure")));
    String federation = row.get("federation");
    return federation.isEmpty()
        ? ofOperation(objective, operation(row, batch), said, row, batch)
        : ofNetwork(federation, said, row, batch);
  }

  private RowOutcome ofOperation(
      String objective,
      String operation,
      Map<String, String> said,
      FileTable.Row row,
      Batch batch) {
    String key = operation + "/" + objective;
    ImportedOperation imported =
        new ImportedOperation(operation, objective, saidBefore(key, batch), said);
    ImportOutcome outcome =
        batch.isDry()
            ? operations.rehearseObjective(imported)
            : operations.bringObjective(imported);
    return noted(TYPE, key, said, outcome, row, batch);
  }

  private RowOutcome ofNetwork(
      String federation, Map<String, String> said, FileTable.Row row, Batch batch) {
    Map<String, String> before = saidBefore(federation, batch);
    ImportOutcome outcome =
        batch.isDry()
            ? goals.rehearse(federation, before, said)
            : goals.bring(federation, before, said);
    return noted(GOAL, federation, said, outcome, row, batch);
  }

  private Map<String, String> saidBefore(String key, Batch batch) {
    return origins
        .of(batch.source(), RowKind.OBJECTIVE, key)
        .map(Origins.Brought::fields)
        .orElse(Map.of());
  }

  private RowOutcome noted(
      String type,
      String key,
      Map<String, String> said,
      ImportOutcome outcome,
      FileTable.Row row,
      Batch batch) {
    if (!batch.isDry()) {
      origins.note(batch.source(), RowKind.OBJECTIVE, key, type, key, said);
    }
    Outcomes.noticeLeft(outcome, row.line(), batch, UnaryOperator.identity());
    return Outcomes.of(row.line(), type, key, said.get("labelFr"), outcome);
  }

  @Override
  public String columnOf(BusinessRuleViolation refused) {
    return switch (refused.code()) {
      case "steering.key.invalid" -> "key";
      case "steering.objective.label.missing" -> "label_fr";
      case "steering.goal.unit" -> "unit";
      case "steering.objective.target.number", "steering.objective.target.none" -> "target";
      default -> null;
    };
  }

  private String operation(FileTable.Row row, Batch batch) {
    String named = row.get("operation");
    Optional<String> meant =
        named.isEmpty() ? batch.onlyOperation().or(operations::only) : Optional.of(named);
    return meant.orElseThrow(() -> new FaultyRow("operation", "imports.objective.operation"));
  }

  private ObjectiveUnit unit(String text) {
    return vocabulary
        .find(ObjectiveUnit.class, text)
        .or(() -> Optional.ofNullable(UNITS.get(text.toLowerCase(Locale.ROOT))))
        .orElseThrow(
            () ->
                new FaultyRow(
                    "unit",
                    "imports.value.unknown",
                    text,
                    vocabulary.allowed(ObjectiveUnit.class)));
  }

  private String measure(String text) {
    if (text.isEmpty()) {
      return "";
    }
    return vocabulary
        .find(Measure.class, text)
        .map(Enum::name)
        .orElseThrow(
            () ->
                new FaultyRow(
                    "measure", "imports.value.unknown", text, vocabulary.allowed(Measure.class)));
  }
}
