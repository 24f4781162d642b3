package fr.essaim.web.prototypes;

import fr.essaim.core.prototypes.PrototypeDesk;
import fr.essaim.core.prototypes.PrototypeDossier;
import fr.essaim.core.prototypes.WorkshopView;
import fr.essaim.web.intranet.Way;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The workshops of a prototype. */
@Named
@RequestScoped
public class WorkshopsPage {

  @Inject private PrototypeDesk desk;
  @Inject private Way way;

  private PrototypeDossier dossier;

  public void load() {
    dossier = desk.open(way.variable("key"));
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
