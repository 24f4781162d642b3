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

  /** Removes an account that nobody ever opened. */
  void remove(Account account);

  /**
   * Whether somebody else administers the instance. Asked one at a time until the transaction ends,
   * so that two administrators who leave at once do not both go.
   */
  boolean hasAnotherAdministrator(UUID than);
}
