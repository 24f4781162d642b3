package fr.essaim.core.imports.internal;

import fr.essaim.core.history.ImportOutcome;
import fr.essaim.core.imports.RowOutcome;
import fr.essaim.core.imports.domain.Provenance.RowKind;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.steering.ImportedPart;
import fr.essaim.core.steering.OperationImports;
import fr.essaim.core.tables.FileTable;
import fr.essaim.core.tables.Vocabulary;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What rows about the money and the staff of operations have in common. */
abstract class FinanceRows implements RowImporter {

  @Inject private OperationImports operations;
  @Inject private OrganisationDirectory organisations;
  @Inject private Origins origins;
  @Inject private Vocabulary vocabulary;

  /** The operation that a row names; else that of the same import, or the only one there is. */
  protected String operation(FileTable.Row row, Batch batch) {
    String named = row.get("operation");
    Optional<String> meant =
        named.isEmpty() ? batch.onlyOperation().or(operations::only) : Optional.of(named);
    return meant.orElseThrow(() -> new FaultyRow("operation", "imports.objective.operation"));
  }

  /** The key in a column, of an organisation that is there or comes in the same import. */
  protected String organisation(FileTable.Row row, String column, Batch batch) {
    String key = row.get(column);
    boolean known =
        key.isEmpty()
            || batch.knowsOrganisation(key)
            || !organisations.named(Set.of(key)).isEmpty();
    if (!known) {
      throw new FaultyRow(column, "imports.reference.unknown", key);
    }
    return key;
  }

  /** The constant in a column, in words of people or as it is. */
  protected <E extends Enum<E>> String constant(FileTable.Row row, String column, Class<E> type) {
    String text = row.get(column);
    return text.isEmpty()
        ? ""
        : vocabulary
            .find(type, text)
            .map(Enum::name)
            .orElseThrow(
                () ->
                    new FaultyRow(column, "imports.value.unknown", text, vocabulary.allowed(type)));
  }

  /** What the row says of where it is from; else the name of what is imported. */
  protected static String source(FileTable.Row row, Batch batch) {
    String source = row.get("source");
    return source.isEmpty() ? batch.source() : source;
  }

  /**
   * Brings a part of an operation, and remembers what its source said.
   *
   * @param key under which the report and the undoing know it
   * @param how brings it, or says what that would do
   */
  protected RowOutcome bring(
      RowKind kind,
      String type,
      String key,
      ImportedPart part,
      String title,
      FileTable.Row row,
      Batch batch,
      Function<ImportedPart, ImportOutcome> how) {
    Map<String, String> before =
        origins.of(batch.source(), kind, key).map(Origins.Brought::fields).orElse(Map.of());
    ImportOutcome outcome =
        how.apply(new ImportedPart(part.operationKey(), part.partKey(), before, part.said()));
    if (!batch.isDry()) {
      origins.note(batch.source(), kind, key, type, key, part.said());
    }
    Outcomes.noticeLeft(outcome, row.line(), batch, UnaryOperator.identity());
    return Outcomes.of(row.line(), type, key, title, outcome);
  }
}
