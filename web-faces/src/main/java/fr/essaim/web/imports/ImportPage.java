package fr.essaim.web.imports;

import fr.essaim.core.imports.FileContent;
import fr.essaim.core.imports.FileKind;
import fr.essaim.core.imports.ImportField;
import fr.essaim.core.imports.ImportFile;
import fr.essaim.core.imports.ImportRequest;
import fr.essaim.core.imports.ImportRun;
import fr.essaim.core.imports.ImportService;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Module;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

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
  @Inject private ImportWords words;

  private transient List<Part> parts;
  private transient List<ImportFile> files = List.of();
  private transient ImportRun run;
  private transient List<ImportRun> recent;
  private transient List<ImportRun> tries;
  private final ArrayList<SeenFile> seen = new ArrayList<>();
  private transient ImportRequest tried;
  private Corrections corrections = new Corrections(null);
  private String source = "programme";
  private boolean publish;
  private UUID runId;

  public void load() {
    Map<Boolean, List<ImportRun>> past =
        service.recent().stream().collect(Collectors.partitioningBy(ImportRun::dry));
    recent = past.get(false);
    tries = past.get(true);
  }

  /** Takes the chosen files and looks at what they hold. */
  public void examine() throws IOException {
    files = ChosenFiles.of(parts);
    if (files.isEmpty()) {
      throw new BusinessRuleViolation("imports.files.none");
    }
    run = null;
    runId = null;
    seen.clear();
    files.forEach(file -> seen.add(look(file, null)));
    boolean cards = seen.stream().anyMatch(file -> file.getKind() == FileKind.CARDS);
    source = cards ? "wiki" : "programme";
  }

  /** Looks again at files that were not recognised, as what the administrator says they hold. */
  public void lookAs() {
    for (int i = 0; i < files.size(); i++) {
      if (seen.get(i).getAs() != null) {
        seen.set(i, look(files.get(i), seen.get(i).getAs()));
      }
    }
  }

  /** Does everything but write. */
  public void tryOut() {
    for (SeenFile file : getToMap()) {
      service.keepColumns(file.getKind(), file.chosen());
    }
    for (int i = 0; i < files.size(); i++) {
      FileKind kind = seen.get(i).getColumns().isEmpty() ? null : seen.get(i).getKind();
      seen.set(i, look(files.get(i), kind));
    }
    startTrial();
  }

  /** Tries again with what was put right in the report. */
  public void tryCorrected() {
    files = corrections.applied(files);
    startTrial();
  }

  private void startTrial() {
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
    corrections = new Corrections(isTried() ? run.report() : null);
  }

  /** Whether a trial is done, so that its files can be put right and brought. */
  public boolean isTried() {
    return run != null && run.dry() && run.state() == ImportRun.State.DONE;
  }

  public Corrections getCorrections() {
    return corrections;
  }

  /** In how many places something else is read than the files have. */
  public int getCorrected() {
    return files.stream().mapToInt(file -> file.corrections().size()).sum();
  }

  /** Begins again with other files. */
  public void startAgain() {
    files = List.of();
    seen.clear();
    run = null;
    runId = null;
  }

  public List<SeenFile> getSeen() {
    return seen;
  }

  /** The files of which it is shown how their columns are read. */
  public List<SeenFile> getToMap() {
    return seen.stream().filter(SeenFile::isToMap).toList();
  }

  /** The files that nothing was recognised in. */
  public List<SeenFile> getUnknown() {
    return seen.stream().filter(SeenFile::isUnknown).toList();
  }

  /** What a column of a kind of file can be read as. */
  public List<Option> fieldsOf(FileKind kind) {
    return ImportField.of(kind).stream()
        .map(field -> new Option(field.name(), text.label((Enum<?>) field)))
        .toList();
  }

  /** What a file can be said to hold. */
  public List<FileKind> getKinds() {
    return Arrays.stream(FileKind.values())
        .filter(kind -> !ImportField.of(kind).isEmpty())
        .toList();
  }

  /** Whether there is a page for places. */
  public boolean isPlacesKept() {
    return Module.EDUCATION.isOn();
  }

  /** What can be filled in and brought. */
  public ImportTemplate[] getTemplates() {
    return ImportTemplate.values();
  }

  public boolean isChosen() {
    return files != null && !files.isEmpty();
  }

  public boolean isRunning() {
    return run != null && run.state() == ImportRun.State.RUNNING;
  }

  public ImportRun getRun() {
    return run;
  }

  public List<ImportRun> getRecent() {
    return recent;
  }

  public List<ImportRun> getTries() {
    return tries;
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

  private SeenFile look(ImportFile file, FileKind as) {
    FileContent content = service.examine(file, as);
    return new SeenFile(
        file, content, content.problem() == null ? "" : words.problem(content.problem()));
  }
}
