package fr.essaim.web.network;

import fr.essaim.core.network.OrganisationLogo;
import fr.essaim.core.network.OrganisationLogos;
import fr.essaim.core.shared.Violations;
import fr.essaim.web.files.Uploads;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;

/** The logo of an organisation, beside the form that edits it. */
@Named
@ViewScoped
public class LogoForm implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private OrganisationLogos service;
  @Inject private Uploads uploads;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private transient Part file;

  /** Keeps the picture that was chosen. */
  public void keep() {
    Violations violations = new Violations();
    byte[] picture = violations.read("logoFile", file, this::painted);
    violations.refuse();
    service.keep(key(), picture);
    goOn("network.logo.kept");
  }

  private byte[] painted(Part part) {
    return uploads.photo(part, OrganisationLogo.SIDE).whole().content();
  }

  public void remove() {
    service.remove(key());
    goOn("network.logo.removed");
  }

  private void goOn(String done) {
    redirect.to(OrganisationRecordPage.path(key()) + "/modifier", text.get(done));
  }

  private String key() {
    return redirect.variable("key");
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
