package fr.essaim.core.prototypes.domain;

import fr.essaim.core.history.Changes;
import fr.essaim.core.prototypes.PublicationState;
import fr.essaim.core.shared.BusinessRuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;

/** Whether the public sees it, and since when it first did. */
@Embeddable
public class Publication {

  @Enumerated(EnumType.STRING)
  @Column(name = "publication")
  private PublicationState state = PublicationState.DRAFT;

  @Column(name = "published_at")
  private Instant firstAt;

  protected Publication() {}

  /**
   * @throws BusinessRuleViolation {@code prototypes.publish.already}
   */
  void guardHidden(String key) {
    if (isPublished()) {
      throw new BusinessRuleViolation("prototypes.publish.already", key);
    }
  }

  /**
   * @throws BusinessRuleViolation {@code prototypes.delete.published}, {@code
   *     prototypes.delete.once-published}
   */
  void guardNeverShown(String key) {
    if (state != PublicationState.DRAFT || firstAt != null) {
      throw new BusinessRuleViolation(
          isPublished() ? "prototypes.delete.published" : "prototypes.delete.once-published", key);
    }
  }

  /** Shows it, for the first time or again. */
  void show(Instant now, Changes changes) {
    turnTo(PublicationState.PUBLISHED, changes);
    if (firstAt == null) {
      firstAt = now;
    }
  }

  /**
   * Takes it back.
   *
   * @throws BusinessRuleViolation {@code prototypes.withdraw.not-published}
   */
  void withdraw(String key, Changes changes) {
    if (!isPublished()) {
      throw new BusinessRuleViolation("prototypes.withdraw.not-published", key);
    }
    turnTo(PublicationState.WITHDRAWN, changes);
  }

  PublicationState state() {
    return state;
  }

  boolean isPublished() {
    return state == PublicationState.PUBLISHED;
  }

  Optional<Instant> firstAt() {
    return Optional.ofNullable(firstAt);
  }

  private void turnTo(PublicationState next, Changes changes) {
    changes.note("publication", state.name(), next.name());
    state = next;
  }
}
