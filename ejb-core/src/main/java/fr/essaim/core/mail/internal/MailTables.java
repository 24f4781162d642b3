package fr.essaim.core.mail.internal;

import static fr.essaim.core.register.DataSubject.NAMED_PERSON;
import static fr.essaim.core.register.DataSubject.VISITOR;
import static fr.essaim.core.register.OnErasure.DELETED;
import static fr.essaim.core.register.PersonalData.EMAIL;
import static fr.essaim.core.register.PersonalData.FREE_TEXT;
import static fr.essaim.core.register.PersonalData.LANGUAGE;
import static fr.essaim.core.register.PersonalData.MOMENT;

import fr.essaim.core.register.ContextTables;
import fr.essaim.core.register.Processing;
import fr.essaim.core.register.RegisteredTable;
import fr.essaim.core.register.RetentionPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the tables of e-mails hold of people. */
@ApplicationScoped
public class MailTables implements ContextTables {

  @Override
  public List<RegisteredTable> tables() {
    return List.of(
        RegisteredTable.of("mail", "message", Processing.MAIL, RetentionPeriod.EMAILS)
            .ofAddress("recipient")
            .ofSubject("about")
            .holds(EMAIL, VISITOR, DELETED, "recipient")
            .holds(FREE_TEXT, VISITOR, DELETED, "about", "subject", "text_body", "html_body")
            .holds(FREE_TEXT, VISITOR, DELETED, "stop_address")
            .holds(LANGUAGE, VISITOR, DELETED, "language")
            .holds(MOMENT, VISITOR, DELETED, "created_at", "ended_at")
            .holds(FREE_TEXT, NAMED_PERSON, DELETED, "problem_detail", "message_id")
            .plain("id", "state", "tried_since", "next_try_at", "attempts", "claim", "problem")
            .plain("claimed_until", "handed_at", "wiped_at", "version")
            .deletedAfter(RetentionPeriod.EMAILS, "ended_at"));
  }
}
