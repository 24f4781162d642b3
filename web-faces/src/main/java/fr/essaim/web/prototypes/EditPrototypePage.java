package fr.essaim.web.prototypes;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.prototypes.EditPrototype;
import fr.essaim.core.prototypes.PrototypeDetails;
import fr.essaim.core.prototypes.PrototypeDossier;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.web.drafts.DraftedForm;
import fr.essaim.web.intranet.Me;
import fr.essaim.web.intranet.Redirect;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The editor of a prototype. */
@Named
@ViewScoped
public class EditPrototypePage extends DraftedForm {

  private static final long serialVersionUID = 1L;

  @Inject private PrototypeService service;
  @Inject private Me me;
  @Inject private Redirect redirect;

  private String key;
  private transient PrototypeDossier dossier;

  public void load() {
    key = redirect.variable("key");
    dossier = service.open(key);
    me.require(Permission.PROTOTYPE_EDIT, dossier.steward().key());
    begin(dossier.details().fields(), dossier.version());
  }

  public void save() {
    save(
        typed -> {
          service.edit(new EditPrototype(key, typed.version(), PrototypeDetails.of(typed.all())));
          return Dossiers.path(key);
        },
        "prototypes.edit.saved");
  }

  public PrototypeDossier getDossier() {
    return dossier;
  }

  @Override
  protected String thing() {
    return Dossiers.thing(key);
  }

  @Override
  protected String address() {
    return Dossiers.path(key) + "/modifier";
  }
}
