package fr.essaim.web.network;

import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationView;
import fr.essaim.core.prototypes.FileRoom;
import fr.essaim.core.prototypes.FileUploads;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** An organisation's whole record, and what this person may do with it. */
@Named
@ViewScoped
public class OrganisationRecordPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private OrganisationDirectory directory;
  @Inject private FileUploads files;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private String key;
  private transient OrganisationView organisation;

  public void load() {
    key = redirect.variable("key");
    organisation = directory.view(key);
  }

  public void publish() {
    directory.publish(key);
    redirect.to(path(key), text.get("network.record.published"));
  }

  public void withdraw() {
    directory.withdraw(key);
    redirect.to(path(key), text.get("network.record.withdrawn"));
  }

  static String path(String key) {
    return OrganisationTable.PATH + "/" + key;
  }

  /** How much room it has for files. */
  public FileRoom getRoom() {
    return files.room(key);
  }

  public OrganisationView getOrganisation() {
    return organisation;
  }
}
