package fr.essaim.web.network;

import fr.essaim.core.network.CreateOrganisation;
import fr.essaim.core.network.EditOrganisation;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationView;
import fr.essaim.core.shared.StaleEdit;
import fr.essaim.web.intranet.Way;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/**
 * The form of an organisation, known or new. When somebody else saved meanwhile, both sides stand
 * beside each other and what was typed stays typed.
 */
@Named
@ViewScoped
public class EditOrganisationPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private OrganisationDirectory directory;
  @Inject private Way way;
  @Inject private Text text;

  private String key;
  private long version;
  private OrganisationForm form;
  private OrganisationForm theirs;
  private boolean mayReassign = true;

  /** Opens the form of the organisation that the address names. */
  public void load() {
    if (form == null) {
      key = way.variable("key");
      OrganisationView organisation = directory.view(key);
      version = organisation.version();
      mayReassign = organisation.mayReassign();
      form = new OrganisationForm(organisation.details());
    }
  }

  /** Opens an empty form. */
  public void loadNew() {
    if (form == null) {
      form = new OrganisationForm();
    }
  }

  public void create() {
    String created = directory.create(new CreateOrganisation(null, form.details()));
    way.to(OrganisationRecordPage.path(created), text.get("network.edit.created"));
  }

  public void save() {
    try {
      directory.edit(new EditOrganisation(key, version, form.details()));
      way.to(OrganisationRecordPage.path(key), text.get("network.edit.saved"));
    } catch (StaleEdit stale) {
      OrganisationView current = directory.view(key);
      version = current.version();
      theirs = new OrganisationForm(current.details());
    }
  }

  /** Takes over, in one field, what somebody else saved. */
  public void takeTheirs(String field) {
    form.take(field, theirs);
  }

  /** The fields that both said differently; none as long as nobody else saved. */
  public List<String> getConflicts() {
    return theirs == null ? List.of() : form.differences(theirs);
  }

  public OrganisationForm getForm() {
    return form;
  }

  /** What this person typed in a field, as text. */
  public String mine(String field) {
    return form.said(field);
  }

  /** What somebody else saved in it. */
  public String theirs(String field) {
    return theirs.said(field);
  }

  public String getKey() {
    return key;
  }

  public boolean isMayReassign() {
    return mayReassign;
  }
}
