package fr.essaim.web.prototypes;

import fr.essaim.core.prototypes.PrototypeDossier;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.prototypes.WorkshopView;
import fr.essaim.web.intranet.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The workshops of a prototype. */
@Named
@RequestScoped
public class WorkshopsPage {

  @Inject private PrototypeService service;
  @Inject private Redirect redirect;

  private PrototypeDossier dossier;

  public void load() {
    dossier = service.open(redirect.variable("key"));
  }

  public PrototypeDossier getDossier() {
    return dossier;
  }

  /** How many people were present in all workshops, counted each time. */
  public int getPresent() {
    return dossier.workshops().stream()
        .map(WorkshopView::details)
        .mapToInt(details -> details.present())
        .sum();
  }
}
