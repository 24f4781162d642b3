package fr.essaim.core.prototypes.internal;

import fr.essaim.core.history.ChangeHistory;
import fr.essaim.core.history.ImportTrace;
import fr.essaim.core.history.ImportUndone;
import fr.essaim.core.prototypes.PrototypeDetails;
import fr.essaim.core.prototypes.domain.Prototype;
import fr.essaim.core.prototypes.domain.Prototypes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes back what an import did to prototypes. */
@ApplicationScoped
public class PrototypeImportUndoing {

  @Inject private Prototypes prototypes;
  @Inject private PrototypeRecorder recorder;
  @Inject private ChangeHistory history;

  public ImportUndone undo(Prototype prototype, ImportTrace trace) {
    Optional<Set<String>> since = history.changedSince(prototype, trace);
    if (!trace.created()) {
      return restore(prototype, trace, since);
    }
    if (since.isEmpty() || !since.get().isEmpty()) {
      return ImportUndone.kept("imports.undo.touched");
    }
    if (prototype.isPublished()) {
      prototype.withdraw();
      recorder.recordImport(prototype);
      return ImportUndone.withdrawn();
    }
    prototypes.remove(prototype);
    return ImportUndone.removed();
  }

  private ImportUndone restore(
      Prototype prototype, ImportTrace trace, Optional<Set<String>> since) {
    Map<String, String> now = PrototypeImporter.fields(prototype);
    now.put("publication", prototype.publication().name());
    ImportUndone undone = trace.over(now, since);
    if (undone.restores("publication")) {
      prototype.withdraw();
    }
    PrototypeImporter.fillSheet(prototype, undone.restored());
    if (undone.effect() == ImportUndone.Effect.RESTORED) {
      prototype.edit(PrototypeDetails.of(undone.over(prototype.details().fields())));
      recorder.recordImport(prototype);
    }
    return undone;
  }
}
