package fr.essaim.web.spread;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Grant;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Role;
import fr.essaim.core.network.TerritoryDirectory;
import fr.essaim.core.network.TerritoryKind;
import fr.essaim.core.spread.CampaignAudience;
import fr.essaim.core.spread.CampaignDetails;
import fr.essaim.core.spread.CampaignService;
import fr.essaim.core.spread.CampaignState;
import fr.essaim.core.spread.CampaignView;
import fr.essaim.web.drafts.DraftedForm;
import fr.essaim.web.intranet.Me;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The form of a campaign, known or new. */
@Named
@ViewScoped
public class EditCampaignPage extends DraftedForm {

  private static final long serialVersionUID = 1L;

  private static final String NEW = "nouvelle";
  private static final String FEDERATION = "federation";

  /** How long centres have to answer, unless somebody says otherwise. */
  private static final int WEEKS = 3;

  /** The roles that lead campaigns of a federation. */
  private static final Set<Role> OF_FEDERATION = Set.of(Role.FEDERATION, Role.ADMINISTRATOR);

  @Inject private CampaignService service;
  @Inject private TerritoryDirectory territories;
  @Inject private SpreadText words;
  @Inject private Access access;
  @Inject private Me me;
  @Inject private Redirect redirect;
  @Inject private Text text;
  @Inject private Clock clock;

  private String key;
  private transient CampaignView campaign;

  /** Opens the form of the campaign that the address names. */
  public void load() {
    me.require(Permission.CAMPAIGN_EDIT, null);
    key = redirect.variable("key");
    campaign = service.open(key);
    begin(campaign.details().fields(), campaign.version());
  }

  /** Opens an empty form. */
  public void loadNew() {
    if (getTyped() == null) {
      me.require(Permission.CAMPAIGN_EDIT, null);
      key = NEW;
      boolean isOfFederation = !getFederations().isEmpty();
      Map<String, String> fields = new HashMap<>();
      fields.put("closesOn", LocalDate.now(clock).plusWeeks(WEEKS).toString());
      fields.put(
          "audience",
          (isOfFederation ? CampaignAudience.MEMBERS : CampaignAudience.OPERATION).name());
      fields.put(FEDERATION, isOfFederation ? (String) getFederations().get(0).value() : "");
      begin(fields, 0);
    }
  }

  public void prepare() {
    save(
        typed -> CampaignPage.path(service.prepare(CampaignDetails.of(typed.all()))),
        "spread.campaign.prepared");
  }

  public void save() {
    save(
        typed -> {
          service.edit(key, typed.version(), CampaignDetails.of(typed.all()));
          return CampaignPage.path(key);
        },
        "spread.saved");
  }

  public CampaignView getCampaign() {
    return campaign;
  }

  /** Whether it can still be said whom it asks about what. */
  public boolean isUnsent() {
    return campaign == null || campaign.state() == CampaignState.PREPARED;
  }

  /** The federations in whose name the person may ask. */
  public List<Option> getFederations() {
    return access.grants().stream()
        .filter(grant -> OF_FEDERATION.contains(grant.role()))
        .map(Grant::organisationKey)
        .distinct()
        .map(each -> new Option(each, words.organisation(each)))
        .toList();
  }

  /** Which centres can be asked: one that is there stays with its federation or its operation. */
  public List<Option> getAudiences() {
    List<CampaignAudience> offered = new ArrayList<>(List.of(CampaignAudience.values()));
    if (getFederations().isEmpty()
        || (campaign != null && campaign.details().operationKey() != null)) {
      offered.retainAll(List.of(CampaignAudience.OPERATION));
    } else if (campaign != null) {
      offered.remove(CampaignAudience.OPERATION);
    }
    return offered.stream()
        .map(audience -> new Option(audience.name(), text.label(audience)))
        .toList();
  }

  public List<Option> getTerritories() {
    return Stream.of(TerritoryKind.PROGRAMME_AREA, TerritoryKind.EPCI, TerritoryKind.DEPARTMENT)
        .flatMap(kind -> territories.ofKind(kind).stream())
        .map(territory -> new Option(territory.key(), territory.name()))
        .toList();
  }

  @Override
  protected String thing() {
    return "campaign/" + key;
  }

  @Override
  protected String address() {
    return key.equals(NEW) ? CampaignTable.PATH + "/" + NEW : CampaignPage.path(key) + "/modifier";
  }
}
