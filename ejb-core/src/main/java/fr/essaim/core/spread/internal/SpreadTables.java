package fr.essaim.core.spread.internal;

import static fr.essaim.core.register.DataSubject.ACCOUNT_HOLDER;
import static fr.essaim.core.register.DataSubject.NAMED_PERSON;
import static fr.essaim.core.register.OnErasure.ANONYMISED;
import static fr.essaim.core.register.OnErasure.BLOTTED;
import static fr.essaim.core.register.PersonalData.AUTHOR;
import static fr.essaim.core.register.PersonalData.FREE_TEXT;
import static fr.essaim.core.register.PersonalData.MOMENT;

import fr.essaim.core.register.ContextTables;
import fr.essaim.core.register.Processing;
import fr.essaim.core.register.RegisteredTable;
import fr.essaim.core.register.RetentionPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the tables of the spread hold of people: who asked for a mentor, and what texts say. */
@ApplicationScoped
public class SpreadTables implements ContextTables {

  private static final String SPREAD = "spread";

  @Override
  public List<RegisteredTable> tables() {
    return List.of(
        table("transfer")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "abandoned_reason", "next_step", "blocker")
            .plain("id", "version", "key", "mentor_key", "receiver_key", "channel", "stage")
            .plain("operation_key", "agreed_on", "next_on", "source", "created_at", "modified_at")
            .plain("end_cause"),
        RegisteredTable.without(SPREAD, "transfer_prototype", "transfer_id", "prototype_key"),
        RegisteredTable.without(SPREAD, "transfer_stage", "transfer_id", "stage", "since"),
        table("session")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "place", "note")
            .plain("id", "transfer_id", "date", "minutes", "residents", "professionals")
            .plain("volunteers", "partners"),
        RegisteredTable.without(SPREAD, "session_support", "session_id", "support"),
        table("installation")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "stop_reason")
            .plain("id", "version", "key", "prototype_key", "version_number", "centre_key", "state")
            .plain("transfer_key", "planned_for", "source", "created_at", "modified_at")
            .plain("end_cause"),
        RegisteredTable.without(SPREAD, "installation_state", "installation_id", "state", "since"),
        table("evidence")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "testimony")
            .plain("id", "installation_id", "date", "uses", "people", "consented"),
        table("adaptation")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "title", "changed", "reason", "answer")
            .plain("id", "version", "key", "installation_key", "noted_on", "state", "offered_at")
            .plain("answered_at", "accepted_version", "created_at", "modified_at"),
        RegisteredTable.of(
                SPREAD, "attached_file", Processing.ATTENDANCE, RetentionPeriod.WITH_THE_THING)
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "title", "file_name")
            .plain("id", "kind", "transfer_id", "session_id", "adaptation_id", "licence", "file_id")
            .plain("language", "media_type", "file_size", "kept_at"),
        table("mentor_request")
            .ofAccount("asked_by")
            .holds(AUTHOR, ACCOUNT_HOLDER, ANONYMISED, "asked_by")
            .holds(MOMENT, ACCOUNT_HOLDER, ANONYMISED, "asked_at")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "message", "answer")
            .context("prototype_key", "centre_key", "mentor_key", "state")
            .plain("id", "version", "answered_at", "transfer_key"),
        table("campaign")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "title", "words")
            .plain("id", "version", "key", "closes_on", "audience", "federation_key")
            .plain("territory_key", "operation_key", "sent_at", "closed_at", "created_at")
            .plain("modified_at"),
        RegisteredTable.without(SPREAD, "campaign_centre", "campaign_id", "centre_key"),
        RegisteredTable.without(SPREAD, "campaign_prototype", "campaign_id", "prototype_key"),
        table("campaign_answer")
            .ofAccount("answered_by")
            .holds(AUTHOR, ACCOUNT_HOLDER, ANONYMISED, "answered_by")
            .holds(MOMENT, ACCOUNT_HOLDER, ANONYMISED, "answered_at")
            .context("centre_key", "state")
            .plain("id", "version", "key", "campaign_id"),
        RegisteredTable.without(
            SPREAD, "campaign_use", "answer_id", "installation_key", "before", "said"),
        RegisteredTable.without(SPREAD, "reminder", "kind", "thing_key", "occasion", "told_at"));
  }

  private static RegisteredTable table(String name) {
    return RegisteredTable.of(SPREAD, name, Processing.PROTOTYPES, RetentionPeriod.WITH_THE_THING);
  }
}
