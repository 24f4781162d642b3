package fr.essaim.core.history.internal;

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

/** What the tables of changes hold of people. */
@ApplicationScoped
public class HistoryTables implements ContextTables {

  @Override
  public List<RegisteredTable> tables() {
    return List.of(
        RegisteredTable.of(
                "history", "change_line", Processing.HISTORY, RetentionPeriod.WITH_THE_THING)
            .ofAccount("account_id")
            .holds(AUTHOR, ACCOUNT_HOLDER, ANONYMISED, "account_id")
            .holds(MOMENT, ACCOUNT_HOLDER, ANONYMISED, "at")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "before", "after")
            .context("thing_type", "thing_key", "field")
            .plain("id", "version", "imported"),
        RegisteredTable.without("history", "change_count", "context", "connection", "changes"));
  }
}
