package fr.essaim.core.prototypes.internal;

import static fr.essaim.core.register.DataSubject.ACCOUNT_HOLDER;
import static fr.essaim.core.register.DataSubject.CONTACT_PERSON;
import static fr.essaim.core.register.DataSubject.NAMED_PERSON;
import static fr.essaim.core.register.DataSubject.PARTICIPANT;
import static fr.essaim.core.register.DataSubject.VISITOR;
import static fr.essaim.core.register.OnErasure.ANONYMISED;
import static fr.essaim.core.register.OnErasure.BLOTTED;
import static fr.essaim.core.register.OnErasure.BLOTTED_IN_LINK;
import static fr.essaim.core.register.OnErasure.BY_HAND;
import static fr.essaim.core.register.OnErasure.DELETED;
import static fr.essaim.core.register.OnErasure.DERIVED;
import static fr.essaim.core.register.OnErasure.EMPTIED;
import static fr.essaim.core.register.OnErasure.UNLINKED;
import static fr.essaim.core.register.PersonalData.AUTHOR;
import static fr.essaim.core.register.PersonalData.EMAIL;
import static fr.essaim.core.register.PersonalData.FILE;
import static fr.essaim.core.register.PersonalData.FREE_TEXT;
import static fr.essaim.core.register.PersonalData.IDENTIFIER;
import static fr.essaim.core.register.PersonalData.MOMENT;
import static fr.essaim.core.register.PersonalData.NAME;

import fr.essaim.core.register.ContextTables;
import fr.essaim.core.register.Processing;
import fr.essaim.core.register.RegisteredTable;
import fr.essaim.core.register.RetentionPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the tables of prototypes hold of people. */
@ApplicationScoped
public class PrototypeTables implements ContextTables {

  @Override
  public List<RegisteredTable> tables() {
    return List.of(
        RegisteredTable.without(
            "prototypes",
            "theme",
            "key",
            "origin",
            "rank",
            "label_fr",
            "label_en",
            "definition_fr",
            "definition_en",
            "broader_key"),
        RegisteredTable.without(
            "prototypes",
            "sheet_figure",
            "id",
            "prototype_id",
            "figure",
            "lowest",
            "highest",
            "year"),
        RegisteredTable.without("prototypes", "theme_match", "theme_key", "match_key"),
        RegisteredTable.without("prototypes", "state_date", "prototype_id", "state", "since"),
        RegisteredTable.without(
            "prototypes", "prototype_origin", "prototype_id", "organisation_key"),
        RegisteredTable.without("prototypes", "prototype_audience", "prototype_id", "audience"),
        RegisteredTable.without("prototypes", "prototype_theme", "prototype_id", "theme_key"),
        RegisteredTable.of(
                "prototypes", "prototype", Processing.PROTOTYPES, RetentionPeriod.WITH_THE_THING)
            .holds(NAME, NAMED_PERSON, BLOTTED, "creators")
            .holds(FREE_TEXT, CONTACT_PERSON, BLOTTED, "public_contact", "personal_contact")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "title", "summary", "source", "derived_title")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "cover_alt", "cover_credit")
            .holds(FREE_TEXT, NAMED_PERSON, DERIVED, "searchable")
            .plain("id", "key", "kind", "steward_key", "publication", "published_at", "created_at")
            .plain("modified_at", "publicly_modified_at", "state", "sheet_filled", "version")
            .plain("latest_version", "latest_licence", "search_title", "search_text")
            .plain("cover_file_id", "cover_small_id", "derived_uri", "derived_page")
            .plain("derived_language", "derived_network", "derived_licence", "figure_changes"),
        RegisteredTable.of(
                "prototypes",
                "sheet_section",
                Processing.PROTOTYPES,
                RetentionPeriod.WITH_THE_THING)
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "text")
            .plain("prototype_id", "section"),
        RegisteredTable.of(
                "prototypes", "sheet_writer", Processing.PROTOTYPES, RetentionPeriod.WITH_THE_THING)
            .ofAccount("account_id")
            .holds(IDENTIFIER, ACCOUNT_HOLDER, DELETED, "account_id")
            .context("asked_at")
            .plain("prototype_id", "section"),
        RegisteredTable.of(
                "prototypes", "stored_file", Processing.ATTENDANCE, RetentionPeriod.WITH_THE_THING)
            .holds(FILE, PARTICIPANT, BY_HAND, "content")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "name")
            .plain("id", "media_type", "size", "sha256", "kept_at"),
        RegisteredTable.of(
                "prototypes", "upload_day", Processing.PROTOTYPES, RetentionPeriod.WITH_THE_ACCOUNT)
            .ofAccount("account_id")
            .holds(IDENTIFIER, ACCOUNT_HOLDER, DELETED, "account_id")
            .holds(MOMENT, ACCOUNT_HOLDER, DELETED, "day")
            .plain("bytes"),
        RegisteredTable.of(
                "prototypes",
                "participant",
                Processing.PARTICIPATION,
                RetentionPeriod.WITH_THE_THING)
            .ofAccount("account_id")
            .holds(IDENTIFIER, ACCOUNT_HOLDER, DELETED, "account_id")
            .holds(MOMENT, ACCOUNT_HOLDER, DELETED, "since")
            .context("workshop_id"),
        RegisteredTable.of(
                "prototypes", "workshop", Processing.PROTOTYPES, RetentionPeriod.WITH_THE_THING)
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "place", "decided")
            .plain("id", "prototype_id", "date", "starts_at", "ends_at", "residents")
            .plain("professionals", "volunteers", "partners", "attendance_file_id"),
        RegisteredTable.of(
                "prototypes",
                "workshop_photo",
                Processing.PROTOTYPES,
                RetentionPeriod.WITH_THE_THING)
            .ofAccount("kept_by")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "description")
            .holds(AUTHOR, ACCOUNT_HOLDER, ANONYMISED, "kept_by")
            .context("kept_at")
            .plain("id", "workshop_id", "file_id", "thumbnail_id"),
        RegisteredTable.of(
                "prototypes", "version", Processing.PROTOTYPES, RetentionPeriod.WITH_THE_THING)
            .ofAccount("proposed_by")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "change_note", "sent_back_because")
            .holds(AUTHOR, ACCOUNT_HOLDER, ANONYMISED, "proposed_by")
            .context("proposed_at")
            .plain("id", "prototype_id", "major", "minor", "licence", "released_on", "proposed")
            .plain("sent_back_at"),
        RegisteredTable.of(
                "prototypes", "resource", Processing.PROTOTYPES, RetentionPeriod.WITH_THE_THING)
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "title", "file_name")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED_IN_LINK, "url")
            .plain("id", "version_id", "rank", "licence", "language", "media_type", "file_id")
            .plain("file_size", "file_sha256", "added_at"),
        RegisteredTable.of(
                "prototypes",
                "mistake_report",
                Processing.MISTAKES,
                RetentionPeriod.MISTAKE_REPORTS)
            .ofAccount("dealt_with_by")
            .ofAddress("email")
            .holds(EMAIL, VISITOR, EMPTIED, "email")
            .holds(FREE_TEXT, VISITOR, BLOTTED, "text", "page", "answer")
            .holds(MOMENT, VISITOR, UNLINKED, "reported_at")
            .plain("id", "subject_type", "subject_key", "organisation_key", "version")
            .plain("language")
            .holds(AUTHOR, ACCOUNT_HOLDER, ANONYMISED, "dealt_with_by")
            .context("dealt_with_at")
            .emptiedAfter(RetentionPeriod.MISTAKE_ADDRESSES, "dealt_with_at", "email")
            .deletedAfter(RetentionPeriod.MISTAKE_REPORTS, "reported_at"));
  }
}
