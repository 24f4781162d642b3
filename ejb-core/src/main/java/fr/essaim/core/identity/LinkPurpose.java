package fr.essaim.core.identity;

import java.time.Duration;

/** What the link of an e-mail is for, and how long it may be used. */
public enum LinkPurpose {
  /** To open the account that somebody was invited to. */
  INVITATION(Duration.ofDays(7), "/invitation/"),
  /** To choose another password. */
  RESET(Duration.ofHours(1), "/mot-de-passe/"),
  /** To confirm a new address, from the e-mail sent there. */
  EMAIL(Duration.ofDays(1), "/nouvelle-adresse/");

  private final Duration lifetime;
  private final String path;

  LinkPurpose(Duration lifetime, String path) {
    this.lifetime = lifetime;
    this.path = path;
  }

  public Duration lifetime() {
    return lifetime;
  }

  /** The address of the page that the link opens, up to its token. */
  public String path() {
    return path;
  }
}
