package fr.essaim.core.mail;

import java.util.List;

/** Letters for tests. */
public final class Letters {

  private Letters() {}

  /** An invitation, as an account's life has them. */
  public static Letter invitation(String to) {
    return new Letter(
        to,
        "fr",
        "Votre accès à Essaim",
        List.of("Le centre Belencontre vous invite.", "Choisissez votre mot de passe."),
        new Letter.Link("Choisir mon mot de passe", "https://essaim.test/invitation?jeton=a1&b=2"),
        List.of("Ce lien vaut trois jours."));
  }
}
