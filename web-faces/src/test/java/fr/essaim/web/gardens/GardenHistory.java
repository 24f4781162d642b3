package fr.essaim.web.gardens;

import fr.essaim.core.gardens.GardenService;
import fr.essaim.core.history.ChangeLine;
import fr.essaim.web.history.ThingHistory;
import fr.essaim.web.network.NetworkOptions;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** How the site shows what people change of a garden. */
@RequestScoped
public class GardenHistory implements ThingHistory {

  @Inject private GardenService service;
  @Inject private NetworkOptions network;
  @Inject private Text text;

  @Override
  public String type() {
    return "garden";
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
    return text.get("gardens.field." + field);
  }

  @Override
  public String value(String field, String value) {
    return field.equals("centre") && !value.isEmpty() ? network.nameOf(value) : value;
  }
}
