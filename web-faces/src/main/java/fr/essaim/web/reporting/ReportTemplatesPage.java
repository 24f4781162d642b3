package fr.essaim.web.reporting;

import fr.essaim.core.reporting.ReportTemplateService;
import fr.essaim.core.reporting.ReportTemplateView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The kinds of reports, with what each asks for. */
@Named
@RequestScoped
public class ReportTemplatesPage {

  static final String PATH = "/intranet/modeles-de-bilans";

  @Inject private ReportTemplateService service;

  private List<ReportTemplateView> templates;

  public void load() {
    templates = service.list();
  }

  public List<ReportTemplateView> getTemplates() {
    return templates;
  }

  static String path(String key) {
    return PATH + "/" + key;
  }
}
