package fr.essaim.core.mail.domain;

import java.util.Optional;
import java.util.UUID;

/** Where messages are kept. */
public interface Messages {

  void add(Message message);

  Optional<Message> find(UUID id);
}
