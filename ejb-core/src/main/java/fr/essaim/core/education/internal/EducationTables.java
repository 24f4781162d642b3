package fr.essaim.core.education.internal;

import static fr.essaim.core.register.DataSubject.ACCOUNT_HOLDER;
import static fr.essaim.core.register.DataSubject.CONTACT_PERSON;
import static fr.essaim.core.register.DataSubject.NAMED_PERSON;
import static fr.essaim.core.register.DataSubject.VISITOR;
import static fr.essaim.core.register.OnErasure.ANONYMISED;
import static fr.essaim.core.register.OnErasure.BLOTTED;
import static fr.essaim.core.register.OnErasure.BLOTTED_IN_LINK;
import static fr.essaim.core.register.OnErasure.CLEARED;
import static fr.essaim.core.register.OnErasure.DELETED;
import static fr.essaim.core.register.OnErasure.DERIVED;
import static fr.essaim.core.register.OnErasure.EMPTIED;
import static fr.essaim.core.register.PersonalData.AUTHOR;
import static fr.essaim.core.register.PersonalData.EMAIL;
import static fr.essaim.core.register.PersonalData.FREE_TEXT;
import static fr.essaim.core.register.PersonalData.MOMENT;
import static fr.essaim.core.register.PersonalData.PHONE;
import static fr.essaim.core.register.PersonalData.SECRET;

import fr.essaim.core.register.ContextTables;
import fr.essaim.core.register.Processing;
import fr.essaim.core.register.RegisteredTable;
import fr.essaim.core.register.RetentionPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the tables of the education map hold of people. */
@ApplicationScoped
public class EducationTables implements ContextTables {

  private static final String EDUCATION = "education";

  @Override
  public List<RegisteredTable> tables() {
    return List.of(
        RegisteredTable.of(
                EDUCATION,
                "contribution_field",
                Processing.CONTRIBUTIONS,
                RetentionPeriod.WITH_THE_THING)
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "before", "proposed")
            .plain("contribution_id", "field"),
        RegisteredTable.of(
                EDUCATION, "contribution", Processing.CONTRIBUTIONS, RetentionPeriod.WITH_THE_THING)
            .ofAccount("author")
            .ofAddress("email")
            .holds(AUTHOR, ACCOUNT_HOLDER, ANONYMISED, "author")
            .holds(AUTHOR, NAMED_PERSON, ANONYMISED, "decided_by")
            .holds(FREE_TEXT, ACCOUNT_HOLDER, BLOTTED, "subject", "comment", "answer")
            .holds(FREE_TEXT, ACCOUNT_HOLDER, BLOTTED, "question", "word")
            .holds(MOMENT, ACCOUNT_HOLDER, ANONYMISED, "proposed_at")
            .holds(EMAIL, VISITOR, EMPTIED, "email")
            .holds(SECRET, VISITOR, EMPTIED, "link", "voice")
            .context("kind", "state", "place_key", "decided_at")
            .plain("id", "version", "offer_key", "other_key", "commune_key", "problem")
            .plain("language", "sending", "refusal", "uncounted_since")
            .emptiedAfter(RetentionPeriod.CONTRIBUTION_ADDRESSES, "decided_at", "email", "link")
            .emptiedAfter(RetentionPeriod.UNCOUNTED_CONTRIBUTIONS, "proposed_at", "voice")
            .deletedAfter(RetentionPeriod.UNCOUNTED_CONTRIBUTIONS, "uncounted_since"),
        RegisteredTable.without(
            EDUCATION,
            "possible_duplicate",
            "place_key",
            "twin_key",
            "likeness",
            "metres",
            "told_apart"),
        RegisteredTable.of(
                EDUCATION,
                "place_merge_change",
                Processing.CONTACTS,
                RetentionPeriod.ORGANISATION_MERGES)
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "before", "after")
            .plain("gone_key", "place", "type", "key", "field", "merged_at")
            .deletedAfter(RetentionPeriod.ORGANISATION_MERGES, "merged_at"),
        RegisteredTable.without(
                EDUCATION, "place_merge", "gone_key", "kept_key", "gone_state", "merged_at")
            .deletedAfter(RetentionPeriod.ORGANISATION_MERGES, "merged_at"),
        RegisteredTable.of(
                EDUCATION, "place_photo", Processing.CONTACTS, RetentionPeriod.WITH_THE_THING)
            .ofAccount("kept_by")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "description", "agreed_by")
            .holds(AUTHOR, ACCOUNT_HOLDER, ANONYMISED, "kept_by")
            .context("kept_at")
            .plain("id", "place_key", "file_id", "thumbnail_id", "rights", "agreed_on")
            .plain("organisation_key"),
        RegisteredTable.of(
                EDUCATION,
                "collection_place",
                Processing.PARTICIPATION,
                RetentionPeriod.WITH_THE_THING)
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "word")
            .plain("collection_id", "position", "place_key"),
        RegisteredTable.of(
                EDUCATION, "collection", Processing.PARTICIPATION, RetentionPeriod.WITH_THE_ACCOUNT)
            .ofAccount("owner")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "title", "introduction")
            .holds(AUTHOR, ACCOUNT_HOLDER, DELETED, "owner")
            .context("created_at")
            .plain("id", "version", "key", "centre_key", "published", "modified_at"),
        RegisteredTable.of(
                EDUCATION, "source_reading", Processing.IMPORTS, RetentionPeriod.WITH_THE_THING)
            .ofAccount("bringing_by")
            .holds(AUTHOR, ACCOUNT_HOLDER, ANONYMISED, "bringing_by")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "problems")
            .plain("source_key", "columns", "etag", "read_at", "next_at", "failures", "fault")
            .plain("fault_at", "outside"),
        RegisteredTable.of(
                EDUCATION, "source_record", Processing.IMPORTS, RetentionPeriod.WITH_THE_THING)
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "said", "kept", "said_now", "kept_now")
            .plain("id", "version", "source_key", "type", "record_id", "place_id", "thing_key")
            .plain("said_on", "said_now_on", "waiting", "refused", "fault"),
        RegisteredTable.without(
            EDUCATION,
            "source",
            "id",
            "version",
            "key",
            "name",
            "address",
            "format",
            "licence",
            "kind",
            "departments",
            "followed",
            "contacts_agreed",
            "created_at"),
        RegisteredTable.without(
            EDUCATION, "field_origin", "thing_type", "thing_key", "field", "source_key", "said_on"),
        table("place")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "description", "accessibility_note")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "state_reason")
            .holds(EMAIL, CONTACT_PERSON, CLEARED, "email")
            .holds(PHONE, CONTACT_PERSON, CLEARED, "phone")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED_IN_LINK, "website")
            .holds(FREE_TEXT, NAMED_PERSON, DERIVED, "offered")
            .plain("id", "version", "key", "name", "kind", "centre_key", "street", "complement")
            .plain("postcode", "commune_key", "latitude", "longitude", "hours", "contact_agreed")
            .plain("siret", "state", "merged_into", "confirmed_on", "confirmed_by")
            .plain("confirmations", "source", "created_at", "modified_at", "sorted", "searched"),
        RegisteredTable.without(EDUCATION, "place_accessibility", "place_id", "accessibility"),
        RegisteredTable.without(EDUCATION, "place_language", "place_id", "language"),
        table("offer")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "title", "description", "cost_note", "booking")
            .plain("id", "version", "key", "place_key", "age_from", "age_to", "parents", "cost")
            .plain("hours", "starts_on", "ends_on", "withdrawn", "created_at", "modified_at"),
        RegisteredTable.without(EDUCATION, "offer_theme", "offer_id", "theme"),
        RegisteredTable.without(
            EDUCATION, "slot", "place_key", "offer_key", "day_kind", "weekday", "opens", "closes"));
  }

  private static RegisteredTable table(String name) {
    return RegisteredTable.of(EDUCATION, name, Processing.CONTACTS, RetentionPeriod.WITH_THE_THING);
  }
}
