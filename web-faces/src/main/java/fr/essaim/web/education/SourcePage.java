package fr.essaim.web.education;

import fr.essaim.core.education.PlaceColumn;
import fr.essaim.core.education.SourceService;
import fr.essaim.core.education.SourceView;
import fr.essaim.core.education.SourceWaiting;
import fr.essaim.core.imports.ImportFile;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.intranet.Sure;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * {@code /intranet/administration/sources/{key}}: a set that places come from. Its file is fetched
 * or brought, its columns are said to be ours where its format does not, and what is new, changed
 * or gone is decided.
 */
@Named
@ViewScoped
public class SourcePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private SourceService service;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private String key;
  private transient SourceView source;
  private transient List<WaitingRecord> fresh;
  private transient List<WaitingRecord> changed;
  private transient List<WaitingRecord> gone;
  private transient Part part;
  private final ArrayList<ColumnOfTheirs> columns = new ArrayList<>();
  private byte[] file;
  private String reason;
  private boolean sure;

  static String path(String key) {
    return SourcesPage.PATH + "/" + key;
  }

  public void load() {
    key = redirect.variable("key");
    source = service.open(key);
    fresh = waiting(SourceWaiting.NEW);
    changed = waiting(SourceWaiting.CHANGED);
    gone = waiting(SourceWaiting.GONE);
    reason =
        reason == null ? text.of("education.source.gone.reason", source.details().name()) : reason;
  }

  private List<WaitingRecord> waiting(SourceWaiting what) {
    return source.waiting(what) == 0
        ? List.of()
        : service.waiting(key, what).stream().map(WaitingRecord::new).toList();
  }

  /** Has its file fetched, or shows its columns first where somebody has to say what they are. */
  public void fetch() {
    if (source.details().format().isMapped() && source.columns().isEmpty()) {
      file = null;
      show();
    } else {
      service.fetch(key);
      done("education.source.fetching");
    }
  }

  /** Shows the columns of its file again. */
  public void showColumns() {
    file = null;
    show();
  }

  /** Takes the file that somebody chose. */
  public void bring() throws IOException {
    if (part == null || part.getSize() == 0) {
      throw new BusinessRuleViolation("education.source.file.none").at("file");
    }
    if (part.getSize() > ImportFile.MAX_SIZE) {
      throw new BusinessRuleViolation(
              "imports.file.too-large",
              part.getSubmittedFileName(),
              ImportFile.MAX_SIZE / 1024 / 1024)
          .at("file");
    }
    try (InputStream content = part.getInputStream()) {
      file = content.readAllBytes();
    }
    if (source.details().format().isMapped()) {
      show();
    } else {
      read();
    }
  }

  private void show() {
    columns.clear();
    service.columns(key, file).forEach(each -> columns.add(new ColumnOfTheirs(each)));
  }

  /** Reads the file with its columns as they were said to be. */
  public void readColumns() {
    Map<String, String> chosen = new HashMap<>();
    columns.forEach(each -> chosen.put(each.getHeading(), each.getColumn()));
    service.keepColumns(key, chosen);
    if (file == null) {
      service.fetch(key);
      done("education.source.fetching");
    } else {
      read();
    }
  }

  private void read() {
    service.read(key, file);
    done("education.source.read");
  }

  public void bringAll() {
    service.bringAll(key);
    done("education.source.bringing");
  }

  public void accept(WaitingRecord record) {
    service.accept(record.getView().id(), new HashSet<>(record.getTaken()), reason);
    done("education.source.accepted");
  }

  public void refuse(WaitingRecord record) {
    service.refuse(record.getView().id());
    done("education.source.refused");
  }

  public void takeBack() {
    Sure.check("backSure", sure);
    int taken =
        service.takeBack(key, text.of("education.source.back.reason", source.details().name()));
    redirect.to(path(key), text.count("education.source.back.done", taken));
  }

  private void done(String what) {
    redirect.to(path(key), text.get(what));
  }

  public List<Option> getPlaceColumns() {
    return Option.of(PlaceColumn.values(), text);
  }

  /** Whether it is being said what columns are. */
  public boolean isMapping() {
    return !columns.isEmpty();
  }

  public List<ColumnOfTheirs> getColumns() {
    return columns;
  }

  public SourceView getSource() {
    return source;
  }

  public List<WaitingRecord> getFresh() {
    return fresh;
  }

  public List<WaitingRecord> getChanged() {
    return changed;
  }

  public List<WaitingRecord> getGone() {
    return gone;
  }

  public int getLargestFile() {
    return ImportFile.MAX_SIZE;
  }

  public Part getPart() {
    return part;
  }

  public void setPart(Part part) {
    this.part = part;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public boolean isSure() {
    return sure;
  }

  public void setSure(boolean sure) {
    this.sure = sure;
  }
}
