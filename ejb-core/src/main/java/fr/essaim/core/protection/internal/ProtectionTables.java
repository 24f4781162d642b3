package fr.essaim.core.protection.internal;

import static fr.essaim.core.register.DataSubject.ACCOUNT_HOLDER;
import static fr.essaim.core.register.DataSubject.NAMED_PERSON;
import static fr.essaim.core.register.OnErasure.ANONYMISED;
import static fr.essaim.core.register.OnErasure.BLOTTED;
import static fr.essaim.core.register.OnErasure.DELETED;
import static fr.essaim.core.register.OnErasure.UNLINKED;
import static fr.essaim.core.register.PersonalData.AUTHOR;
import static fr.essaim.core.register.PersonalData.CONSENT;
import static fr.essaim.core.register.PersonalData.FREE_TEXT;
import static fr.essaim.core.register.PersonalData.IDENTIFIER;
import static fr.essaim.core.register.PersonalData.MOMENT;

import fr.essaim.core.register.ContextTables;
import fr.essaim.core.register.Processing;
import fr.essaim.core.register.RegisteredTable;
import fr.essaim.core.register.RetentionPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the tables of the protection of data hold of people. */
@ApplicationScoped
public class ProtectionTables implements ContextTables {

  @Override
  public List<RegisteredTable> tables() {
    return List.of(
        RegisteredTable.without("protection", "purge", "id", "at", "rule", "rows"),
        RegisteredTable.without("protection", "log_cleaning", "position", "noted_at"),
        RegisteredTable.of(
                "protection", "erasure_place", Processing.RIGHTS, RetentionPeriod.SEALED_TEXTS)
            .holds(IDENTIFIER, NAMED_PERSON, UNLINKED, "account_id")
            .holds(FREE_TEXT, NAMED_PERSON, UNLINKED, "sealed")
            .plain("id", "table_name", "row_key", "column_name", "found_at", "blotted_at")
            .plain("reminded_at")
            .deletedAfter(RetentionPeriod.SEALED_TEXTS, "blotted_at"),
        RegisteredTable.of("protection", "erasure", Processing.RIGHTS, RetentionPeriod.ALWAYS)
            .ofAccount("erased_by")
            .holds(IDENTIFIER, NAMED_PERSON, UNLINKED, "account_id")
            .holds(AUTHOR, ACCOUNT_HOLDER, ANONYMISED, "erased_by")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "reason")
            .context("erased_at")
            .plain("cause", "in_ledger"),
        RegisteredTable.of(
                "protection", "restricted", Processing.RIGHTS, RetentionPeriod.UNTIL_THE_LAW_S_DAY)
            .holds(IDENTIFIER, NAMED_PERSON, UNLINKED, "account_id")
            .holds(FREE_TEXT, NAMED_PERSON, UNLINKED, "label", "content")
            .plain("id", "retention", "since", "until"),
        RegisteredTable.of(
                "protection", "consent", Processing.CONSENTS, RetentionPeriod.WITHDRAWN_CONSENTS)
            .ofAccount("account_id")
            .holds(IDENTIFIER, ACCOUNT_HOLDER, DELETED, "account_id")
            .holds(CONSENT, ACCOUNT_HOLDER, DELETED, "text_key", "text_version")
            .holds(MOMENT, ACCOUNT_HOLDER, DELETED, "given_at", "withdrawn_at")
            .plain("id", "version")
            .deletedAfter(RetentionPeriod.WITHDRAWN_CONSENTS, "withdrawn_at"),
        RegisteredTable.of("protection", "breach", Processing.BREACHES, RetentionPeriod.BREACHES)
            .ofAccount("recorded_by")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "what", "data_concerned", "consequences")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "measures", "authority_why_not")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "people_why_not")
            .holds(AUTHOR, ACCOUNT_HOLDER, ANONYMISED, "recorded_by")
            .plain("id", "happened_at", "known_at", "people", "authority_notified_at")
            .context("recorded_at")
            .plain("people_notified_at", "version")
            .deletedAfter(RetentionPeriod.BREACHES, "known_at"));
  }
}
