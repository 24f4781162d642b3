package fr.essaim.core.imports;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.imports.internal.ColumnMapping;
import fr.essaim.core.imports.internal.ImportWork;
import fr.essaim.core.imports.internal.Runs;
import fr.essaim.core.imports.internal.UndoJob;
import fr.essaim.core.jobs.JobBoard;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Slug;
import fr.essaim.core.shared.UnknownThing;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Brings files in: the facts of the programme, and the card export of the network's wiki. What a
 * file holds is told by its columns. Each row is a transaction of its own, so a bad one stops
 * nothing else; brought twice, nothing changes; a dry run gives the same report and writes nothing.
 * A federation brings what is its member centres', and sees its own imports.
 */
@Stateless
public class ImportService {

  /** Most files at once. */
  public static final int MAX_FILES = 40;

  @Inject private Access access;
  @Inject private ImportWork work;
  @Inject private JobBoard jobs;
  @Inject private Runs runs;
  @Inject private ColumnMapping mapping;

  /** Imports at once and gives the report. */
  @Requires(value = Permission.IMPORT, act = "import.run")
  public ImportReport run(ImportRequest request) {
    return work.now(begin(request), request);
  }

  /**
   * Imports in the background, as the caller.
   *
   * @return the run's id, to follow it by {@link #progress}
   */
  @Requires(value = Permission.IMPORT, act = "import.start")
  public UUID start(ImportRequest request) {
    UUID run = begin(request);
    work.later(run, request);
    return run;
  }

  /** How far a run is. */
  @Requires(Permission.IMPORT_READ)
  public ImportRun progress(UUID run) {
    access.requireSomewhere(Permission.IMPORT_READ, "import/" + run);
    return mine(run);
  }

  /** The last runs, newest first, without their reports. */
  @Requires(Permission.IMPORT_READ)
  public List<ImportRun> recent() {
    access.scope(Permission.IMPORT_READ);
    return runs.recent(isEverybodys() ? null : access.callerName());
  }

  /**
   * Takes an import back in the background, as the caller: what it created and nobody touched since
   * is removed, or withdrawn if the import published it; what it changed says again what it said
   * before, where nobody changed it since. The rest stays, and the report says why. {@link
   * #progress} says how far it is, and the caller is told when it is done.
   *
   * @throws BusinessRuleViolation {@code imports.undo.nothing} or {@code imports.undo.already}
   */
  @Requires(value = Permission.IMPORT, act = "import.undo")
  public void undo(UUID run) {
    access.requireSomewhere(Permission.IMPORT, "import/" + run);
    mine(run);
    runs.beginUndo(run, access.callerName());
    jobs.runNow(UndoJob.NAME);
  }

  /**
   * What a file holds, and how its columns would be read.
   *
   * @param as what the administrator says that it holds; null to go by its columns
   */
  @Requires(Permission.IMPORT_READ)
  public FileContent examine(ImportFile file, FileKind as) {
    access.scope(Permission.IMPORT_READ);
    return mapping.examine(file, as);
  }

  /**
   * Keeps how the columns of a kind of file are to be read from now on.
   *
   * @param fields by heading; a null value leaves the column out
   */
  @Requires(value = Permission.IMPORT, act = "import.keep-columns")
  public void keepColumns(FileKind kind, Map<String, ImportField> fields) {
    access.requireSomewhere(Permission.IMPORT, "import/columns");
    mapping.keep(kind, fields);
  }

  private ImportRun mine(UUID id) {
    ImportRun run = runs.view(id);
    if (!isEverybodys() && !run.startedBy().equals(access.callerName())) {
      throw new UnknownThing("import", id.toString());
    }
    return run;
  }

  private boolean isEverybodys() {
    return access.scope(Permission.IMPORT_READ).everywhere();
  }

  private UUID begin(ImportRequest request) {
    String source = request.source();
    access.requireSomewhere(Permission.IMPORT, "import/" + source);
    if (!Slug.isValid(source)) {
      throw new BusinessRuleViolation("imports.source.invalid", String.valueOf(source));
    }
    if (request.files().size() > MAX_FILES) {
      throw new BusinessRuleViolation("imports.files.too-many", MAX_FILES);
    }
    return runs.begin(source, request.dry(), request.files(), access.callerName());
  }
}
