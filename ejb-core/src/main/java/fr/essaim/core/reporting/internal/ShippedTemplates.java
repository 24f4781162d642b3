package fr.essaim.core.reporting.internal;

import fr.essaim.core.reporting.domain.ReportTemplate;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.UnknownThing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The templates: those that an administrator changed or added, and those of the product. */
@ApplicationScoped
public class ShippedTemplates {

  /** Their keys, in the order in which they are offered. */
  public static final List<String> KEYS =
      List.of("execution-annuelle", "execution-finale", "compte-rendu-financier", "bilan-caf");

  @Inject private JpaReports reports;

  /** In the order in which they are offered. */
  public List<ReportTemplate> all() {
    Map<String, ReportTemplate> kept = new LinkedHashMap<>();
    KEYS.forEach(key -> kept.put(key, null));
    reports.templates().forEach(each -> kept.put(each.key(), each));
    kept.replaceAll((key, template) -> template == null ? shipped(key) : template);
    return List.copyOf(kept.values());
  }

  /**
   * One that a report may begin with.
   *
   * @throws UnknownThing if there is none of this key
   */
  public ReportTemplate offered(String key) {
    ReportTemplate template = known(key);
    if (template.isWithdrawn()) {
      throw new BusinessRuleViolation("reporting.template.withdrawn").at("template");
    }
    return template;
  }

  /**
   * @throws UnknownThing if there is none of this key
   */
  public ReportTemplate known(String key) {
    return reports.template(key).orElseGet(() -> shipped(key));
  }

  private static ReportTemplate shipped(String key) {
    if (!KEYS.contains(key)) {
      throw new UnknownThing("report-template", key);
    }
    String file = "/fr/essaim/core/reporting/templates/" + key + ".txt";
    try (InputStream content = ShippedTemplates.class.getResourceAsStream(file)) {
      return ReportTemplate.shipped(
          key, new String(content.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
