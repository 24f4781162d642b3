package fr.essaim.web.network;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.network.CreateOrganisation;
import fr.essaim.core.network.EditOrganisation;
import fr.essaim.core.network.OrganisationDetails;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationView;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.web.drafts.DraftedForm;
import fr.essaim.web.intranet.Me;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.intranet.Redirect;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** The form of an organisation, known or new. */
@Named
@ViewScoped
public class EditOrganisationPage extends DraftedForm {

  private static final long serialVersionUID = 1L;

  private static final String NEW = "nouvelle";

  @Inject private OrganisationDirectory directory;
  @Inject private NetworkOptions options;
  @Inject private Me me;
  @Inject private Redirect redirect;

  private String key;
  private String name;
  private boolean mayReassign = true;

  /** Opens the form of the organisation that the address names. */
  public void load() {
    if (getTyped() == null) {
      key = redirect.variable("key");
      OrganisationView organisation = directory.view(key);
      me.require(Permission.ORGANISATION_EDIT, organisation.key());
      name = organisation.details().name();
      mayReassign = organisation.mayReassign();
      begin(organisation.details().fields(), organisation.version());
    }
  }

  /** Opens an empty form. */
  public void loadNew() {
    if (getTyped() == null) {
      me.require(Permission.ORGANISATION_CREATE, null);
      key = NEW;
      begin(emptyFields(), 0);
    }
  }

  public void create() {
    save(
        typed -> {
          OrganisationDetails details = OrganisationDetails.of(typed.all());
          if (details.federationKey() == null && !mayDoWithoutFederation()) {
            throw new BusinessRuleViolation("network.federation.missing");
          }
          return OrganisationRecordPage.path(
              directory.create(new CreateOrganisation(null, details)));
        },
        "network.edit.created");
  }

  public void save() {
    save(
        typed -> {
          directory.edit(
              new EditOrganisation(key, typed.version(), OrganisationDetails.of(typed.all())));
          return OrganisationRecordPage.path(key);
        },
        "network.edit.saved");
  }

  public String getKey() {
    return key;
  }

  /** How the organisation was called when the form was opened. */
  public String getName() {
    return name;
  }

  public boolean isMayReassign() {
    return mayReassign;
  }

  /** Anyone who adds centres to a federation has one, which is chosen already. */
  private Map<String, String> emptyFields() {
    List<Option> federations = mayDoWithoutFederation() ? List.of() : options.getFederations();
    return federations.size() == 1
        ? Map.of("federation", federations.get(0).value().toString())
        : Map.of();
  }

  private boolean mayDoWithoutFederation() {
    return me.canIn(Permission.ORGANISATION_CREATE.name(), null);
  }

  @Override
  protected String thing() {
    return "organisation/" + key;
  }

  @Override
  protected String address() {
    String path = OrganisationRecordPage.path(key);
    return key.equals(NEW) ? path : path + "/modifier";
  }
}
