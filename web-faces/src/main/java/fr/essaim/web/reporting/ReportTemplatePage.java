package fr.essaim.web.reporting;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.reporting.ReportFigure;
import fr.essaim.core.reporting.ReportTable;
import fr.essaim.core.reporting.ReportTemplateService;
import fr.essaim.core.reporting.ReportTemplateView;
import fr.essaim.core.reporting.ReportWords;
import fr.essaim.core.shared.PlainText;
import fr.essaim.web.drafts.DraftedForm;
import fr.essaim.web.files.Uploads;
import fr.essaim.web.intranet.Me;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A template: its file, to be read, and by administrators changed or replaced. */
@Named
@ViewScoped
public class ReportTemplatePage extends DraftedForm {

  private static final long serialVersionUID = 1L;

  @Inject private ReportTemplateService service;
  @Inject private Uploads uploads;
  @Inject private Me me;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private transient ReportTemplateView template;
  private transient Part file;

  public void load() {
    template = service.open(redirect.variable("key"));
    if (isMayEdit()) {
      begin(Map.of("content", template.content()), template.version());
    }
  }

  public void save() {
    save(
        typed -> {
          service.replace(template.key(), typed.version(), typed.all().get("content"));
          return address();
        },
        "reporting.template.saved");
  }

  /** Takes the file that was chosen instead of what is there. */
  public void upload() {
    uploads.read(
        file,
        upload ->
            service.replace(
                template.key(), template.version(), PlainText.decoded(upload.content())));
    redirect.to(address(), text.get("reporting.template.saved"));
  }

  public void withdraw() {
    service.withdraw(template.key());
    redirect.to(address(), text.get("reporting.template.withdrawn.done"));
  }

  public void offer() {
    service.offer(template.key());
    redirect.to(address(), text.get("reporting.template.offered.done"));
  }

  public ReportTemplateView getTemplate() {
    return template;
  }

  public boolean isMayEdit() {
    return me.can(Permission.INSTANCE_ADMINISTER.name());
  }

  /** The codes of figures, and what each is. */
  public List<Option> getFigures() {
    return Arrays.stream(ReportFigure.values())
        .map(each -> new Option(each.code(), ReportWords.of("figure." + each)))
        .toList();
  }

  /** The codes of tables, and what each is. */
  public List<Option> getTables() {
    return Arrays.stream(ReportTable.values())
        .map(each -> new Option(each.code(), ReportWords.of("note." + each)))
        .toList();
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  @Override
  protected String thing() {
    return "report-template/" + template.key();
  }

  @Override
  protected String address() {
    return ReportTemplatesPage.path(template.key());
  }
}
