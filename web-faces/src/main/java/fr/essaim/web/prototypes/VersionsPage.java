package fr.essaim.web.prototypes;

import fr.essaim.core.prototypes.PrototypeDossier;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.prototypes.VersionNumber;
import fr.essaim.core.prototypes.VersionService;
import fr.essaim.core.prototypes.VersionView;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** The versions of a prototype, and the number of the next one. */
@Named
@ViewScoped
public class VersionsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private PrototypeService service;
  @Inject private VersionService versions;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private String key;
  private String number;
  private transient PrototypeDossier dossier;

  public void load() {
    key = redirect.variable("key");
    dossier = service.open(key);
    if (number == null) {
      number = suggested().toString();
    }
  }

  public void draft() {
    VersionNumber chosen = VersionNumber.parse(number);
    versions.draft(key, chosen);
    redirect.to(
        Dossiers.path(key) + "/versions/" + chosen,
        text.of("prototypes.versions.drafted", chosen.toString()));
  }

  public PrototypeDossier getDossier() {
    return dossier;
  }

  public List<VersionView> getReleased() {
    return dossier.versions().stream().filter(VersionView::isReleased).toList();
  }

  /** The one draft; null if there is none. */
  public VersionView getDraft() {
    return dossier.versions().stream()
        .filter(version -> !version.isReleased())
        .findFirst()
        .orElse(null);
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  private VersionNumber suggested() {
    Optional<VersionNumber> latest =
        getReleased().stream().map(VersionView::number).max(VersionNumber::compareTo);
    return latest.map(VersionNumber::nextMinor).orElse(VersionNumber.FIRST);
  }
}
