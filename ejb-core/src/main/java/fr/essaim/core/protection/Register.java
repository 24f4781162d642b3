package fr.essaim.core.protection;

import static fr.essaim.core.protection.DataSubject.ACCOUNT_HOLDER;
import static fr.essaim.core.protection.DataSubject.CONTACT_PERSON;
import static fr.essaim.core.protection.DataSubject.NAMED_PERSON;
import static fr.essaim.core.protection.DataSubject.PARTICIPANT;
import static fr.essaim.core.protection.DataSubject.VISITOR;
import static fr.essaim.core.protection.OnErasure.ANONYMISED;
import static fr.essaim.core.protection.OnErasure.BLOTTED;
import static fr.essaim.core.protection.OnErasure.BLOTTED_IN_LINK;
import static fr.essaim.core.protection.OnErasure.BY_HAND;
import static fr.essaim.core.protection.OnErasure.CLEARED;
import static fr.essaim.core.protection.OnErasure.DELETED;
import static fr.essaim.core.protection.OnErasure.DERIVED;
import static fr.essaim.core.protection.OnErasure.EMPTIED;
import static fr.essaim.core.protection.OnErasure.REPUBLISHED;
import static fr.essaim.core.protection.OnErasure.UNLINKED;
import static fr.essaim.core.protection.PersonalData.ACT;
import static fr.essaim.core.protection.PersonalData.AUTHOR;
import static fr.essaim.core.protection.PersonalData.CONSENT;
import static fr.essaim.core.protection.PersonalData.EMAIL;
import static fr.essaim.core.protection.PersonalData.FILE;
import static fr.essaim.core.protection.PersonalData.FREE_TEXT;
import static fr.essaim.core.protection.PersonalData.IDENTIFIER;
import static fr.essaim.core.protection.PersonalData.LANGUAGE;
import static fr.essaim.core.protection.PersonalData.MOMENT;
import static fr.essaim.core.protection.PersonalData.NAME;
import static fr.essaim.core.protection.PersonalData.PHONE;
import static fr.essaim.core.protection.PersonalData.ROLE;
import static fr.essaim.core.protection.PersonalData.SECRET;

import java.util.List;
import java.util.stream.Stream;

/**
 * The register of processing: the one place that says, for every column of the database, whether it
 * holds personal data, which, whose, why, how long, and what an erasure does to it. It is not only
 * read: purges, the export of one's own data and erasures do what stands here, so the page that
 * shows it cannot say anything else than what happens. A test fails for a column that is missing.
 */
public final class Register {

  private static final List<RegisteredTable> IDENTITY =
      List.of(
          RegisteredTable.of(
                  "identity", "membership", Processing.ACCOUNTS, Keeping.WITH_THE_ACCOUNT)
              .ofAccount("account_id")
              .holds(IDENTIFIER, ACCOUNT_HOLDER, DELETED, "account_id")
              .holds(ROLE, ACCOUNT_HOLDER, DELETED, "role", "organisation_key")
              .holds(MOMENT, ACCOUNT_HOLDER, DELETED, "since")
              .plain("id"),
          RegisteredTable.of(
                  "identity", "one_time_link", Processing.ACCOUNTS, Keeping.SIGN_IN_TRACES)
              .ofAccount("account_id")
              .holds(IDENTIFIER, ACCOUNT_HOLDER, DELETED, "account_id")
              .holds(SECRET, ACCOUNT_HOLDER, DELETED, "digest")
              .holds(EMAIL, ACCOUNT_HOLDER, DELETED, "new_email")
              .holds(MOMENT, ACCOUNT_HOLDER, DELETED, "created_at", "expires_at", "used_at")
              .context("purpose")
              .plain("id", "version")
              .deletedAfter(Keeping.SIGN_IN_TRACES, "expires_at"),
          RegisteredTable.of(
                  "identity", "former_address", Processing.ACCOUNTS, Keeping.WITH_THE_ACCOUNT)
              .ofAccount("account_id")
              .holds(IDENTIFIER, ACCOUNT_HOLDER, DELETED, "account_id")
              .holds(EMAIL, ACCOUNT_HOLDER, DELETED, "email")
              .holds(MOMENT, ACCOUNT_HOLDER, DELETED, "since"),
          RegisteredTable.of(
                  "identity",
                  "unanswered_invitation",
                  Processing.ACCOUNTS,
                  Keeping.WITH_THE_ACCOUNT)
              .ofAccount("account_id")
              .holds(IDENTIFIER, ACCOUNT_HOLDER, DELETED, "account_id")
              .holds(EMAIL, ACCOUNT_HOLDER, DELETED, "email")
              .holds(NAME, ACCOUNT_HOLDER, DELETED, "display_name")
              .holds(LANGUAGE, ACCOUNT_HOLDER, DELETED, "language")
              .holds(MOMENT, ACCOUNT_HOLDER, DELETED, "invited_at")
              .context("organisation_key"),
          RegisteredTable.of(
                  "identity", "sent_invitation", Processing.ACCOUNTS, Keeping.SIGN_IN_TRACES)
              .ofAccount("inviter")
              .holds(IDENTIFIER, ACCOUNT_HOLDER, DELETED, "inviter")
              .holds(MOMENT, ACCOUNT_HOLDER, DELETED, "at")
              .holds(SECRET, VISITOR, DELETED, "addressee")
              .context("organisation_key")
              .plain("id")
              .deletedAfter(Keeping.SIGN_IN_TRACES, "at"),
          RegisteredTable.of("identity", "session", Processing.ACCOUNTS, Keeping.SIGN_IN_TRACES)
              .ofAccount("account_id")
              .holds(IDENTIFIER, ACCOUNT_HOLDER, DELETED, "account_id")
              .holds(MOMENT, ACCOUNT_HOLDER, DELETED, "started_at", "seen_at")
              .holds(ACT, ACCOUNT_HOLDER, DELETED, "browser")
              .plain("id")
              .deletedAfter(Keeping.SIGN_IN_TRACES, "seen_at"),
          RegisteredTable.of(
                  "identity", "sign_in_limit", Processing.ACCOUNTS, Keeping.SIGN_IN_TRACES)
              .holds(SECRET, VISITOR, UNLINKED, "subject")
              .plain("kind", "failures", "last_at", "open_from")
              .deletedAfter(Keeping.SIGN_IN_TRACES, "last_at"),
          RegisteredTable.of(
                  "identity", "second_factor", Processing.ACCOUNTS, Keeping.WITH_THE_ACCOUNT)
              .ofAccount("account_id")
              .holds(IDENTIFIER, ACCOUNT_HOLDER, DELETED, "account_id")
              .holds(SECRET, ACCOUNT_HOLDER, DELETED, "secret")
              .holds(MOMENT, ACCOUNT_HOLDER, DELETED, "prepared_at", "confirmed_at")
              .plain("last_step", "version"),
          RegisteredTable.of(
                  "identity", "recovery_code", Processing.ACCOUNTS, Keeping.WITH_THE_ACCOUNT)
              .ofAccount("account_id")
              .holds(IDENTIFIER, ACCOUNT_HOLDER, DELETED, "account_id")
              .holds(SECRET, ACCOUNT_HOLDER, DELETED, "digest")
              .holds(MOMENT, ACCOUNT_HOLDER, DELETED, "used_at"),
          RegisteredTable.of(
                  "identity", "provider_identity", Processing.ACCOUNTS, Keeping.WITH_THE_ACCOUNT)
              .ofAccount("account_id")
              .holds(IDENTIFIER, ACCOUNT_HOLDER, DELETED, "account_id", "subject")
              .holds(MOMENT, ACCOUNT_HOLDER, DELETED, "joined_at")
              .context("issuer"),
          RegisteredTable.of("identity", "account", Processing.ACCOUNTS, Keeping.CLOSED_ACCOUNTS)
              .ofAccount("id")
              .holds(IDENTIFIER, ACCOUNT_HOLDER, DELETED, "id")
              .holds(EMAIL, ACCOUNT_HOLDER, DELETED, "email")
              .holds(NAME, ACCOUNT_HOLDER, DELETED, "display_name")
              .holds(SECRET, ACCOUNT_HOLDER, DELETED, "password_hash")
              .holds(LANGUAGE, ACCOUNT_HOLDER, DELETED, "language")
              .holds(ROLE, ACCOUNT_HOLDER, DELETED, "acts_for")
              .holds(MOMENT, ACCOUNT_HOLDER, DELETED, "created_at", "opened_at", "closed_at")
              .plain("version", "searched", "sorted"),
          RegisteredTable.of("identity", "audit_line", Processing.AUDIT, Keeping.AUDIT_LINES)
              .ofAccount("account_id")
              .holds(AUTHOR, ACCOUNT_HOLDER, UNLINKED, "account_id")
              .holds(MOMENT, ACCOUNT_HOLDER, UNLINKED, "at")
              .holds(ACT, ACCOUNT_HOLDER, UNLINKED, "permission", "act", "organisation_key")
              .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "subject")
              .plain("id")
              .deletedAfter(Keeping.AUDIT_LINES, "at"));

  private static final List<RegisteredTable> NETWORK =
      List.of(
          RegisteredTable.without(
              "network",
              "territory",
              "id",
              "key",
              "kind",
              "code",
              "vintage",
              "name",
              "parent_key",
              "epci_key",
              "changed_at",
              "version"),
          RegisteredTable.without("network", "territory_commune", "territory_id", "commune_key"),
          RegisteredTable.without("network", "territory_part", "whole_key", "part_key"),
          RegisteredTable.without(
              "network", "organisation_area", "organisation_id", "territory_key"),
          RegisteredTable.of("network", "organisation", Processing.CONTACTS, Keeping.WITH_THE_THING)
              .ofAddress("private_contact_email")
              .holds(NAME, CONTACT_PERSON, EMPTIED, "private_contact_name")
              .holds(EMAIL, CONTACT_PERSON, EMPTIED, "private_contact_email")
              .holds(PHONE, CONTACT_PERSON, EMPTIED, "private_contact_phone")
              .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "internal_note", "description")
              .holds(EMAIL, CONTACT_PERSON, CLEARED, "public_email")
              .holds(PHONE, CONTACT_PERSON, CLEARED, "public_phone")
              .holds(FREE_TEXT, NAMED_PERSON, BLOTTED_IN_LINK, "website", "public_page")
              .plain("id", "key", "name", "kind", "street", "postcode", "commune_key")
              .plain("manager_key", "federation_key", "siret", "rna", "publication")
              .plain("merged_into", "created_at", "changed_at", "version", "searched", "sorted"));

  private static final List<RegisteredTable> PROTOTYPES =
      List.of(
          RegisteredTable.without(
              "prototypes", "theme", "key", "origin", "rank", "label_fr", "label_en"),
          RegisteredTable.without("prototypes", "theme_match", "theme_key", "match_key"),
          RegisteredTable.without("prototypes", "state_date", "prototype_id", "state", "since"),
          RegisteredTable.without(
              "prototypes", "prototype_origin", "prototype_id", "organisation_key"),
          RegisteredTable.without("prototypes", "prototype_audience", "prototype_id", "audience"),
          RegisteredTable.without("prototypes", "prototype_theme", "prototype_id", "theme_key"),
          RegisteredTable.of(
                  "prototypes", "prototype", Processing.PROTOTYPES, Keeping.WITH_THE_THING)
              .holds(NAME, NAMED_PERSON, BLOTTED, "creators")
              .holds(FREE_TEXT, CONTACT_PERSON, BLOTTED, "public_contact", "personal_contact")
              .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "title", "summary", "source")
              .holds(FREE_TEXT, NAMED_PERSON, DERIVED, "searchable")
              .plain(
                  "id", "key", "kind", "steward_key", "publication", "published_at", "created_at")
              .plain("modified_at", "publicly_modified_at", "state", "sheet_filled", "version")
              .plain("latest_version", "latest_licence", "search_title", "search_text"),
          RegisteredTable.of(
                  "prototypes", "sheet_section", Processing.PROTOTYPES, Keeping.WITH_THE_THING)
              .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "text")
              .plain("prototype_id", "section"),
          RegisteredTable.of(
                  "prototypes", "stored_file", Processing.ATTENDANCE, Keeping.WITH_THE_THING)
              .holds(FILE, PARTICIPANT, BY_HAND, "content")
              .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "name")
              .plain("id", "media_type", "size", "sha256", "kept_at"),
          RegisteredTable.of(
                  "prototypes", "upload_day", Processing.PROTOTYPES, Keeping.WITH_THE_ACCOUNT)
              .ofAccount("account_id")
              .holds(IDENTIFIER, ACCOUNT_HOLDER, DELETED, "account_id")
              .holds(MOMENT, ACCOUNT_HOLDER, DELETED, "day")
              .plain("bytes"),
          RegisteredTable.of(
                  "prototypes", "workshop", Processing.PROTOTYPES, Keeping.WITH_THE_THING)
              .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "place", "decided")
              .plain("id", "prototype_id", "date", "residents", "professionals", "volunteers")
              .plain("partners", "attendance_file_id"),
          RegisteredTable.of("prototypes", "version", Processing.PROTOTYPES, Keeping.WITH_THE_THING)
              .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "change_note")
              .plain("id", "prototype_id", "major", "minor", "licence", "released_on", "proposed"),
          RegisteredTable.of(
                  "prototypes", "resource", Processing.PROTOTYPES, Keeping.WITH_THE_THING)
              .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "title", "file_name")
              .holds(FREE_TEXT, NAMED_PERSON, BLOTTED_IN_LINK, "url")
              .plain("id", "version_id", "rank", "licence", "language", "media_type", "file_id")
              .plain("file_size", "file_sha256"),
          RegisteredTable.of("drafts", "edit_draft", Processing.DRAFTS, Keeping.DRAFTS)
              .ofAccount("account_id")
              .holds(IDENTIFIER, ACCOUNT_HOLDER, DELETED, "account_id")
              .holds(FREE_TEXT, ACCOUNT_HOLDER, DELETED, "thing", "fields")
              .holds(MOMENT, ACCOUNT_HOLDER, DELETED, "kept_at", "abandoned_at")
              .plain("id", "base_version")
              .deletedAfter(Keeping.DRAFTS, "kept_at")
              .deletedAfter(Keeping.ABANDONED_DRAFTS, "abandoned_at"),
          RegisteredTable.of(
                  "prototypes", "mistake_report", Processing.MISTAKES, Keeping.MISTAKE_REPORTS)
              .ofAccount("dealt_with_by")
              .ofAddress("email")
              .holds(EMAIL, VISITOR, EMPTIED, "email")
              .holds(FREE_TEXT, VISITOR, BLOTTED, "text", "page")
              .holds(MOMENT, VISITOR, UNLINKED, "reported_at")
              .plain("id", "subject_type", "subject_key", "organisation_key", "version")
              .holds(AUTHOR, ACCOUNT_HOLDER, ANONYMISED, "dealt_with_by")
              .context("dealt_with_at")
              .emptiedAfter(Keeping.MISTAKE_ADDRESSES, "dealt_with_at", "email")
              .deletedAfter(Keeping.MISTAKE_REPORTS, "reported_at"));

  private static final List<RegisteredTable> HISTORY =
      List.of(
          RegisteredTable.of("history", "change_line", Processing.HISTORY, Keeping.WITH_THE_THING)
              .ofAccount("account_id")
              .holds(AUTHOR, ACCOUNT_HOLDER, ANONYMISED, "account_id")
              .holds(MOMENT, ACCOUNT_HOLDER, ANONYMISED, "at")
              .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "before", "after")
              .context("thing_type", "thing_key", "field")
              .plain("id", "version", "imported"));

  private static final List<RegisteredTable> IMPORTS =
      List.of(
          RegisteredTable.of("imports", "run", Processing.IMPORTS, Keeping.IMPORT_REPORTS)
              .ofAccount("started_by")
              .holds(AUTHOR, ACCOUNT_HOLDER, ANONYMISED, "started_by")
              .holds(MOMENT, ACCOUNT_HOLDER, ANONYMISED, "started_at", "finished_at")
              .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "files", "report")
              .context("source")
              .plain("id", "dry", "state", "rows_total", "rows_done", "version")
              .emptiedAfter(Keeping.IMPORT_REPORTS, "finished_at", "files", "report"),
          RegisteredTable.of("imports", "provenance", Processing.IMPORTS, Keeping.WITH_THE_THING)
              .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "row_key", "fields")
              .plain("id", "source", "row_kind", "target_type", "target_key", "brought_at")
              .plain("version"),
          RegisteredTable.without("imports", "mapping", "heading", "field"));

  private static final List<RegisteredTable> PUBLICATION =
      List.of(
          RegisteredTable.without("publication", "instance", "name", "value"),
          RegisteredTable.without(
              "publication", "outbox", "id", "transaction", "type", "key", "enqueued_at"),
          RegisteredTable.of(
                  "publication", "parked", Processing.PUBLICATION, Keeping.UNTIL_PUBLISHED)
              .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "reason")
              .plain("type", "key", "parked_at", "attempts"),
          RegisteredTable.of(
                  "publication", "open_document", Processing.PUBLICATION, Keeping.WITH_THE_THING)
              .holds(FREE_TEXT, NAMED_PERSON, REPUBLISHED, "nquads")
              .plain("position", "uri", "dataset", "digest", "tombstone", "published_at"),
          RegisteredTable.without(
              "publication",
              "edition",
              "dataset",
              "frozen_on",
              "revision",
              "position",
              "frozen_at",
              "withdrawn_at"),
          RegisteredTable.of(
                  "publication", "edition_file", Processing.PUBLICATION, Keeping.WITH_THE_THING)
              .holds(FREE_TEXT, NAMED_PERSON, REPUBLISHED, "content")
              .plain("dataset", "frozen_on", "revision", "extension", "size", "sha256"));

  private static final List<RegisteredTable> WORKS =
      List.of(
          RegisteredTable.of("mail", "message", Processing.MAIL, Keeping.LETTERS)
              .ofAddress("recipient")
              .ofSubject("about")
              .holds(EMAIL, VISITOR, DELETED, "recipient")
              .holds(FREE_TEXT, VISITOR, DELETED, "about", "subject", "text_body", "html_body")
              .holds(LANGUAGE, VISITOR, DELETED, "language")
              .holds(MOMENT, VISITOR, DELETED, "created_at", "ended_at")
              .holds(FREE_TEXT, NAMED_PERSON, DELETED, "problem_detail", "message_id")
              .plain("id", "state", "tried_since", "next_try_at", "attempts", "claim", "problem")
              .plain("claimed_until", "handed_at", "wiped_at", "version")
              .deletedAfter(Keeping.LETTERS, "ended_at"),
          RegisteredTable.of("jobs", "job", Processing.AUDIT, Keeping.UNTIL_THE_NEXT_RUN)
              .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "error")
              .plain("name", "next_at", "lease_owner", "lease_until", "last_started_at")
              .plain("last_ended_at", "outcome", "handled", "asked"),
          RegisteredTable.without(
              "usage", "daily_count", "day", "surface", "dataset", "reader", "answers"));

  private static final List<RegisteredTable> PROTECTION =
      List.of(
          RegisteredTable.without("protection", "purge", "id", "at", "rule", "rows"),
          RegisteredTable.without("protection", "log_cleaning", "position", "noted_at"),
          RegisteredTable.of("protection", "erasure_place", Processing.RIGHTS, Keeping.SEALED_TEXTS)
              .holds(IDENTIFIER, NAMED_PERSON, UNLINKED, "account_id")
              .holds(FREE_TEXT, NAMED_PERSON, UNLINKED, "sealed")
              .plain("id", "table_name", "row_key", "column_name", "found_at", "blotted_at")
              .plain("reminded_at")
              .deletedAfter(Keeping.SEALED_TEXTS, "blotted_at"),
          RegisteredTable.of("protection", "erasure", Processing.RIGHTS, Keeping.ALWAYS)
              .ofAccount("erased_by")
              .holds(IDENTIFIER, NAMED_PERSON, UNLINKED, "account_id")
              .holds(AUTHOR, ACCOUNT_HOLDER, ANONYMISED, "erased_by")
              .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "reason")
              .context("erased_at")
              .plain("cause", "in_ledger"),
          RegisteredTable.of(
                  "protection", "restricted", Processing.RIGHTS, Keeping.UNTIL_THE_LAW_S_DAY)
              .holds(IDENTIFIER, NAMED_PERSON, UNLINKED, "account_id")
              .holds(FREE_TEXT, NAMED_PERSON, UNLINKED, "label", "content")
              .plain("id", "retention", "since", "until"),
          RegisteredTable.of(
                  "protection", "consent", Processing.CONSENTS, Keeping.WITHDRAWN_CONSENTS)
              .ofAccount("account_id")
              .holds(IDENTIFIER, ACCOUNT_HOLDER, DELETED, "account_id")
              .holds(CONSENT, ACCOUNT_HOLDER, DELETED, "text_key", "text_version")
              .holds(MOMENT, ACCOUNT_HOLDER, DELETED, "given_at", "withdrawn_at")
              .plain("id", "version")
              .deletedAfter(Keeping.WITHDRAWN_CONSENTS, "withdrawn_at"),
          RegisteredTable.of("protection", "breach", Processing.BREACHES, Keeping.BREACHES)
              .ofAccount("recorded_by")
              .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "what", "data_concerned", "consequences")
              .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "measures", "authority_why_not")
              .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "people_why_not")
              .holds(AUTHOR, ACCOUNT_HOLDER, ANONYMISED, "recorded_by")
              .plain("id", "happened_at", "known_at", "people", "authority_notified_at")
              .context("recorded_at")
              .plain("people_notified_at", "version")
              .deletedAfter(Keeping.BREACHES, "known_at"));

  private static final List<RegisteredTable> ALL =
      Stream.of(IDENTITY, NETWORK, PROTOTYPES, HISTORY, IMPORTS, PUBLICATION, WORKS, PROTECTION)
          .flatMap(List::stream)
          .toList();

  private Register() {}

  /** Every table of the database, those that refer to others before those that they refer to. */
  public static List<RegisteredTable> tables() {
    return ALL;
  }

  /** The tables with personal data that are kept for a purpose. */
  public static List<RegisteredTable> tablesOf(Processing processing) {
    return ALL.stream().filter(table -> table.processing() == processing).toList();
  }
}
