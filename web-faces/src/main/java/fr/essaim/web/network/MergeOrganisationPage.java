package fr.essaim.web.network;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationView;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.web.intranet.Me;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Ends one record in favour of another of the same organisation, after showing both. */
@Named
@ViewScoped
public class MergeOrganisationPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private OrganisationDirectory directory;
  @Inject private Me me;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private String key;
  private String survivorKey;
  private transient OrganisationView gone;
  private transient OrganisationView survivor;

  public void load() {
    key = redirect.variable("key");
    gone = directory.view(key);
    me.require(Permission.ORGANISATION_MERGE, gone.key());
  }

  /** Shows the record that would go on, before anything is done. */
  public void compare() {
    if (survivorKey == null) {
      throw new BusinessRuleViolation("network.survivor.missing");
    }
    survivor = directory.view(survivorKey);
  }

  public void merge() {
    directory.merge(key, survivorKey);
    redirect.to(
        OrganisationRecordPage.path(survivorKey),
        text.of("network.merge.done", gone.details().name()));
  }

  public String getSurvivorKey() {
    return survivorKey;
  }

  public void setSurvivorKey(String survivorKey) {
    this.survivorKey = survivorKey;
  }

  public OrganisationView getGone() {
    return gone;
  }

  public OrganisationView getSurvivor() {
    return survivor;
  }
}
