package fr.essaim.core.spread.internal;

import fr.essaim.core.history.ChangeRecorder;
import fr.essaim.core.network.MergeChange;
import fr.essaim.core.network.OrganisationCounted;
import fr.essaim.core.network.OrganisationMerged;
import fr.essaim.core.network.OrganisationSeparated;
import fr.essaim.core.spread.InstallationState;
import fr.essaim.core.spread.domain.CampaignAnswer;
import fr.essaim.core.spread.domain.Installation;
import fr.essaim.core.spread.domain.MentorRequest;
import fr.essaim.core.spread.domain.Transfer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Lets the spread follow when two organisations become one, and come back. */
@ApplicationScoped
public class MergedCentres {

  @Inject private SpreadRows rows;
  @Inject private SpreadRecorder recorder;
  @Inject private ChangeRecorder changes;

  /** Says how many things would follow. */
  public void count(@Observes OrganisationCounted asked) {
    asked.counts().put(Transfer.TYPE, (long) rows.transfersOf(asked.key()).size());
    asked.counts().put(Installation.TYPE, (long) rows.installationsOf(asked.key()).size());
  }

  /**
   * Takes part in the transaction of the merge. What the survivor runs already stays with the one
   * that is gone, whose key leads to the survivor.
   */
  public void follow(@Observes OrganisationMerged merged) {
    for (Transfer transfer : rows.transfersOf(merged.goneKey())) {
      merged.changes().addAll(transfer.followMerge(merged.goneKey(), merged.survivorKey()));
      recorder.record(transfer);
    }
    for (Installation installation : rows.installationsOf(merged.goneKey())) {
      boolean isTwice =
          installation.state() != InstallationState.STOPPED
              && rows.isRunning(installation.details().prototypeKey(), merged.survivorKey());
      if (!isTwice) {
        merged.changes().add(installation.followMerge(merged.goneKey(), merged.survivorKey()));
        recorder.record(installation);
      }
    }
    for (CampaignAnswer answer : rows.answersOf(merged.goneKey())) {
      boolean isAskedToo =
          rows.answersOf(merged.survivorKey()).stream()
              .anyMatch(other -> other.campaign().equals(answer.campaign()));
      if (!isAskedToo) {
        merged.changes().add(answer.followMerge(merged.goneKey(), merged.survivorKey()));
        changes.record(answer);
      }
    }
    rows.requestsOf(merged.goneKey()).stream()
        .filter(request -> !isAskedOf(merged.survivorKey(), request))
        .forEach(request -> request.followMerge(merged.goneKey(), merged.survivorKey()));
  }

  /** Whether the survivor asked the same, or was asked it: that waits once. */
  private boolean isAskedOf(String survivorKey, MentorRequest request) {
    String prototype = request.prototypeKey();
    return rows.waitingRequest(prototype, survivorKey, request.mentorKey()).isPresent()
        || rows.waitingRequest(prototype, request.centreKey(), survivorKey).isPresent();
  }

  /** Takes part in the transaction that undoes one. */
  public void comeBack(@Observes OrganisationSeparated separated) {
    for (MergeChange change : separated.of(Transfer.TYPE)) {
      Transfer transfer = rows.transferToChange(change.key());
      if (transfer.takeBack(change)) {
        recorder.record(transfer);
      } else {
        separated.left().add(change);
      }
    }
    for (MergeChange change : separated.of(Installation.TYPE)) {
      Installation installation = rows.installationToChange(change.key());
      if (installation.takeBack(change)) {
        recorder.record(installation);
      } else {
        separated.left().add(change);
      }
    }
    for (MergeChange change : separated.of(CampaignAnswer.TYPE)) {
      CampaignAnswer answer = rows.campaignAnswerToChange(change.key());
      answer.followMerge(change.after(), change.before());
      changes.record(answer);
    }
  }
}
