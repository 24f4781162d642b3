package fr.essaim.core.notifications.internal;

import static fr.essaim.core.register.DataSubject.ACCOUNT_HOLDER;
import static fr.essaim.core.register.DataSubject.NAMED_PERSON;
import static fr.essaim.core.register.OnErasure.BLOTTED;
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

/** What the table of notifications holds of people. */
@ApplicationScoped
public class NotificationTables implements ContextTables {

  @Override
  public List<RegisteredTable> tables() {
    return List.of(
        RegisteredTable.of(
                "notifications",
                "notification",
                Processing.NOTIFICATIONS,
                RetentionPeriod.NOTIFICATIONS)
            .ofAccount("account_id")
            .holds(IDENTIFIER, ACCOUNT_HOLDER, DELETED, "account_id")
            .holds(MOMENT, ACCOUNT_HOLDER, DELETED, "read_at")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "title", "detail")
            .context("at", "kind", "thing_type", "thing_key")
            .plain("id", "part", "followed")
            .deletedAfter(RetentionPeriod.NOTIFICATIONS, "at"));
  }
}
