package fr.essaim.core.mail;

import java.util.List;

/** E-mails for tests. */
public final class Emails {

  private Emails() {}

  /** An invitation, as an account's life has them. */
  public static Email invitation(String to) {
    return new Email(
        to,
        "fr",
        "Votre accès à Essaim",
        List.of("Le centre Belencontre vous invite.", "Choisissez votre mot de passe."),
        new Email.Link("Choisir mon mot de passe", "https://essaim.test/invitation?jeton=a1&b=2"),
        List.of("Ce lien vaut trois jours."));
  }
}
