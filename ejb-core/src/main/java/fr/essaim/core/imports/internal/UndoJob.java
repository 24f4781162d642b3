package fr.essaim.core.imports.internal;

import fr.essaim.core.identity.Access;
import fr.essaim.core.jobs.Job;
import fr.essaim.core.notifications.Happening;
import fr.essaim.core.notifications.NotificationKind;
import fr.essaim.core.notifications.Notifier;
import fr.essaim.core.shared.OwnTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Takes back the imports that people asked to, with the rights that they have by then, and tells
 * them when it is done; one that broke off with its node goes on where it was.
 */
@ApplicationScoped
public class UndoJob implements Job {

  public static final String NAME = "import-undo";

  @Inject private OwnTransaction transaction;
  @Inject private Runs runs;
  @Inject private UndoWork work;
  @Inject private Access access;
  @Inject private Notifier notifier;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public int run() {
    Map<UUID, String> asked = transaction.of(runs::unfinishedUndos);
    asked.forEach(this::takeBack);
    return asked.size();
  }

  private void takeBack(UUID run, String by) {
    access.actFor(by);
    try {
      work.goOn(run);
    } finally {
      access.actFor(null);
    }
    transaction.of(() -> finish(run, by));
  }

  private UUID finish(UUID id, String by) {
    List<String> files = runs.finishUndo(id);
    notifier.tell(
        Access.isAccount(by) ? List.of(UUID.fromString(by)) : List.of(),
        Happening.of(
            NotificationKind.IMPORT_UNDONE, "import", id.toString(), String.join(", ", files), ""));
    return id;
  }
}
