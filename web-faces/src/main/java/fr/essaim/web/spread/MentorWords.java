package fr.essaim.web.spread;

import fr.essaim.core.spread.MentorCandidate;
import fr.essaim.core.spread.Nearness;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Why a centre could accompany another, as one sentence. */
@RequestScoped
public class MentorWords {

  private static final String WHY = "spread.mentor.why.";

  @Inject private Text text;

  /** The candidate, and what speaks for it. */
  public String sentence(MentorCandidate candidate) {
    return text.of(
        "spread.mentor.why", candidate.centre().name(), String.join(", ", reasons(candidate)));
  }

  private List<String> reasons(MentorCandidate candidate) {
    List<String> reasons = new ArrayList<>();
    if (candidate.maker()) {
      reasons.add(text.get(WHY + "maker"));
    }
    if (candidate.since() != null) {
      reasons.add(text.count(WHY + (candidate.adapted() ? "adapted" : "used"), candidate.months()));
      reasons.add(text.count(WHY + "told", candidate.told()));
    }
    if (candidate.sharedAudiences() > 0) {
      reasons.add(text.count(WHY + "audiences", candidate.sharedAudiences()));
    }
    if (candidate.commune() != null) {
      reasons.add(
          candidate.nearness() == Nearness.FAR
              ? text.of(WHY + "at", candidate.commune())
              : text.of(WHY + "near", candidate.commune(), candidate.nearness()));
    }
    reasons.add(text.count(WHY + "running", candidate.running()));
    return reasons;
  }
}
