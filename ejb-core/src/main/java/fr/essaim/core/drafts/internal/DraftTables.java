package fr.essaim.core.drafts.internal;

import static fr.essaim.core.register.DataSubject.ACCOUNT_HOLDER;
import static fr.essaim.core.register.OnErasure.DELETED;
import static fr.essaim.core.register.PersonalData.FREE_TEXT;
import static fr.essaim.core.register.PersonalData.IDENTIFIER;
import static fr.essaim.core.register.PersonalData.MOMENT;

import fr.essaim.core.register.ContextTables;
import fr.essaim.core.register.Processing;
import fr.essaim.core.register.RegisteredTable;
import fr.essaim.core.register.RetentionPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the tables of drafts hold of people. */
@ApplicationScoped
public class DraftTables implements ContextTables {

  @Override
  public List<RegisteredTable> tables() {
    return List.of(
        RegisteredTable.of("drafts", "edit_draft", Processing.DRAFTS, RetentionPeriod.DRAFTS)
            .ofAccount("account_id")
            .holds(IDENTIFIER, ACCOUNT_HOLDER, DELETED, "account_id")
            .holds(FREE_TEXT, ACCOUNT_HOLDER, DELETED, "thing", "fields")
            .holds(MOMENT, ACCOUNT_HOLDER, DELETED, "kept_at", "abandoned_at")
            .plain("id", "base_version")
            .deletedAfter(RetentionPeriod.DRAFTS, "kept_at")
            .deletedAfter(RetentionPeriod.ABANDONED_DRAFTS, "abandoned_at"));
  }
}
