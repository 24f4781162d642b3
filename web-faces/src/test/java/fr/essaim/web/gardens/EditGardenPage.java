package fr.essaim.web.gardens;

import fr.essaim.core.gardens.GardenDetails;
import fr.essaim.core.gardens.GardenService;
import fr.essaim.core.gardens.GardenView;
import fr.essaim.core.identity.Permission;
import fr.essaim.web.drafts.DraftedForm;
import fr.essaim.web.intranet.Me;
import fr.essaim.web.intranet.Redirect;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** The form of a garden, known or new. */
@Named
@ViewScoped
public class EditGardenPage extends DraftedForm {

  private static final long serialVersionUID = 1L;

  private static final String NEW = "nouveau";

  @Inject private GardenService service;
  @Inject private Me me;
  @Inject private Redirect redirect;

  private String key;

  /** Opens the form of the garden that the address names, or of a new one. */
  public void load() {
    String named = redirect.variable("key");
    if (named == null) {
      me.require(Permission.ORGANISATION_EDIT, null);
      key = NEW;
      begin(Map.of(), 0);
    } else {
      GardenView garden = service.open(named);
      me.require(Permission.ORGANISATION_EDIT, garden.centre().key());
      key = named;
      begin(garden.details().fields(), garden.version());
    }
  }

  public void save() {
    save(
        typed -> {
          GardenDetails details = GardenDetails.of(typed.all());
          if (key.equals(NEW)) {
            return GardenTable.PATH + "/" + service.create(details);
          }
          service.edit(key, typed.version(), details);
          return GardenTable.PATH + "/" + key;
        },
        "gardens.saved");
  }

  @Override
  protected String thing() {
    return "garden/" + key;
  }

  @Override
  protected String address() {
    String path = GardenTable.PATH + "/" + key;
    return key.equals(NEW) ? path : path + "/modifier";
  }
}
