package fr.essaim.core.prototypes.domain;

import fr.essaim.core.prototypes.ReleaseProposal;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PlainText;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;

/** The wish of somebody to have a draft released, and the word that it was sent back with. */
@Embeddable
public class Proposal {

  private static final int LONGEST = 1000;

  private boolean proposed;

  @Column(name = "proposed_by")
  private String by;

  @Column(name = "proposed_at")
  private Instant at;

  @Column(name = "sent_back_because")
  private String because;

  @Column(name = "sent_back_at")
  private Instant sentBackAt;

  protected Proposal() {}

  void begin(String who, Instant now) {
    clear();
    proposed = true;
    by = who;
    at = now;
  }

  /** Who proposed it stays known: the word is for them. */
  String sendBack(String word, Instant now) {
    guardProposed();
    String said = PlainText.of(word);
    if (said.isEmpty()) {
      throw new BusinessRuleViolation("prototypes.proposal.word-missing").at("sendBackWord");
    }
    if (said.length() > LONGEST) {
      throw new BusinessRuleViolation("prototypes.text.too-long", "sendBackWord", LONGEST);
    }
    proposed = false;
    because = said;
    sentBackAt = now;
    return said;
  }

  void withdraw() {
    guardProposed();
    clear();
  }

  void clear() {
    proposed = false;
    by = null;
    at = null;
    because = null;
    sentBackAt = null;
  }

  boolean isProposed() {
    return proposed;
  }

  /** Nothing of a draft that nobody proposed. */
  Optional<ReleaseProposal> view() {
    return proposed || because != null
        ? Optional.of(new ReleaseProposal(proposed, by, at, because, sentBackAt))
        : Optional.empty();
  }

  private void guardProposed() {
    if (!proposed) {
      throw new BusinessRuleViolation("prototypes.proposal.none");
    }
  }
}
