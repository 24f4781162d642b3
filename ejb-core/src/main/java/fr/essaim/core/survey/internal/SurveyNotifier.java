package fr.essaim.core.survey.internal;

import fr.essaim.core.identity.Correspondent;
import fr.essaim.core.identity.Correspondents;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.notifications.Happening;
import fr.essaim.core.notifications.NotificationKind;
import fr.essaim.core.notifications.Notifier;
import fr.essaim.core.survey.domain.SurveyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells the teams of centres what the survey asks of them. */
@ApplicationScoped
public class SurveyNotifier {

  @Inject private Correspondents correspondents;
  @Inject private Notifier notifier;

  /**
   * Tells those who may answer in the name of centres.
   *
   * @param detail what the kind says it is
   * @return the keys of the centres where somebody was told
   */
  public Collection<String> tell(
      NotificationKind kind, Collection<SurveyResponse> responses, String detail) {
    Map<String, List<Correspondent>> teams =
        correspondents.teams(
            Permission.SURVEY_ANSWER, responses.stream().map(SurveyResponse::centreKey).toList());
    for (SurveyResponse response : responses) {
      notifier.tell(
          teams.getOrDefault(response.centreKey(), List.of()).stream()
              .map(Correspondent::account)
              .collect(Collectors.toSet()),
          Happening.of(
              kind,
              SurveyResponse.TYPE,
              response.key(),
              String.valueOf(response.campaign().details().surveyYear()),
              detail));
    }
    return teams.keySet();
  }
}
