package fr.essaim.core.participation.internal;

import static fr.essaim.core.register.DataSubject.ACCOUNT_HOLDER;
import static fr.essaim.core.register.DataSubject.NAMED_PERSON;
import static fr.essaim.core.register.OnErasure.BLOTTED;
import static fr.essaim.core.register.OnErasure.DELETED;
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

/** What the tables of testimonies and ideas hold of people. */
@ApplicationScoped
public class ParticipationTables implements ContextTables {

  @Override
  public List<RegisteredTable> tables() {
    return List.of(
        RegisteredTable.of(
                "participation",
                "testimony",
                Processing.PARTICIPATION,
                RetentionPeriod.WITH_THE_ACCOUNT)
            .ofAccount("account_id")
            .holds(IDENTIFIER, ACCOUNT_HOLDER, DELETED, "account_id")
            .holds(FREE_TEXT, ACCOUNT_HOLDER, DELETED, "text")
            .holds(NAME, ACCOUNT_HOLDER, DELETED, "signature")
            .holds(MOMENT, ACCOUNT_HOLDER, DELETED, "given_at")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "word")
            .context("prototype_key", "state")
            .plain("id", "decided_at", "version"),
        RegisteredTable.of(
                "participation", "idea", Processing.PARTICIPATION, RetentionPeriod.WITH_THE_ACCOUNT)
            .ofAccount("account_id")
            .holds(IDENTIFIER, ACCOUNT_HOLDER, DELETED, "account_id")
            .holds(FREE_TEXT, ACCOUNT_HOLDER, DELETED, "title", "need")
            .holds(MOMENT, ACCOUNT_HOLDER, DELETED, "proposed_at")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "word")
            .context("organisation_key", "state")
            .plain("id", "answered_at", "prototype_key", "version"));
  }
}
