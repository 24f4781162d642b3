package fr.essaim.web.gardens;

import fr.essaim.core.gardens.GardenService;
import fr.essaim.core.gardens.GardenView;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** A garden, and what this person may do with it. */
@Named
@ViewScoped
public class GardenPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private GardenService service;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private transient GardenView garden;

  public void load() {
    garden = service.open(redirect.variable("key"));
  }

  public void publish() {
    service.publish(garden.key());
    redirect.to(GardenTable.PATH + "/" + garden.key(), text.get("gardens.published"));
  }

  public GardenView getGarden() {
    return garden;
  }
}
