package fr.essaim.web.network;

import fr.essaim.core.network.MergeChange;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationMerge;
import fr.essaim.core.network.OrganisationMerges;
import fr.essaim.core.network.OrganisationTwin;
import fr.essaim.core.network.OrganisationView;
import fr.essaim.core.prototypes.FileRoom;
import fr.essaim.core.prototypes.FileUploads;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** An organisation's whole record, and what this person may do with it. */
@Named
@ViewScoped
public class OrganisationRecordPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private OrganisationDirectory directory;
  @Inject private OrganisationMerges merges;
  @Inject private FileUploads files;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private String key;
  private transient OrganisationView organisation;
  private transient List<OrganisationMerge> undoable;
  private transient List<OrganisationTwin> twins;

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

  /** Brings back a record that was merged into this one. */
  public void undo(OrganisationMerge merge) {
    List<MergeChange> left = merges.undo(merge.goneKey());
    String done = text.of("network.undo.done", merge.goneName());
    redirect.to(
        path(merge.goneKey()),
        left.isEmpty() ? done : done + " " + text.count("network.undo.left", left.size()));
  }

  /** The merges into it that can be undone. */
  public List<OrganisationMerge> getMerges() {
    if (undoable == null) {
      undoable = organisation.mayMerge() ? merges.undoable(key) : List.of();
    }
    return undoable;
  }

  /** Other records that are probably the same, for those who may merge them. */
  public List<OrganisationTwin> getTwins() {
    if (twins == null) {
      twins = organisation.mayMerge() ? merges.twins(key) : List.of();
    }
    return twins;
  }

  /** Where another record can be merged into this one. */
  public String merging(OrganisationTwin twin) {
    return MergeOrganisationPage.address(twin.key(), key);
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
