package fr.essaim.core.imports.internal;

import fr.essaim.core.imports.RowOutcome;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.tables.FileTable;

/** Brings the rows of one kind of file. */
interface RowImporter {

  /**
   * Brings one row, or says what would become of it.
   *
   * @throws FaultyRow when it cannot be brought
   * @throws BusinessRuleViolation when a context refuses it
   */
  RowOutcome bring(FileTable.Row row, Batch batch);

  /** Which column a context's refusal is about; null for the whole row. */
  String columnOf(BusinessRuleViolation refused);
}
