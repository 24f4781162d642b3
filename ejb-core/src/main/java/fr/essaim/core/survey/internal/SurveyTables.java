package fr.essaim.core.survey.internal;

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

/** What the tables of the survey hold of people: who sent answers, and what somebody wrote. */
@ApplicationScoped
public class SurveyTables implements ContextTables {

  private static final String SURVEY = "survey";

  @Override
  public List<RegisteredTable> tables() {
    return List.of(
        table("questionnaire")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "file")
            .plain("id", "number", "kept_at"),
        table("campaign")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "words")
            .plain("id", "version", "key", "federation_key", "survey_year", "data_year")
            .plain("questionnaire", "opens_on", "closes_on", "launched_at", "closed_at")
            .plain("created_at", "modified_at"),
        table("response")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "reopened_because")
            .plain("id", "version", "key", "campaign_id", "centre_key", "state", "revision")
            .plain("sent_at", "reminded_at", "answer_changes"),
        table("answer")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "value", "reason")
            .plain("response_id", "number", "unknown"),
        table("sent_version")
            .ofAccount("sent_by")
            .holds(AUTHOR, ACCOUNT_HOLDER, ANONYMISED, "sent_by")
            .holds(MOMENT, ACCOUNT_HOLDER, ANONYMISED, "sent_at")
            .context("revision")
            .plain("id", "response_id"),
        table("sent_answer")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "value", "reason", "counted")
            .plain("version_id", "number", "origin", "records", "missing"));
  }

  private static RegisteredTable table(String name) {
    return RegisteredTable.of(SURVEY, name, Processing.CONTACTS, RetentionPeriod.WITH_THE_THING);
  }
}
