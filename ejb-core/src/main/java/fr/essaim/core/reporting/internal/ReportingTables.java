package fr.essaim.core.reporting.internal;

import static fr.essaim.core.register.DataSubject.ACCOUNT_HOLDER;
import static fr.essaim.core.register.DataSubject.NAMED_PERSON;
import static fr.essaim.core.register.OnErasure.ANONYMISED;
import static fr.essaim.core.register.OnErasure.BLOTTED;
import static fr.essaim.core.register.OnErasure.BY_HAND;
import static fr.essaim.core.register.PersonalData.AUTHOR;
import static fr.essaim.core.register.PersonalData.FILE;
import static fr.essaim.core.register.PersonalData.FREE_TEXT;

import fr.essaim.core.register.ContextTables;
import fr.essaim.core.register.Processing;
import fr.essaim.core.register.RegisteredTable;
import fr.essaim.core.register.RetentionPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the tables of reports hold of people. */
@ApplicationScoped
public class ReportingTables implements ContextTables {

  @Override
  public List<RegisteredTable> tables() {
    return List.of(
        RegisteredTable.without(
            "reporting", "template", "id", "version", "key", "number", "content", "withdrawn"),
        table("report")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "reason")
            .plain("id", "version", "key", "operation_key", "number", "template_key")
            .plain("template_number", "template", "title", "funder_key", "starts", "ends")
            .plain("drafting", "versions", "begun_at", "text_changes", "sorted"),
        table("report_text")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "text")
            .plain("report_id", "section"),
        table("report_version")
            .ofAccount("frozen_by")
            .holds(FREE_TEXT, NAMED_PERSON, BY_HAND, "content", "reason")
            .holds(AUTHOR, ACCOUNT_HOLDER, ANONYMISED, "frozen_by", "signed_by", "approved_by")
            .plain("id", "report_id", "number", "frozen_at", "signed_at", "approved_at"),
        table("report_file")
            .holds(FILE, NAMED_PERSON, BY_HAND, "content")
            .plain("version_id", "format"),
        table("report_comment")
            .ofAccount("written_by")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "text", "answer")
            .holds(AUTHOR, ACCOUNT_HOLDER, ANONYMISED, "written_by", "answered_by")
            .plain("id", "version_id", "section", "question", "written_at", "answered_at"));
  }

  private static RegisteredTable table(String name) {
    return RegisteredTable.of(
        "reporting", name, Processing.CONTACTS, RetentionPeriod.WITH_THE_THING);
  }
}
