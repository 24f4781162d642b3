package fr.essaim.web.reporting;

import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.reporting.ReportTemplateService;
import fr.essaim.web.history.ThingHistory;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** How the site shows what people change of a template of reports. */
@RequestScoped
public class ReportTemplateHistory implements ThingHistory {

  @Inject private ReportTemplateService service;
  @Inject private Text text;

  @Override
  public String type() {
    return "report-template";
  }

  @Override
  public Head head(String key) {
    return new Head(service.open(key).text().title(), null);
  }

  @Override
  public List<ChangeLine> lines(String key) {
    return service.history(key);
  }

  @Override
  public String label(String field) {
    return text.get("reporting.template.field." + field);
  }

  @Override
  public String value(String field, String value) {
    return field.equals("withdrawn")
        ? text.get(
            Boolean.parseBoolean(value)
                ? "reporting.templates.withdrawn"
                : "reporting.templates.offered")
        : value;
  }
}
