package fr.essaim.core.identity.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where accounts are kept. */
public interface Accounts {

  Optional<Account> find(UUID id);

  /** The open account with this address, whatever its case. */
  Optional<Account> findByEmail(String email);

  List<Account> findAll(Collection<UUID> ids);

  void add(Account account);
}
