package fr.essaim.core.identity.internal;

import static fr.essaim.core.register.DataSubject.ACCOUNT_HOLDER;
import static fr.essaim.core.register.DataSubject.NAMED_PERSON;
import static fr.essaim.core.register.DataSubject.VISITOR;
import static fr.essaim.core.register.OnErasure.BLOTTED;
import static fr.essaim.core.register.OnErasure.DELETED;
import static fr.essaim.core.register.OnErasure.UNLINKED;
import static fr.essaim.core.register.PersonalData.ACT;
import static fr.essaim.core.register.PersonalData.AUTHOR;
import static fr.essaim.core.register.PersonalData.EMAIL;
import static fr.essaim.core.register.PersonalData.FREE_TEXT;
import static fr.essaim.core.register.PersonalData.IDENTIFIER;
import static fr.essaim.core.register.PersonalData.LANGUAGE;
import static fr.essaim.core.register.PersonalData.MOMENT;
import static fr.essaim.core.register.PersonalData.NAME;
import static fr.essaim.core.register.PersonalData.ROLE;
import static fr.essaim.core.register.PersonalData.SECRET;

import fr.essaim.core.register.ContextTables;
import fr.essaim.core.register.Processing;
import fr.essaim.core.register.RegisteredTable;
import fr.essaim.core.register.RetentionPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the tables of accounts and of the trail hold of people. */
@ApplicationScoped
public class IdentityTables implements ContextTables {

  @Override
  public List<RegisteredTable> tables() {
    return List.of(
        RegisteredTable.of(
                "identity", "membership", Processing.ACCOUNTS, RetentionPeriod.WITH_THE_ACCOUNT)
            .ofAccount("account_id")
            .holds(IDENTIFIER, ACCOUNT_HOLDER, DELETED, "account_id")
            .holds(ROLE, ACCOUNT_HOLDER, DELETED, "role", "organisation_key", "operation_key")
            .holds(MOMENT, ACCOUNT_HOLDER, DELETED, "since")
            .plain("id"),
        RegisteredTable.of(
                "identity", "one_time_link", Processing.ACCOUNTS, RetentionPeriod.SIGN_IN_TRACES)
            .ofAccount("account_id")
            .holds(IDENTIFIER, ACCOUNT_HOLDER, DELETED, "account_id")
            .holds(SECRET, ACCOUNT_HOLDER, DELETED, "digest")
            .holds(EMAIL, ACCOUNT_HOLDER, DELETED, "new_email")
            .holds(MOMENT, ACCOUNT_HOLDER, DELETED, "created_at", "expires_at", "used_at")
            .context("purpose")
            .plain("id", "version")
            .deletedAfter(RetentionPeriod.SIGN_IN_TRACES, "expires_at"),
        RegisteredTable.of(
                "identity", "former_address", Processing.ACCOUNTS, RetentionPeriod.WITH_THE_ACCOUNT)
            .ofAccount("account_id")
            .holds(IDENTIFIER, ACCOUNT_HOLDER, DELETED, "account_id")
            .holds(EMAIL, ACCOUNT_HOLDER, DELETED, "email")
            .holds(MOMENT, ACCOUNT_HOLDER, DELETED, "since"),
        RegisteredTable.of(
                "identity",
                "unanswered_invitation",
                Processing.ACCOUNTS,
                RetentionPeriod.WITH_THE_ACCOUNT)
            .ofAccount("account_id")
            .holds(IDENTIFIER, ACCOUNT_HOLDER, DELETED, "account_id")
            .holds(EMAIL, ACCOUNT_HOLDER, DELETED, "email")
            .holds(NAME, ACCOUNT_HOLDER, DELETED, "display_name")
            .holds(LANGUAGE, ACCOUNT_HOLDER, DELETED, "language")
            .holds(MOMENT, ACCOUNT_HOLDER, DELETED, "invited_at")
            .context("organisation_key"),
        RegisteredTable.of(
                "identity", "sent_invitation", Processing.ACCOUNTS, RetentionPeriod.SIGN_IN_TRACES)
            .ofAccount("inviter")
            .holds(IDENTIFIER, ACCOUNT_HOLDER, DELETED, "inviter")
            .holds(MOMENT, ACCOUNT_HOLDER, DELETED, "at")
            .holds(SECRET, VISITOR, DELETED, "addressee")
            .context("organisation_key")
            .plain("id")
            .deletedAfter(RetentionPeriod.SIGN_IN_TRACES, "at"),
        RegisteredTable.of(
                "identity", "agenda_address", Processing.ACCOUNTS, RetentionPeriod.WITH_THE_ACCOUNT)
            .ofAccount("account_id")
            .holds(IDENTIFIER, ACCOUNT_HOLDER, DELETED, "account_id")
            .holds(SECRET, ACCOUNT_HOLDER, DELETED, "digest")
            .holds(MOMENT, ACCOUNT_HOLDER, DELETED, "opened_at"),
        RegisteredTable.of(
                "identity", "session", Processing.ACCOUNTS, RetentionPeriod.SIGN_IN_TRACES)
            .ofAccount("account_id")
            .holds(IDENTIFIER, ACCOUNT_HOLDER, DELETED, "account_id")
            .holds(MOMENT, ACCOUNT_HOLDER, DELETED, "started_at", "seen_at")
            .holds(ACT, ACCOUNT_HOLDER, DELETED, "browser")
            .plain("id")
            .deletedAfter(RetentionPeriod.SIGN_IN_TRACES, "seen_at"),
        RegisteredTable.of(
                "identity", "sign_in_limit", Processing.ACCOUNTS, RetentionPeriod.SIGN_IN_TRACES)
            .holds(SECRET, VISITOR, UNLINKED, "subject")
            .plain("kind", "failures", "last_at", "open_from")
            .deletedAfter(RetentionPeriod.SIGN_IN_TRACES, "last_at"),
        RegisteredTable.of(
                "identity", "second_factor", Processing.ACCOUNTS, RetentionPeriod.WITH_THE_ACCOUNT)
            .ofAccount("account_id")
            .holds(IDENTIFIER, ACCOUNT_HOLDER, DELETED, "account_id")
            .holds(SECRET, ACCOUNT_HOLDER, DELETED, "secret")
            .holds(MOMENT, ACCOUNT_HOLDER, DELETED, "prepared_at", "confirmed_at")
            .plain("last_step", "version"),
        RegisteredTable.of(
                "identity", "recovery_code", Processing.ACCOUNTS, RetentionPeriod.WITH_THE_ACCOUNT)
            .ofAccount("account_id")
            .holds(IDENTIFIER, ACCOUNT_HOLDER, DELETED, "account_id")
            .holds(SECRET, ACCOUNT_HOLDER, DELETED, "digest")
            .holds(MOMENT, ACCOUNT_HOLDER, DELETED, "used_at"),
        RegisteredTable.of(
                "identity",
                "provider_identity",
                Processing.ACCOUNTS,
                RetentionPeriod.WITH_THE_ACCOUNT)
            .ofAccount("account_id")
            .holds(IDENTIFIER, ACCOUNT_HOLDER, DELETED, "account_id", "subject")
            .holds(MOMENT, ACCOUNT_HOLDER, DELETED, "joined_at")
            .context("issuer"),
        RegisteredTable.of(
                "identity", "account", Processing.ACCOUNTS, RetentionPeriod.CLOSED_ACCOUNTS)
            .ofAccount("id")
            .holds(IDENTIFIER, ACCOUNT_HOLDER, DELETED, "id", "directory_key")
            .holds(EMAIL, ACCOUNT_HOLDER, DELETED, "email")
            .holds(NAME, ACCOUNT_HOLDER, DELETED, "display_name")
            .holds(SECRET, ACCOUNT_HOLDER, DELETED, "password_hash")
            .holds(LANGUAGE, ACCOUNT_HOLDER, DELETED, "language")
            .holds(ROLE, ACCOUNT_HOLDER, DELETED, "acts_for")
            .holds(MOMENT, ACCOUNT_HOLDER, DELETED, "created_at", "opened_at", "closed_at")
            .plain("version", "searched", "sorted", "password_given"),
        RegisteredTable.of("identity", "audit_line", Processing.AUDIT, RetentionPeriod.AUDIT_LINES)
            .ofAccount("account_id")
            .holds(AUTHOR, ACCOUNT_HOLDER, UNLINKED, "account_id")
            .holds(MOMENT, ACCOUNT_HOLDER, UNLINKED, "at")
            .holds(ACT, ACCOUNT_HOLDER, UNLINKED, "permission", "act", "organisation_key")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "subject")
            .plain("id")
            .deletedAfter(RetentionPeriod.AUDIT_LINES, "at"));
  }
}
