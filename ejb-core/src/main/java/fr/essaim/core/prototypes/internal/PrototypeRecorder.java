package fr.essaim.core.prototypes.internal;

import fr.essaim.core.history.ChangeRecorder;
import fr.essaim.core.history.FieldChange;
import fr.essaim.core.prototypes.PrototypeChanged;
import fr.essaim.core.prototypes.domain.ChangeStamp;
import fr.essaim.core.prototypes.domain.Prototype;
import fr.essaim.core.prototypes.domain.PrototypeVersion;
import fr.essaim.core.publication.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/**
 * What follows when a prototype was told to change: its text for searches, its history, a word to
 * those who follow it, and one to the outbox for every document that may be different now.
 */
@ApplicationScoped
public class PrototypeRecorder {

  @Inject private Clock clock;
  @Inject private Outbox outbox;
  @Inject private ThemeScheme themes;
  @Inject private ChangeRecorder recorder;
  @Inject private Event<PrototypeChanged> changed;

  /** Records what somebody did. */
  public void record(Prototype prototype) {
    record(prototype, recorder::record);
  }

  /** Records what an import did. */
  public void recordImport(Prototype prototype) {
    record(prototype, recorder::recordImport);
  }

  private void record(Prototype prototype, Function<Prototype, List<FieldChange>> way) {
    if (prototype.pendingChanges().isEmpty()) {
      return;
    }
    boolean publicly = prototype.pendingChanges().stream().anyMatch(ChangeStamp::isPublic);
    prototype.stamp(clock.instant(), publicly, themes.labels(prototype.details().themeKeys()));
    List<FieldChange> changes = way.apply(prototype);
    boolean seen = isSeen(prototype, changes);
    changed.fire(
        new PrototypeChanged(
            prototype.key(),
            prototype.details().title(),
            prototype.stewardKey(),
            prototype.details().themeKeys(),
            seen,
            changes));
    if (publicly && seen) {
      outbox.changed(prototype.type(), prototype.key());
      for (PrototypeVersion release : prototype.releases()) {
        outbox.changed("version", release.key());
      }
    }
  }

  /** Published, or withdrawn just now. */
  private static boolean isSeen(Prototype prototype, List<FieldChange> changes) {
    return prototype.isPublished()
        || changes.stream().anyMatch(change -> change.field().equals("publication"));
  }
}
