package fr.essaim.web.imports;

import fr.essaim.core.imports.CardField;
import fr.essaim.core.imports.FileKind;
import fr.essaim.core.imports.ImportFile;
import fr.essaim.core.imports.ImportProblem;
import fr.essaim.core.imports.ImportRequest;
import fr.essaim.core.imports.ImportRun;
import fr.essaim.core.imports.ImportService;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Brings files in by steps: choose them, see what is in them, correct what columns mean, try
 * without writing, read the report, then do the same for real.
 */
@Named
@ViewScoped
public class ImportPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private ImportService service;
  @Inject private Text text;

  private transient List<Part> parts;
  private transient List<ImportFile> files = List.of();
  private transient ImportRun run;
  private transient List<ImportRun> recent;
  private final ArrayList<ColumnChoice> columns = new ArrayList<>();
  private transient ImportRequest tried;
  private String source = "programme";
  private boolean publish;
  private UUID runId;

  /** A file as the page shows it before anything is done. */
  public record Seen(String name, FileKind kind, int size) {}

  public void load() {
    recent = service.recent();
  }

  /** Takes the chosen files and looks at what they hold. */
  public void examine() throws IOException {
    files = ChosenFiles.of(parts);
    if (files.isEmpty()) {
      throw new BusinessRuleViolation("imports.files.none");
    }
    run = null;
    runId = null;
    columns.clear();
    for (ImportFile file : files) {
      if (service.recognise(file) == FileKind.CARDS) {
        service.columns(file).forEach(column -> columns.add(new ColumnChoice(column)));
      }
    }
    source = columns.isEmpty() ? "programme" : "wiki";
  }

  /** Does everything but write. */
  public void tryOut() {
    keepColumns();
    tried = new ImportRequest(files, source, true, publish);
    follow(service.start(tried));
  }

  /** Does for real what the trial did. */
  public void bring() {
    follow(service.start(tried.forReal()));
  }

  /** Looks how far the run is. */
  public void refresh() {
    run = service.progress(runId);
  }

  /** Begins again with other files. */
  public void startAgain() {
    files = List.of();
    columns.clear();
    run = null;
    runId = null;
  }

  /** What was wrong at a place of a file, as a sentence. */
  public String sentence(ImportProblem problem) {
    return text.of("error." + problem.code(), problem.arguments().toArray());
  }

  public List<Seen> getSeen() {
    return files == null
        ? List.of()
        : files.stream()
            .map(file -> new Seen(file.name(), service.recognise(file), file.content().length))
            .toList();
  }

  public List<Option> getFields() {
    return Arrays.stream(CardField.values())
        .map(field -> new Option(field.name(), text.label(field)))
        .toList();
  }

  public boolean isChosen() {
    return files != null && !files.isEmpty();
  }

  public boolean isRunning() {
    return run != null && run.state() == ImportRun.State.RUNNING;
  }

  public List<ColumnChoice> getColumns() {
    return columns;
  }

  public ImportRun getRun() {
    return run;
  }

  public List<ImportRun> getRecent() {
    return recent;
  }

  /** The most bytes that a file may have. */
  public int getLargestFile() {
    return ImportFile.MAX_SIZE;
  }

  public List<Part> getParts() {
    return parts;
  }

  public void setParts(List<Part> parts) {
    this.parts = parts;
  }

  public String getSource() {
    return source;
  }

  public void setSource(String source) {
    this.source = source;
  }

  public boolean isPublish() {
    return publish;
  }

  public void setPublish(boolean publish) {
    this.publish = publish;
  }

  private void follow(UUID started) {
    runId = started;
    refresh();
  }

  private void keepColumns() {
    if (columns.isEmpty()) {
      return;
    }
    Map<String, CardField> fields = new LinkedHashMap<>();
    columns.forEach(column -> fields.put(column.getHeading(), column.chosen()));
    service.keepColumns(fields);
  }
}
