package fr.essaim.core.protection;

import fr.essaim.core.history.ChangeHistory;
import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.history.ChangeRecorder;
import fr.essaim.core.history.ConflictingEdit;
import fr.essaim.core.history.EditGuard;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.lists.ListEngine;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.protection.domain.Breach;
import fr.essaim.core.protection.internal.BreachRows;
import fr.essaim.core.shared.UnknownThing;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** The register of breaches, for administrators alone. */
@Stateless
public class BreachService {

  @Inject private Access access;
  @Inject private BreachRows rows;
  @Inject private ListEngine lists;
  @Inject private ChangeRecorder recorder;
  @Inject private ChangeHistory history;
  @Inject private EditGuard guard;
  @Inject private Clock clock;

  /** The breaches that the query asks for. */
  @Requires(Permission.INSTANCE_WATCH)
  public ListResult<BreachView> list(ListQuery query) {
    access.scope(Permission.INSTANCE_WATCH);
    return lists.page(rows.list(), query).map(breach -> breach.view(clock.instant()));
  }

  /** Hands over all breaches, in the asked order. */
  @Requires(Permission.INSTANCE_WATCH)
  public void export(ListQuery query, Consumer<BreachView> reader) {
    access.scope(Permission.INSTANCE_WATCH);
    lists.each(rows.list(), query, breach -> reader.accept(breach.view(clock.instant())));
  }

  /** About how many somebody must still act. */
  @Requires(Permission.INSTANCE_WATCH)
  public long waiting() {
    AtomicLong open = new AtomicLong();
    export(ListQuery.all(), breach -> open.addAndGet(breach.isOpen() ? 1 : 0));
    return open.get();
  }

  @Requires(Permission.INSTANCE_WATCH)
  public BreachView open(UUID id) {
    access.require(Permission.INSTANCE_WATCH, null, "breach/" + id);
    return find(id).view(clock.instant());
  }

  /** What was changed of it, by whom and when, the latest first. */
  @Requires(Permission.INSTANCE_WATCH)
  public List<ChangeLine> history(UUID id) {
    access.require(Permission.INSTANCE_WATCH, null, "breach/" + id);
    return history.of(find(id));
  }

  /** Records a breach; the 72 hours run from the moment that it was known. */
  @Requires(value = Permission.INSTANCE_ADMINISTER, act = "breach.record")
  public UUID record(BreachDetails details) {
    Breach breach = Breach.record(details, access.callerName(), clock.instant());
    access.require(Permission.INSTANCE_ADMINISTER, null, "breach/" + breach.id());
    rows.add(breach);
    recorder.record(breach);
    return breach.id();
  }

  /**
   * Adds what was learned since, or done.
   *
   * @param version the version that the caller saw
   * @throws ConflictingEdit when somebody else changed one of these fields meanwhile
   */
  @Requires(value = Permission.INSTANCE_ADMINISTER, act = "breach.amend")
  public void amend(UUID id, long version, BreachDetails details) {
    access.require(Permission.INSTANCE_ADMINISTER, null, "breach/" + id);
    Breach breach = find(id);
    guard.check(breach, version, "", details.fields(), breach.details().fields());
    breach.amend(details, clock.instant());
    recorder.record(breach);
  }

  private Breach find(UUID id) {
    return rows.find(id).orElseThrow(() -> new UnknownThing("breach", id.toString()));
  }
}
