package fr.essaim.core.views.internal;

import static fr.essaim.core.register.DataSubject.ACCOUNT_HOLDER;
import static fr.essaim.core.register.OnErasure.DELETED;
import static fr.essaim.core.register.PersonalData.FREE_TEXT;
import static fr.essaim.core.register.PersonalData.IDENTIFIER;

import fr.essaim.core.register.ContextTables;
import fr.essaim.core.register.Processing;
import fr.essaim.core.register.RegisteredTable;
import fr.essaim.core.register.RetentionPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the table of kept lists holds of people. */
@ApplicationScoped
public class SavedViewTables implements ContextTables {

  @Override
  public List<RegisteredTable> tables() {
    return List.of(
        RegisteredTable.of(
                "views", "saved_view", Processing.ACCOUNTS, RetentionPeriod.WITH_THE_ACCOUNT)
            .ofAccount("account_id")
            .holds(IDENTIFIER, ACCOUNT_HOLDER, DELETED, "account_id")
            .holds(FREE_TEXT, ACCOUNT_HOLDER, DELETED, "name", "address")
            .plain("id", "list"));
  }
}
