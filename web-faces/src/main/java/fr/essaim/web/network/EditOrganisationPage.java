package fr.essaim.web.network;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.network.CreateOrganisation;
import fr.essaim.core.network.EditOrganisation;
import fr.essaim.core.network.OrganisationDetails;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationView;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.StaleEdit;
import fr.essaim.web.drafts.DraftForm;
import fr.essaim.web.drafts.TypedFields;
import fr.essaim.web.intranet.Me;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/**
 * The form of an organisation, known or new. What is typed is kept as a draft while one types; when
 * somebody else saved meanwhile, the fields that both typed stand side by side.
 */
@Named
@ViewScoped
public class EditOrganisationPage extends DraftForm {

  private static final long serialVersionUID = 1L;

  private static final String NEW = "nouvelle";

  @Inject private OrganisationDirectory directory;
  @Inject private NetworkOptions options;
  @Inject private Me me;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private String key;
  private String name;
  private OrganisationForm form;
  private boolean mayReassign = true;

  /** Opens the form of the organisation that the address names. */
  public void load() {
    if (form == null) {
      key = redirect.variable("key");
      OrganisationView organisation = directory.view(key);
      me.require(Permission.ORGANISATION_EDIT, organisation.key());
      name = organisation.details().name();
      mayReassign = organisation.mayReassign();
      Map<String, String> saved = OrganisationForm.fieldsOf(organisation.details());
      TypedFields typed = new TypedFields(saved, organisation.version());
      begin(typed)
          .filter(draft -> draft.baseVersion() != organisation.version())
          .ifPresent(older -> typed.meet(saved, organisation.version()));
      form = new OrganisationForm(typed);
    }
  }

  /** Opens an empty form. */
  public void loadNew() {
    if (form == null) {
      me.require(Permission.ORGANISATION_CREATE, null);
      key = NEW;
      TypedFields typed = new TypedFields(emptyFields(), 0);
      begin(typed);
      form = new OrganisationForm(typed);
    }
  }

  public void create() {
    OrganisationDetails details = form.details();
    if (details.federationKey() == null && !mayDoWithoutFederation()) {
      throw new BusinessRuleViolation("network.federation.missing");
    }
    String created = directory.create(new CreateOrganisation(null, details));
    saved(OrganisationRecordPage.path(created), text.get("network.edit.created"));
  }

  public void save() {
    try {
      edit();
    } catch (StaleEdit stale) {
      OrganisationView current = directory.view(key);
      TypedFields typed = form.getTyped();
      typed.meet(typed.changedIn(OrganisationForm.fieldsOf(current.details())), current.version());
      if (getConflicts().isEmpty()) {
        edit();
      }
    }
  }

  /** What this person typed in a field, as people say it. */
  public String mine(String field) {
    return options.label(field, form.getTyped().mine(field));
  }

  /** What somebody else saved in it. */
  public String theirs(String field) {
    return options.label(field, form.getTyped().theirs(field));
  }

  public OrganisationForm getForm() {
    return form;
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

  /** Whoever adds centres to a federation has one, which is chosen already. */
  private Map<String, String> emptyFields() {
    Map<String, String> fields = OrganisationForm.empty();
    List<Option> federations = mayDoWithoutFederation() ? List.of() : options.getFederations();
    if (federations.size() == 1) {
      fields.put("federation", federations.get(0).value().toString());
    }
    return fields;
  }

  private boolean mayDoWithoutFederation() {
    return me.canIn(Permission.ORGANISATION_CREATE.name(), null);
  }

  private void edit() {
    directory.edit(new EditOrganisation(key, form.getTyped().version(), form.details()));
    saved(OrganisationRecordPage.path(key), text.get("network.edit.saved"));
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
