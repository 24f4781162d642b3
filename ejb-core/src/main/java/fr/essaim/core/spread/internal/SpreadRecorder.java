package fr.essaim.core.spread.internal;

import fr.essaim.core.history.Aggregate;
import fr.essaim.core.history.ChangeRecorder;
import fr.essaim.core.history.FieldChange;
import fr.essaim.core.publication.Outbox;
import fr.essaim.core.spread.SpreadChanged;
import fr.essaim.core.spread.domain.Adaptation;
import fr.essaim.core.spread.domain.Installation;
import fr.essaim.core.spread.domain.Transfer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** What follows when something of the spread was told to change: history, documents, news. */
@ApplicationScoped
public class SpreadRecorder {

  @Inject private Clock clock;
  @Inject private ChangeRecorder recorder;
  @Inject private Outbox outbox;
  @Inject private SpreadRows rows;
  @Inject private Event<SpreadChanged> changed;

  public void record(Transfer transfer) {
    if (!transfer.pendingChanges().isEmpty()) {
      transfer.stamp(clock.instant());
      Set<String> centres =
          Set.of(transfer.details().mentorKey(), transfer.details().receiverKey());
      announce(transfer, transfer.details().prototypeKeys(), centres);
      rows.broughtBy(transfer.key()).forEach(key -> outbox.changed(Installation.TYPE, key));
    }
  }

  public void record(Installation installation) {
    if (!installation.pendingChanges().isEmpty()) {
      installation.stamp(clock.instant());
      announce(
          installation,
          Set.of(installation.details().prototypeKey()),
          Set.of(installation.details().centreKey()));
      rows.adaptationsOf(installation.key())
          .forEach(adaptation -> outbox.changed(Adaptation.TYPE, adaptation.key()));
    }
  }

  public void record(Adaptation adaptation, Installation of) {
    if (!adaptation.pendingChanges().isEmpty()) {
      adaptation.stamp(clock.instant());
      announce(adaptation, Set.of(of.details().prototypeKey()), Set.of(of.details().centreKey()));
    }
  }

  /** The same of what an import brings, which is no news. */
  public void recordImport(Transfer transfer) {
    transfer.stamp(clock.instant());
    recorder.recordImport(transfer);
    outbox.changed(Transfer.TYPE, transfer.key());
  }

  /** The same. */
  public void recordImport(Installation installation) {
    installation.stamp(clock.instant());
    recorder.recordImport(installation);
    outbox.changed(Installation.TYPE, installation.key());
  }

  /** Takes away what an import brought; its document goes with it. */
  public void remove(Aggregate thing) {
    rows.remove(thing);
    outbox.changed(thing.type(), thing.key());
  }

  private void announce(Aggregate thing, Set<String> prototypeKeys, Set<String> centreKeys) {
    List<FieldChange> changes = recorder.record(thing);
    outbox.changed(thing.type(), thing.key());
    changed.fire(new SpreadChanged(thing.type(), thing.key(), prototypeKeys, centreKeys, changes));
  }
}
