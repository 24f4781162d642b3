package fr.essaim.core.survey.internal;

import fr.essaim.core.history.ChangeRecorder;
import fr.essaim.core.network.MergeChange;
import fr.essaim.core.network.OrganisationCounted;
import fr.essaim.core.network.OrganisationMerged;
import fr.essaim.core.network.OrganisationSeparated;
import fr.essaim.core.survey.domain.SurveyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Lets answers follow when two centres become one, and come back. */
@ApplicationScoped
public class SurveyMerges {

  @Inject private SurveyRows rows;
  @Inject private ChangeRecorder recorder;

  /** Says how many would follow. */
  public void count(@Observes OrganisationCounted asked) {
    asked.counts().put(SurveyResponse.TYPE, (long) rows.responsesOf(asked.key()).size());
  }

  /** Takes part in the transaction of the merge. What the survivor is asked too stays. */
  public void follow(@Observes OrganisationMerged merged) {
    for (SurveyResponse response : rows.responsesOf(merged.goneKey())) {
      boolean isAskedToo =
          rows.responsesOf(merged.survivorKey()).stream()
              .anyMatch(other -> other.campaign().equals(response.campaign()));
      if (!isAskedToo) {
        merged.changes().add(response.followMerge(merged.goneKey(), merged.survivorKey()));
        recorder.record(response);
      }
    }
  }

  /** Takes part in the transaction that undoes one. */
  public void comeBack(@Observes OrganisationSeparated separated) {
    for (MergeChange change : separated.of(SurveyResponse.TYPE)) {
      SurveyResponse response = rows.responseToChange(change.key());
      response.followMerge(change.after(), change.before());
      recorder.record(response);
    }
  }
}
