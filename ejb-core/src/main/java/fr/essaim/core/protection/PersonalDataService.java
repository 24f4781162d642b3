package fr.essaim.core.protection;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.protection.internal.Eraser;
import fr.essaim.core.protection.internal.PersonalFiles;
import fr.essaim.core.shared.UnknownThing;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Hands people all that is kept about them: GDPR, articles 15 and 20. */
@Stateless
public class PersonalDataService {

  @Inject private Access access;
  @Inject private Eraser people;
  @Inject private PersonalFiles files;

  /** All that is kept about the caller. */
  @Requires(value = Permission.OWN_ACCOUNT, act = "personal-data.own")
  public PersonalFile own() {
    access.scope(Permission.OWN_ACCOUNT);
    UUID account = access.caller().orElseThrow(() -> new NotAllowed(Permission.OWN_ACCOUNT));
    return of(account);
  }

  /**
   * All that is kept about somebody, for anyone who answers the request of a person that cannot
   * sign in. That it was read stays in the audit trail.
   */
  @Requires(
      value = {Permission.INSTANCE_WATCH, Permission.PERSON_READ},
      act = "personal-data.on-request")
  public PersonalFile onRequest(UUID account) {
    access.scope(Permission.INSTANCE_WATCH);
    access.require(Permission.PERSON_READ, null, "account/" + account);
    return of(account);
  }

  /**
   * The account with this address, open or closed, for anyone who answers a request. That it was
   * looked for stays in the audit trail.
   */
  @Requires(
      value = {Permission.INSTANCE_WATCH, Permission.PERSON_READ},
      act = "personal-data.find")
  public Optional<FoundPerson> find(String email) {
    Optional<FoundPerson> found = people.find(email);
    String subject = found.map(person -> "account/" + person.account()).orElse("account");
    access.scope(Permission.INSTANCE_WATCH);
    access.require(Permission.PERSON_READ, null, subject);
    return found;
  }

  private PersonalFile of(UUID account) {
    return people
        .find(account)
        .map(files::of)
        .orElseThrow(() -> new UnknownThing("account", account.toString()));
  }
}
