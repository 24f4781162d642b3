package fr.essaim.web.prototypes;

import fr.essaim.core.prototypes.PrototypeDossier;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.prototypes.PrototypeState;
import fr.essaim.core.prototypes.StateSince;
import fr.essaim.core.shared.TypedDate;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.intranet.Step;
import fr.essaim.web.intranet.Sure;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All of a prototype at a glance, and what this person may do with it. */
@Named
@ViewScoped
public class DossierPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private PrototypeService service;
  @Inject private Redirect redirect;
  @Inject private Text text;
  @Inject private Clock clock;

  private String key;
  private String since;
  private String archivedSince;
  private boolean archivedSure;
  private boolean deleteSure;
  private String newSteward;
  private transient PrototypeDossier dossier;

  public void load() {
    if (key == null) {
      since = TypedDate.typed(LocalDate.now(clock));
      archivedSince = since;
    }
    key = redirect.variable("key");
    dossier = service.open(key);
  }

  /** Takes the prototype to its next state. */
  public void advance() {
    PrototypeState next = dossier.state().next().orElseThrow();
    service.advance(key, next, TypedDate.read("state", since));
    redirect.to(Dossiers.path(key), text.of("prototypes.dossier.advanced", next));
  }

  public void publish() {
    service.publish(key);
    redirect.to(Dossiers.path(key), text.get("prototypes.dossier.published"));
  }

  public void withdraw() {
    service.withdraw(key);
    redirect.to(Dossiers.path(key), text.get("prototypes.dossier.withdrawn"));
  }

  /** Deletes a prototype that was never public. */
  public void delete() {
    Sure.check("deleteSure", deleteSure);
    service.delete(key);
    redirect.to(PrototypeTable.PATH, text.of("prototypes.delete.done", dossier.details().title()));
  }

  public void archive() {
    Sure.check("archivedSure", archivedSure);
    service.archive(key, TypedDate.read("archivedState", archivedSince));
    redirect.to(Dossiers.path(key), text.get("prototypes.dossier.archived"));
  }

  /** Gives the prototype to another organisation to answer for. */
  public void handOver() {
    service.handOver(key, newSteward);
    redirect.to(Dossiers.path(key), text.get("prototypes.dossier.handed-over"));
  }

  /** The way from the first state to the last, with what was reached. */
  public List<Step> getSteps() {
    return Step.way(
        PrototypeState.values(),
        dossier.states().stream().collect(Collectors.toMap(StateSince::state, StateSince::since)),
        dossier.state(),
        Set.of(PrototypeState.ARCHIVED));
  }

  /** The state that comes next; null after the last. */
  public PrototypeState getNext() {
    return dossier.state().next().orElse(null);
  }

  public PrototypeDossier getDossier() {
    return dossier;
  }

  public String getSince() {
    return since;
  }

  public void setSince(String since) {
    this.since = since;
  }

  public String getNewSteward() {
    return newSteward;
  }

  public void setNewSteward(String newSteward) {
    this.newSteward = newSteward;
  }

  public String getArchivedSince() {
    return archivedSince;
  }

  public void setArchivedSince(String archivedSince) {
    this.archivedSince = archivedSince;
  }

  /** Whether somebody said that it is to be deleted for good. */
  public boolean isDeleteSure() {
    return deleteSure;
  }

  public void setDeleteSure(boolean deleteSure) {
    this.deleteSure = deleteSure;
  }

  /** Why it cannot go on to its next state, as a sentence; null where it can. */
  public String getObstacle() {
    return dossier.obstacle() == null ? null : text.error(dossier.obstacle());
  }

  /** Whether somebody said that it is to be archived for good. */
  public boolean isArchivedSure() {
    return archivedSure;
  }

  public void setArchivedSure(boolean archivedSure) {
    this.archivedSure = archivedSure;
  }
}
