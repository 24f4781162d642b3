package fr.essaim.web.spread;

import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.shared.TypedDate;
import fr.essaim.core.spread.AdaptationDetails;
import fr.essaim.core.spread.AdaptationService;
import fr.essaim.core.spread.AdaptationView;
import fr.essaim.core.spread.InstallationService;
import fr.essaim.core.spread.InstallationView;
import fr.essaim.web.drafts.DraftedForm;
import fr.essaim.web.intranet.Redirect;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** The form of an adaptation, known or new. */
@Named
@ViewScoped
public class EditAdaptationPage extends DraftedForm {

  private static final long serialVersionUID = 1L;

  private static final String NEW = "/adaptations/nouvelle";
  private static final String SINCE = "since";

  @Inject private AdaptationService service;
  @Inject private InstallationService installations;
  @Inject private Redirect redirect;
  @Inject private Clock clock;

  private String key;
  private transient InstallationView installation;

  /** Opens the form of the adaptation that the address names. */
  public void load() {
    key = redirect.variable("key");
    AdaptationView adaptation = service.open(key);
    if (!adaptation.mayEdit()) {
      throw new NotAllowed(Permission.SPREAD_EDIT);
    }
    begin(adaptation.details().fields(), adaptation.version());
  }

  /** Opens an empty form of what was changed of an installation. */
  public void loadNew() {
    installation = installations.open(redirect.variable("key"));
    if (!installation.mayEdit()) {
      throw new NotAllowed(Permission.SPREAD_EDIT);
    }
    begin(Map.of(SINCE, TypedDate.typed(LocalDate.now(clock))), 0);
  }

  public void note() {
    save(
        typed ->
            AdaptationPage.path(
                service.note(
                    installation.key(),
                    AdaptationDetails.of(typed.all()),
                    TypedDate.read(SINCE, typed.mine(SINCE)))),
        "spread.adaptation.noted");
  }

  public void save() {
    save(
        typed -> {
          service.edit(key, typed.version(), AdaptationDetails.of(typed.all()));
          return AdaptationPage.path(key);
        },
        "spread.saved");
  }

  public InstallationView getInstallation() {
    return installation;
  }

  public String getKey() {
    return key;
  }

  @Override
  protected String thing() {
    return key == null
        ? "installation/" + installation.key() + "/adaptation/new"
        : "adaptation/" + key;
  }

  @Override
  protected String address() {
    return key == null
        ? InstallationPage.path(installation.key()) + NEW
        : AdaptationPage.path(key) + "/modifier";
  }
}
