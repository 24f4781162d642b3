package fr.essaim.web.steering;

import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.steering.IndicatorService;
import fr.essaim.core.steering.IndicatorView;
import fr.essaim.core.steering.Measure;
import fr.essaim.core.steering.ObjectiveUnit;
import fr.essaim.web.history.ThingHistory;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** How the site shows what people change of a figure's definition. */
@RequestScoped
public class IndicatorHistory implements ThingHistory {

  @Inject private IndicatorService service;
  @Inject private Language language;
  @Inject private Text text;

  @Override
  public String type() {
    return "indicator";
  }

  @Override
  public Head head(String key) {
    return new Head(service.open(key).details().label(language.getTag()), null);
  }

  @Override
  public List<ChangeLine> lines(String key) {
    return service.history(key);
  }

  @Override
  public String label(String field) {
    return text.get("steering.indicator.field." + field);
  }

  @Override
  public Optional<String> form(String key, String field) {
    IndicatorView indicator = service.open(key);
    return indicator.mayEdit() && indicator.details().fields().containsKey(field)
        ? Optional.of(IndicatorTable.path(key) + "/modifier")
        : Optional.empty();
  }

  @Override
  public String value(String field, String value) {
    if (value.isEmpty()) {
      return value;
    }
    return switch (field) {
      case "measure" -> text.label(Measure.valueOf(value));
      case "unit" -> text.label(ObjectiveUnit.valueOf(value));
      case "published" -> text.get("steering.indicator.published." + value);
      default -> value;
    };
  }
}
