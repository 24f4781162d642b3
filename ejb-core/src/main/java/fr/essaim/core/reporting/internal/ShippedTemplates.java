package fr.essaim.core.reporting.internal;

import fr.essaim.core.reporting.domain.ReportTemplate;
import fr.essaim.core.shared.UnknownThing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The templates: those that an administrator changed, and else those that the product brings. */
@ApplicationScoped
public class ShippedTemplates {

  /** Their keys, in the order in which they are offered. */
  public static final List<String> KEYS =
      List.of("execution-annuelle", "execution-finale", "compte-rendu-financier", "bilan-caf");

  @Inject private JpaReports reports;

  /** In the order in which they are offered. */
  public List<ReportTemplate> all() {
    return KEYS.stream().map(this::known).toList();
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
