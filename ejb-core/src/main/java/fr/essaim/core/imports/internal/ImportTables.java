package fr.essaim.core.imports.internal;

import static fr.essaim.core.register.DataSubject.ACCOUNT_HOLDER;
import static fr.essaim.core.register.DataSubject.NAMED_PERSON;
import static fr.essaim.core.register.OnErasure.ANONYMISED;
import static fr.essaim.core.register.OnErasure.BLOTTED;
import static fr.essaim.core.register.PersonalData.AUTHOR;
import static fr.essaim.core.register.PersonalData.FREE_TEXT;
import static fr.essaim.core.register.PersonalData.MOMENT;

import fr.essaim.core.register.ContextTables;
import fr.essaim.core.register.Processing;
import fr.essaim.core.register.RegisteredTable;
import fr.essaim.core.register.RetentionPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the tables of imports hold of people. */
@ApplicationScoped
public class ImportTables implements ContextTables {

  @Override
  public List<RegisteredTable> tables() {
    return List.of(
        RegisteredTable.of("imports", "run", Processing.IMPORTS, RetentionPeriod.IMPORT_REPORTS)
            .ofAccount("started_by")
            .holds(AUTHOR, ACCOUNT_HOLDER, ANONYMISED, "started_by")
            .holds(MOMENT, ACCOUNT_HOLDER, ANONYMISED, "started_at", "finished_at")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "files", "report")
            .context("source")
            .plain("id", "dry", "state", "rows_total", "rows_done", "version")
            .plain("created", "changed", "unchanged", "refused")
            .emptiedAfter(RetentionPeriod.IMPORT_REPORTS, "finished_at", "files", "report"),
        RegisteredTable.of("imports", "undo", Processing.IMPORTS, RetentionPeriod.IMPORT_REPORTS)
            .ofAccount("undone_by")
            .holds(AUTHOR, ACCOUNT_HOLDER, ANONYMISED, "undone_by")
            .holds(MOMENT, ACCOUNT_HOLDER, ANONYMISED, "undone_at", "finished_at")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "report")
            .plain("run_id", "rows_total", "rows_done", "version")
            .emptiedAfter(RetentionPeriod.IMPORT_REPORTS, "undone_at", "report"),
        RegisteredTable.of(
                "imports", "provenance", Processing.IMPORTS, RetentionPeriod.WITH_THE_THING)
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "row_key", "fields")
            .plain("id", "source", "row_kind", "target_type", "target_key", "brought_at")
            .plain("version"),
        RegisteredTable.without("imports", "mapping", "kind", "heading", "field"));
  }
}
