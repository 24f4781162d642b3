package fr.essaim.core.education;

import fr.essaim.core.education.domain.Offer;
import fr.essaim.core.education.domain.Place;
import fr.essaim.core.education.domain.Source;
import fr.essaim.core.education.domain.SourceRecord;
import fr.essaim.core.education.internal.FieldOrigins;
import fr.essaim.core.education.internal.PlaceExports;
import fr.essaim.core.education.internal.PlaceRows;
import fr.essaim.core.education.internal.SourceComparison;
import fr.essaim.core.education.internal.SourceDecisions;
import fr.essaim.core.education.internal.SourceFetcher;
import fr.essaim.core.education.internal.SourceHosts;
import fr.essaim.core.education.internal.SourceJob;
import fr.essaim.core.education.internal.SourceReadings;
import fr.essaim.core.education.internal.SourceRecords;
import fr.essaim.core.education.internal.SourceTaking;
import fr.essaim.core.education.internal.Territory;
import fr.essaim.core.fetch.FetchRefused;
import fr.essaim.core.history.ChangeRecorder;
import fr.essaim.core.history.EditGuard;
import fr.essaim.core.history.FreeKeys;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.jobs.JobBoard;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.UnknownThing;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The sets of others that places come from, for the officers of federations. What a set says goes
 * on the map only once one of them said so.
 */
@Stateless
public class SourceService {

  private static final int SHOWN = 100;

  @Inject private Access access;
  @Inject private SourceRecords records;
  @Inject private SourceReadings readings;
  @Inject private SourceTaking taking;
  @Inject private SourceComparison comparison;
  @Inject private SourceDecisions decisions;
  @Inject private SourceFetcher fetcher;
  @Inject private SourceHosts hosts;
  @Inject private PlaceExports exports;
  @Inject private PlaceRows places;
  @Inject private Territory territory;
  @Inject private FieldOrigins origins;
  @Inject private ChangeRecorder recorder;
  @Inject private EditGuard guard;
  @Inject private JobBoard jobs;
  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** All of them, by name. */
  @Requires(Permission.IMPORT_READ)
  public List<SourceView> list() {
    access.scope(Permission.IMPORT_READ);
    return records.sources().stream().map(this::view).toList();
  }

  @Requires(Permission.IMPORT_READ)
  public SourceView open(String key) {
    access.scope(Permission.IMPORT_READ);
    return view(records.source(key));
  }

  /** Whose files may be fetched, as the settings have it. */
  @Requires(Permission.IMPORT_READ)
  public List<String> hosts() {
    access.scope(Permission.IMPORT_READ);
    return hosts.all();
  }

  /** The first of what waits of a set, places before what is offered there. */
  @Requires(Permission.IMPORT_READ)
  public List<SourceRecordView> waiting(String key, SourceWaiting what) {
    access.scope(Permission.IMPORT_READ);
    Source source = records.source(key);
    return records.waiting(key, what, SHOWN).stream().map(each -> view(source, each)).toList();
  }

  /** Who said what of a place that the caller may read, and of what is offered there. */
  @Requires(Permission.INTRANET_READ)
  public List<FieldOrigin> origins(String placeKey) {
    access.scope(Permission.INTRANET_READ);
    Place place = places.place(placeKey);
    if (!place.state().isPublic() && !territory.allows(Permission.PLACE_READ, place)) {
      throw new UnknownThing(Place.TYPE, placeKey);
    }
    List<String> offers = places.offersAt(List.of(placeKey)).stream().map(Offer::key).toList();
    return Stream.concat(
            origins.of(Place.TYPE, List.of(placeKey)).stream(),
            origins.of(Offer.TYPE, offers).stream())
        .toList();
  }

  /**
   * Makes a set known.
   *
   * @return its key
   */
  @Requires(value = Permission.IMPORT, act = "source.create")
  public String create(SourceDetails details) {
    Constraints.check(details);
    refuseElsewhere(details);
    String key = FreeKeys.of(entityManager, Source.class, details.name());
    require(key);
    Source source = Source.of(key, details, clock.instant());
    records.add(source);
    recorder.record(source);
    return key;
  }

  /** Replaces what is said of a set. */
  @Requires(value = Permission.IMPORT, act = "source.edit")
  public void edit(String key, long expectedVersion, SourceDetails details) {
    require(key);
    Source source = records.source(key);
    Constraints.check(details);
    refuseElsewhere(details);
    guard.check(source, expectedVersion, "", details.fields(), source.details().fields());
    source.describe(details);
    recorder.record(source);
  }

  private void refuseElsewhere(SourceDetails details) {
    if (!details.address().isEmpty() && hosts.of(details.address()).isEmpty()) {
      throw new BusinessRuleViolation(
              "education.source.address.elsewhere", String.join(", ", hosts.all()))
          .at("address");
    }
  }

  /**
   * The columns of a file, and what they are read as; none where its format says that by itself.
   *
   * @param file null for the one at the set's address
   */
  @Requires(Permission.IMPORT_READ)
  public List<ReadColumn> columns(String key, byte[] file) {
    access.scope(Permission.IMPORT_READ);
    Source source = records.source(key);
    ExchangeFormat format = source.details().format();
    return format.isMapped()
        ? exports
            .exchange()
            .headings(format, file == null ? fetched(source) : file, readings.of(key).columns())
        : List.of();
  }

  private byte[] fetched(Source source) {
    try {
      byte[] file = fetcher.fetch(source.details().address(), "").content();
      return file == null ? new byte[0] : file;
    } catch (FetchRefused refused) {
      throw new BusinessRuleViolation("education.source.unfetched", refused.fault());
    }
  }

  /** Remembers which headings of a set are which columns of ours. */
  @Requires(value = Permission.IMPORT, act = "source.columns")
  public void keepColumns(String key, Map<String, String> columns) {
    require(key);
    records.source(key);
    readings.keepColumns(key, columns);
  }

  /** Reads a file of a set that somebody has; nothing of it goes on the map by that. */
  @Requires(value = Permission.IMPORT, act = "source.read")
  public void read(String key, byte[] file) {
    require(key);
    taking.take(records.source(key), file);
  }

  /** Has a set fetched, in a few seconds. */
  @Requires(value = Permission.IMPORT, act = "source.fetch")
  public void fetch(String key) {
    require(key);
    if (records.source(key).details().address().isEmpty()) {
      throw new BusinessRuleViolation("education.source.address.none");
    }
    readings.want(key);
    jobs.runNow(SourceJob.NAME);
  }

  /** Has all that is new of a set put on the map, one after the other. */
  @Requires(value = Permission.IMPORT, act = "source.bring")
  public void bringAll(String key) {
    require(key);
    records.source(key);
    readings.bring(key, access.callerName());
    jobs.runNow(SourceJob.NAME);
  }

  /**
   * Has the map say what a set says: something new is put on it, something gone taken off.
   *
   * @param fields what is taken of something that changed
   * @param reason why something is taken off
   */
  @Requires(value = Permission.IMPORT, act = "source.accept")
  public void accept(UUID id, Set<String> fields, String reason) {
    SourceRecord record = waiting(id);
    Source source = records.source(record.sourceKey());
    switch (record.waiting()) {
      case NEW -> decisions.bring(source, record);
      case CHANGED -> decisions.change(source, record, fields);
      case GONE -> decisions.close(record, reason);
    }
  }

  /** Leaves the map as it is, until the set says something else again. */
  @Requires(value = Permission.IMPORT, act = "source.refuse")
  public void refuse(UUID id) {
    waiting(id).refuse();
  }

  private SourceRecord waiting(UUID id) {
    SourceRecord record = records.record(id);
    require(record.sourceKey());
    if (record.waiting() == null) {
      throw new BusinessRuleViolation("education.source.decided");
    }
    return record;
  }

  /**
   * Takes off the map what a set brought and nobody touched since.
   *
   * @return how many places
   */
  @Requires(value = Permission.IMPORT, act = "source.take-back")
  public int takeBack(String key, String reason) {
    require(key);
    return decisions.takeBack(records.source(key), reason);
  }

  private void require(String key) {
    access.requireSomewhere(Permission.IMPORT, Source.TYPE + "/" + key);
  }

  private SourceView view(Source source) {
    SourceReadings.Reading reading = readings.of(source.key());
    return new SourceView(
        source.key(),
        source.version(),
        source.details(),
        reading.columns(),
        reading.readAt(),
        reading.fault(),
        reading.faultAt(),
        reading.outside(),
        reading.problems(),
        records.linked(source.key()),
        records.counts(source.key()),
        reading.bringingBy() != null);
  }

  private SourceRecordView view(Source source, SourceRecord record) {
    List<SourceRecordView.Field> fields =
        record.waiting() == SourceWaiting.NEW
            ? record.saidNow().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(
                    each ->
                        new SourceRecordView.Field(each.getKey(), "", "", each.getValue(), false))
                .toList()
            : comparison.of(record, source.details().format()).stream()
                .map(
                    each ->
                        new SourceRecordView.Field(
                            each.field(),
                            record.said().getOrDefault(each.field(), ""),
                            each.change().before(),
                            each.change().after(),
                            each.edited()))
                .toList();
    String placeKey =
        record
            .thingKey()
            .map(key -> record.isPlace() ? key : places.offer(key).placeKey())
            .orElse(null);
    return new SourceRecordView(
        record.id(),
        record.type(),
        record.waiting(),
        record.saidNow().getOrDefault(record.isPlace() ? "name" : "title", record.recordId()),
        placeKey,
        fields,
        record.fault());
  }
}
