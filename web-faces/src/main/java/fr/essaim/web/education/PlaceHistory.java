package fr.essaim.web.education;

import fr.essaim.core.education.PlaceService;
import fr.essaim.core.education.PlaceView;
import fr.essaim.core.history.ChangeLine;
import fr.essaim.web.history.ThingHistory;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** How the site shows what people change of a place. */
@RequestScoped
public class PlaceHistory implements ThingHistory {

  @Inject private PlaceService service;
  @Inject private EducationText words;

  @Override
  public String type() {
    return "place";
  }

  @Override
  public Head head(String key) {
    return new Head(service.open(key).name(), null);
  }

  @Override
  public List<ChangeLine> lines(String key) {
    return service.history(key);
  }

  @Override
  public String label(String field) {
    return words.label(field);
  }

  @Override
  public String value(String field, String value) {
    return words.value(field, value);
  }

  @Override
  public Optional<String> form(String key, String field) {
    PlaceView place = service.open(key);
    return place.mayEdit() && place.details().fields().containsKey(field)
        ? Optional.of(PlacePage.path(key) + "/modifier")
        : Optional.empty();
  }
}
