package fr.essaim.core.people.internal;

import static fr.essaim.core.register.DataSubject.ACCOUNT_HOLDER;
import static fr.essaim.core.register.OnErasure.CLEARED;
import static fr.essaim.core.register.OnErasure.DELETED;
import static fr.essaim.core.register.PersonalData.FILE;
import static fr.essaim.core.register.PersonalData.FREE_TEXT;
import static fr.essaim.core.register.PersonalData.IDENTIFIER;
import static fr.essaim.core.register.PersonalData.PHONE;

import fr.essaim.core.register.ContextTables;
import fr.essaim.core.register.Processing;
import fr.essaim.core.register.RegisteredTable;
import fr.essaim.core.register.RetentionPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * What the tables of the members' directory hold of people. An address of a function may be several
 * people's: the row of one is not another's because of it.
 */
@ApplicationScoped
public class PeopleTables implements ContextTables {

  @Override
  public List<RegisteredTable> tables() {
    return List.of(
        RegisteredTable.of(
                "people", "profile_theme", Processing.DIRECTORY, RetentionPeriod.WITH_THE_ACCOUNT)
            .ofAccount("account_id")
            .holds(IDENTIFIER, ACCOUNT_HOLDER, DELETED, "account_id")
            .context("theme_key"),
        RegisteredTable.of(
                "people", "profile", Processing.DIRECTORY, RetentionPeriod.WITH_THE_ACCOUNT)
            .ofAccount("account_id")
            .holds(IDENTIFIER, ACCOUNT_HOLDER, DELETED, "account_id")
            .holds(FREE_TEXT, ACCOUNT_HOLDER, DELETED, "does", "skills")
            .holds(PHONE, ACCOUNT_HOLDER, CLEARED, "phone")
            .holds(FREE_TEXT, ACCOUNT_HOLDER, CLEARED, "email")
            .holds(FILE, ACCOUNT_HOLDER, DELETED, "photo")
            .context("shown")
            .plain("searched"));
  }
}
