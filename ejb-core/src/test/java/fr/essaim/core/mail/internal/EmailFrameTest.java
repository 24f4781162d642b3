package fr.essaim.core.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.mail.Email;
import fr.essaim.core.mail.Emails;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmailFrameTest {

  @Test
  void saysEverythingInPlainTextWithTheLinkOnALineOfItsOwn() {
    assertThat(EmailFrame.text(Emails.invitation("amina@example.org"), "Essaim"))
        .isEqualTo(
            """
            Bonjour,

            Le centre Belencontre vous invite.

            Choisissez votre mot de passe.

            Choisir mon mot de passe
            https://essaim.test/invitation?jeton=a1&b=2

            Ce lien vaut trois jours.

            --\s
            Ce courriel vous est envoyé par Essaim, l’intranet des centres sociaux. Il est écrit \
            automatiquement\u202f: n’y répondez pas.
            Vous ne l’attendiez pas\u202f? Ne cliquez sur rien, et prévenez le centre ou la \
            fédération qui vous a donné votre compte.
            """);
  }

  @Test
  void saysTheSameAsAPageInItsLanguageWithTheLinkTwice() {
    String page = EmailFrame.html(Emails.invitation("amina@example.org"), "Essaim");

    assertThat(page)
        .startsWith("<!DOCTYPE html>\n<html lang=\"fr\">")
        .contains("<title>Votre accès à Essaim</title>")
        .contains("<p>Choisissez votre mot de passe.</p>")
        .contains("<p>Ce lien vaut trois jours.</p>")
        .contains(">https://essaim.test/invitation?jeton=a1&amp;b=2</a>");
    assertThat(page.split("href=\"https://essaim.test/invitation\\?jeton=a1&amp;b=2\"", -1))
        .hasSize(3);
  }

  @Test
  void isSentByTheNetwork() {
    assertThat(EmailFrame.text(Emails.invitation("amina@example.org"), "Réseau de l'Oise"))
        .contains("vous est envoyé par Réseau de l'Oise, l’intranet");
  }

  @Test
  void loadsNothingFromElsewhere() {
    assertThat(EmailFrame.html(Emails.invitation("amina@example.org"), "Essaim"))
        .doesNotContain("src=", "url(", "<link", "<img", "<script", "@import");
  }

  @Test
  void letsNoTextBecomeMarkup() {
    Email email =
        new Email(
            "a@example.org",
            "en",
            "<b>\"Hello\"</b>",
            List.of("<script>alert('x')</script>", "one\ntwo"),
            null,
            List.of());

    assertThat(EmailFrame.html(email, "Essaim"))
        .contains("<html lang=\"en\">")
        .contains("&lt;b&gt;&quot;Hello&quot;&lt;/b&gt;")
        .contains("<p>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;</p>")
        .contains("<p>one<br>two</p>")
        .contains("please do not reply")
        .doesNotContain("<script", "<a ");
  }
}
