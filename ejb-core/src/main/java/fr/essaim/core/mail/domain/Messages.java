package fr.essaim.core.mail.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where messages are kept. */
public interface Messages {

  void add(Message message);

  Optional<Message> find(UUID id);

  /** The one that has been due for longest and that nobody else is looking at; it stays locked. */
  Optional<Message> nextDue(Instant now);

  /** Those whose claim ran out, locked. */
  List<Message> endedClaims(Instant now);

  /** Those that wait and were last posted, or asked for again, before. */
  List<Message> waitingSince(Instant before);

  /** Those that ended before and still have their text. */
  List<Message> unwipedEndedBefore(Instant before);
}
