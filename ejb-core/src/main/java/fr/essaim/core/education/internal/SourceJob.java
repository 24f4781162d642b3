package fr.essaim.core.education.internal;

import fr.essaim.core.education.SourceWaiting;
import fr.essaim.core.education.domain.Source;
import fr.essaim.core.education.domain.SourceRecord;
import fr.essaim.core.fetch.BoundedClient;
import fr.essaim.core.fetch.FetchFault;
import fr.essaim.core.fetch.FetchRefused;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.jobs.Job;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.OwnTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Fetches the sets whose time has come, and puts on the map what somebody asked to, with the rights
 * that they have by then: each thing in a transaction of its own.
 */
@ApplicationScoped
public class SourceJob implements Job {

  public static final String NAME = "place-sources";

  private static final Logger LOG = Logger.getLogger(SourceJob.class.getName());

  @Inject private SourceRecords records;
  @Inject private SourceReadings readings;
  @Inject private SourceTaking taking;
  @Inject private SourceDecisions decisions;
  @Inject private SourceFetcher fetcher;
  @Inject private OwnTransaction transaction;
  @Inject private Access access;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(5);
  }

  @Override
  public int run() {
    List<String> due = transaction.of(readings::due);
    due.forEach(this::fetch);
    int brought = 0;
    for (String key : transaction.of(readings::bringing)) {
      brought += bring(key);
    }
    return due.size() + brought;
  }

  private void fetch(String key) {
    Source source = transaction.of(() -> records.source(key));
    String etag = transaction.of(() -> readings.of(key).etag());
    try {
      BoundedClient.Fetched<byte[]> fetched = fetcher.fetch(source.details().address(), etag);
      if (fetched.content() == null && !fetched.unchanged()) {
        throw new FetchRefused(FetchFault.REFUSAL, "nothing is there", null);
      }
      transaction.of(() -> taken(key, fetched, etag));
    } catch (FetchRefused refused) {
      LOG.log(Level.WARNING, "The set " + key + " could not be fetched", refused);
      transaction.of(() -> failed(key, refused.fault()));
    }
  }

  private String taken(String key, BoundedClient.Fetched<byte[]> fetched, String etag) {
    if (!fetched.unchanged()) {
      taking.take(records.source(key), fetched.content());
    }
    readings.fetched(key, fetched.unchanged() ? etag : fetched.etag());
    return key;
  }

  private String failed(String key, FetchFault fault) {
    readings.failed(key, fault);
    return key;
  }

  /** Puts on the map all that is new of a set: its places, then what is offered there. */
  private int bring(String key) {
    String by = transaction.of(() -> readings.of(key).bringingBy());
    int brought = 0;
    access.actFor(by);
    try {
      for (boolean places : new boolean[] {true, false}) {
        brought += bring(key, places);
      }
    } finally {
      access.actFor(null);
    }
    transaction.of(() -> isDone(key));
    return brought;
  }

  private String isDone(String key) {
    readings.bring(key, null);
    return key;
  }

  private int bring(String key, boolean places) {
    int brought = 0;
    List<UUID> all =
        transaction.of(
            () ->
                records.waiting(key, SourceWaiting.NEW, Integer.MAX_VALUE).stream()
                    .filter(record -> record.isPlace() == places)
                    .map(SourceRecord::id)
                    .toList());
    for (UUID id : all) {
      brought += isBrought(key, id) ? 1 : 0;
    }
    return brought;
  }

  private boolean isBrought(String key, UUID id) {
    try {
      transaction.of(
          () -> {
            decisions.bring(records.source(key), records.record(id));
            return id;
          });
      return true;
    } catch (NotAllowed another) {
      transaction.of(() -> fails(id, "imports.row.not-yours"));
    } catch (BusinessRuleViolation refused) {
      transaction.of(() -> fails(id, refused.code()));
    }
    return false;
  }

  private UUID fails(UUID id, String code) {
    records.record(id).fail(code);
    return id;
  }
}
