package fr.essaim.core.ties.internal;

import static fr.essaim.core.register.DataSubject.ACCOUNT_HOLDER;
import static fr.essaim.core.register.OnErasure.DELETED;
import static fr.essaim.core.register.PersonalData.IDENTIFIER;
import static fr.essaim.core.register.PersonalData.MOMENT;

import fr.essaim.core.register.ContextTables;
import fr.essaim.core.register.Processing;
import fr.essaim.core.register.RegisteredTable;
import fr.essaim.core.register.RetentionPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the tables of ties hold of people. */
@ApplicationScoped
public class TieTables implements ContextTables {

  @Override
  public List<RegisteredTable> tables() {
    return List.of(
        RegisteredTable.of(
                "ties", "tie", Processing.NOTIFICATIONS, RetentionPeriod.WITH_THE_ACCOUNT)
            .ofAccount("account_id")
            .holds(IDENTIFIER, ACCOUNT_HOLDER, DELETED, "account_id")
            .holds(MOMENT, ACCOUNT_HOLDER, DELETED, "since")
            .context("thing_type", "thing_key", "followed", "favourite"),
        RegisteredTable.of(
                "ties", "digest", Processing.NOTIFICATIONS, RetentionPeriod.WITH_THE_ACCOUNT)
            .ofAccount("account_id")
            .holds(IDENTIFIER, ACCOUNT_HOLDER, DELETED, "account_id")
            .holds(MOMENT, ACCOUNT_HOLDER, DELETED, "told_until")
            .context("rhythm")
            .plain("stop_key"));
  }
}
