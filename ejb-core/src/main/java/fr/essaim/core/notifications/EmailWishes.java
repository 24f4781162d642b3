package fr.essaim.core.notifications;

import java.util.Optional;
import java.util.UUID;

/**
 * Whether people want e-mails about what happens: answered by the context where they choose. What
 * they asked for themselves, or what only they can do, is written to them whatever they wish.
 */
public interface EmailWishes {

  /**
   * The page of ours on which somebody stops such e-mails, as each of them gives it; empty for who
   * stopped them.
   */
  Optional<String> stopPage(UUID account);
}
