package fr.essaim.core.imports.internal;

import fr.essaim.core.history.ImportOutcome;
import fr.essaim.core.imports.RowOutcome;
import fr.essaim.core.imports.domain.Provenance.RowKind;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Slug;
import fr.essaim.core.steering.ImportedOperation;
import fr.essaim.core.steering.OperationImports;
import fr.essaim.core.tables.FileTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Operations, whose organisations are named by their keys, with semicolons between them. */
@ApplicationScoped
public class OperationRows implements RowImporter {

  static final String TYPE = "operation";

  /** What the columns of the programme's files are called as fields. */
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("name", "name"),
          Map.entry("programme", "programme"),
          Map.entry("axis", "axis"),
          Map.entry("file_number", "fileNumber"),
          Map.entry("committee_date", "committeeDate"),
          Map.entry("description", "description"),
          Map.entry("territory", "territory"),
          Map.entry("from", "starts"),
          Map.entry("to", "ends"),
          Map.entry("lead", "lead"));

  @Inject private OperationImports operations;
  @Inject private Origins origins;

  @Override
  public RowOutcome bring(FileTable.Row row, Batch batch) {
    String key = key(row, batch);
    Map<String, String> said = new LinkedHashMap<>();
    FIELDS.forEach((column, field) -> said.put(field, row.get(column)));
    said.put("beneficiaries", several(row.get("beneficiaries")));
    said.put("funders", several(row.get("funders")));
    ImportedOperation imported =
        new ImportedOperation(
            key,
            null,
            origins
                .of(batch.source(), RowKind.OPERATION, key)
                .map(Origins.Brought::fields)
                .orElse(Map.of()),
            said);
    ImportOutcome outcome =
        batch.isDry() ? operations.rehearse(imported) : operations.bring(imported);
    if (!batch.isDry()) {
      origins.note(batch.source(), RowKind.OPERATION, key, TYPE, key, said);
    }
    batch.hasOperation(key);
    Outcomes.noticeLeft(outcome, row.line(), batch, UnaryOperator.identity());
    return Outcomes.of(row.line(), TYPE, key, said.get("name"), outcome);
  }

  @Override
  public String columnOf(BusinessRuleViolation refused) {
    return switch (refused.code()) {
      case "steering.key.invalid" -> "key";
      case "steering.name.missing" -> "name";
      case "steering.lead.missing" -> "lead";
      default -> null;
    };
  }

  /** The key of a row, which comes once in a file. */
  static String key(FileTable.Row row, Batch batch) {
    String key = row.get("key");
    if (key.isEmpty()) {
      throw new FaultyRow("key", "imports.value.missing");
    }
    if (!Slug.isValid(key)) {
      throw new FaultyRow("key", "steering.key.invalid", key);
    }
    batch.once(key, "key", row.line());
    return key;
  }

  private static String several(String text) {
    return Arrays.stream(text.split(";"))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining(","));
  }
}
