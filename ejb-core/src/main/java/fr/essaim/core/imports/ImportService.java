package fr.essaim.core.imports;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.imports.internal.CardMapping;
import fr.essaim.core.imports.internal.ImportWork;
import fr.essaim.core.imports.internal.Runs;
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
 */
@Stateless
public class ImportService {

  /** Most files at once. */
  public static final int MAX_FILES = 40;

  @Inject private Access access;
  @Inject private ImportWork work;
  @Inject private Runs runs;
  @Inject private CardMapping mapping;

  /** Imports at once and gives the report. */
  @Requires(value = Permission.INSTANCE_ADMINISTER, act = "import.run")
  public ImportReport run(ImportRequest request) {
    return work.now(begin(request), request);
  }

  /**
   * Imports in the background, as the caller.
   *
   * @return the run's id, to follow it by {@link #progress}
   */
  @Requires(value = Permission.INSTANCE_ADMINISTER, act = "import.start")
  public UUID start(ImportRequest request) {
    UUID run = begin(request);
    work.later(run, request);
    return run;
  }

  /** How far a run is. */
  @Requires(Permission.INSTANCE_WATCH)
  public ImportRun progress(UUID run) {
    access.require(Permission.INSTANCE_WATCH, null, "import/" + run);
    return runs.view(run).orElseThrow(() -> new UnknownThing("import", run.toString()));
  }

  /** The last runs, newest first, without their reports. */
  @Requires(Permission.INSTANCE_WATCH)
  public List<ImportRun> recent() {
    access.scope(Permission.INSTANCE_WATCH);
    return runs.recent();
  }

  /**
   * How the columns of a card export would be read.
   *
   * @throws BusinessRuleViolation {@code imports.file.no-table} when it is no table
   */
  @Requires(Permission.INSTANCE_WATCH)
  public List<CardColumn> columns(ImportFile file) {
    access.scope(Permission.INSTANCE_WATCH);
    return mapping.columnsOf(file);
  }

  /** What a file holds, by its columns. */
  @Requires(Permission.INSTANCE_WATCH)
  public FileKind recognise(ImportFile file) {
    access.scope(Permission.INSTANCE_WATCH);
    return mapping.kindOf(file);
  }

  /**
   * Keeps how columns are to be read from now on.
   *
   * @param fields by heading; a null value leaves the column out
   */
  @Requires(value = Permission.INSTANCE_ADMINISTER, act = "import.keep-columns")
  public void keepColumns(Map<String, CardField> fields) {
    access.require(Permission.INSTANCE_ADMINISTER, null, "import/columns");
    mapping.keep(fields);
  }

  private UUID begin(ImportRequest request) {
    String source = request.source();
    access.require(Permission.INSTANCE_ADMINISTER, null, "import/" + source);
    if (!Slug.isValid(source)) {
      throw new BusinessRuleViolation("imports.source.invalid", String.valueOf(source));
    }
    if (request.files().size() > MAX_FILES) {
      throw new BusinessRuleViolation("imports.files.too-many", MAX_FILES);
    }
    return runs.begin(source, request.dry(), request.files(), access.callerName());
  }
}
