package fr.essaim.core.imports.internal;

import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.imports.CardField;
import fr.essaim.core.imports.FileKind;
import fr.essaim.core.imports.FileReport;
import fr.essaim.core.imports.ImportField;
import fr.essaim.core.imports.ImportFile;
import fr.essaim.core.imports.ImportReport;
import fr.essaim.core.imports.ImportRequest;
import fr.essaim.core.imports.RowOutcome;
import fr.essaim.core.imports.internal.CardRows.CardServices;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.prototypes.PrototypeImports;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Modules;
import fr.essaim.core.shared.OwnTransaction;
import fr.essaim.core.tables.FileTable;
import fr.essaim.core.tables.ImportProblem;
import fr.essaim.core.tables.ImportProblem.Severity;
import fr.essaim.core.tables.Vocabulary;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Does an import: recognises its files, brings each kind after those whose things it names, each
 * row in a transaction of its own, and notes how far it is.
 */
@ApplicationScoped
public class ImportWork {

  private static final Logger LOG = Logger.getLogger(ImportWork.class.getName());

  /** After how many rows the progress is noted. */
  private static final int STEP = 10;

  @Inject private OwnTransaction transaction;
  @Inject private Runs runs;
  @Inject private ColumnMapping mapping;
  @Inject private Vocabulary vocabulary;
  @Inject private OrganisationRows organisationRows;
  @Inject private ThemeRows themeRows;
  @Inject private PrototypeRows prototypeRows;
  @Inject private InstallationRows installationRows;
  @Inject private OperationRows operationRows;
  @Inject private ObjectiveRows objectiveRows;
  @Inject private FundingRows fundingRows;
  @Inject private StaffingRows staffingRows;
  @Inject private OrganisationDirectory organisations;
  @Inject private PrototypeImports prototypes;
  @Inject private PrototypeLibrary library;
  @Inject private Origins origins;
  @Inject private Modules modules;
  @Inject private Clock clock;
  @Inject private Instance<RequestContextController> requestContext;

  @Resource private ManagedExecutorService executor;

  /** A file that was recognised. */
  private record Sorted(int order, ImportFile file, ColumnMapping.Sorted as) {

    FileKind kind() {
      return as.kind();
    }

    FileTable table() {
      return as.table();
    }

    int rows() {
      return as.table().rows().size();
    }
  }

  /** Does it in another thread, as the same caller. */
  public void later(UUID run, ImportRequest request) {
    executor.execute(
        () -> {
          RequestContextController context = requestContext.get();
          boolean mine = context.activate();
          try {
            now(run, request);
          } catch (RuntimeException fault) {
            LOG.log(Level.SEVERE, "The import " + run + " failed", fault);
          } finally {
            if (mine) {
              context.deactivate();
            }
          }
        });
  }

  /** Does it here. */
  public ImportReport now(UUID run, ImportRequest request) {
    boolean ended = false;
    try {
      ImportReport report = bring(run, request.files(), new Batch(request));
      runs.finish(run, report);
      ended = true;
      return report;
    } finally {
      if (!ended) {
        runs.fail(run);
      }
    }
  }

  private ImportReport bring(UUID run, List<ImportFile> files, Batch batch) {
    List<Sorted> sorted = transaction.of(() -> sort(files));
    int total = sorted.stream().filter(this::isBrought).mapToInt(Sorted::rows).sum();
    runs.advance(run, 0, total);
    Map<Integer, FileReport> reports = new LinkedHashMap<>();
    int done = 0;
    List<Sorted> inOrder = sorted.stream().sorted(Comparator.comparing(Sorted::kind)).toList();
    for (Sorted file : inOrder) {
      reports.put(file.order(), bring(run, file, batch, done, total));
      done += isBrought(file) ? file.rows() : 0;
    }
    List<FileReport> asGiven = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      asGiven.add(reports.get(i));
    }
    return new ImportReport(batch.isDry(), batch.source(), asGiven);
  }

  private List<Sorted> sort(List<ImportFile> files) {
    List<Sorted> sorted = new ArrayList<>();
    for (ImportFile file : files) {
      sorted.add(new Sorted(sorted.size(), file, mapping.sort(file)));
    }
    return sorted;
  }

  private FileReport bring(UUID run, Sorted file, Batch batch, int before, int total) {
    if (!isBrought(file)) {
      return notImported(file);
    }
    batch.beginFile();
    file.table().name(columns(file));
    RowImporter importer = importerOf(file);
    List<RowOutcome> outcomes = new ArrayList<>();
    List<ImportProblem> problems = new ArrayList<>(file.table().problems());
    int done = before;
    for (FileTable.Row row : file.table().rows()) {
      CellWarnings.add(file.table(), row, batch);
      bringRow(row, importer, batch, problems).ifPresent(outcomes::add);
      done++;
      if (done % STEP == 0) {
        runs.advance(run, done, total);
      }
    }
    problems.addAll(batch.notices());
    problems.replaceAll(problem -> file.table().place(problem));
    problems.sort(Comparator.comparingInt(ImportProblem::line));
    return new FileReport(
        file.file().name(),
        file.kind(),
        file.table().encoding(),
        file.table().separator(),
        unused(file),
        outcomes,
        problems);
  }

  private Optional<RowOutcome> bringRow(
      FileTable.Row row, RowImporter importer, Batch batch, List<ImportProblem> problems) {
    try {
      return Optional.of(transaction.of(() -> importer.bring(row, batch)));
    } catch (FaultyRow faulty) {
      problems.add(refused(row, faulty.column(), faulty.code(), faulty.arguments()));
    } catch (NotAllowed another) {
      problems.add(refused(row, null, "imports.row.not-yours", List.of()));
    } catch (BusinessRuleViolation violation) {
      problems.addAll(refused(row, importer, violation));
    } catch (EJBException wrapped) {
      if (!(wrapped.getCause() instanceof BusinessRuleViolation violation)) {
        throw wrapped;
      }
      problems.addAll(refused(row, importer, violation));
    }
    return Optional.empty();
  }

  /** All that is wrong with a row, each at its column. */
  private List<ImportProblem> refused(
      FileTable.Row row, RowImporter importer, BusinessRuleViolation violation) {
    return violation.all().stream()
        .map(
            each ->
                refused(
                    row,
                    importer.columnOf(each),
                    each.code(),
                    each.arguments().stream().map(this::said).toList()))
        .toList();
  }

  private String said(Object argument) {
    return argument instanceof Enum<?> constant
        ? vocabulary.label(constant)
        : String.valueOf(argument);
  }

  private static ImportProblem refused(
      FileTable.Row row, String column, String code, List<String> arguments) {
    return new ImportProblem(row.line(), column, code, arguments, Severity.REFUSED);
  }

  private RowImporter importerOf(Sorted file) {
    return switch (file.kind()) {
      case ORGANISATIONS -> organisationRows;
      case THEMES -> themeRows;
      case PROTOTYPES -> prototypeRows;
      case INSTALLATIONS -> installationRows;
      case OPERATIONS -> operationRows;
      case OBJECTIVES -> objectiveRows;
      case FUNDING_PLAN -> fundingRows;
      case STAFFING -> staffingRows;
      default -> {
        CardServices services =
            transaction.of(
                () ->
                    new CardServices(
                        prototypes,
                        origins,
                        new Stewards(organisations),
                        new ThemeLabels(library.themes()),
                        vocabulary,
                        clock));
        yield new CardRows(cardFields(file), services);
      }
    };
  }

  /** What importers call the columns of the programme's kinds of files. */
  private static Map<String, String> columns(Sorted file) {
    Map<String, String> columns = new LinkedHashMap<>();
    file.as()
        .fields()
        .forEach(
            (heading, field) -> {
              if (field.column() != null) {
                columns.put(heading, field.column());
              }
            });
    return columns;
  }

  private static Map<String, CardField> cardFields(Sorted file) {
    Map<String, CardField> fields = new LinkedHashMap<>();
    file.as().fields().forEach((heading, field) -> fields.put(heading, (CardField) field));
    return fields;
  }

  private boolean isBrought(Sorted file) {
    return file.kind().isImported() && isOn(file.kind()) && missing(file).isEmpty();
  }

  private static List<ImportField> missing(Sorted file) {
    return Recognition.missing(file.kind(), file.as().fields());
  }

  private boolean isOn(FileKind kind) {
    return kind.module().map(modules::isOn).orElse(true);
  }

  private FileReport notImported(Sorted file) {
    FileTable table = file.table();
    return new FileReport(
        file.file().name(),
        file.kind(),
        table == null ? null : table.encoding(),
        table == null ? null : table.separator(),
        unused(file),
        List.of(),
        List.of(reason(file)));
  }

  private ImportProblem reason(Sorted file) {
    if (file.as().problem() != null) {
      return file.as().problem();
    }
    String name = file.file().name();
    if (file.kind() == FileKind.UNKNOWN) {
      return ImportProblem.ofFile("imports.file.unknown", Severity.REFUSED, name);
    }
    if (!isOn(file.kind())) {
      return ImportProblem.ofFile("imports.file.module-off", Severity.NOTICE, name);
    }
    if (!missing(file).isEmpty()) {
      String missing =
          missing(file).stream()
              .map(field -> vocabulary.label((Enum<?>) field))
              .collect(Collectors.joining(", "));
      return ImportProblem.ofFile("imports.columns.missing", Severity.REFUSED, missing);
    }
    return ImportProblem.ofFile(
        file.kind() == FileKind.PLACES ? "imports.file.places" : "imports.file.not-yet",
        Severity.NOTICE,
        name);
  }

  private static List<String> unused(Sorted file) {
    return Recognition.READ.contains(file.kind())
        ? file.table().headings().stream()
            .filter(heading -> !file.as().fields().containsKey(heading))
            .toList()
        : List.of();
  }
}
