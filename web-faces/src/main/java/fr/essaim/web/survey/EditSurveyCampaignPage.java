package fr.essaim.web.survey;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Grant;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.survey.QuestionnaireService;
import fr.essaim.core.survey.SurveyCampaignDetails;
import fr.essaim.core.survey.SurveyCampaignService;
import fr.essaim.core.survey.SurveyCampaignView;
import fr.essaim.web.drafts.DraftedForm;
import fr.essaim.web.intranet.Me;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.network.NetworkOptions;
import fr.essaim.web.shell.Route;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The form of a campaign of the survey, known or new. */
@Named
@ViewScoped
public class EditSurveyCampaignPage extends DraftedForm {

  private static final long serialVersionUID = 1L;

  @Inject private SurveyCampaignService service;
  @Inject private QuestionnaireService questionnaires;
  @Inject private NetworkOptions network;
  @Inject private Access access;
  @Inject private Me me;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private transient SurveyCampaignView campaign;

  public void load() {
    boolean isNew = redirect.variable(Route.TEMPLATE).endsWith("/" + SurveyCampaignTable.NEW);
    campaign = isNew ? null : service.open(redirect.variable("key"));
    me.require(Permission.SURVEY_LEAD, isNew ? null : campaign.details().federationKey());
    if (!isNew) {
      begin(campaign.details().fields(), campaign.version());
    } else if (getTyped() == null) {
      begin(
          service.beginning(
              getFederations().stream().map(option -> (String) option.value()).toList()),
          0);
    }
  }

  public void save() {
    save(
        typed -> {
          SurveyCampaignDetails details = SurveyCampaignDetails.of(typed.all());
          if (isNew()) {
            return SurveyCampaignPage.path(service.prepare(details));
          }
          service.edit(campaign.key(), typed.version(), details);
          return SurveyCampaignPage.path(campaign.key());
        },
        "survey.saved");
  }

  public boolean isNew() {
    return campaign == null;
  }

  /** Whether it can still be said what it asks. */
  public boolean isUnlaunched() {
    return isNew() || campaign.launchedAt() == null;
  }

  /** Null for a new one. */
  public SurveyCampaignView getCampaign() {
    return campaign;
  }

  /** The federations in whose name the person may ask. */
  public List<Option> getFederations() {
    return access.grants().stream()
        .filter(grant -> Permission.SURVEY_LEAD.roles().contains(grant.role()))
        .map(Grant::organisationKey)
        .distinct()
        .map(key -> new Option(key, network.nameOf(key)))
        .toList();
  }

  public List<Option> getQuestionnaires() {
    return questionnaires.list().stream()
        .map(
            each ->
                new Option(
                    String.valueOf(each.number()),
                    text.of("survey.questionnaire.named", each.number(), each.keptAt())))
        .toList();
  }

  @Override
  protected String thing() {
    return "survey-campaign/" + (isNew() ? SurveyCampaignTable.NEW : campaign.key());
  }

  @Override
  protected String address() {
    return isNew()
        ? SurveyCampaignTable.PATH + "/" + SurveyCampaignTable.NEW
        : SurveyCampaignPage.path(campaign.key()) + "/modifier";
  }
}
