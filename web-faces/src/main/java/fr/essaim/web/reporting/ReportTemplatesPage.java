package fr.essaim.web.reporting;

import fr.essaim.core.reporting.ReportTemplateService;
import fr.essaim.core.reporting.ReportTemplateView;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PlainText;
import fr.essaim.web.files.Uploads;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.List;

/** The kinds of reports, with what each asks for, and the form that adds one. */
@Named
@ViewScoped
public class ReportTemplatesPage implements Serializable {

  static final String PATH = "/intranet/modeles-de-bilans";

  private static final long serialVersionUID = 1L;

  @Inject private ReportTemplateService service;
  @Inject private Uploads uploads;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private transient List<ReportTemplateView> templates;
  private transient Part file;
  private String from;
  private String title;
  private String key;

  public void load() {
    templates = service.list();
  }

  /** Adds the file that was chosen, else a copy of another template. */
  public void add() {
    if (file != null && file.getSize() > 0) {
      uploads.read(file, upload -> add(PlainText.decoded(upload.content())));
      return;
    }
    if (PlainText.of(from).isEmpty()) {
      throw new BusinessRuleViolation("reporting.template.source.missing").at("from");
    }
    if (PlainText.of(title).isEmpty()) {
      throw new BusinessRuleViolation("reporting.title.missing").at("name");
    }
    add(service.open(from).content());
  }

  public List<ReportTemplateView> getTemplates() {
    return templates;
  }

  /** Those that can be copied. */
  public List<Option> getSources() {
    return templates.stream().map(each -> new Option(each.key(), each.text().title())).toList();
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  static String path(String key) {
    return PATH + "/" + key;
  }

  private void add(String content) {
    redirect.to(path(service.add(key, title, content)), text.get("reporting.template.added"));
  }
}
