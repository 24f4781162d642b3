package fr.essaim.core.survey.internal;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.OrganisationScope;
import fr.essaim.core.identity.OrganisationTree;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.survey.domain.SurveyCampaign;
import fr.essaim.core.survey.domain.SurveyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who leads the survey, who answers, and which centres are asked. */
@ApplicationScoped
public class SurveyGuard {

  @Inject private Access access;
  @Inject private OrganisationTree tree;
  @Inject private OrganisationDirectory organisations;
  @Inject private SurveyRows rows;

  /**
   * @throws fr.essaim.core.identity.NotAllowed unless the caller has it in the federation
   */
  public void require(Permission permission, String federationKey, int surveyYear) {
    access.require(
        permission,
        federationKey,
        SurveyCampaign.TYPE + "/" + SurveyCampaign.keyOf(federationKey, surveyYear));
  }

  public SurveyCampaign campaign(String key) {
    SurveyCampaign campaign = rows.campaign(key);
    require(campaign, Permission.SURVEY_FOLLOW);
    return campaign;
  }

  public SurveyCampaign campaignToChange(String key) {
    SurveyCampaign campaign = rows.campaignToChange(key);
    require(campaign, Permission.SURVEY_LEAD);
    return campaign;
  }

  public SurveyResponse response(String key) {
    SurveyResponse response = rows.response(key);
    require(response, Permission.SURVEY_READ, response.centreKey());
    return response;
  }

  /** The same, kept from others, for one who answers or sends it. */
  public SurveyResponse responseToChange(String key, Permission permission) {
    SurveyResponse response = rows.responseToChange(key);
    require(response, permission, response.centreKey());
    return response;
  }

  /** The same, for who leads the survey. */
  public SurveyResponse responseToReopen(String key) {
    SurveyResponse response = rows.responseToChange(key);
    require(response, Permission.SURVEY_LEAD, federationOf(response));
    return response;
  }

  /** Whether the caller leads the survey that a response is of. */
  public boolean leads(SurveyResponse response) {
    return access.allows(Permission.SURVEY_LEAD, federationOf(response));
  }

  /** The centres that the caller runs: whose answers are theirs to send. */
  public OrganisationScope run() {
    return new OrganisationScope(
        false,
        access.grants().stream()
            .filter(grant -> grant.role().isOfACentre())
            .filter(grant -> Permission.SURVEY_SEND.roles().contains(grant.role()))
            .map(grant -> grant.organisationKey())
            .collect(Collectors.toSet()));
  }

  /** The centres of a federation, in the order of their names. */
  public List<OrganisationRef> centres(String federationKey) {
    return organisations.named(tree.membersOf(federationKey)).values().stream()
        .filter(organisation -> organisation.kind().isCentre())
        .distinct()
        .sorted(Comparator.comparing(OrganisationRef::name))
        .toList();
  }

  public OrganisationRef named(String key) {
    Map<String, OrganisationRef> named = organisations.named(Set.of(key));
    return named.get(key);
  }

  private void require(SurveyCampaign campaign, Permission permission) {
    require(permission, campaign.details().federationKey(), campaign.details().surveyYear());
  }

  private void require(SurveyResponse response, Permission permission, String organisationKey) {
    access.require(permission, organisationKey, SurveyResponse.TYPE + "/" + response.key());
  }

  private static String federationOf(SurveyResponse response) {
    return response.campaign().details().federationKey();
  }
}
