package fr.essaim.core.publication;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How publication stands.
 *
 * @param lastPosition the last position of the log, 0 before the first document
 * @param lastPublishedAt when it was given; null before the first document
 * @param waiting how many changes wait in the outbox
 * @param lag how long the oldest of them has waited; zero when none waits
 * @param parked what could not be published, oldest first
 * @param otherBase the base URI that the log was written with, when it is not the configured one:
 *     nothing is published then until a rebuild
 * @param dumpsFailure why catalogue and dumps stay as they are, when newer ones could not be made
 */
public record PublicationStatus(
    long lastPosition,
    Instant lastPublishedAt,
    long waiting,
    Duration lag,
    List<ParkedRow> parked,
    Optional<String> otherBase,
    Optional<ServedGeneration.Failure> dumpsFailure) {

  public PublicationStatus {
    parked = List.copyOf(parked);
  }
}
