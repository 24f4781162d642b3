package fr.essaim.core.publication.internal;

import static fr.essaim.core.register.DataSubject.NAMED_PERSON;
import static fr.essaim.core.register.OnErasure.BLOTTED;
import static fr.essaim.core.register.OnErasure.REPUBLISHED;
import static fr.essaim.core.register.PersonalData.FREE_TEXT;

import fr.essaim.core.register.ContextTables;
import fr.essaim.core.register.Processing;
import fr.essaim.core.register.RegisteredTable;
import fr.essaim.core.register.RetentionPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the tables of the open data hold of people. */
@ApplicationScoped
public class PublicationTables implements ContextTables {

  @Override
  public List<RegisteredTable> tables() {
    return List.of(
        RegisteredTable.without("publication", "instance", "name", "value"),
        RegisteredTable.without("publication", "made_up", "type", "key"),
        RegisteredTable.without(
            "publication", "outbox", "id", "transaction", "type", "key", "enqueued_at"),
        RegisteredTable.of(
                "publication", "parked", Processing.PUBLICATION, RetentionPeriod.UNTIL_PUBLISHED)
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "reason")
            .plain("type", "key", "parked_at", "attempts"),
        RegisteredTable.of(
                "publication",
                "open_document",
                Processing.PUBLICATION,
                RetentionPeriod.WITH_THE_THING)
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
                "publication",
                "edition_file",
                Processing.PUBLICATION,
                RetentionPeriod.WITH_THE_THING)
            .holds(FREE_TEXT, NAMED_PERSON, REPUBLISHED, "content")
            .plain("dataset", "frozen_on", "revision", "extension", "size", "sha256"));
  }
}
