package fr.essaim.core.jobs.internal;

import static fr.essaim.core.register.DataSubject.NAMED_PERSON;
import static fr.essaim.core.register.OnErasure.BLOTTED;
import static fr.essaim.core.register.PersonalData.FREE_TEXT;

import fr.essaim.core.register.ContextTables;
import fr.essaim.core.register.Processing;
import fr.essaim.core.register.RegisteredTable;
import fr.essaim.core.register.RetentionPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the tables of jobs hold of people. */
@ApplicationScoped
public class JobTables implements ContextTables {

  @Override
  public List<RegisteredTable> tables() {
    return List.of(
        RegisteredTable.of("jobs", "job", Processing.AUDIT, RetentionPeriod.UNTIL_THE_NEXT_RUN)
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "error")
            .plain("name", "next_at", "lease_owner", "lease_until", "last_started_at")
            .plain("last_ended_at", "outcome", "handled", "asked"));
  }
}
