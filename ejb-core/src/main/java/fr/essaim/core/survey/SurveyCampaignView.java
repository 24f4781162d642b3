package fr.essaim.core.survey;

import fr.essaim.core.network.OrganisationRef;
import java.time.Instant;
import java.util.List;

/**
 * A campaign, for those who lead it.
 *
 * @param fixed how many of its questions are asked every year
 * @param yearly how many are of this year alone
 * @param centres who is asked, or would be
 * @param responses what each answers; none before it is launched
 * @param latestQuestionnaire the number of the latest version
 */
public record SurveyCampaignView(
    String key,
    long version,
    SurveyCampaignDetails details,
    SurveyState state,
    OrganisationRef federation,
    int fixed,
    int yearly,
    List<OrganisationRef> centres,
    List<SurveyResponseRow> responses,
    int latestQuestionnaire,
    Instant launchedAt,
    Instant closedAt,
    boolean mayLead) {

  public SurveyCampaignView {
    centres = List.copyOf(centres);
    responses = List.copyOf(responses);
  }

  /** Those that did not send their answers. */
  public List<SurveyResponseRow> waiting() {
    return responses.stream().filter(row -> row.state() != ResponseState.SENT).toList();
  }

  /** How many answered something and did not send it. */
  public int begun() {
    return (int)
        waiting().stream()
            .filter(row -> row.progress().typed() + row.progress().unknown() > 0)
            .count();
  }

  public int sent() {
    return responses.size() - waiting().size();
  }
}
